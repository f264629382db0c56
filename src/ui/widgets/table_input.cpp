// SPDX-License-Identifier: MIT
//
// What the pointer and the keyboard do to the cells of a table.

#include "table_call.h"

#include <algorithm>

namespace oriel {

static constexpr std::size_t most_copied = std::size_t { 64 } << 20;

void TableCall::scroll_to_place(std::uint32_t place)
{
    if (place < frozen_columns() || place >= m_state.columns.count())
        return;
    ShownColumn const shown = m_state.columns.shown()[place];
    float const left = m_state.columns.width_of_first(frozen_columns());
    float const right = std::max(left, m_rows.view().width);
    float& scroll = m_state.rows.scroll_x;
    scroll = std::max(scroll, shown.x + shown.width - right);
    scroll = std::min(scroll, shown.x - left);
}

void TableCall::begin_edit(std::uint64_t row, std::uint32_t place)
{
    if (place >= m_state.columns.count() || row >= body_count())
        return;
    m_state.edited_key = m_key(row);
    m_state.edited_column = m_state.columns.shown()[place].column;
    m_state.begins_edit = true;
}

void TableCall::point_at_cells(Response const& response)
{
    Rect const view = m_rows.view();
    Point const point = m_ui.pointer_position();
    bool const is_outside = m_rows.is_on_bar(point - m_ui.drag_offset()) || m_picker.has_band();
    if (is_outside || m_state.columns.count() == 0)
        return;
    float x = runs_left(m_ui.direction()) ? view.right() - point.x : point.x - view.x;
    if (x >= m_state.columns.width_of_first(frozen_columns()))
        x += m_state.rows.scroll_x;
    bool const is_drag = m_state.is_selecting_cells && response.held();
    if (response.pressed() || is_drag)
        m_state.place = m_state.columns.place_at(x);
    std::optional<std::uint64_t> const row = m_rows.row_at(point);
    if (response.pressed() && response.click_count() == 2 && row)
        begin_edit(*row, m_state.place);
    m_state.is_selecting_cells = (response.pressed() || is_drag) && row.has_value();
    if (!m_options.cells || !m_state.is_selecting_cells)
        return;
    CellRange& cells = *m_options.cells;
    CellRange const before = cells;
    bool const extends = !response.pressed() || has_modifier(m_ui.modifiers(), Modifiers::Shift);
    m_picker.make_current(*row);
    cells.row = *row + m_frozen_rows;
    cells.column = m_state.place;
    if (!extends || cells.is_empty) {
        cells.anchor_row = cells.row;
        cells.anchor_column = cells.column;
    }
    cells.is_empty = false;
    m_has_changed |= cells != before;
}

// After the row has moved, or sideways.
void TableCall::move_cell(Event const& event)
{
    if (!m_options.cells || body_count() == 0)
        return;
    CellRange& cells = *m_options.cells;
    bool const extends = has_modifier(event.modifiers, Modifiers::Shift) && !cells.is_empty;
    cells.row = m_state.picker.current + m_frozen_rows;
    cells.column = m_state.place;
    if (!extends) {
        cells.anchor_row = cells.row;
        cells.anchor_column = cells.column;
    }
    cells.is_empty = false;
    m_has_changed = true;
}

void TableCall::toggle_tree(std::uint64_t row, bool is_open)
{
    set_node_open(*m_options.tree, m_state.picker, row, is_open);
    m_count = m_options.tree->size();
    m_ui.request_settle();
}

// Left and right: among cells, in a tree, else sideways.
bool TableCall::take_column_key(Event const& event)
{
    bool const is_sideways = event.key == Key::Left || event.key == Key::Right;
    if (event.kind != EventKind::KeyPress || !is_sideways || body_count() == 0)
        return false;
    bool const is_forward = (event.key == Key::Right) != runs_left(m_ui.direction());
    std::uint64_t const row = m_state.picker.current;
    if (m_options.tree && !m_options.cells && m_state.picker.has_current) {
        TreeRow const node = m_options.tree->row(row);
        std::uint64_t const parent = m_options.tree->parent_of(row);
        if (node.has_children && node.is_open != is_forward)
            toggle_tree(row, is_forward);
        else if (is_forward && node.is_open)
            m_picker.go_to(row + 1, Modifiers::None);
        else if (!is_forward && parent < m_count)
            m_picker.go_to(parent, Modifiers::None);
        return true;
    }
    std::uint32_t const last = m_state.columns.count() - 1;
    m_state.place = is_forward ? std::min(m_state.place + 1, last)
                               : m_state.place - std::min(m_state.place, 1u);
    scroll_to_place(m_state.place);
    move_cell(event);
    return true;
}

void TableCall::keys(Response const& response)
{
    for (Event const& event : m_ui.key_events(response.id())) {
        bool const is_key = event.kind == EventKind::KeyPress;
        bool const copies =
            is_key && event.key == Key::C && has_modifier(event.modifiers, Modifiers::Control);
        bool const edits = is_key && (event.key == Key::F2 || event.key == Key::Enter);
        if (body_count() == 0)
            return;
        if (edits && m_state.picker.has_current)
            begin_edit(m_state.picker.current, m_state.place);
        if (copies)
            copy();
        else if (!take_move_key(event) && !take_column_key(event) && m_picker.take(event) && is_key
                 && event.key != Key::Enter)
            move_cell(event);
    }
}

static void append_cell(std::string& copied, std::string_view text)
{
    for (char const each : text)
        copied += each == '\t' || each == '\n' || each == '\r' ? ' ' : each;
}

// What is selected: lines of cells with tabs between them; at most 64 MiB.
void TableCall::copy() const
{
    if (!m_options.text)
        return;
    std::string copied;
    auto const shown = m_state.columns.shown();
    auto const add = [&](std::uint64_t row, std::uint32_t left, std::uint32_t right) {
        for (std::uint32_t place = left; place <= right && place < shown.size(); ++place) {
            copied += place > left ? "\t" : "";
            append_cell(copied, m_options.text(row, shown[place].column));
        }
        copied += '\n';
        return copied.size() < most_copied;
    };
    if (m_options.cells && !m_options.cells->is_empty) {
        CellRange const& cells = *m_options.cells;
        auto const [left, right] = std::minmax(cells.anchor_column, cells.column);
        auto const [first, last] = std::minmax(cells.anchor_row, cells.row);
        for (std::uint64_t row = first; row <= last && row < m_count; ++row) {
            if (!add(row, left, right))
                break;
        }
    } else if (m_options.selection && !shown.empty()) {
        auto const right = static_cast<std::uint32_t>(shown.size()) - 1;
        m_picker.for_each_selected(
            [&](std::uint64_t row) { return add(row + m_frozen_rows, 0, right); });
    }
    if (!copied.empty())
        m_ui.clipboard().set_clipboard(copied);
}

void TableCall::input(Response const& response)
{
    if (frozen_columns() > 0) {
        for (BuiltRow const& built : m_state.rows.built)
            m_state.rows.scroll_x -=
                turned(m_ui.wheel(built.id.child("others")), m_ui.direction()).x;
    }
    m_state.rows.scroll_x -=
        turned(m_ui.wheel(m_id.child("header").child("others")), m_ui.direction()).x;
    m_rows.look(response);
    if (m_options.reveal)
        m_rows.reveal(*m_options.reveal);
    m_picker.point(response);
    point_at_cells(response);
    if (response.focused())
        keys(response);
    for (BuiltRow const& built : m_state.rows.built) {
        if (is_row_requested(m_ui, built.id)) {
            m_picker.go_to(built.row, Modifiers::None);
            m_ui.request_focus(m_id);
        }
    }
    look_at_moves();
    Point const pointer = m_ui.pointer_position();
    if (!response.hovered() || response.held() || m_rows.is_on_bar(pointer))
        return;
    for (BuiltRow const& built : m_state.rows.built) {
        if (m_ui.rect_of(built.id).contains(pointer))
            m_hovered = built.row;
    }
}

}
