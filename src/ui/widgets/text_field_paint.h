// SPDX-License-Identifier: MIT
//
// The picture of a text field, and how far its text is scrolled.

#pragma once

#include "text_field_state.h"

#include <oriel/ui/look.h>

namespace oriel {

static constexpr float field_padding = 10;

// Where the text may be scrolled to: no room is wasted, and the caret fits behind the end.
struct TextFieldScroll {
    float least;
    float most;

    // `direction` is that of the field: in what runs to the left a text lies at the right, whatever
    // its own.
    TextFieldScroll(TextLayout const& text, float width, Direction direction);
    // So that the caret is inside.
    float to_caret(TextFieldState const& state, TextLayout const& text, float width) const;
    float to_start(TextLayout const& text, Direction direction) const;
};

struct TextFieldPaint {
    TextFieldState* state;
    TextLayout const* text;
    TextLayout const* hint; // null: the text is not empty
    bool is_focused;
    bool shows_caret;
    Look look;

    void operator()(Painting const& p) const;
    // Without the box around it.
    void paint_content(Painting const& p) const;

private:
    void paint_box(Painting const& p) const;
    void paint_selection(Painting const& p, Point origin, Rect const& box) const;
    void paint_clauses(Painting const& p, Point origin) const;
};

}
