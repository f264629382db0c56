// SPDX-License-Identifier: MIT
//
// The pointer at a text field: a press places the caret, two select a word, three everything; a
// drag extends by what was pressed, and scrolls while it is beyond an edge.

#pragma once

#include "text_field_state.h"

namespace oriel {

// `rect` is where the field was on screen.
void point_at_text(Ui& ui, Response const& response, TextFieldState& state, ShownText const& shown,
    Rect const& rect, FocusSelects focus_selects);
// The caret goes to the pointer.
void place_caret(Ui& ui, TextFieldState& state, ShownText const& shown, Rect const& rect);

}
