// SPDX-License-Identifier: MIT
//
// The picture of a text area.

#pragma once

#include "text_area_state.h"

namespace oriel {

struct TextAreaPaint {
    TextAreaState const* state;
    TextLayout const* hint; // null: the text is not empty
    ScrollBarsPaint bars;
    Look look;
    bool is_focused;
    bool shows_caret;
    bool shows_numbers;
    bool marks_line;

    void operator()(Painting const& p) const;

private:
    void paint_numbers(Painting const& p, TextRoom const& room) const;
    void paint_marks(Painting const& p, TextAreaLine const& line, Point origin) const;
    void paint_range(Painting const& p, TextAreaLine const& line, Point origin, std::size_t begin,
        std::size_t end, RectangleStyle const& style) const;
    void paint_composed(Painting const& p, TextAreaLine const& line, Point origin) const;
};

}
