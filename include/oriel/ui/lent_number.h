// SPDX-License-Identifier: MIT
//
// LentNumber: a variable of any arithmetic type, lent to a widget that shows and changes it. It
// converts from the variable, so that one function takes them all:
//
//     std::uint8_t red = 40;
//     float speed = 1.5f;
//     ui.number("Red", red);
//     ui.number("Speed", speed);

#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <type_traits>

namespace oriel {

enum class NumberType : std::uint8_t {
    Double, // (Default)
    Float,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
};

constexpr bool is_integer(NumberType type) { return type >= NumberType::Int8; }
constexpr bool is_unsigned(NumberType type) { return type >= NumberType::UInt8; }

template <typename Number>
concept Arithmetic = std::same_as<Number, float> || std::same_as<Number, double> ||(
    std::integral<Number> && !std::same_as<Number, bool>);

// What can be lent as one of several choices, counted from 0.
template <typename Choice>
concept Enumeration = std::is_enum_v<Choice>;

template <Arithmetic Number>
constexpr NumberType number_type_of()
{
    if constexpr (std::same_as<Number, double>)
        return NumberType::Double;
    else if constexpr (std::same_as<Number, float>)
        return NumberType::Float;
    else {
        auto const first = std::is_signed_v<Number> ? NumberType::Int8 : NumberType::UInt8;
        constexpr int widths = sizeof(Number) == 1   ? 0
                               : sizeof(Number) == 2 ? 1
                               : sizeof(Number) == 4 ? 2
                                                     : 3;
        return static_cast<NumberType>(static_cast<int>(first) + widths);
    }
}

// Borrowed for the length of a call.
struct LentNumber {
    void* address = nullptr;
    NumberType type = NumberType::Double;

    constexpr LentNumber(void* to, NumberType of_type) : address(to), type(of_type) {}
    template <Arithmetic Number>
    constexpr LentNumber(Number& value) : address(&value)
                                        , type(number_type_of<Number>())
    {}
    template <Enumeration Choice>
    constexpr LentNumber(Choice& value)
        : address(&value)
        , type(number_type_of<std::underlying_type_t<Choice>>())
    {}
};

// Several of one type, side by side in memory: an array, a std::array, a std::vector, a std::span.
struct LentNumbers {
    std::byte* first = nullptr;
    std::size_t count = 0;
    std::size_t stride = 0;
    NumberType type = NumberType::Double;

    template <std::ranges::contiguous_range Range>
    requires Arithmetic<std::remove_reference_t<std::ranges::range_reference_t<Range>>>
    constexpr LentNumbers(Range&& range)
        : first(reinterpret_cast<std::byte*>(std::ranges::data(range)))
        , count(std::ranges::size(range))
        , stride(sizeof(std::ranges::range_value_t<Range>))
        , type(number_type_of<std::ranges::range_value_t<Range>>())
    {}
    LentNumber operator[](std::size_t i) const { return { first + i * stride, type }; }
};

}
