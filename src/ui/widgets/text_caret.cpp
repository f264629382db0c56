// SPDX-License-Identifier: MIT

#include "text_caret.h"

#include <oriel/text/graphemes.h>

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr double blink_seconds = 0.53;
static constexpr float caret_width = 1.5f;
static constexpr float flag_length = 4;
static constexpr float flag_height = 3.5f;

bool is_caret_shown(Ui& ui, double start)
{
    double const moments = std::max(0.0, ui.time() - start) / blink_seconds;
    // A little later than exactly then, so that rounding does not show the same moment again.
    ui.request_frame((std::floor(moments) + 1 - moments) * blink_seconds + 0.001);
    return static_cast<long long>(moments) % 2 == 0;
}

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

// As wide wherever it stands.
static void paint_bar(Painting const& p, Rect const& bar, Color color)
{
    float const left = p.painter.snapped(bar.x);
    p.painter.rectangle(
        { left, bar.y, p.painter.snapped(bar.width), bar.height }, { .fill = color });
}

static void paint_flag(Painting const& p, Point top, bool points_left, Color color)
{
    float const left = p.painter.snapped(top.x);
    float const right = left + p.painter.snapped(caret_width);
    float const tip = points_left ? left - flag_length : right + flag_length;
    float const root = points_left ? right : left;
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
    paint_bar(p, { top.x, top.y, caret_width, line.height }, color);
    if (other.line != caret.line || std::abs(other.x - caret.x) < 1)
        return;
    paint_flag(p, top, runs_left(layout, position), color);
    float const half = line.height / 2;
    paint_bar(p, { origin.x + other.x, top.y + half, caret_width, half }, color);
}

}
