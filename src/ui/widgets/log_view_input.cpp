// SPDX-License-Identifier: MIT
//
// The pointer and the keys of a log view.

#include "log_view_call.h"

#include <oriel/text/lent_string.h>
#include <oriel/text/text_editor.h>

#include <algorithm>

namespace oriel {

static constexpr double frame_seconds = 1.0 / 60;
static constexpr float drag_speed = 12; // per second, for each pixel beyond the edge
static constexpr float fastest = 4000;  // pixels a second
static constexpr std::size_t most_copied = std::size_t { 64 } << 20;
static constexpr std::size_t rows_at_once = 1024;

// In the lines that were shown; above and below them, their ends.
std::uint64_t LogViewCall::offset_at(Point point) const
{
    float const y = point.y - room.top;
    for (LogLine const& line : state.lines) {
        bool const is_last = &line == &state.lines.back();
        if (y >= line.y + state.row_height && !is_last)
            continue;
        bool const begin_right = runs_left(ui.direction());
        float const x = point.x - text_lines_x(room, state.scroll_x, begin_right)
                        - log_line_left(line, begin_right);
        return line.row.begin + line.layout->offset_at({ x, state.row_height / 2 });
    }
    return source.begin();
}

// One click a place, two a word, three a line.
void LogViewCall::select(std::uint64_t offset, int clicks)
{
    bool const extends = has_modifier(ui.modifiers(), Modifiers::Shift) && clicks == 1;
    state.selection = { extends ? state.selection.anchor : offset, offset };
    if (clicks < 2)
        return;
    for (LogLine const& line : state.lines) {
        if (offset < line.row.begin || offset > line.row.end)
            continue;
        std::string text(line.layout->text());
        LentString store;
        store.lend(text);
        TextEditor editor;
        editor.select_at(store, { static_cast<std::size_t>(offset - line.row.begin) },
            clicks == 2 ? TextUnit::Word : TextUnit::Paragraph);
        state.selection = { line.row.begin + editor.selection_begin(),
            clicks == 2 ? line.row.begin + editor.selection_end() : line.row.end };
    }
}

void LogViewCall::point()
{
    if (response.pressed()) {
        state.is_selecting = bars.dragged == ScrollState::Axis::None;
        state.dragged_at = ui.time();
        if (state.is_selecting)
            select(offset_at(ui.pointer_position() - ui.drag_offset()), response.click_count());
    }
    if (!state.is_selecting || !response.held() || ui.drag_offset() == Point {})
        return;
    Point point = ui.pointer_position();
    float const inside = std::clamp(point.y, room.top, room.top + std::max(0.0f, room.height - 1));
    float const beyond = point.y - inside;
    if (beyond != 0) {
        float const speed = std::clamp(beyond * drag_speed, -fastest, fastest);
        move_to(top() + static_cast<double>(speed) * (ui.time() - state.dragged_at));
        collect_lines();
        ui.request_frame(frame_seconds);
    }
    state.dragged_at = ui.time();
    point.y = inside;
    state.selection.caret = offset_at(point);
}

void LogViewCall::keys()
{
    double const row = static_cast<double>(state.row_height);
    double const page = std::max(row, static_cast<double>(room.height) - row);
    for (Event const& event : ui.key_events(response.id())) {
        bool const has_control = has_modifier(event.modifiers, Modifiers::Control);
        if (event.kind != EventKind::KeyPress)
            continue;
        switch (event.key) {
        case Key::Up:
            move_to(top() - row);
            break;
        case Key::Down:
            move_to(top() + row);
            break;
        case Key::PageUp:
            move_to(top() - page);
            break;
        case Key::PageDown:
            move_to(top() + page);
            break;
        case Key::Home:
            move_to(0);
            break;
        case Key::End:
            move_to(end());
            break;
        case Key::A:
            if (has_control)
                state.selection = { source.begin(), source.end() };
            break;
        case Key::C:
            if (has_control)
                copy();
            break;
        default:
            break;
        }
    }
}

// The lines that are shown, or would be when one scrolled there; at most 64 MiB.
void LogViewCall::copy()
{
    std::uint64_t const begin = state.selection.begin();
    std::uint64_t const end = state.selection.end();
    if (begin == end)
        return;
    std::string copied;
    std::vector<LogRow> rows;
    std::uint64_t row = index().rows_before(source, begin + 1);
    row -= std::min<std::uint64_t>(row, 1);
    for (bool has_more = true; has_more && copied.size() < most_copied; row += rows.size()) {
        rows.clear();
        index().rows(source, row, rows_at_once, rows);
        has_more = !rows.empty();
        for (LogRow const& each : rows) {
            if (each.begin >= end || copied.size() >= most_copied) {
                has_more = false;
                break;
            }
            std::uint64_t const from = std::max(each.begin, begin);
            std::uint64_t const to = std::min(each.end, end);
            if (from <= to)
                copied += source.read(from, static_cast<std::size_t>(to - from), state.text);
            if (each.end < end)
                copied += '\n';
        }
    }
    ui.clipboard().set_clipboard(copied);
}

}
