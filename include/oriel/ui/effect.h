// SPDX-License-Identifier: MIT
//
// Effect: how a subtree is shown: moved, turned, scaled, faded. The layout does not know of it:
// what stands beside keeps its place. What is seen is what is hit: the pointer is judged where
// the effect puts things.
//
//     if (auto card = ui.effect({ .angle_radians = tilt, .opacity = 0.8f })) { … }

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/core/transform.h>

namespace oriel {

struct Effect {
    float angle_radians = 0; // clockwise
    Size scale { 1, 1 };
    Point offset {};             // logical pixels, after turning and scaling
    Point origin { 0.5f, 0.5f }; // what stays in place, as fractions of the box
    float opacity = 1;           // 0–1, of the subtree as one picture

    constexpr bool operator==(Effect const&) const = default;
    // For a box that the layout put there.
    Transform transform(Rect const& box) const
    {
        Point const fixed { box.x + origin.x * box.width, box.y + origin.y * box.height };
        return Transform::scaling(scale.width, scale.height, fixed)
            .then(Transform::rotation(angle_radians, fixed))
            .then(Transform::translation(offset));
    }
};

}
