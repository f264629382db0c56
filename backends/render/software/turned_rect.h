// SPDX-License-Identifier: MIT
//
// Rectangles of a picture and of the panel on which it is turned.

#pragma once

#include <oriel/backends/panel_writer.h>

namespace oriel::software {

// The picture's size, turned, is the panel's.
constexpr IntSize turned(IntSize size, Turn turn)
{
    bool const is_sideways = turn == Turn::Quarter || turn == Turn::ThreeQuarters;
    return is_sideways ? IntSize { size.height, size.width } : size;
}

constexpr IntRect to_panel(IntRect const& r, IntSize panel, Turn turn)
{
    switch (turn) {
    case Turn::Quarter:
        return { panel.width - r.bottom, r.left, panel.width - r.top, r.right };
    case Turn::Half:
        return { panel.width - r.right, panel.height - r.bottom, panel.width - r.left,
            panel.height - r.top };
    case Turn::ThreeQuarters:
        return { r.top, panel.height - r.right, r.bottom, panel.height - r.left };
    case Turn::None:
        break;
    }
    return r;
}

constexpr IntRect from_panel(IntRect const& r, IntSize panel, Turn turn)
{
    Turn const back = turn == Turn::Quarter         ? Turn::ThreeQuarters
                      : turn == Turn::ThreeQuarters ? Turn::Quarter
                                                    : turn;
    return to_panel(r, turned(panel, turn), back);
}

}
