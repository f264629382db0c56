// SPDX-License-Identifier: MIT
//
// What colors are chosen with: a plane of two numbers, bars of one, and what is painted behind a
// color that one can see through.

#pragma once

#include <oriel/core/color_space.h>
#include <oriel/ui/ui.h>

namespace oriel {

static constexpr float color_thumb_size = 16;

// Light and grey squares, and the color above them.
void paint_color(Painting const& p, Rect const& rect, Color color, CornerRadii const& radius);
void paint_checkerboard(Painting const& p, Rect const& rect);
void paint_color_thumb(Painting const& p, Point center, Color color, Share is_ringed);

// It can be dragged to whatever takes a Color.
void offer_color(Ui& ui, Response const& response, Color color);

// A bar from one end to the other; true when the person moved it. `gradient` is that of lines that
// begin at the left.
bool color_bar(Ui& ui, Id id, std::string_view name, float& value, Gradient const& gradient,
    Color thumb, bool enabled);
// Saturation to the right, value upwards; it is not mirrored.
bool color_square(Ui& ui, Id id, Hsv& hsv, bool enabled);
// Hue around, saturation outwards.
bool color_wheel(Ui& ui, Id id, Hsv& hsv, bool enabled);

}
