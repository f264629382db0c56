// SPDX-License-Identifier: MIT
//
// RectangleRasteriser: fill, rounded corners, border and gradient in one pass, by the formula of
// record.h. A row is cut into what the formula must be asked for (the ends, near corners and
// edges) and what is the same all along (the middle); both give the same bits, so where the cut
// lies does not show.

#pragma once

#include "blend.h"

namespace oriel::software {

template <typename V>
class RectangleRasteriser {
public:
    static void draw(Canvas const& canvas, IntRect const& clip, Record const& record)
    {
        RectangleRasteriser rasteriser(canvas, clip, record);
        rasteriser.draw_rows();
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
    struct RowPaint {
        std::uint32_t fill = 0; // straight, packed
        float axis_y = 0;       // the row's part of the gradient's parameter
    };

    RectangleRasteriser(Canvas const& canvas, IntRect const& clip, Record const& record)
        : m_canvas(canvas)
        , m_clip(clip)
        , m_record(record)
        , m_border_width(static_cast<float>(record.border_width) / 16)
        , m_border_alpha(static_cast<float>(B::alpha(record.border_color)))
        , m_has_border(record.border_width != 0 && B::alpha(record.border_color) != 0)
        , m_has_gradient(has(record.flags, RecordFlags::Gradient))
        , m_varies_in_x(m_has_gradient && record.axis.from_x != record.axis.to_x)
    {
        for (int i = 0; i < 4; ++i)
            m_radii[i] = static_cast<float>(record.radii[i]) / 16;
        if (!m_has_border)
            m_border_width = 0;
        if (m_has_gradient)
            set_axis();
    }

    static bool has(RecordFlags all, RecordFlags one)
    {
        return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
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

    void set_axis()
    {
        float const dx = static_cast<float>(m_record.axis.to_x - m_record.axis.from_x);
        float const dy = static_cast<float>(m_record.axis.to_y - m_record.axis.from_y);
        float const squared = dx * dx + dy * dy;
        float const inverse = squared > 0 ? 1 / squared : 0;
        m_axis_x = dx * inverse;
        m_axis_y = dy * inverse;
    }

    void draw_rows()
    {
        // Rows whose pixels differ only in x: below the upper corners and border, above the lower.
        float const deepest_border = m_border_width + 0.5f;
        float const top = larger(larger(m_radii[0], m_radii[1]), deepest_border);
        float const bottom = larger(larger(m_radii[2], m_radii[3]), deepest_border);
        int const straight_begin = B::most(ceiled(m_record.y0 + top - 0.5f), m_clip.top);
        int const straight_end = B::least(floored(m_record.y1 - bottom - 0.5f) + 1, m_clip.bottom);
        bool const is_plain = !m_has_gradient && has_whole_sides();
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
        Flat const in_border = flat(-0.5f, m_record.color);
        Flat const in_fill = flat(-deep, m_record.color);
        for (int y = begin; y < end; ++y) {
            fill_flat(y, x0, inner0, in_border);
            fill_flat(y, inner0, inner1, in_fill);
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
        RowPaint const paint = paint_of_row(y);

        if (left_radius == right_radius && m_record.x1 - m_record.x0 <= small_width) {
            left.right = right.right;
            draw_ends(row, floored(m_record.x0), ceiled(m_record.x1), left, paint);
            return;
        }
        int const begin = floored(left.left - reach(left, left.radius + 0.5f) - 0.5f);
        int const end = ceiled(right.right + reach(right, right.radius + 0.5f) + 0.5f);
        int middle_begin = end_of_left(left);
        int middle_end = begin_of_right(right);
        if (left_radius == right_radius) {
            left.right = right.right;
            right.left = left.left;
            if (m_varies_in_x || middle_end - middle_begin < 16) {
                draw_ends(row, begin, end, left, paint);
                return;
            }
        } else if (m_varies_in_x || middle_end < middle_begin) {
            middle_begin = ceiled((m_record.x0 + m_record.x1) * 0.5f - 0.5f);
            middle_end = middle_begin;
        }
        draw_ends(row, begin, middle_begin, left, paint);
        if (middle_begin < middle_end)
            fill_flat(row, middle_begin, middle_end, flat(left.q_y - left.radius, paint.fill));
        draw_ends(row, middle_end, end, right, paint);
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

    RowPaint paint_of_row(float y) const
    {
        if (!m_has_gradient)
            return { m_record.color, 0 };
        float const from_y = static_cast<float>(m_record.axis.from_y);
        RowPaint paint { m_record.color, (y - m_record.y0 - from_y) * m_axis_y };
        if (!m_varies_in_x) {
            std::uint32_t colors[8];
            V::store(colors, gradient_colors(V::splat(paint.axis_y)));
            paint.fill = colors[0];
        }
        return paint;
    }

    // Straight colors for the parameter `t`, which is clamped to 0–1.
    Words gradient_colors(Floats t) const
    {
        Floats const clamped = V::min(V::max(t, V::splat(0)), V::splat(1));
        Words const red = gradient_channel<0>(clamped);
        Words const green = gradient_channel<8>(clamped);
        Words const blue = gradient_channel<16>(clamped);
        Words const alpha = gradient_channel<24>(clamped);
        return V::either(V::either(red, green), V::either(blue, alpha));
    }
    template <int shift>
    Words gradient_channel(Floats t) const
    {
        float const from = static_cast<float>(m_record.color >> shift & 255);
        float const to = static_cast<float>(m_record.color_end >> shift & 255);
        Floats const value = V::add(V::splat(from + 0.5f), V::mul(V::splat(to - from), t));
        return V::template shift_left<shift>(V::truncate(value));
    }
    Words fill_colors(int x, RowPaint const& paint) const
    {
        if (!m_varies_in_x)
            return V::splat_words(paint.fill);
        float const origin = m_record.x0 + static_cast<float>(m_record.axis.from_x);
        Floats const along = V::ramp(static_cast<float>(x) + 0.5f - origin);
        return gradient_colors(V::add(V::mul(along, V::splat(m_axis_x)), V::splat(paint.axis_y)));
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

    // Straight colors of the record, as pixels of the canvas without alpha.
    static Channels channels_of(Words colors)
    {
        return V::widen(V::either(V::swap_red_blue(colors), V::splat_words(0xff000000u)));
    }
    Channels source_of(Words fill_colors, Shares const& shares) const
    {
        Channels const fill = V::mul(channels_of(fill_colors), V::spread(shares.fill));
        if (!m_has_border)
            return fill;
        Channels const border = channels_of(V::splat_words(m_record.border_color));
        return V::add(fill, V::mul(border, V::spread(shares.border)));
    }
    Channels rest_of(Shares const& shares) const
    {
        Channels const fill = V::spread(shares.fill);
        return B::rest_of(m_has_border ? V::add(fill, V::spread(shares.border)) : fill);
    }

    void draw_ends(int row, int begin, int end, Edge const& edge, RowPaint const& paint) const
    {
        std::uint32_t* const pixels = B::row(m_canvas, row);
        int const last = B::least(end, m_clip.right);
        for (int x = B::most(begin, m_clip.left); x < last; x += 8) {
            Words const colors = fill_colors(x, paint);
            Shares shares_here =
                shares(distance(x, edge), V::to_floats(V::template shift_right<24>(colors)));
            Words const inside = V::first_lanes(last - x);
            shares_here.fill = V::both(shares_here.fill, inside);
            shares_here.border = V::both(shares_here.border, inside);
            Channels const source = source_of(colors, shares_here);
            Channels const rest = rest_of(shares_here);
            B::change_group(pixels + x, m_canvas.width - x,
                [&](Words below) { return B::over(below, source, rest); });
        }
    }

    Flat flat(float distance, std::uint32_t fill) const
    {
        float const alpha = static_cast<float>(B::alpha(fill));
        Shares const everywhere = shares(V::splat(distance), V::splat(alpha));
        Flat flat { source_of(V::splat_words(fill), everywhere), rest_of(everywhere), 0, 0 };
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
            B::blend_span(pixels, m_canvas.width, from, count, flat.source, flat.rest);
    }

    Canvas const& m_canvas;
    IntRect const& m_clip;
    Record const& m_record;
    float m_radii[4] = {};
    float m_border_width;
    float m_border_alpha;
    bool m_has_border;
    bool m_has_gradient;
    bool m_varies_in_x;
    float m_axis_x = 0; // of the gradient's parameter, per pixel
    float m_axis_y = 0;
};

}
