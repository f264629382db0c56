// SPDX-License-Identifier: MIT
//
// BoxRows: the rows of a rounded box with a border: where each begins and ends, and where, between
// corners and border, it is the same all along.

#pragma once

#include "blend.h"

namespace oriel::software {

// In the class, so that each instruction set has its own.
template <typename V>
struct Places {
    static float larger(float a, float b) { return a > b ? a : b; }
    static float smaller(float a, float b) { return a < b ? a : b; }
    // Clamped to what a row can reach, so that the cast is defined.
    static int truncated(float value)
    {
        return static_cast<int>(smaller(larger(value, -2e9f), 2e9f));
    }
    static int floored(float value)
    {
        int const whole = truncated(value);
        return whole - (static_cast<float>(whole) > value ? 1 : 0);
    }
    static int ceiled(float value) { return -floored(-value); }
    static bool is_whole(float value) { return static_cast<float>(truncated(value)) == value; }
};

template <typename V>
class BoxRows {
public:
    // The distance field along a row, of the corner of one side or of both when they are alike.
    struct Edge {
        float left = -__builtin_inff(); // x of the center of the left corner's circle
        float right = __builtin_inff(); // and of the right one's
        float radius = 0;
        float q_y = 0;
    };
    // [begin, middle_begin) is near the left edge, [middle_end, end) near the right one; a row
    // whose edges are alike may be all near the left one.
    struct Row {
        Edge left;
        Edge right;
        int begin;
        int middle_begin;
        int middle_end;
        int end;
    };

    // `border` in pixels.
    BoxRows(Record const& record, float border) : m_record(record), m_border(border)
    {
        for (int i = 0; i < 4; ++i)
            m_radii[i] = static_cast<float>(record.radii[i]) / 16;
    }

    // Rows whose pixels differ only in x: below the upper corners and border, above the lower.
    int straight_begin() const
    {
        float const top = P::larger(P::larger(m_radii[0], m_radii[1]), m_border + 0.5f);
        return P::ceiled(m_record.y0 + top - 0.5f);
    }
    int straight_end() const
    {
        float const bottom = P::larger(P::larger(m_radii[2], m_radii[3]), m_border + 0.5f);
        return P::floored(m_record.y1 - bottom - 0.5f) + 1;
    }

    // Called by two loops, which both suffer when it is a call.
    [[gnu::always_inline]] Row row(int index) const
    {
        float const y = static_cast<float>(index) + 0.5f;
        bool const is_top = y < (m_record.y0 + m_record.y1) * 0.5f;
        Row row { left_edge(y, m_radii[is_top ? 0 : 3]), right_edge(y, m_radii[is_top ? 1 : 2]), 0,
            0, 0, 0 };
        bool const are_alike = row.left.radius == row.right.radius;
        if (are_alike && m_record.x1 - m_record.x0 <= small_width) {
            row.begin = P::floored(m_record.x0);
            row.end = P::ceiled(m_record.x1);
            make_one_edge(row);
            return row;
        }
        Edge const& left = row.left;
        Edge const& right = row.right;
        row.begin = P::floored(left.left - reach(left, left.radius + 0.5f) - 0.5f);
        row.end = P::ceiled(right.right + reach(right, right.radius + 0.5f) + 0.5f);
        row.middle_begin = end_of_left(left);
        row.middle_end = begin_of_right(right);
        if (are_alike && row.middle_end - row.middle_begin < 16) {
            make_one_edge(row);
        } else if (are_alike) {
            row.left.right = right.right;
            row.right.left = left.left;
        } else if (row.middle_end < row.middle_begin) {
            row.middle_begin = P::ceiled((m_record.x0 + m_record.x1) * 0.5f - 0.5f);
            row.middle_end = row.middle_begin;
        }
        return row;
    }

private:
    using P = Places<V>;
    // Not worth finding the middle of.
    static constexpr float small_width = 24;

    Edge left_edge(float y, float radius) const
    {
        return { m_record.x0 + radius, __builtin_inff(), radius, q_y_of(y, radius) };
    }
    Edge right_edge(float y, float radius) const
    {
        return { -__builtin_inff(), m_record.x1 - radius, radius, q_y_of(y, radius) };
    }
    static void make_one_edge(Row& row)
    {
        row.left.right = row.right.right;
        row.middle_begin = row.middle_end = row.end;
    }

    // The y of a row's pixels from the center of the circle of a corner, outwards.
    float q_y_of(float y, float radius) const
    {
        return P::larger(m_record.y0 + radius - y, y - (m_record.y1 - radius));
    }

    // How far a circle of `radius` around a corner's center reaches sideways in this row.
    static float reach(Edge const& edge, float radius)
    {
        float const y = P::larger(edge.q_y, 0);
        float const squared = radius * radius - y * y;
        return radius > 0 && squared > 0 ? __builtin_sqrtf(squared) : 0;
    }

    // The first pixel from which on the row is the same: past corner and border, or, where the
    // row is filled all along, past the circle inside the border. One pixel late is harmless.
    int end_of_left(Edge const& edge) const
    {
        float const inner = edge.radius - m_border - 0.5f;
        if (inner > edge.q_y && edge.q_y > 0)
            return P::ceiled(edge.left - reach(edge, inner) - 0.5f) + 1;
        return P::ceiled(m_record.x0 + P::larger(edge.radius, m_border + 0.5f) - 0.5f);
    }
    int begin_of_right(Edge const& edge) const
    {
        float const inner = edge.radius - m_border - 0.5f;
        if (inner > edge.q_y && edge.q_y > 0)
            return P::floored(edge.right + reach(edge, inner) + 0.5f) - 1;
        return P::floored(m_record.x1 - P::larger(edge.radius, m_border + 0.5f) + 0.5f);
    }

    Record const& m_record;
    float m_border;
    float m_radii[4];
};

}
