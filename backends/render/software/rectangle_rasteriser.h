// SPDX-License-Identifier: MIT
//
// RectangleRasteriser: fill, rounded corners and border in one pass, by the formula of record.h.
// The fill is one color, or what a RowPainter makes of a paint. A row is cut into what the formula
// must be asked for (the ends, near corners and edges) and what is the same all along (the middle);
// both give the same bits, so where the cut lies does not show.

#pragma once

#include "row_painter.h"

namespace oriel::software {

template <typename V, bool is_painted>
class RectangleRasteriser {
public:
    // `painter` is null unless painted.
    static void draw(
        Canvas const& canvas, IntRect const& clip, Record const& record, RowPainter<V>* painter)
    {
        RectangleRasteriser(canvas, clip, record, painter).draw_rows();
    }

private:
    using B = Blend<V>;
    using Words = typename V::Words;
    using Floats = typename V::Floats;
    using Channels = typename V::Channels;

    static constexpr float infinity = __builtin_inff();
    // Far inside, whatever the border.
    static constexpr float deep = 1e6f;
    // Not worth finding the middle of.
    static constexpr float small_width = 24;

    // The distance field along a row, of the corner of one side or of both when they are alike.
    struct Edge {
        float left = -infinity; // x of the center of the left corner's circle
        float right = infinity; // and of the right one's
        float radius = 0;
        float q_y = 0;
    };
    // What a group of pixels is mixed from.
    struct Shares {
        Words fill;
        Words border;
    };
    // The same for many pixels.
    struct Flat {
        Channels source;
        Channels rest;
        std::uint32_t pixel; // when nothing shows through
        int weight;
    };
    RectangleRasteriser(
        Canvas const& canvas, IntRect const& clip, Record const& record, RowPainter<V>* painter)
        : m_canvas(canvas)
        , m_clip(clip)
        , m_record(record)
        , m_border_width(static_cast<float>(record.border_width) / 16)
        , m_border_alpha(static_cast<float>(B::alpha(record.border_color)))
        , m_has_border(record.border_width != 0 && B::alpha(record.border_color) != 0)
        , m_painter(painter)
        , m_color(pixel_of(record.color))
    {
        for (int i = 0; i < 4; ++i)
            m_radii[i] = static_cast<float>(record.radii[i]) / 16;
        if (!m_has_border)
            m_border_width = 0;
    }

    // 0xAARRGGBB, straight.
    static std::uint32_t pixel_of(std::uint32_t color)
    {
        return (B::opaque_pixel(color) & 0x00ffffffu) | (color & 0xff000000u);
    }
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

    void draw_rows()
    {
        // Rows whose pixels differ only in x: below the upper corners and border, above the lower.
        float const deepest_border = m_border_width + 0.5f;
        float const top = larger(larger(m_radii[0], m_radii[1]), deepest_border);
        float const bottom = larger(larger(m_radii[2], m_radii[3]), deepest_border);
        int const straight_begin = B::most(ceiled(m_record.y0 + top - 0.5f), m_clip.top);
        int const straight_end = B::least(floored(m_record.y1 - bottom - 0.5f) + 1, m_clip.bottom);
        bool const is_plain = !is_painted && has_whole_sides();
        int y = m_clip.top;
        if (is_plain && straight_begin < straight_end) {
            for (; y < straight_begin; ++y)
                draw_row(y);
            fill_straight_rows(straight_begin, straight_end);
            y = straight_end;
        }
        for (; y < m_clip.bottom; ++y)
            draw_row(y);
    }

    bool has_whole_sides() const
    {
        return is_whole(m_record.x0) && is_whole(m_record.x1) && is_whole(m_border_width);
    }

    // Border, fill, border, each of one color.
    void fill_straight_rows(int begin, int end)
    {
        int const x0 = truncated(m_record.x0);
        int const x1 = truncated(m_record.x1);
        int const border = truncated(m_border_width);
        int const inner0 = B::least(x0 + border, x1);
        int const inner1 = B::most(x1 - border, inner0);
        Flat const in_fill = flat(-deep);
        for (int y = begin; y < end; ++y)
            fill_flat(y, inner0, inner1, in_fill);
        if (border == 0)
            return;
        Flat const in_border = flat(-0.5f);
        for (int y = begin; y < end; ++y) {
            fill_flat(y, x0, inner0, in_border);
            fill_flat(y, inner1, x1, in_border);
        }
    }

    // The y of a row's pixels from the center of the circle of a corner, outwards.
    float q_y_of(float y, float radius) const
    {
        return larger(m_record.y0 + radius - y, y - (m_record.y1 - radius));
    }

    void draw_row(int row)
    {
        float const y = static_cast<float>(row) + 0.5f;
        bool const is_top = y < (m_record.y0 + m_record.y1) * 0.5f;
        float const left_radius = m_radii[is_top ? 0 : 3];
        float const right_radius = m_radii[is_top ? 1 : 2];
        Edge left { m_record.x0 + left_radius, infinity, left_radius, q_y_of(y, left_radius) };
        Edge right { -infinity, m_record.x1 - right_radius, right_radius, q_y_of(y, right_radius) };
        if constexpr (is_painted)
            m_painter->paint_row(row);

        if (left_radius == right_radius && m_record.x1 - m_record.x0 <= small_width) {
            left.right = right.right;
            draw_ends(row, floored(m_record.x0), ceiled(m_record.x1), left);
            return;
        }
        int const begin = floored(left.left - reach(left, left.radius + 0.5f) - 0.5f);
        int const end = ceiled(right.right + reach(right, right.radius + 0.5f) + 0.5f);
        int middle_begin = end_of_left(left);
        int middle_end = begin_of_right(right);
        if (left_radius == right_radius) {
            left.right = right.right;
            right.left = left.left;
            if (middle_end - middle_begin < 16) {
                draw_ends(row, begin, end, left);
                return;
            }
        } else if (middle_end < middle_begin) {
            middle_begin = ceiled((m_record.x0 + m_record.x1) * 0.5f - 0.5f);
            middle_end = middle_begin;
        }
        draw_ends(row, begin, middle_begin, left);
        if (middle_begin < middle_end)
            draw_middle(row, middle_begin, middle_end, left.q_y - left.radius);
        draw_ends(row, middle_end, end, right);
    }

    // How far a circle of `radius` around a corner's center reaches sideways in this row.
    static float reach(Edge const& edge, float radius)
    {
        float const y = larger(edge.q_y, 0);
        float const squared = radius * radius - y * y;
        return radius > 0 && squared > 0 ? __builtin_sqrtf(squared) : 0;
    }

    // The first pixel from which on the row is the same: past corner and border, or, where the
    // row is filled all along, past the circle inside the border. One pixel late is harmless.
    int end_of_left(Edge const& edge) const
    {
        float const inner = edge.radius - m_border_width - 0.5f;
        if (inner > edge.q_y && edge.q_y > 0)
            return ceiled(edge.left - reach(edge, inner) - 0.5f) + 1;
        return ceiled(m_record.x0 + larger(edge.radius, m_border_width + 0.5f) - 0.5f);
    }
    int begin_of_right(Edge const& edge) const
    {
        float const inner = edge.radius - m_border_width - 0.5f;
        if (inner > edge.q_y && edge.q_y > 0)
            return floored(edge.right + reach(edge, inner) + 0.5f) - 1;
        return floored(m_record.x1 - larger(edge.radius, m_border_width + 0.5f) + 0.5f);
    }

    // The closed form of record.h.
    static Floats distance(int x, Edge const& edge)
    {
        Floats const zero = V::splat(0);
        Floats const center_x = V::ramp(static_cast<float>(x) + 0.5f);
        Floats const q_x =
            V::max(V::sub(V::splat(edge.left), center_x), V::sub(center_x, V::splat(edge.right)));
        float const outside_y = larger(edge.q_y, 0);
        Floats const outside_x = V::max(q_x, zero);
        Floats const outside =
            V::sqrt(V::add(V::mul(outside_x, outside_x), V::splat(outside_y * outside_y)));
        Floats const inside = V::min(V::max(q_x, V::splat(edge.q_y)), zero);
        return V::sub(V::add(outside, inside), V::splat(edge.radius));
    }

    Shares shares(Floats distance, Floats fill_alpha) const
    {
        Floats const zero = V::splat(0);
        Floats const half = V::splat(0.5f);
        Floats const one = V::splat(1);
        Floats const to_edge = V::sub(half, distance);
        Floats const outer = V::min(V::max(to_edge, zero), one);
        if (!m_has_border)
            return { V::truncate(V::add(V::mul(outer, fill_alpha), half)), V::splat_words(0) };
        Floats const to_border = V::sub(to_edge, V::splat(m_border_width));
        Floats const inner = V::min(V::max(to_border, zero), one);
        Floats const covered = V::sub(one, inner);
        Floats const shown = V::add(inner, V::mul(covered, V::splat(1 - m_border_alpha / 255)));
        Floats const border = V::mul(V::mul(outer, covered), V::splat(m_border_alpha));
        Floats const fill = V::mul(V::mul(outer, shown), fill_alpha);
        Words const border_share = V::truncate(V::add(border, half));
        Words const all = V::truncate(V::add(V::add(border, fill), half));
        return { V::sub_words(all, border_share), border_share };
    }

    // Straight, or premultiplied when the paint is.
    Words colors_at(int x) const
    {
        if constexpr (is_painted)
            return m_painter->at(x);
        else
            return V::splat_words(m_color);
    }
    bool is_premultiplied() const { return is_painted && m_painter->is_premultiplied(); }

    // What is added to a pixel, and how much of it stays.
    struct Mix {
        Channels source;
        Channels rest;
    };
    Mix mix(Words colors, Floats distance, Words inside) const
    {
        Words const alphas = V::template shift_right<24>(colors);
        bool const is_straight = !is_premultiplied();
        Shares const all = shares(distance, is_straight ? V::to_floats(alphas) : V::splat(255));
        Words const fill = V::both(all.fill, inside);
        Channels const fill_share = V::spread(fill);
        Words const shown = is_straight ? V::either(colors, V::splat_words(0xff000000u)) : colors;
        Channels const source = V::mul(V::widen(shown), fill_share);
        Channels const hidden = is_straight ? fill_share : V::spread(V::scaled(fill, alphas));
        if (!m_has_border)
            return { source, B::rest_of(hidden) };
        Channels const border_share = V::spread(V::both(all.border, inside));
        Words const border = V::splat_words(B::opaque_pixel(m_record.border_color));
        return { V::add(source, V::mul(V::widen(border), border_share)),
            B::rest_of(V::add(hidden, border_share)) };
    }

    void draw_ends(int row, int begin, int end, Edge const& edge) const
    {
        draw_groups(row, begin, end, [&](int x) { return distance(x, edge); });
    }
    template <typename Distance>
    void draw_groups(int row, int begin, int end, Distance&& distance_at) const
    {
        std::uint32_t* const pixels = B::row(m_canvas, row);
        int const last = B::least(end, m_clip.right);
        for (int x = B::most(begin, m_clip.left); x < last; x += 8) {
            Mix const here = mix(colors_at(x), distance_at(x), V::first_lanes(last - x));
            B::change_group(pixels + x, m_canvas.right - x,
                [&](Words below) { return B::over(below, here.source, here.rest); });
        }
    }

    // Where every pixel has the same distance.
    void draw_middle(int row, int begin, int end, float distance) const
    {
        int const from = B::most(begin, m_clip.left);
        int const to = B::least(end, m_clip.right);
        if (from >= to)
            return;
        if constexpr (!is_painted)
            fill_flat(row, from, to, flat(distance));
        else if (m_painter->is_opaque() && distance <= -0.5f - m_border_width)
            copy_colors(row, from, to);
        else if (m_painter->is_pattern())
            blend_pattern(row, from, to, V::splat(distance));
        else
            draw_groups(row, from, to, [&](int) { return V::splat(distance); });
    }
    void copy_colors(int row, int from, int to) const
    {
        std::uint32_t* const pixels = B::row(m_canvas, row);
        int x = from;
        if (m_painter->is_pattern()) {
            Words const colors = m_painter->at(from);
            for (; x + 8 <= to; x += 8)
                V::store(pixels + x, colors);
        } else {
            for (; x + 8 <= to; x += 8)
                V::store(pixels + x, m_painter->at(x));
        }
        if (x == to)
            return;
        Words const inside = V::first_lanes(to - x);
        B::change_group(pixels + x, m_canvas.right - x,
            [&](Words below) { return V::select(inside, m_painter->at(x), below); });
    }
    void blend_pattern(int row, int from, int to, Floats distance) const
    {
        Mix const all = mix(colors_at(from), distance, V::splat_words(0xffffffffu));
        B::blend_span(B::row(m_canvas, row), m_canvas.right, from, to - from, all.source, all.rest);
    }

    Flat flat(float distance) const
    {
        Mix const everywhere =
            mix(V::splat_words(m_color), V::splat(distance), V::splat_words(0xffffffffu));
        Flat flat { everywhere.source, everywhere.rest, 0, 0 };
        std::uint32_t lanes[8];
        V::store(lanes, V::narrow(V::div255(flat.source)));
        flat.pixel = lanes[0];
        V::store(lanes, V::narrow(flat.rest));
        flat.weight = 255 - static_cast<int>(lanes[0] & 255);
        return flat;
    }
    void fill_flat(int row, int begin, int end, Flat const& flat) const
    {
        int const from = B::most(begin, m_clip.left);
        int const count = B::least(end, m_clip.right) - from;
        if (count <= 0 || flat.weight == 0)
            return;
        std::uint32_t* const pixels = B::row(m_canvas, row);
        if (flat.weight == 255)
            B::fill_span(pixels + from, count, flat.pixel);
        else
            B::blend_span(pixels, m_canvas.right, from, count, flat.source, flat.rest);
    }

    Canvas const& m_canvas;
    IntRect const& m_clip;
    Record const& m_record;
    float m_radii[4] = {};
    float m_border_width;
    float m_border_alpha;
    bool m_has_border;
    RowPainter<V>* m_painter;
    std::uint32_t m_color; // of the fill when not painted
};

}
