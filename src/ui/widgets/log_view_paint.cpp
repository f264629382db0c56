// SPDX-License-Identifier: MIT

#include "log_view_paint.h"

#include <algorithm>

namespace oriel {

static constexpr float newline_width = 6; // of a selected newline
static constexpr float margin = 2;

void LogViewPaint::paint_line(Painting const& p, LogLine const& line, Point origin) const
{
    auto const mark = [&](std::size_t begin, std::size_t end, RectangleStyle const& style) {
        for (Rect part; line.layout->take_selected(begin, end, part);)
            p.painter.rectangle(part.translated(origin), style);
    };
    TextSearch const& filter = state->filter;
    std::string_view const text = line.layout->text();
    if (!line.paint.background.is_transparent())
        p.painter.rectangle({ p.rect.x, origin.y, p.rect.width, state->row_height },
            { .fill = line.paint.background });
    for (TextMatch match = filter.find(text); match.is_found();
         match = filter.find(text, match.end))
        mark(match.begin, match.end, match_style(p.theme));
    LogSelection const& selection = state->selection;
    RectangleStyle const selected {
        .fill = is_focused ? p.theme.selection : p.theme.field.mixed(p.theme.selection, 0.5f)
    };
    std::uint64_t const begin = std::max(selection.begin(), line.row.begin);
    if (!selection.is_empty() && begin <= line.row.end && selection.end() > line.row.begin) {
        std::uint64_t const end = std::min(selection.end(), line.row.begin + text.size());
        mark(static_cast<std::size_t>(begin - line.row.begin),
            static_cast<std::size_t>(std::max(end, begin) - line.row.begin), selected);
        if (selection.end() > line.row.end)
            p.painter.rectangle(
                { origin.x + line.layout->caret(text.size()).x
                        - (line.layout->lines().front().runs_left ? newline_width : 0),
                    origin.y, newline_width, state->row_height },
                selected);
    }
    // On a background of its own a color may be one that a selection hides.
    bool const is_covered = !line.paint.background.is_transparent() && !selection.is_empty()
                            && begin <= line.row.end && selection.end() > line.row.begin;
    bool const has_color = !line.paint.color.is_transparent() && !is_covered;
    p.painter.text(*line.layout, origin, has_color ? line.paint.color : p.theme.text);
}

void LogViewPaint::operator()(Painting const& p) const
{
    paint_text_box(p, look, is_focused);
    TextRoom const room(
        p.rect, state->numbers_width, bars.scroll, p.theme.scroll_bar_width, p.direction);
    p.painter.push_clip(
        { p.rect.x + 2, p.rect.y + 2, p.rect.width - 4, room.top + room.height - p.rect.y });
    if (shows_numbers) {
        paint_numbers_edge(p, room);
        for (LogLine const& line : state->lines)
            paint_number(p, room, state->style, line.number, line.y, p.theme.text_muted);
    }
    p.painter.push_clip({ room.left - margin, p.rect.y, room.width + 2 * margin, p.rect.height });
    bool const begin_right = runs_left(p.direction);
    float const x = text_lines_x(room, p.painter.snapped(state->scroll_x), begin_right);
    for (LogLine const& line : state->lines)
        paint_line(p, line, { x + log_line_left(line, begin_right), room.top + line.y });
    p.painter.pop_clip();
    p.painter.pop_clip();
    bars(p);
}

}
