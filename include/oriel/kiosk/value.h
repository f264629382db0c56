// SPDX-License-Identifier: MIT
//
// Value: what a property holds while a program runs: 16 bytes, and a box for what is larger. A box
// is kept when another value of the same kind is written, its strings and lists too: what is
// written again and again allocates nothing.
//
//     Value price;
//     price.set_number(2.5);
//     Value copy = price;
//     bool const is_new = copy.assign(price);    // false: they are equal

#pragma once

#include <oriel/core/color.h>
#include <oriel/draw/gradient.h>
#include <oriel/draw/image.h>
#include <oriel/draw/painter.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

enum class ValueKind : std::uint8_t {
    Empty, // (Default) an optional without a value
    Bool,
    Int,
    Number, // float, and every type with a unit
    Color,
    Enum, // its place; an easing's too
    Text,
    Items, // of a list, or the fields of a struct
    Gradient,
    Shadow,
    Picture,
};

// An image of the program: a file beside the markup, or pixels from the host.
struct Picture {
    std::string path {};
    Image image {};

    bool operator==(Picture const& other) const;
};

class Value {
public:
    Value() = default;
    Value(Value const& other) { assign(other); }
    Value(Value&& other) noexcept;
    Value& operator=(Value const& other);
    Value& operator=(Value&& other) noexcept;
    ~Value() { release(); }

    static Value of(bool value);
    static Value of(std::int64_t value);
    static Value of(double value);
    static Value of(Color value);
    static Value of(std::string_view value);
    static Value of_enum(std::int64_t place);
    // The same box, lent: for the length of a call, while `other` stays as it is.
    static Value lent(Value const& other);

    ValueKind kind() const { return m_kind; }
    bool is_empty() const { return m_kind == ValueKind::Empty; }
    // Numbers 0, strings and lists empty, colors transparent where it is something else.
    bool as_bool() const;
    std::int64_t as_int() const; // of an enumeration its place; rounds to zero, saturates
    double as_number() const;
    Color as_color() const; // of a gradient its first
    std::string_view as_text() const;
    std::span<Value const> items() const;
    Gradient const* gradient() const;          // null when it is none
    ShadowStyle const* shadow() const;         // null when it is none
    Picture const* picture() const;            // null when it is none
    bool operator==(Value const& other) const; // of numbers nan is nan

    void set_empty(); // keeps its box
    void set_bool(bool value);
    void set_int(std::int64_t value);
    void set_number(double value);
    void set_color(Color value);
    void set_enum(std::int64_t place);
    void set_text(std::string_view value);
    void set_gradient(Gradient const& value);
    void set_shadow(ShadowStyle const& value);
    void set_picture(std::string_view path, Image const& image);
    // A cleared string to write into.
    std::string& write_text();
    // So many, those that were there keep what they are; also what they were before they were
    // taken away.
    std::span<Value> write_items(std::size_t count);
    // False when it was equal.
    bool assign(Value const& other);

private:
    enum class Box : std::uint8_t { None, Text, Items, Gradient, Shadow, Picture };
    struct Items {
        std::vector<Value> all {}; // those behind `count` are kept for their boxes
        std::size_t count = 0;
    };
    template <typename T>
    T& box_of(Box kind);
    template <typename T>
    T const& box() const
    {
        return *reinterpret_cast<T const*>(static_cast<std::uintptr_t>(m_bits));
    }
    void set_scalar(ValueKind kind, std::uint64_t bits);
    void release();
    void copy_items(Items const& other);

    ValueKind m_kind = ValueKind::Empty;
    Box m_box = Box::None;
    bool m_is_lent = false;
    std::uint64_t m_bits = 0; // a number's, a color's, or the address of the box
};

static_assert(sizeof(Value) == 16, "a screen has thousands");

}
