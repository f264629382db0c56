// SPDX-License-Identifier: MIT
//
// Direction in widgets: one that lines begin at the left for thinks so everywhere, puts its parts
// through placed(), and is right where they begin at the right. What comes back from the screen
// goes through it too, as mirroring twice changes nothing.
//
//     Rect const box = p.placed({ p.rect.x, p.rect.y, 18, 18 });              // while painting
//     Point const at = placed(ui.pointer_position(), rect, ui.direction());   // input

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/layout/layout_style.h>

#include <string_view>

namespace oriel {

constexpr bool runs_left(Direction direction) { return direction == Direction::RightToLeft; }

// Where a part of `whole` lies that was placed as if lines began at its left.
constexpr Rect placed(Rect part, Rect const& whole, Direction direction)
{
    if (runs_left(direction))
        part.x = whole.left() + whole.right() - part.right();
    return part;
}
constexpr Point placed(Point point, Rect const& whole, Direction direction)
{
    if (runs_left(direction))
        point.x = whole.left() + whole.right() - point.x;
    return point;
}
// The same for a distance, such as that of a drag.
constexpr Point turned(Point distance, Direction direction)
{
    return { runs_left(direction) ? -distance.x : distance.x, distance.y };
}

// Of a BCP 47 tag: "ar-EG", "he", "az-Arab", "ks-Deva". Right to left where its script is, or where
// it names none, the one that the language is mostly written in; unknown ones run to the right.
Direction direction_of_language(std::string_view tag);

}
