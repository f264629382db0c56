// SPDX-License-Identifier: MIT
//
// NumberValue: what a lent number holds, exactly, whatever its type; and what it may be. Integers
// stop at the ends of their type instead of overflowing.

#pragma once

#include <oriel/ui/numbers.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace oriel {

class NumberValue {
public:
    static NumberValue read(LentNumber const& lent);
    // Rounded and clamped to what the type can hold; nan is 0 of an integer.
    static NumberValue of(NumberType type, double value);
    void write(LentNumber const& to) const;
    // What was `before` becomes this, unless it is not finite. True when another value is stored
    // then: some are too near, and -0 is 0.
    bool replace(LentNumber const& to, NumberValue const& before) const;

    NumberType type() const { return m_type; }
    std::uint64_t bits() const { return m_bits; }
    double number() const;
    // Of the bits: a nan is itself.
    bool operator==(NumberValue const& other) const = default;
    NumberValue moved_by(double distance) const;
    bool is_less(NumberValue const& other) const;
    // Of integers, without rounding; false when the text is more than an integer.
    static bool parse_integer(NumberType type, std::string_view text, NumberValue& value);
    // The shortest text that reads as the same value.
    void append_exact(std::string& to, NumberBase base) const;

private:
    NumberValue(NumberType type, std::uint64_t bits) : m_type(type), m_bits(bits) {}
    std::int64_t as_signed() const { return static_cast<std::int64_t>(m_bits); }

    NumberType m_type;
    std::uint64_t m_bits; // of a double, or of a 64-bit integer
};

// The ends and the steps of a value, made safe.
class NumberRange {
public:
    NumberRange(NumberType type, double min, double max, double step, NumberEnds ends);

    double min() const { return m_min; }
    double max() const { return m_max; }
    double step() const { return m_step; }
    bool is_finite() const;
    double span() const { return m_max - m_min; }
    // Inside, as the ends say.
    NumberValue fitted(NumberValue value) const;
    NumberValue stepped(NumberValue value) const;
    // Where between its ends a value is, 0–1; 0 for a nan.
    double fraction_of(double value) const;

private:
    NumberType m_type;
    NumberEnds m_ends;
    double m_min;
    double m_max;
    double m_step;
};

}
