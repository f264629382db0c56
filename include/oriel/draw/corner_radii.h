// SPDX-License-Identifier: MIT
//
// CornerRadii: of a rectangle's four corners. One number is all of them.

#pragma once

namespace oriel {

struct CornerRadii {
    float top_left = 0;
    float top_right = 0;
    float bottom_right = 0;
    float bottom_left = 0;

    constexpr CornerRadii() = default;
    constexpr CornerRadii(float all)
        : top_left(all)
        , top_right(all)
        , bottom_right(all)
        , bottom_left(all)
    {}
    constexpr CornerRadii(float tl, float tr, float br, float bl)
        : top_left(tl)
        , top_right(tr)
        , bottom_right(br)
        , bottom_left(bl)
    {}
    constexpr bool operator==(CornerRadii const&) const = default;

    constexpr bool are_zero() const
    {
        return !(top_left > 0 || top_right > 0 || bottom_right > 0 || bottom_left > 0);
    }
    // Of a shape whose edges lie so much further inside.
    constexpr CornerRadii shrunken(float by) const
    {
        auto const less = [&](float radius) { return radius > by ? radius - by : 0; };
        return { less(top_left), less(top_right), less(bottom_right), less(bottom_left) };
    }
};

}
