// SPDX-License-Identifier: MIT
//
// The box around many lines of text, with its bars and line numbers: what text areas and log views
// share.

#pragma once

#include "scroll_bars.h"

#include <oriel/ui/look.h>

#include <cstdint>

namespace oriel {

static constexpr float text_box_padding = 8;

// Where the lines are in the box.
struct TextRoom {
    float left = 0;
    float top = 0;
    float width = 0;
    float height = 0;

    TextRoom(Rect const& box, float numbers_width, Scroll scroll, float bar_width);
};

// What the box of a scroll node takes of its parent: eight rows, or what grows.
LayoutStyle text_box_layout(Ui& ui, LayoutStyle layout, float row_height, float grow);
// Of a column of line numbers, as wide as the largest of them.
float width_of_numbers(Ui& ui, TextStyle const& style, std::uint64_t largest);

void paint_text_box(Painting const& p, Look const& look, bool is_focused);
void paint_numbers_edge(Painting const& p, TextRoom const& room);
// Counted from 0, beside the line whose top is at `y`.
void paint_number(Painting const& p, TextRoom const& room, TextStyle const& style,
    std::uint64_t number, float y, Color color);
// How a match of a search is marked.
RectangleStyle match_style(Theme const& theme);

}
