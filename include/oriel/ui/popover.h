// SPDX-License-Identifier: MIT
//
// Popover: something beside a widget, over everything else, until one looks elsewhere. It stands
// on the preferred side of its anchor in the same frame, on the other where only that has room,
// slides along it to stay on the surface, scrolls what does not fit and follows its anchor. A press
// elsewhere, which does nothing else then, and Escape write false, the innermost first; so does an
// anchor that is gone, or scrolled out of sight. Press the anchor itself and it is the anchor's own
// click that counts.
//
//     Response const more = ui.button("More");
//     if (more.clicked())
//         is_open = !is_open;
//     if (auto popover = ui.popover(more, is_open)) {
//         ui.checkbox("Bold", bold);
//     }

#pragma once

#include <oriel/layout/layout_style.h>

#include <cstdint>
#include <string_view>

namespace oriel {

struct PopoverOptions {
    Side side = Side::Below;
    Along along = Along::Start;
    bool matches_width = false; // at least as wide as its anchor
    float distance = 4;         // from its anchor
    Insets padding { 12 };
    float gap = -1;           // the theme's
    std::string_view name {}; // that a screen reader says
    Direction direction = Direction::Inherit;
    std::string_view id {};
    bool enabled = true;
    Length width {}; // automatic: as its content
    Length height {};
    Length max_width {};
};

}
