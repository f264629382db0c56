// SPDX-License-Identifier: MIT
//
// Scene: an area of widgets that is moved and zoomed. Text in it stays crisp at every size. The
// wheel zooms at the pointer, with Shift it moves sideways; what lies free is dragged, and the
// middle button drags anywhere on it, as any does while the space bar is down. Two fingers zoom
// around the place between them and move it. With the keyboard in it, arrows move it, + and - zoom
// around its middle, 0 shows it as it is and Home all of it; on a gamepad the shoulders zoom.
//
//     if (auto scene = ui.scene("Board", view, { .height = 400 })) {
//         for (Card& card : cards)
//             if (auto place = ui.placed_at(card.position)) …
//     }

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/layout/layout_style.h>

#include <string_view>

namespace oriel {

// What of the scene is seen: its point at the view's corner, and how many logical pixels one of
// its own takes.
struct SceneView {
    Point corner {};
    float zoom = 1;
    bool fits = false; // set to have everything shown, in the middle; it is taken back then
};

struct SceneOptions {
    float least_zoom = 0.1f;
    float greatest_zoom = 8;
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 1;
};

// Of a column that stands at a place of the scene.
struct PlacedOptions {
    float gap = -1; // the theme's
    Direction direction = Direction::Inherit;
    Length width {};
    Length height {};
};

}
