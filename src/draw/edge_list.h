// SPDX-License-Identifier: MIT
//
// EdgeList: the lines around a shape, in 1/256 device pixels, ordered by the row of pixels in
// which they begin. Where a line passes at a height depends on the line alone, so any part of a
// shape comes out as the whole does.

#pragma once

#include <oriel/core/geometry.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel::detail {

// In 1/256 device pixels.
struct FixedPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;

    constexpr bool operator==(FixedPoint const&) const = default;
    // To the nearest; cut down to ±2^30.
    static FixedPoint of(Point point);
};

// A line that is not horizontal, seen from the top down.
struct Edge {
    std::int32_t top = 0;
    std::int32_t bottom = 0;
    std::int32_t x = 0;       // at the top
    std::int32_t winding = 1; // 1 where it was drawn downwards, else -1
    std::int64_t slope = 0;   // of x, in 2^-32

    std::int32_t x_at(std::int32_t y) const
    {
        return x + static_cast<std::int32_t>((y - top) * slope >> 32);
    }
};

class EdgeList {
public:
    void begin();
    void add(FixedPoint from, FixedPoint to);
    void add_polygon(std::span<Point const> points);
    // Turns around clockwise, whichever way the corners go.
    void add_convex(std::span<FixedPoint const> corners);
    // Pixels that the edges touch, or lie between; empty when there is no area.
    IntRect bounds() const;

    // After the last edge: rows of pixels from `first_row` to before `end_row` are looked at.
    void sort(int first_row, int end_row);
    // The edges whose topmost row of those that are looked at is this one.
    std::span<Edge const> beginning_in(int row) const
    {
        auto const index = static_cast<std::size_t>(row - m_first_row);
        return std::span(m_sorted).subspan(
            m_row_ends[index], m_row_ends[index + 1] - m_row_ends[index]);
    }

private:
    void add_inside(FixedPoint from, FixedPoint to);
    void add_cut(FixedPoint from, FixedPoint to);
    bool is_looked_at(Edge const& edge) const;
    std::size_t row_of(Edge const& edge) const;

    int m_first_row = 0;
    int m_end_row = 0;
    std::int32_t m_left = 0;
    std::int32_t m_right = 0;
    std::int32_t m_top = 0;
    std::int32_t m_bottom = 0;
    std::vector<Edge> m_edges;
    std::vector<Edge> m_sorted;
    std::vector<std::uint32_t> m_row_ends; // where each row's edges end, before it 0
};

}
