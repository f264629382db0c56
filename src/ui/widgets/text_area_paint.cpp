// SPDX-License-Identifier: MIT

#include "text_area_paint.h"

#include "text_caret.h"

#include <algorithm>

namespace oriel {

static constexpr float caret_margin = 2;
static constexpr float newline_width = 6; // of a selected newline

// At the first row of each line, to the right.
void TextAreaPaint::paint_numbers(Painting const& p, TextRoom const& room) const
{
    paint_numbers_edge(p, room);
    for (std::size_t i = 0; i < state->lines.size(); ++i) {
        TextAreaLine const& line = state->lines[i];
        bool const is_current = i == state->caret_line && is_focused;
        if (line.line.segment.begins_line())
            paint_number(p, room, state->style, line.number, line.line.y,
                is_current ? p.theme.text : p.theme.text_muted);
    }
}

// The part of a range of the document that is in the line.
void TextAreaPaint::paint_range(Painting const& p, TextAreaLine const& line, Point origin,
    std::size_t begin, std::size_t end, RectangleStyle const& style) const
{
    DocumentSegment const& segment = line.line.segment;
    if (begin >= end || end <= segment.begin || begin > segment.end)
        return;
    std::size_t from = std::max(begin, segment.begin) - segment.begin;
    std::size_t const to = std::min(end, segment.end) - segment.begin;
    for (Rect part; line.shown->take_selected(from, to, part);)
        p.painter.rectangle(part.translated(origin), style);
    if (end <= segment.end || !segment.has_newline())
        return;
    std::size_t const size = segment.end - segment.begin;
    TextLayout::Caret const at = line.shown->caret(size);
    TextLine const& row = line.shown->lines()[at.line];
    float const x = origin.x + at.x - (row.runs_left ? newline_width : 0);
    p.painter.rectangle({ x, origin.y + row.top, newline_width, row.height }, style);
}

void TextAreaPaint::paint_marks(Painting const& p, TextAreaLine const& line, Point origin) const
{
    RectangleStyle const match = match_style(p.theme);
    for (TextMatch const& found : state->matches)
        paint_range(p, line, origin, found.begin, found.end, match);
    TextEditor const& editor = state->editor;
    Color const selection =
        is_focused ? p.theme.selection : p.theme.field.mixed(p.theme.selection, 0.5f);
    paint_range(
        p, line, origin, editor.selection_begin(), editor.selection_end(), { .fill = selection });
}

void TextAreaPaint::paint_composed(Painting const& p, TextAreaLine const& line, Point origin) const
{
    std::size_t begin = state->composed_begin;
    for (Rect part; line.shown->take_selected(begin, state->composed_end, part);)
        p.painter.rectangle({ origin.x + part.x + 1, origin.y + part.bottom() - 3,
                                std::max(0.0f, part.width - 2), 1 },
            { .fill = p.theme.text });
}

void TextAreaPaint::operator()(Painting const& p) const
{
    paint_text_box(p, look, is_focused);
    TextRoom const room(
        p.rect, state->numbers_width, bars.scroll, p.theme.scroll_bar_width, p.direction);
    Color const ink = look.ink(p.theme.text, p.theme.text_disabled);
    p.painter.push_clip(
        { p.rect.x + 2, p.rect.y + 2, p.rect.width - 4, room.top + room.height - p.rect.y });
    bool const has_caret_line = state->caret_line < state->lines.size();
    if (marks_line && is_focused && has_caret_line) {
        TextAreaLine const& line = state->lines[state->caret_line];
        p.painter.rectangle(
            { p.rect.x, room.top + line.line.y, p.rect.width, line.shown->size().height },
            { .fill = p.theme.field.mixed(p.theme.accent, 0.08f) });
    }
    if (shows_numbers)
        paint_numbers(p, room);
    p.painter.push_clip(
        { room.left - caret_margin, p.rect.y, room.width + 2 * caret_margin, p.rect.height });
    if (hint)
        p.painter.text(*hint,
            { p.placed({ room.start, room.top, hint->size().width, hint->size().height }).x,
                room.top },
            p.theme.text_muted);
    float const x = text_lines_x(
        room, p.painter.snapped(state->scroll_x), state->lies_right && state->scrolls_across);
    auto const origin_of = [&](TextAreaLine const& line) {
        return Point { x + state->layout.left_of(*line.shown), room.top + line.line.y };
    };
    for (TextAreaLine const& line : state->lines) {
        Point const origin = origin_of(line);
        paint_marks(p, line, origin);
        std::span<TextPaint const> const paints =
            std::span(state->paints).subspan(line.first_paint, line.paint_count);
        if (paints.empty())
            p.painter.text(*line.shown, origin, ink);
        else
            p.painter.text(*line.shown, origin, ink, paints);
    }
    if (has_caret_line && is_focused) {
        TextAreaLine const& line = state->lines[state->caret_line];
        Point origin = origin_of(line);
        paint_composed(p, line, origin);
        // Behind spaces beyond the edge it waits there.
        float const caret = origin.x + line.shown->caret(state->caret).x;
        if (!state->scrolls_across)
            origin.x += std::clamp(caret, room.left, room.right()) - caret;
        if (shows_caret)
            paint_caret(p, *line.shown, state->caret, origin, p.theme.text);
    }
    p.painter.pop_clip();
    p.painter.pop_clip();
    bars(p);
}

}
