// SPDX-License-Identifier: MIT

#include "text_caret.h"

#include <oriel/text/graphemes.h>

#include <cmath>

namespace oriel {

static constexpr float caret_width = 1.5f;
static constexpr float flag_length = 4;
static constexpr float flag_height = 3.5f;

// What the caret belongs to: the character before it or the one after it.
static bool runs_left(TextLayout const& layout, TextPosition position)
{
    std::string_view const text = layout.text();
    bool const is_upstream = position.affinity == TextAffinity::Upstream;
    std::size_t const begin = is_upstream && position.offset > 0
                                  ? grapheme_floor(text, position.offset - 1)
                                  : position.offset;
    std::size_t const end = grapheme_after(text, begin);
    TextLayout::Caret const from = layout.caret(begin);
    TextLayout::Caret const to = layout.caret(end, TextAffinity::Upstream);
    if (begin == end || from.line != to.line || from.x == to.x)
        return layout.lines()[from.line].runs_left;
    return to.x < from.x;
}

static TextPosition other_side(TextPosition position)
{
    bool const is_upstream = position.affinity == TextAffinity::Upstream;
    return { position.offset, is_upstream ? TextAffinity::Downstream : TextAffinity::Upstream };
}

static void paint_flag(Painting const& p, Point top, bool points_left, Color color)
{
    float const tip = points_left ? top.x - flag_length : top.x + caret_width + flag_length;
    float const root = points_left ? top.x + caret_width : top.x;
    Path flag;
    flag.move_to({ root, top.y });
    flag.line_to({ tip, top.y });
    flag.line_to({ root, top.y + flag_height });
    flag.close();
    p.painter.fill(flag, color);
}

void paint_caret(
    Painting const& p, TextLayout const& layout, TextPosition position, Point origin, Color color)
{
    TextLayout::Caret const caret = layout.caret(position);
    TextLayout::Caret const other = layout.caret(other_side(position));
    TextLine const& line = layout.lines()[caret.line];
    Point const top { origin.x + caret.x, origin.y + line.top };
    p.painter.rectangle({ top.x, top.y, caret_width, line.height }, { .fill = color });
    if (other.line != caret.line || std::abs(other.x - caret.x) < 1)
        return;
    paint_flag(p, top, runs_left(layout, position), color);
    float const half = line.height / 2;
    p.painter.rectangle({ origin.x + other.x, top.y + half, caret_width, half }, { .fill = color });
}

}
