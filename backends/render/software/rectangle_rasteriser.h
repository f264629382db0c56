// SPDX-License-Identifier: MIT
//
// RectangleRasteriser: fill, rounded corners and border in one pass, by the formula of record.h.
// The fill is one color, or what a RowPainter makes of a paint. A row is cut into what the formula
// must be asked for (the ends, near corners and edges) and what is the same all along (the middle);
// both give the same bits, so where the cut lies does not show.

#pragma once

#include "box_shares.h"
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

    using Edge = typename BoxRows<V>::Edge;
    using P = Places<V>;

    // Far inside, whatever the border.
    static constexpr float deep = 1e6f;

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
        , m_shares(record)
        , m_rows(record, m_shares.border_width())
        , m_painter(painter)
        , m_color(pixel_of(record.color))
    {}

    // 0xAARRGGBB, straight.
    static std::uint32_t pixel_of(std::uint32_t color)
    {
        return (B::opaque_pixel(color) & 0x00ffffffu) | (color & 0xff000000u);
    }

    void draw_rows()
    {
        int const straight_begin = B::most(m_rows.straight_begin(), m_clip.top);
        int const straight_end = B::least(m_rows.straight_end(), m_clip.bottom);
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
        return P::is_whole(m_record.x0) && P::is_whole(m_record.x1)
               && P::is_whole(m_shares.border_width());
    }

    // Border, fill, border, each of one color.
    void fill_straight_rows(int begin, int end)
    {
        int const x0 = P::truncated(m_record.x0);
        int const x1 = P::truncated(m_record.x1);
        int const border = P::truncated(m_shares.border_width());
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

    void draw_row(int y)
    {
        if constexpr (is_painted)
            m_painter->paint_row(y);
        auto const row = m_rows.row(y);
        draw_ends(y, row.begin, row.middle_begin, row.left);
        if (row.middle_begin < row.middle_end)
            draw_middle(y, row.middle_begin, row.middle_end, row.left.q_y - row.left.radius);
        draw_ends(y, row.middle_end, row.end, row.right);
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
        auto const all = m_shares.at(distance, is_straight ? V::to_floats(alphas) : V::splat(255));
        Words const fill = V::both(all.fill, inside);
        Channels const fill_share = V::spread(fill);
        Words const shown = is_straight ? V::either(colors, V::splat_words(0xff000000u)) : colors;
        Channels const source = V::mul(V::widen(shown), fill_share);
        Channels const hidden = is_straight ? fill_share : V::spread(V::scaled(fill, alphas));
        if (!m_shares.has_border())
            return { source, B::rest_of(hidden) };
        Channels const border_share = V::spread(V::both(all.border, inside));
        Words const border = V::splat_words(B::opaque_pixel(m_record.border_color));
        return { V::add(source, V::mul(V::widen(border), border_share)),
            B::rest_of(V::add(hidden, border_share)) };
    }

    void draw_ends(int row, int begin, int end, Edge const& edge) const
    {
        draw_groups(row, begin, end, [&](int x) { return BoxShares<V>::distance(x, edge); });
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
        else if (m_painter->is_opaque() && distance <= -0.5f - m_shares.border_width())
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
    BoxShares<V> m_shares;
    BoxRows<V> m_rows;
    RowPainter<V>* m_painter;
    std::uint32_t m_color; // of the fill when not painted
};

}
