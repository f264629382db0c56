// SPDX-License-Identifier: MIT
//
// The bars of a scrolling node: they live in a gutter along its lower edge and the one where lines
// end, which the content never enters, so a bar that appears moves nothing.

#pragma once

#include <oriel/ui/scroll_state.h>
#include <oriel/ui/ui.h>

namespace oriel {

struct ScrollBarsPaint {
    Scroll scroll;
    ScrollState::Axis hovered;
    ScrollState::Axis dragged;

    void operator()(Painting const& p) const;
};

// Applies the wheel and the drags of the bars to the state, then describes the node; the caller
// completes its role, name and size. One that places its content itself, such as lines of code,
// does so to the right; Inherit is for what follows the direction around it.
Node scroll_node(Ui& ui, Id id, Scroll scroll, Insets const& padding, ScrollBarsPaint& paint,
    Direction direction = Direction::LeftToRight);

}
