// SPDX-License-Identifier: MIT
//
// Transform: an affine map of the plane. `then()` reads in the order in which things happen.
//
//     Transform turned = Transform::rotation(angle_radians, dial.center());
//     Point tip = turned.applied({ 10, 0 });

#pragma once

#include <oriel/core/geometry.h>

#include <cmath>

namespace oriel {

// x' = xx·x + xy·y + x0,  y' = yx·x + yy·y + y0
struct Transform {
    float xx = 1;
    float xy = 0;
    float x0 = 0;
    float yx = 0;
    float yy = 1;
    float y0 = 0;

    constexpr bool operator==(Transform const&) const = default;

    static constexpr Transform translation(Point by) { return { 1, 0, by.x, 0, 1, by.y }; }
    static constexpr Transform scaling(float x, float y, Point around = {})
    {
        return { x, 0, around.x * (1 - x), 0, y, around.y * (1 - y) };
    }
    static constexpr Transform scaling(float both, Point around = {})
    {
        return scaling(both, both, around);
    }
    // Clockwise on screen, since y grows downwards.
    static Transform rotation(float angle_radians, Point around = {})
    {
        float const c = std::cos(angle_radians);
        float const s = std::sin(angle_radians);
        return { c, -s, around.x - c * around.x + s * around.y, s, c,
            around.y - s * around.x - c * around.y };
    }

    constexpr Point applied(Point p) const
    {
        return { xx * p.x + xy * p.y + x0, yx * p.x + yy * p.y + y0 };
    }
    // The smallest upright rectangle around the four corners.
    constexpr Rect bounds_of(Rect const& rect) const
    {
        Point const a = applied({ rect.x, rect.y });
        Point const b = applied({ rect.right(), rect.y });
        Point const c = applied({ rect.x, rect.bottom() });
        Point const d = applied({ rect.right(), rect.bottom() });
        float const l = std::min(std::min(a.x, b.x), std::min(c.x, d.x));
        float const t = std::min(std::min(a.y, b.y), std::min(c.y, d.y));
        float const r = std::max(std::max(a.x, b.x), std::max(c.x, d.x));
        float const bottom = std::max(std::max(a.y, b.y), std::max(c.y, d.y));
        return { l, t, r - l, bottom - t };
    }
    // First this, then `next`.
    constexpr Transform then(Transform const& next) const
    {
        return { next.xx * xx + next.xy * yx, next.xx * xy + next.xy * yy,
            next.xx * x0 + next.xy * y0 + next.x0, next.yx * xx + next.yy * yx,
            next.yx * xy + next.yy * yy, next.yx * x0 + next.yy * y0 + next.y0 };
    }
    constexpr float determinant() const { return xx * yy - xy * yx; }
    // False for what flattens the plane, and for numbers that are not finite.
    bool is_invertible() const
    {
        float const d = determinant();
        return std::isfinite(d) && std::isfinite(x0) && std::isfinite(y0) && std::abs(d) > 1e-12f;
    }
    // Of an invertible one.
    constexpr Transform inverted() const
    {
        float const d = 1 / determinant();
        return { yy * d, -xy * d, (xy * y0 - yy * x0) * d, -yx * d, xx * d,
            (yx * x0 - xx * y0) * d };
    }
    constexpr bool is_identity() const { return *this == Transform {}; }
    // Upright rectangles stay upright and neither flip nor turn.
    constexpr bool keeps_upright() const { return xy == 0 && yx == 0 && xx > 0 && yy > 0; }
    // By how much lengths grow, on average: the square root of the area's growth.
    float mean_scale() const { return std::sqrt(std::abs(determinant())); }
};

}
