// SPDX-License-Identifier: MIT

#include "row_picker.h"

#include <oriel/text/text_search.h>
#include <oriel/text/utf8.h>

#include <algorithm>

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
    if (response.pressed()) {
        Point const pressed = m_ui.pointer_position() - m_ui.drag_offset();
        std::optional<std::uint64_t> const row = m_rows.row_at(pressed);
        state.is_dragging = !m_rows.is_on_bar(pressed) && row.has_value() && !is_header(*row);
        state.dragged_at = m_ui.time();
        if (state.is_dragging)
            press(*row, response.click_count());
    }
    if (response.clicked() && state.selects_on_release && state.has_current) {
        m_options.selection->set_only(key_of(state.current));
        m_has_changed = true;
    }
    if (!response.held())
        state.is_dragging = state.selects_on_release = false;
    else if (state.is_dragging && selects_many() && !m_options.is_movable)
        drag(response);
}

void RowPicker::drag(Response const& response)
{
    Point const offset = m_ui.drag_offset();
    bool const is_changing_row = std::abs(offset.x) + std::abs(offset.y) >= drag_start;
    if (response.pressed() || !is_changing_row
        || has_modifier(m_ui.modifiers(), Modifiers::Control))
        return;
    Point const point = m_ui.pointer_position();
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
    std::optional<std::uint64_t> const row = m_rows.row_at(point);
    if (!row || *row == state.current)
        return;
    make_current(*row);
    select_to(*row);
}

void RowPicker::go_to(std::uint64_t row, Modifiers modifiers)
{
    make_current(row);
    m_rows.reveal({ state.current });
    bool const extends = has_modifier(modifiers, Modifiers::Shift) && selects_many();
    if (extends)
        return select_to(state.current);
    if (!m_options.selection || has_modifier(modifiers, Modifiers::Control))
        return;
    state.anchor = state.current;
    m_options.selection->set_only(key_of(state.current));
    m_has_changed = true;
}

std::uint64_t RowPicker::row_after(Key key) const
{
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
