// SPDX-License-Identifier: MIT
//
// The box around many lines of text, with its bars and line numbers: what text areas and log views
// share.

#pragma once

#include "scroll_bars.h"

#include <oriel/ui/direction.h>
#include <oriel/ui/look.h>

#include <cstdint>

namespace oriel {

static constexpr float text_box_padding = 8;

// Where the lines are in the box. In what runs to the left, numbers are on the right.
struct TextRoom {
    float left = 0;
    float start = 0; // as if lines began at the left: where they do
    float top = 0;
    float width = 0;
    float height = 0;

    TextRoom(
        Rect const& box, float numbers_width, Scroll scroll, float bar_width, Direction direction);
    float right() const { return left + width; }
};

// From where lines begin, however far they are scrolled: the left edge, or the right one.
inline float text_lines_x(TextRoom const& room, float scroll, bool begin_right)
{
    return begin_right ? room.right() + scroll : room.left - scroll;
}

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
