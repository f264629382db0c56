// SPDX-License-Identifier: MIT

#include "number_value.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

namespace oriel {

namespace {

template <typename Number>
Number load(void const* from)
{
    Number value;
    std::memcpy(&value, from, sizeof(Number));
    return value;
}

template <typename Number>
void store(void* to, Number value)
{
    std::memcpy(to, &value, sizeof(Number));
}

constexpr std::uint64_t bits_of(std::int64_t value) { return static_cast<std::uint64_t>(value); }

// Ends of the integers.
struct SignedEnds {
    std::int64_t min;
    std::int64_t max;
};

SignedEnds signed_ends(NumberType type)
{
    int const bits = 8 << (static_cast<int>(type) - static_cast<int>(NumberType::Int8));
    std::int64_t const max = std::numeric_limits<std::int64_t>::max() >> (64 - bits);
    return { -max - 1, max };
}

std::uint64_t unsigned_end(NumberType type)
{
    int const bits = 8 << (static_cast<int>(type) - static_cast<int>(NumberType::UInt8));
    return std::numeric_limits<std::uint64_t>::max() >> (64 - bits);
}

constexpr double two_to_63 = 9223372036854775808.0;

std::int64_t to_signed(double value)
{
    if (value >= two_to_63)
        return std::numeric_limits<std::int64_t>::max();
    if (!(value > -two_to_63))
        return std::isnan(value) ? 0 : std::numeric_limits<std::int64_t>::min();
    return static_cast<std::int64_t>(value);
}

std::uint64_t to_unsigned(double value)
{
    if (value >= 2 * two_to_63)
        return std::numeric_limits<std::uint64_t>::max();
    return value > 0 ? static_cast<std::uint64_t>(value) : 0;
}

double finite_or(double value, double instead) { return std::isfinite(value) ? value : instead; }

}

NumberValue NumberValue::read(LentNumber const& lent)
{
    void const* const from = lent.address;
    switch (lent.type) {
    case NumberType::Double:
        return { lent.type, load<std::uint64_t>(from) };
    case NumberType::Float:
        return { lent.type, std::bit_cast<std::uint64_t>(double { load<float>(from) }) };
    case NumberType::Int8:
        return { lent.type, bits_of(load<std::int8_t>(from)) };
    case NumberType::Int16:
        return { lent.type, bits_of(load<std::int16_t>(from)) };
    case NumberType::Int32:
        return { lent.type, bits_of(load<std::int32_t>(from)) };
    case NumberType::UInt8:
        return { lent.type, load<std::uint8_t>(from) };
    case NumberType::UInt16:
        return { lent.type, load<std::uint16_t>(from) };
    case NumberType::UInt32:
        return { lent.type, load<std::uint32_t>(from) };
    case NumberType::Int64:
    case NumberType::UInt64:
        break;
    }
    return { lent.type, load<std::uint64_t>(from) };
}

bool NumberValue::replace(LentNumber const& to, NumberValue const& before) const
{
    if (*this == before || !std::isfinite(number()))
        return false;
    write(to);
    NumberValue const stored = read(to);
    return !(stored == before) && (stored.number() != 0 || before.number() != 0);
}

void NumberValue::write(LentNumber const& to) const
{
    switch (m_type) {
    case NumberType::Float:
        return store(to.address, static_cast<float>(std::bit_cast<double>(m_bits)));
    case NumberType::Int8:
    case NumberType::UInt8:
        return store(to.address, static_cast<std::uint8_t>(m_bits));
    case NumberType::Int16:
    case NumberType::UInt16:
        return store(to.address, static_cast<std::uint16_t>(m_bits));
    case NumberType::Int32:
    case NumberType::UInt32:
        return store(to.address, static_cast<std::uint32_t>(m_bits));
    case NumberType::Double:
    case NumberType::Int64:
    case NumberType::UInt64:
        return store(to.address, m_bits);
    }
}

NumberValue NumberValue::of(NumberType type, double value)
{
    using Limits = std::numeric_limits<float>;
    if (type == NumberType::Double)
        return { type, std::bit_cast<std::uint64_t>(value) };
    if (type == NumberType::Float) {
        double const limited = std::isfinite(value) ? std::clamp(
                                   value, double { Limits::lowest() }, double { Limits::max() })
                                                    : value;
        return { type, std::bit_cast<std::uint64_t>(double { static_cast<float>(limited) }) };
    }
    double const rounded = std::round(value);
    if (is_unsigned(type))
        return { type, std::min(to_unsigned(rounded), unsigned_end(type)) };
    SignedEnds const ends = signed_ends(type);
    return { type, bits_of(std::clamp(to_signed(rounded), ends.min, ends.max)) };
}

double NumberValue::number() const
{
    if (!is_integer(m_type))
        return std::bit_cast<double>(m_bits);
    return is_unsigned(m_type) ? static_cast<double>(m_bits) : static_cast<double>(as_signed());
}

bool NumberValue::is_less(NumberValue const& other) const
{
    if (!is_integer(m_type))
        return number() < other.number();
    return is_unsigned(m_type) ? m_bits < other.m_bits : as_signed() < other.as_signed();
}

NumberValue NumberValue::moved_by(double distance) const
{
    if (!is_integer(m_type))
        return of(m_type, finite_or(number(), 0) + distance);
    double const rounded = std::round(distance);
    if (is_unsigned(m_type)) {
        std::uint64_t const by = to_unsigned(std::abs(rounded));
        std::uint64_t const end = unsigned_end(m_type);
        if (rounded < 0)
            return { m_type, m_bits - std::min(by, m_bits) };
        return { m_type, m_bits + std::min(by, end - std::min(end, m_bits)) };
    }
    SignedEnds const ends = signed_ends(m_type);
    std::int64_t const by = to_signed(rounded);
    std::int64_t sum = 0;
    if (__builtin_add_overflow(as_signed(), by, &sum))
        sum = by < 0 ? ends.min : ends.max;
    return { m_type, bits_of(std::clamp(sum, ends.min, ends.max)) };
}

// A whole text of one base: "-42", "0xff", "0b1010".
bool NumberValue::parse_integer(NumberType type, std::string_view text, NumberValue& value)
{
    bool const is_negative = !text.empty() && text.front() == '-';
    if (is_negative)
        text.remove_prefix(1);
    std::string_view const mark = text.substr(0, 2);
    int const base = mark == "0x" || mark == "0X" ? 16 : mark == "0b" || mark == "0B" ? 2 : 10;
    if (base != 10)
        text.remove_prefix(2);
    std::uint64_t digits = 0;
    char const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, digits, base);
    if (read.ptr != end || text.empty() || read.ec != std::errc {})
        return false;
    if (is_unsigned(type)) {
        value = { type, is_negative ? 0 : std::min(digits, unsigned_end(type)) };
        return true;
    }
    SignedEnds const ends = signed_ends(type);
    auto const most = bits_of(ends.max);
    std::int64_t const limited = static_cast<std::int64_t>(std::min(digits, most));
    value = { type, bits_of(!is_negative ? limited : digits > most ? ends.min : -limited) };
    return true;
}

static void append_in_base(std::string& to, std::uint64_t value, bool is_negative, int base)
{
    std::array<char, 72> digits {};
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value, base).ptr;
    if (is_negative)
        to += '-';
    to += base == 16 ? "0x" : base == 2 ? "0b" : "";
    to.append(digits.data(), end);
}

void NumberValue::append_exact(std::string& to, NumberBase base) const
{
    if (is_integer(m_type)) {
        bool const is_negative = !is_unsigned(m_type) && as_signed() < 0;
        std::uint64_t const size = is_negative ? 0 - m_bits : m_bits;
        int const radix = base == NumberBase::Hexadecimal ? 16
                          : base == NumberBase::Binary    ? 2
                                                          : 10;
        return append_in_base(to, size, is_negative, radix);
    }
    std::array<char, 32> digits {};
    char* const limit = digits.data() + digits.size();
    double const value = number();
    char* const end = m_type == NumberType::Float
                          ? std::to_chars(digits.data(), limit, static_cast<float>(value)).ptr
                          : std::to_chars(digits.data(), limit, value).ptr;
    to.append(digits.data(), end);
}

NumberRange::NumberRange(NumberType type, double min, double max, double step, NumberEnds ends)
    : m_type(type)
    , m_ends(ends)
    , m_min(std::isnan(min) ? -std::numeric_limits<double>::infinity() : min)
    , m_max(std::isnan(max) ? std::numeric_limits<double>::infinity() : max)
    , m_step(std::isfinite(step) && step > 0 ? step : 0)
{
    if (m_max < m_min)
        std::swap(m_min, m_max);
    if (is_integer(type)) {
        m_min = std::ceil(m_min);
        m_max = std::max(m_min, std::floor(m_max));
        m_step = m_step > 0 ? std::max(1.0, std::round(m_step)) : 0;
    }
}

bool NumberRange::is_finite() const
{
    return std::isfinite(m_min) && std::isfinite(m_max) && std::isfinite(m_max - m_min);
}

NumberValue NumberRange::fitted(NumberValue value) const
{
    double const number = value.number();
    bool const wraps = m_ends == NumberEnds::Wrap && is_finite() && m_max > m_min;
    if (wraps && std::isfinite(number) && (number < m_min || number > m_max)) {
        double const length = span() + (is_integer(m_type) ? 1 : 0);
        double const past = std::fmod(number - m_min, length);
        return NumberValue::of(m_type, m_min + (past < 0 ? past + length : past));
    }
    if (number < m_min)
        return NumberValue::of(m_type, m_min);
    if (number > m_max)
        return NumberValue::of(m_type, m_max);
    return value;
}

NumberValue NumberRange::stepped(NumberValue value) const
{
    double const number = value.number();
    if (m_step == 0 || (is_integer(m_type) && m_step == 1) || !std::isfinite(number))
        return fitted(value);
    double const base = std::isfinite(m_min) ? m_min : 0;
    double const steps = std::round((number - base) / m_step);
    double const at = base + steps * m_step;
    return fitted(std::isfinite(at) ? NumberValue::of(m_type, at) : value);
}

double NumberRange::fraction_of(double value) const
{
    if (!is_finite() || !(m_max > m_min) || std::isnan(value))
        return 0;
    return (std::clamp(value, m_min, m_max) - m_min) / (m_max - m_min);
}

}
