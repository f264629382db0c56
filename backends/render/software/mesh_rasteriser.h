// SPDX-License-Identifier: MIT
//
// MeshRasteriser: triangles without antialiasing, row by row. Which pixels belong to a triangle
// is decided in whole numbers, so neighbours neither overlap nor leave a gap.

#pragma once

#include "bilinear.h"

namespace oriel::software {

template <typename V>
class MeshRasteriser {
public:
    static void draw(Canvas const& canvas, IntRect const& clip, MeshPiece const& mesh)
    {
        for (std::uint32_t i = 0; i + 2 < mesh.index_count; i += 3) {
            std::uint32_t const* const corners = mesh.indices + i;
            bool const are_there = corners[0] < mesh.vertex_count && corners[1] < mesh.vertex_count
                                   && corners[2] < mesh.vertex_count;
            if (are_there)
                MeshRasteriser(canvas, clip, mesh, corners).draw_triangle();
        }
    }

private:
    using B = Blend<V>;
    using Words = typename V::Words;
    using Floats = typename V::Floats;
    using Channels = typename V::Channels;
    using Fixed = std::int64_t; // 1/256 pixels

    // A value that is linear over the triangle: a color channel or a texel place.
    struct Plane {
        double at_first; // at the first corner
        double by_x;     // per pixel
        double by_y;
        float least;
        float most;
    };
    struct Span {
        Fixed begin;
        Fixed end;
    };

    MeshRasteriser(Canvas const& canvas, IntRect const& clip, MeshPiece const& mesh,
        std::uint32_t const* corners)
        : m_canvas(canvas)
        , m_clip(clip)
        , m_mesh(mesh)
    {
        for (int i = 0; i < 3; ++i) {
            m_corners[i] = mesh.vertices + corners[i];
            m_x[i] = fixed(m_corners[i]->x);
            m_y[i] = fixed(m_corners[i]->y);
        }
        m_area = (m_x[1] - m_x[0]) * (m_y[2] - m_y[0]) - (m_x[2] - m_x[0]) * (m_y[1] - m_y[0]);
        if (m_area < 0) {
            swap(m_corners[1], m_corners[2]);
            swap(m_x[1], m_x[2]);
            swap(m_y[1], m_y[2]);
            m_area = -m_area;
        }
    }

    template <typename T>
    static void swap(T& a, T& b)
    {
        T const other = a;
        a = b;
        b = other;
    }
    // So near that products fit in 64 bits; not a number counts as far left or up.
    static Fixed fixed(float place)
    {
        static constexpr float far = 2097152;
        float const above = place > -far ? place : -far;
        float const near = above < far ? above : far;
        return floor_divided(static_cast<Fixed>(static_cast<double>(near) * 512) + 1, 2);
    }
    // For a divisor above 0.
    static Fixed floor_divided(Fixed value, Fixed by)
    {
        Fixed const quotient = value / by;
        return quotient - (value % by < 0 ? 1 : 0);
    }
    static Fixed ceil_divided(Fixed value, Fixed by) { return -floor_divided(-value, by); }
    static Fixed least(Fixed a, Fixed b) { return a < b ? a : b; }
    static Fixed most(Fixed a, Fixed b) { return a > b ? a : b; }

    void draw_triangle()
    {
        Fixed const top = least(least(m_y[0], m_y[1]), m_y[2]);
        Fixed const bottom = most(most(m_y[0], m_y[1]), m_y[2]);
        Fixed const first = most(ceil_divided(top - 128, 256), m_clip.top);
        Fixed const last = least(floor_divided(bottom - 128, 256) + 1, m_clip.bottom);
        if (m_area == 0 || first >= last)
            return;
        set_planes();
        for (Fixed y = first; y < last; ++y)
            draw_row(static_cast<int>(y), span_of_row(y));
    }

    // The pixels whose centers lie right of all edges, which run clockwise on the screen.
    Span span_of_row(Fixed row) const
    {
        Span span { -(Fixed { 1 } << 22), Fixed { 1 } << 22 };
        for (int i = 0; i < 3; ++i) {
            int const next = i < 2 ? i + 1 : 0;
            Fixed const dx = m_x[next] - m_x[i];
            Fixed const dy = m_y[next] - m_y[i];
            // At pixel x the edge's value is `start - step · x`; on a top or left edge 0 will do.
            bool const is_top_or_left = dy < 0 || (dy == 0 && dx > 0);
            Fixed const start =
                dx * (row * 256 + 128 - m_y[i]) - dy * (128 - m_x[i]) - (is_top_or_left ? 0 : 1);
            Fixed const step = dy * 256;
            if (step > 0)
                span.end = least(span.end, floor_divided(start, step) + 1);
            else if (step < 0)
                span.begin = most(span.begin, ceil_divided(-start, -step));
            else if (start < 0)
                span.end = span.begin;
        }
        return span;
    }

    void set_planes()
    {
        auto const channel = [&](int shift) {
            return plane(
                [&](MeshVertex const& v) { return static_cast<float>(v.color >> shift & 255); });
        };
        m_is_one_color = m_corners[0]->color == m_corners[1]->color
                         && m_corners[0]->color == m_corners[2]->color;
        for (int i = 0; i < 4 && !m_is_one_color; ++i)
            m_channels[i] = channel(8 * i);
        if (m_mesh.image.pixels == nullptr)
            return;
        m_u = plane([](MeshVertex const& v) { return v.u; });
        m_v = plane([](MeshVertex const& v) { return v.v; });
    }
    template <typename Value>
    Plane plane(Value&& value) const
    {
        double const first = value(*m_corners[0]);
        double const to_second = value(*m_corners[1]) - first;
        double const to_third = value(*m_corners[2]) - first;
        double const x1 = static_cast<double>(m_x[1] - m_x[0]);
        double const x2 = static_cast<double>(m_x[2] - m_x[0]);
        double const y1 = static_cast<double>(m_y[1] - m_y[0]);
        double const y2 = static_cast<double>(m_y[2] - m_y[0]);
        double const per_pixel = 256 / static_cast<double>(m_area);
        Plane plane { first, (to_second * y2 - to_third * y1) * per_pixel,
            (to_third * x1 - to_second * x2) * per_pixel, value(*m_corners[0]),
            value(*m_corners[0]) };
        for (int i = 1; i < 3; ++i) {
            float const other = value(*m_corners[i]);
            plane.least = other < plane.least ? other : plane.least;
            plane.most = other > plane.most ? other : plane.most;
        }
        return plane;
    }

    // Eight values from pixel `x` on; counted from the first pixel of the whole row, whatever of
    // it is drawn.
    Floats values(Plane const& plane, int x, int y, int row_begin) const
    {
        double const right = row_begin + 0.5 - static_cast<double>(m_x[0]) / 256;
        double const down = y + 0.5 - static_cast<double>(m_y[0]) / 256;
        double const start = plane.at_first + plane.by_x * right + plane.by_y * down;
        Floats const steps = V::ramp(static_cast<float>(x - row_begin));
        Floats const value = V::add(V::splat(static_cast<float>(start)),
            V::mul(steps, V::splat(static_cast<float>(plane.by_x))));
        return V::min(V::max(value, V::splat(plane.least)), V::splat(plane.most));
    }

    // Straight, 0xAARRGGBB.
    Words colors(int x, int y, int row_begin) const
    {
        if (m_is_one_color)
            return V::swap_red_blue(V::splat_words(m_corners[0]->color));
        auto const bytes = [&](int i) {
            return V::truncate(V::add(values(m_channels[i], x, y, row_begin), V::splat(0.5f)));
        };
        Words const color = V::either(V::template shift_left<16>(bytes(0)),
            V::either(V::template shift_left<8>(bytes(1)), bytes(2)));
        return V::either(color, V::template shift_left<24>(bytes(3)));
    }

    void draw_row(int y, Span const& span) const
    {
        int const from = static_cast<int>(most(span.begin, m_clip.left));
        int const to = static_cast<int>(least(span.end, m_clip.right));
        int const row_begin = static_cast<int>(span.begin);
        std::uint32_t* const row = B::row(m_canvas, y);
        for (int x = from; x < to; x += 8) {
            Words const inside = V::first_lanes(to - x);
            Words const straight = colors(x, y, row_begin);
            Channels const opaque = V::widen(V::either(straight, V::splat_words(0xff000000u)));
            Channels const alpha = V::spread(V::template shift_right<24>(straight));
            Channels source = V::mul(opaque, alpha);
            Channels hidden = alpha;
            if (m_mesh.image.pixels != nullptr) {
                Words const texels = Bilinear<V>::sampled(
                    m_mesh.image, values(m_u, x, y, row_begin), values(m_v, x, y, row_begin));
                source = V::mul(V::widen(texels), V::div255(source));
                hidden = V::spread_alpha(V::div255(source));
            }
            Channels const rest = B::rest_of(hidden);
            B::change_group(row + x, m_canvas.right - x, [&](Words below) {
                return V::select(inside, B::over(below, source, rest), below);
            });
        }
    }

    Canvas const& m_canvas;
    IntRect const& m_clip;
    MeshPiece const& m_mesh;
    MeshVertex const* m_corners[3];
    Fixed m_x[3];
    Fixed m_y[3];
    Fixed m_area; // twice
    bool m_is_one_color = true;
    Plane m_channels[4];
    Plane m_u;
    Plane m_v;
};

}
