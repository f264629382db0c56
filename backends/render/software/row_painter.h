// SPDX-License-Identifier: MIT
//
// RowPainter: the colors of a paint along a row, by the formulas of paint.h. Gradients give
// straight colors, images premultiplied ones; both as pixels of the canvas, 0xAARRGGBB. Where a
// gradient does not change along the row, only the dither does, and eight pixels tell them all;
// where it does not change from row to row, eight rows do.

#pragma once

#include "bilinear.h"
#include "dither.h"

namespace oriel::software {

template <typename V>
class RowPainter {
public:
    using Words = typename V::Words;
    using Floats = typename V::Floats;

    RowPainter(RowPaint const& paint, IntRect const& clip)
        : m_paint(paint)
        , m_left(clip.left)
        , m_right(clip.right)
        , m_is_pattern(paint.kind == PaintKind::Linear && paint.map.xx == 0)
        , m_are_rows_alike(paint.kind == PaintKind::Linear && paint.map.xy == 0)
        , m_row(paint.colors)
    {}

    bool is_premultiplied() const { return m_paint.kind == PaintKind::Image; }
    bool is_opaque() const { return m_paint.is_opaque; }
    // Whether the colors of a row repeat every eight pixels.
    bool is_pattern() const { return m_is_pattern; }

    // Before at() is asked for pixels of the row.
    void paint_row(int y)
    {
        float const center = static_cast<float>(y) + 0.5f;
        m_u = m_paint.map.xy * center + m_paint.map.x0;
        m_v = m_paint.map.yy * center + m_paint.map.y0;
        if (m_is_pattern) {
            Words const colors = pattern(y);
            V::store(m_pattern, colors);
            V::store(m_pattern + 8, colors);
            return;
        }
        unsigned const row = m_are_rows_alike ? static_cast<unsigned>(y) & 7 : 0;
        m_row = m_paint.colors + static_cast<std::ptrdiff_t>(m_right - m_left + 8) * row;
        if (m_painted_rows >> row & 1)
            return;
        for (int x = m_left; x < m_right; x += 8)
            V::store(m_row + (x - m_left), colors_at(x, y));
        m_painted_rows = m_are_rows_alike ? m_painted_rows | 1u << row : 0;
    }
    Words at(int x) const
    {
        return V::load(m_is_pattern ? m_pattern + (x & 7) : m_row + (x - m_left));
    }

private:
    using Dither = DitherRow<V>;

    static Floats clamped(Floats t) { return V::min(V::max(t, V::splat(0)), V::splat(1)); }
    static Floats absolute(Floats a) { return V::max(a, V::sub(V::splat(0), a)); }
    // Of values that are 0 or more.
    static Floats without_fraction(Floats a) { return V::to_floats(V::truncate(a)); }

    Words colors_at(int x, int y) const
    {
        Floats const center = V::ramp(static_cast<float>(x) + 0.5f);
        Floats const u = V::add(V::mul(center, V::splat(m_paint.map.xx)), V::splat(m_u));
        Floats const v = V::add(V::mul(center, V::splat(m_paint.map.yx)), V::splat(m_v));
        if (m_paint.kind == PaintKind::Image)
            return Bilinear<V>::tinted(Bilinear<V>::sampled(m_paint.image, u, v), m_paint.tint);
        if (m_paint.kind == PaintKind::Radial)
            return gradient(V::sqrt(V::add(V::mul(u, u), V::mul(v, v))), y, x);
        return gradient(m_paint.kind == PaintKind::Conic ? turn(u, v) : u, y, x);
    }

    // The fraction of a turn at which (u, v) lies.
    static Floats turn(Floats u, Floats v)
    {
        Floats const wide = absolute(u);
        Floats const high = absolute(v);
        Floats const longer = V::max(V::max(wide, high), V::splat(1e-30f));
        Floats const a = V::div(V::min(wide, high), longer);
        Floats const s = V::mul(a, a);
        Floats r = V::splat(conic_coefficients[4]);
        for (int i = 3; i >= 0; --i)
            r = V::add(V::splat(conic_coefficients[i]), V::mul(s, r));
        r = V::mul(a, r);
        Floats const zero = V::splat(0);
        r = V::select(V::less(wide, high), V::sub(V::splat(0.25f), r), r);
        r = V::select(V::less(u, zero), V::sub(V::splat(0.5f), r), r);
        return V::select(V::less(v, zero), V::sub(V::splat(1), r), r);
    }

    // A shift by a multiple of the period, so that no value is negative.
    static constexpr float far = 1048576;
    Floats spread(Floats t) const
    {
        if (m_paint.spread == Spread::Clamp)
            return clamped(t);
        Floats const near = V::min(V::max(t, V::splat(-far)), V::splat(far));
        bool const is_mirror = m_paint.spread == Spread::Mirror;
        Floats const periods = V::mul(near, V::splat(is_mirror ? 0.5f : 1));
        Floats const shifted = without_fraction(V::add(periods, V::splat(far)));
        Floats const below = V::sub(shifted, V::splat(far));
        // The sum may have been rounded up to the next whole number.
        Floats const whole = V::select(V::less(periods, below), V::sub(below, V::splat(1)), below);
        Floats const rest = V::sub(periods, whole);
        if (!is_mirror)
            return rest;
        Floats const twice = V::mul(rest, V::splat(2));
        return V::min(twice, V::sub(V::splat(2), twice));
    }

    Words gradient(Floats parameter, int y, int x) const
    {
        Floats const t = spread(parameter);
        Floats const dither = Dither::at(x, y);
        float lanes[8];
        V::store_floats(lanes, t);
        float least = lanes[0];
        float most = lanes[0];
        for (int i = 1; i < 8; ++i) {
            least = lanes[i] < least ? lanes[i] : least;
            most = lanes[i] > most ? lanes[i] : most;
        }
        std::uint32_t i = last_at_or_before(least, 0);
        Words colors = segment(m_paint.stops[i], t, dither);
        for (++i; i < m_paint.stop_count && m_paint.stops[i].position <= most; ++i) {
            GradientSegment const& stop = m_paint.stops[i];
            colors =
                V::select(V::less(t, V::splat(stop.position)), colors, segment(stop, t, dither));
        }
        return colors;
    }
    // All along a row, t is the same.
    Words pattern(int y) const
    {
        float lanes[8];
        Floats const t = spread(V::splat(m_u));
        V::store_floats(lanes, t);
        return segment(m_paint.stops[last_at_or_before(lanes[0], 0)], t, Dither::at(0, y));
    }
    std::uint32_t last_at_or_before(float t, std::uint32_t i) const
    {
        while (i + 1 < m_paint.stop_count && m_paint.stops[i + 1].position <= t)
            ++i;
        return i;
    }

    static Words segment(GradientSegment const& stop, Floats t, Floats dither)
    {
        Floats const along =
            V::mul(V::sub(t, V::splat(stop.position)), V::splat(stop.inverse_length));
        Floats const part = clamped(along);
        Words const red = channel<0, 16>(stop, part, dither);
        Words const green = channel<8, 8>(stop, part, dither);
        Words const blue = channel<16, 0>(stop, part, dither);
        Words const alpha = channel<24, 24>(stop, part, dither);
        return V::either(V::either(red, green), V::either(blue, alpha));
    }
    template <int from_bit, int to_bit>
    static Words channel(GradientSegment const& stop, Floats part, Floats dither)
    {
        auto const from = static_cast<float>(stop.color >> from_bit & 255);
        auto const to = static_cast<float>(stop.end_color >> from_bit & 255);
        Floats const value = V::add(V::splat(from), V::mul(V::splat(to - from), part));
        return V::template shift_left<to_bit>(V::truncate(V::add(value, dither)));
    }

    RowPaint const& m_paint;
    int m_left; // of the clip
    int m_right;
    bool m_is_pattern;
    bool m_are_rows_alike;
    unsigned m_painted_rows = 0; // that stay good, a bit for each of eight
    std::uint32_t* m_row;
    float m_u = 0; // the row's part of the place
    float m_v = 0;
    std::uint32_t m_pattern[16];
};

}
