// SPDX-License-Identifier: MIT

#include "slider_scale.h"

#include "number_field.h"
#include "number_shown.h"
#include "number_text.h"

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr double limit = 1e300;
static constexpr double keys_across = 100;

SliderRange::SliderRange(NumberType type, double min, double max, double step, SliderScale scale,
    NumberEnds ends, int decimals)
    : m_type(type)
    , m_scale(scale)
    , m_ends(ends)
    , m_min(0)
    , m_max(1)
    , m_step(std::isfinite(step) ? std::max(0.0, step) : 0)
    , m_decimals(decimals)
{
    if (std::isfinite(min) && std::isfinite(max)) {
        m_min = std::clamp(min, -limit, limit);
        m_max = std::clamp(max, -limit, limit);
    }
    if (is_integer(type)) {
        bool const is_upwards = m_min <= m_max;
        m_min = NumberValue::of(type, is_upwards ? std::ceil(m_min) : std::floor(m_min)).number();
        m_max = NumberValue::of(type, is_upwards ? std::floor(m_max) : std::ceil(m_max)).number();
        m_step = std::max(1.0, std::round(m_step));
    }
    double const largest = std::max(std::abs(m_min), std::abs(m_max));
    double const smallest = std::min(std::abs(m_min), std::abs(m_max));
    bool const has_zero = m_min * m_max <= 0;
    m_knee = is_integer(type) ? 1 : has_zero ? largest / 1000 : smallest;
    if (!(m_knee > 0) || !std::isfinite(largest / m_knee))
        m_scale = SliderScale::Linear;
}

inline double SliderRange::curved(double value) const
{
    return m_scale == SliderScale::Linear ? value : curved_apart(value);
}

// A logarithm outside of the knee, odd around zero.
double SliderRange::curved_apart(double value) const
{
    double const size = std::abs(value) / m_knee;
    double const curve = size <= 1 ? size : 1 + std::log(size);
    return value < 0 ? -curve : curve;
}

double SliderRange::straightened(double curve) const
{
    if (m_scale == SliderScale::Linear)
        return curve;
    double const size = std::abs(curve);
    double const value = m_knee * (size <= 1 ? size : std::exp(size - 1));
    return curve < 0 ? -value : value;
}

double SliderRange::limited(double value) const
{
    auto const [low, high] = std::minmax(m_min, m_max);
    double const length = high - low + (is_integer(m_type) ? 1 : 0);
    bool const wraps = m_ends == NumberEnds::Wrap && std::isfinite(value) && high > low;
    if (wraps && (value < low || value > high)) {
        double const past = std::fmod(value - low, length);
        return low + (past < 0 ? past + length : past);
    }
    return std::clamp(value, low, high);
}

NumberValue SliderRange::clamped(NumberValue const& value) const
{
    double const number = value.number();
    double const inside = limited(number);
    return inside == number ? value : NumberValue::of(m_type, inside);
}

NumberValue SliderRange::stepped(double value) const
{
    double const steps = m_step > 0 ? std::round((limited(value) - m_min) / m_step) : 0;
    bool const is_exact = m_step > 0 && std::isfinite(steps * m_step);
    return NumberValue::of(m_type, limited(is_exact ? m_min + steps * m_step : value));
}

double SliderRange::fraction_of(double value) const
{
    if (m_max == m_min || std::isnan(value))
        return 0;
    auto const [low, high] = std::minmax(m_min, m_max);
    double const start = curved(m_min);
    double const fraction =
        (curved(std::clamp(value, low, high)) - start) / (curved(m_max) - start);
    return std::clamp(fraction, 0.0, 1.0);
}

NumberValue SliderRange::at(double fraction) const
{
    double const inside = std::clamp(fraction, 0.0, 1.0);
    if (m_scale == SliderScale::Linear)
        return stepped(m_min + (m_max - m_min) * inside);
    double const start = curved(m_min);
    double const value = straightened(start + (curved(m_max) - start) * inside);
    bool const is_end = inside == 0 || inside == 1;
    return stepped(
        is_end ? (inside == 0 ? m_min : m_max) : rounded_to_step(value, std::abs(value) / 100));
}

NumberValue SliderRange::moved(NumberValue const& value, double steps) const
{
    double const number = value.number();
    if (m_scale == SliderScale::Logarithmic && !is_integer(m_type) && m_step == 0)
        return at(fraction_of(number) + steps / keys_across);
    double const size = m_step > 0 ? m_step * std::max(1.0, std::abs(steps)) * (steps < 0 ? -1 : 1)
                                   : std::abs(m_max - m_min) / keys_across * steps;
    double const by = m_max < m_min ? -size : size;
    if (is_integer(m_type) && m_step == 1)
        return clamped(value.moved_by(by));
    return stepped(number + by);
}

NumberValue SliderRange::keyed(
    NumberValue const& value, Event const& event, Direction direction) const
{
    double const right = runs_left(direction) ? -1 : 1;
    auto const by = [&](double steps) {
        return moved(value, steps * step_factor(event.modifiers));
    };
    if (event.kind != EventKind::KeyPress)
        return value;
    switch (event.key) {
    case Key::Left:
        return by(-right);
    case Key::Right:
        return by(right);
    case Key::Down:
        return by(-1);
    case Key::Up:
        return by(1);
    case Key::PageDown:
        return by(-10);
    case Key::PageUp:
        return by(10);
    case Key::Home:
        return NumberValue::of(m_type, m_min);
    case Key::End:
        return NumberValue::of(m_type, m_max);
    default:
        return value;
    }
}

int SliderRange::decimals_of(double value) const
{
    if (m_decimals >= 0 || is_integer(m_type))
        return std::max(0, m_decimals);
    if (m_scale == SliderScale::Linear)
        return decimals_for(std::abs(m_max - m_min), m_step);
    double const size = std::max(m_knee / 10, std::abs(value)); // the knee's for what is no number
    return static_cast<int>(std::clamp(2 - std::floor(std::log10(size)), 0.0, 6.0));
}

int SliderRange::longest_text() const
{
    int const decimals = decimals_of(m_max);
    bool const are_alike = m_scale == SliderScale::Linear; // decimals of all values
    return std::max(NumberText::length_of(m_min, are_alike ? decimals : decimals_of(m_min)),
        NumberText::length_of(m_max, decimals));
}

}
