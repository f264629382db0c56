// SPDX-License-Identifier: MIT

#include "number_shown.h"

#include "number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oriel {

static constexpr int most_decimals = 6;

int decimals_of_step(double step)
{
    if (!(step > 0) || step >= 1)
        return 0;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 9);
}

double rounded_to_step(double value, double step)
{
    if (!(step > 0) || !std::isfinite(value))
        return value;
    double const exponent = std::floor(std::log10(step) + 1e-9);
    double const unit = std::pow(10.0, std::abs(exponent));
    double const rounded =
        exponent < 0 ? std::round(value * unit) / unit : std::round(value / unit) * unit;
    return std::isfinite(rounded) ? rounded : value;
}

// The fewest decimals, from `least` on, that tell it from its neighbours.
static int decimals_needed(double value, int least, bool is_float)
{
    double const tolerance = std::max(std::abs(value), 1e-3) * (is_float ? 1e-6 : 1e-9);
    double unit = std::pow(10.0, least);
    for (int decimals = least; decimals < most_decimals; ++decimals, unit *= 10) {
        if (std::abs(std::round(value * unit) / unit - value) <= tolerance)
            return decimals;
    }
    return std::max(least, most_decimals);
}

static void append_number(std::string& to, double value, int decimals)
{
    if (std::isnan(value))
        to += "NaN";
    else if (std::isinf(value))
        to += value < 0 ? "-∞" : "∞";
    else
        to += NumberText(value, decimals).view();
}

void append_shown(std::string& to, NumberValue const& value, NumberOptions const& options,
    double step, double factor)
{
    to += options.prefix;
    double const number = value.number() / factor;
    if (options.format) {
        std::array<char, 128> room {};
        to += options.format(number, room);
    } else if (is_integer(value.type()) && factor == 1) {
        value.append_exact(to, options.base);
    } else {
        int const least = decimals_of_step(step / factor);
        bool const is_float = value.type() == NumberType::Float;
        append_number(to, number,
            options.decimals >= 0 ? options.decimals : decimals_needed(number, least, is_float));
    }
    to += options.suffix;
}

}
