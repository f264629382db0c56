// SPDX-License-Identifier: MIT
//
// Points, sizes, rectangles and insets. Coordinates grow to the right and downwards. Floats are
// logical pixels unless a name says `device`; IntRect is always device pixels. A Rect with a
// width or height of zero or less is empty and covers nothing.
//
//     Rect button { 10, 10, 120, 32 };
//     Rect label = button.shrunken({ 4, 12, 4, 12 });

#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace oriel {

struct Point {
    float x = 0;
    float y = 0;

    constexpr bool operator==(Point const&) const = default;
    constexpr Point operator+(Point other) const { return { x + other.x, y + other.y }; }
    constexpr Point operator-(Point other) const { return { x - other.x, y - other.y }; }
    constexpr Point operator*(float factor) const { return { x * factor, y * factor }; }
};

struct Size {
    float width = 0;
    float height = 0;

    constexpr bool operator==(Size const&) const = default;
    constexpr Size operator+(Size other) const
    {
        return { width + other.width, height + other.height };
    }
    constexpr Size operator*(float factor) const { return { width * factor, height * factor }; }
    constexpr bool is_empty() const { return !(width > 0 && height > 0); }
};

// Distances from the four edges, in the order of CSS: top, right, bottom, left.
struct Insets {
    float top = 0;
    float right = 0;
    float bottom = 0;
    float left = 0;

    constexpr Insets() = default;
    constexpr Insets(float all) : top(all), right(all), bottom(all), left(all) {}
    constexpr Insets(float vertical, float horizontal)
        : top(vertical)
        , right(horizontal)
        , bottom(vertical)
        , left(horizontal)
    {}
    constexpr Insets(float top_edge, float right_edge, float bottom_edge, float left_edge)
        : top(top_edge)
        , right(right_edge)
        , bottom(bottom_edge)
        , left(left_edge)
    {}
    constexpr bool operator==(Insets const&) const = default;
    constexpr float horizontal() const { return left + right; }
    constexpr float vertical() const { return top + bottom; }
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    constexpr bool operator==(Rect const&) const = default;
    constexpr float left() const { return x; }
    constexpr float top() const { return y; }
    constexpr float right() const { return x + width; }
    constexpr float bottom() const { return y + height; }
    constexpr Point position() const { return { x, y }; }
    constexpr Size size() const { return { width, height }; }
    constexpr Point center() const { return { x + width / 2, y + height / 2 }; }
    constexpr bool is_empty() const { return !(width > 0 && height > 0); }

    // Left and top edges are inside, right and bottom edges are not.
    constexpr bool contains(Point p) const
    {
        return p.x >= x && p.y >= y && p.x < right() && p.y < bottom();
    }
    constexpr bool intersects(Rect const& other) const
    {
        return std::max(x, other.x) < std::min(right(), other.right())
               && std::max(y, other.y) < std::min(bottom(), other.bottom());
    }
    constexpr Rect translated(Point by) const { return { x + by.x, y + by.y, width, height }; }
    constexpr Rect shrunken(Insets const& by) const
    {
        return { x + by.left, y + by.top, std::max(0.0f, width - by.horizontal()),
            std::max(0.0f, height - by.vertical()) };
    }
    constexpr Rect expanded(float by) const
    {
        return { x - by, y - by, width + 2 * by, height + 2 * by };
    }
    // The common part; empty (zero size) when there is none.
    constexpr Rect intersected(Rect const& other) const
    {
        float const l = std::max(x, other.x);
        float const t = std::max(y, other.y);
        float const r = std::min(right(), other.right());
        float const b = std::min(bottom(), other.bottom());
        return { l, t, std::max(0.0f, r - l), std::max(0.0f, b - t) };
    }
    // The smallest rectangle around both; an empty one adds nothing.
    constexpr Rect united(Rect const& other) const
    {
        if (is_empty())
            return other;
        if (other.is_empty())
            return *this;
        float const l = std::min(x, other.x);
        float const t = std::min(y, other.y);
        return { l, t, std::max(right(), other.right()) - l,
            std::max(bottom(), other.bottom()) - t };
    }
};

// Device pixels; right and bottom are outside.
struct IntRect {
    std::int32_t left = 0;
    std::int32_t top = 0;
    std::int32_t right = 0;
    std::int32_t bottom = 0;

    constexpr bool operator==(IntRect const&) const = default;
    constexpr std::int32_t width() const { return right - left; }
    constexpr std::int32_t height() const { return bottom - top; }
    constexpr bool is_empty() const { return right <= left || bottom <= top; }
    constexpr IntRect intersected(IntRect const& other) const
    {
        return { std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom) };
    }
    constexpr IntRect united(IntRect const& other) const
    {
        if (is_empty())
            return other;
        if (other.is_empty())
            return *this;
        return { std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom) };
    }
    constexpr bool intersects(IntRect const& other) const { return !intersected(other).is_empty(); }
};

struct IntSize {
    std::int32_t width = 0;
    std::int32_t height = 0;

    constexpr bool operator==(IntSize const&) const = default;
    constexpr bool is_empty() const { return width <= 0 || height <= 0; }
};

// The value itself when finite and within ±limit, clamped when too large, 0 for NaN.
constexpr float finite_or_zero(float value, float limit = 1e7f)
{
    return value != value ? 0.0f : std::clamp(value, -limit, limit);
}

}
