// SPDX-License-Identifier: MIT

#include "row_picker.h"

#include <oriel/text/text_search.h>
#include <oriel/text/utf8.h>

#include <algorithm>
#include <utility>

namespace oriel {

static constexpr double typing_seconds = 1;
static constexpr double frame_seconds = 1.0 / 60;
static constexpr float drag_speed = 12; // per second, for each pixel beyond the edge
static constexpr float drag_start = 4;  // pixels that a press moves before it selects more
static constexpr std::uint64_t most_searched = 1'000'000;
static constexpr std::size_t most_copied = std::size_t { 64 } << 20;

bool RowPicker::is_header(std::uint64_t row) const
{
    return std::binary_search(m_options.headers.begin(), m_options.headers.end(), row);
}

void RowPicker::make_current(std::uint64_t row)
{
    state.current = std::min(row, m_options.count - 1);
    state.has_current = true;
}

void RowPicker::select_moved(RowRange const& rows, std::uint64_t current)
{
    make_current(current);
    state.anchor = state.current;
    if (!m_options.selection || m_options.key || m_options.selection->is_empty())
        return;
    m_options.selection->clear();
    m_options.selection->add(rows);
    m_has_changed = true;
}

void RowPicker::add_rows(std::uint64_t from, std::uint64_t to)
{
    RowSelection& selection = *m_options.selection;
    auto const [first, last] = std::minmax(from, to);
    if (!m_options.key && m_options.headers.empty())
        return selection.add({ first, last });
    for (std::uint64_t row = first; row <= last; ++row) {
        if (!is_header(row))
            selection.add(key_of(row));
    }
}

void RowPicker::select_to(std::uint64_t row)
{
    m_options.selection->clear();
    add_rows(std::min(state.anchor, m_options.count - 1), row);
    m_has_changed = true;
}

void RowPicker::select_all()
{
    m_options.selection->clear();
    add_rows(0, m_options.count - 1);
    m_has_changed = true;
}

void RowPicker::press(std::uint64_t row, int clicks)
{
    make_current(row);
    Modifiers const modifiers = m_ui.modifiers();
    bool const extends = has_modifier(modifiers, Modifiers::Shift) && selects_many();
    bool const toggles = has_modifier(modifiers, Modifiers::Control) && selects_many();
    if (clicks == 2 && !extends && !toggles)
        m_activated = row;
    if (!extends)
        state.anchor = row;
    if (!m_options.selection)
        return;
    state.selects_on_release =
        m_options.is_movable && !extends && !toggles && is_selected(key_of(row));
    if (state.selects_on_release)
        return;
    m_has_changed = true;
    if (extends)
        select_to(row);
    else if (toggles)
        m_options.selection->toggle(key_of(row));
    else
        m_options.selection->set_only(key_of(row));
}

void RowPicker::point(Response const& response)
{
    if (m_options.count == 0)
        return;
    if (response.pressed())
        press_at(m_ui.pointer_position() - m_ui.drag_offset(), response.click_count());
    if (response.drag_cancelled())
        take_back();
    if (response.clicked() && state.selects_on_release && state.has_current) {
        m_options.selection->set_only(key_of(state.current));
        m_has_changed = true;
    }
    if (m_band.is_live())
        follow_band();
    else if (response.held() && state.is_dragging && selects_many() && !m_options.is_movable
             && !has_items())
        drag(response);
    if (!response.held()) {
        state.is_dragging = state.selects_on_release = state.is_pressed = false;
        m_band.end();
    }
}

// Where no row is, a rectangle begins, and what was selected is so no longer.
void RowPicker::press_at(Point point, int clicks)
{
    state.is_dragging = false;
    state.dragged_at = m_ui.time();
    if (m_rows.is_on_bar(point))
        return;
    state.is_pressed = true;
    if (m_options.selection)
        state.before = *m_options.selection;
    std::optional<std::uint64_t> const row = row_at(point);
    state.is_dragging = row.has_value() && !is_header(*row);
    if (state.is_dragging)
        return press(*row, clicks);
    if (row || !selects_many())
        return;
    m_band.begin(point);
    state.touched = {};
    bool const keeps = has_modifier(m_ui.modifiers(), Modifiers::Control | Modifiers::Shift);
    if (keeps || m_options.selection->is_empty())
        return;
    m_options.selection->clear();
    m_has_changed = true;
}

// A finger that scrolls, or Escape.
void RowPicker::take_back()
{
    bool const was_pressed = std::exchange(state.is_pressed, false);
    m_band.end();
    if (!was_pressed || !m_options.selection || *m_options.selection == state.before)
        return;
    *m_options.selection = state.before;
    m_has_changed = true;
}

std::optional<std::uint64_t> RowPicker::row_at(Point point) const
{
    if (!has_items()) {
        bool const is_below = m_rows.row_at_height(point.y - m_rows.view().y) >= m_options.count;
        return is_below ? std::nullopt : m_rows.row_at(point);
    }
    RowBlock const block = m_band.at(point);
    std::uint64_t const row = block.first_row * columns() + block.first_column;
    return block.is_empty() || row >= m_options.count ? std::nullopt : std::optional(row);
}

void RowPicker::follow_band()
{
    scroll_beyond(m_ui.pointer_position());
    RowBlock const block = m_band.touched();
    if (block == state.touched)
        return;
    state.touched = block;
    RowSelection& selection = *m_options.selection;
    if (has_modifier(m_ui.modifiers(), Modifiers::Control | Modifiers::Shift))
        selection = state.before;
    else
        selection.clear();
    select_block(block);
    m_has_changed = true;
}

void RowPicker::select_block(RowBlock const& block)
{
    bool const toggles = has_modifier(m_ui.modifiers(), Modifiers::Control);
    if (block.is_empty())
        return;
    auto const take = [&](std::uint64_t first, std::uint64_t last) {
        last = std::min(last, m_options.count - 1);
        if (first > last)
            return;
        if (toggles)
            toggle_rows({ first, last });
        else
            add_rows(first, last);
    };
    bool const is_whole = block.first_column == 0 && block.last_column == columns();
    if (is_whole)
        return take(block.first_row * columns(), block.last_row * columns() - 1);
    for (std::uint64_t row = block.first_row; row < block.last_row; ++row)
        take(row * columns() + block.first_column, row * columns() + block.last_column - 1);
}

void RowPicker::toggle_rows(RowRange const& rows)
{
    for (std::uint64_t row = rows.first; row <= rows.last; ++row) {
        if (!is_header(row))
            m_options.selection->toggle(key_of(row));
    }
}

// Faster, the further it is.
void RowPicker::scroll_beyond(Point point)
{
    Rect const view = m_rows.view();
    float const beyond = point.y < view.y          ? point.y - view.y
                         : point.y > view.bottom() ? point.y - view.bottom()
                                                   : 0;
    if (beyond != 0) {
        double const passed = std::clamp(m_ui.time() - state.dragged_at, 0.0, 0.1);
        m_rows.move_by(beyond * drag_speed * static_cast<float>(passed));
        m_ui.request_frame(frame_seconds);
    }
    state.dragged_at = m_ui.time();
}

void RowPicker::drag(Response const& response)
{
    Point const offset = m_ui.drag_offset();
    bool const is_changing_row = std::abs(offset.x) + std::abs(offset.y) >= drag_start;
    if (response.pressed() || !is_changing_row
        || has_modifier(m_ui.modifiers(), Modifiers::Control))
        return;
    Point const point = m_ui.pointer_position();
    scroll_beyond(point);
    std::optional<std::uint64_t> const row = m_rows.row_at(point);
    if (!row || *row == state.current)
        return;
    make_current(*row);
    select_to(*row);
}

void RowPicker::go_to(std::uint64_t row, Modifiers modifiers)
{
    make_current(row);
    m_rows.reveal({ state.current / columns() });
    bool const extends = has_modifier(modifiers, Modifiers::Shift) && selects_many();
    if (extends)
        return select_to(state.current);
    if (!m_options.selection || has_modifier(modifiers, Modifiers::Control))
        return;
    state.anchor = state.current;
    m_options.selection->set_only(key_of(state.current));
    m_has_changed = true;
}

// Among items in lines: up and down go to the one above and below, or stay.
std::uint64_t RowPicker::item_after(Key key) const
{
    std::uint64_t const last = m_options.count - 1;
    std::uint64_t const from = state.current;
    std::uint64_t const line = from / columns();
    std::uint64_t const column = from % columns();
    bool const is_back = (key == Key::Left) != runs_left(m_ui.direction());
    switch (key) {
    case Key::Left:
    case Key::Right:
        if (!state.has_current)
            return 0;
        return is_back ? from - std::min<std::uint64_t>(from, 1) : std::min(from + 1, last);
    case Key::Up:
        return !state.has_current ? last : line > 0 ? from - columns() : from;
    case Key::Down:
        return !state.has_current        ? 0
               : line < last / columns() ? std::min(from + columns(), last)
                                         : from;
    case Key::PageUp:
        return m_rows.row_a_page_from(line, -1) * columns() + column;
    case Key::PageDown:
        return std::min(m_rows.row_a_page_from(line, 1) * columns() + column, last);
    case Key::Home:
        return 0;
    default:
        return last;
    }
}

std::uint64_t RowPicker::row_after(Key key) const
{
    if (has_items())
        return item_after(key);
    std::uint64_t const last = m_options.count - 1;
    std::uint64_t const from = state.current;
    auto const step = [&](std::uint64_t row, int by) {
        auto const next = [&](std::uint64_t at) {
            return by > 0 ? std::min(at + 1, last) : at - std::min<std::uint64_t>(at, 1);
        };
        std::uint64_t found = next(row);
        while (is_header(found) && next(found) != found)
            found = next(found);
        return is_header(found) ? row : found;
    };
    switch (key) {
    case Key::Up:
        return state.has_current ? step(from, -1) : last;
    case Key::Down:
        return state.has_current ? step(from, 1) : is_header(0) ? step(0, 1) : 0;
    case Key::PageUp:
        return m_rows.row_a_page_from(from, -1);
    case Key::PageDown:
        return m_rows.row_a_page_from(from, 1);
    case Key::Home:
        return is_header(0) ? step(0, 1) : 0;
    default:
        return last;
    }
}

bool RowPicker::take(Event const& event)
{
    if (m_options.count == 0)
        return false;
    bool const has_control = has_modifier(event.modifiers, Modifiers::Control);
    if (event.kind == EventKind::Text) {
        if (m_options.text && !has_control)
            type(event.code_point);
        return m_options.text && !has_control;
    }
    if (event.kind != EventKind::KeyPress)
        return false;
    switch (event.key) {
    case Key::Left:
    case Key::Right:
        if (!has_items())
            return false;
        [[fallthrough]];
    case Key::Up:
    case Key::Down:
    case Key::PageUp:
    case Key::PageDown:
    case Key::Home:
    case Key::End:
        state.typed.clear();
        go_to(row_after(event.key), event.modifiers);
        return true;
    case Key::Enter:
        if (state.has_current)
            m_activated = state.current;
        return state.has_current;
    case Key::Space:
        if (!m_options.selection || !state.has_current || !state.typed.empty())
            return false;
        m_has_changed = true;
        if (has_control && selects_many())
            m_options.selection->toggle(key_of(state.current));
        else
            m_options.selection->set_only(key_of(state.current));
        state.anchor = state.current;
        return true;
    case Key::A:
        if (has_control && selects_many()) {
            state.typed.clear();
            select_all();
        }
        return has_control;
    case Key::C:
        if (has_control && (m_options.text || m_options.copied) && m_options.selection)
            copy();
        return has_control;
    default:
        return false;
    }
}

// To the next row whose text begins with what was typed; the same letter again goes on.
void RowPicker::type(char32_t code_point)
{
    if (m_ui.time() - state.typed_at > typing_seconds)
        state.typed.clear();
    if (code_point == U' ' && state.typed.empty())
        return;
    state.typed_at = m_ui.time();
    std::string added;
    append_utf8(added, code_point);
    bool const is_again = state.typed == added;
    if (!is_again)
        state.typed += added;
    bool const goes_on = state.typed == added || !state.has_current;
    TextSearch const search(state.typed, TextCase::Ignore);
    std::uint64_t const start = state.has_current && goes_on ? state.current + 1 : state.current;
    std::uint64_t const steps = std::min(m_options.count, most_searched);
    for (std::uint64_t step = 0; step < steps; ++step) {
        std::uint64_t const row = (start + step) % m_options.count;
        std::string_view const begin = m_options.text(row).substr(0, state.typed.size());
        if (search.find(begin).is_found() && !is_header(row))
            return go_to(row, Modifiers::None);
    }
}

void RowPicker::for_each_selected(FunctionRef<bool(std::uint64_t row)> visit) const
{
    if (m_options.key) {
        for (std::uint64_t row = 0; row < m_options.count; ++row) {
            if (is_selected(key_of(row)) && !visit(row))
                return;
        }
        return;
    }
    for (RowRange const& range : m_options.selection->ranges()) {
        for (std::uint64_t row = range.first; row <= range.last && row < m_options.count; ++row) {
            if (!visit(row))
                return;
        }
    }
}

// The texts of what is selected, a line each.
void RowPicker::copy() const
{
    std::string copied;
    for_each_selected([&](std::uint64_t row) {
        if (!copied.empty())
            copied += '\n';
        copied += m_options.copied ? m_options.copied(row) : m_options.text(row);
        return copied.size() < most_copied;
    });
    m_ui.clipboard().set_clipboard(copied);
}

}
