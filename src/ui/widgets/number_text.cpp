// SPDX-License-Identifier: MIT

#include "number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace oriel {

static constexpr std::array<double, 10> powers_of_ten { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8,
    1e9 };

NumberText::NumberText(double value, int wanted_decimals)
{
    int const decimals = std::clamp(wanted_decimals, 0, 9);
    char* const begin = m_characters.data();
    char* const limit = begin + m_characters.size();
    double const scaled = value * powers_of_ten[static_cast<std::size_t>(decimals)];
    if (!(std::abs(scaled) < 1e15)) {
        m_size = static_cast<std::size_t>(
            std::to_chars(begin, limit, value, std::chars_format::general, 6).ptr - begin);
        return;
    }
    // Fixed point by whole numbers: several times faster than to_chars, and exact here.
    auto const whole = static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
    std::uint64_t rest = static_cast<std::uint64_t>(whole < 0 ? -whole : whole);
    char* at = limit;
    for (int place = 0; rest > 0 || place <= decimals; ++place) {
        if (place == decimals && decimals > 0)
            *--at = '.';
        *--at = static_cast<char>('0' + rest % 10);
        rest /= 10;
    }
    if (whole < 0) // not of -0.001, which is shown as 0.00
        *--at = '-';
    m_size = static_cast<std::size_t>(limit - at);
    std::copy(at, limit, begin);
}

int NumberText::length_of(double value, int decimals)
{
    int digits = 1;
    for (double rest = std::abs(value); rest >= 10 && digits < 16; rest /= 10)
        ++digits;
    return digits + (value < 0 ? 1 : 0) + (decimals > 0 ? decimals + 1 : 0);
}

int decimals_for(double range, double step)
{
    if (step > 0) {
        int decimals = 0;
        while (decimals < 6 && std::abs(step - std::round(step)) > 1e-6) {
            step *= 10;
            ++decimals;
        }
        return decimals;
    }
    int decimals = 2;
    for (double limit = 10; decimals > 0 && range >= limit; limit *= 10)
        --decimals;
    for (double limit = 0.1; decimals < 6 && range > 0 && range <= limit; limit /= 10)
        ++decimals;
    return decimals;
}

}
