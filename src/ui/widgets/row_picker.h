// SPDX-License-Identifier: MIT
//
// RowPicker: what a pointer and a keyboard do to the current row and the selection of whatever
// shows rows: lists, tables, trees.
//
//     RowPicker picker { ui, rows, state.picker, { .count = count, .selection = selection } };
//     if (response.pressed())
//         picker.press(row);

#pragma once

#include "rubber_band.h"
#include "virtual_rows.h"

#include <cstdint>
#include <optional>
#include <string>

namespace oriel {

struct RowPickerState {
    std::uint64_t current = 0;
    std::uint64_t anchor = 0; // where what is selected begins
    bool has_current = false;
    bool is_dragging = false;
    bool selects_on_release = false; // what was pressed is one of those that may be dragged
    double dragged_at = 0;
    RowSelection before; // when the button went down
    bool is_pressed = false;
    RubberBandState band;
    RowBlock touched; // by it, in the last frame
    std::string typed;
    double typed_at = 0;
};

struct RowPickerOptions {
    std::uint64_t count = 0;
    RowSelection* selection = nullptr;
    SelectionMode mode = SelectionMode::Multiple;
    RowKey key {};
    RowText text {};
    RowText copied {};
    // Rows that cannot be picked.
    std::span<std::uint64_t const> headers {};
    bool is_movable = false; // a drag moves rows, and does not select them
    ItemLine line {};        // of items: several are in a row of `rows`
};

class RowPicker {
public:
    RowPicker(
        Ui& ui, VirtualRows& rows, RowPickerState& picker_state, RowPickerOptions const& options)
        : state(picker_state)
        , m_ui(ui)
        , m_rows(rows)
        , m_options(options)
        , m_band(ui, rows, state.band, options.line)
    {
        if (options.count == 0)
            state.has_current = false;
        else
            state.current = std::min(state.current, options.count - 1);
    }

    // Presses, and drags from where it was pressed, a rectangle where no row is; scrolls at the
    // edges.
    void point(Response const& response);
    // Whether the event meant something to it.
    bool take(Event const& event);
    // By a key: with Shift the selection reaches to it, with Control it stays.
    void go_to(std::uint64_t row, Modifiers modifiers);
    void make_current(std::uint64_t row);
    // Exactly there.
    std::optional<std::uint64_t> row_at(Point point) const;
    // Where those that were selected have come to.
    void select_moved(RowRange const& rows, std::uint64_t current);
    void copy() const;
    bool has_band() const { return m_band.is_live(); }
    void build_band() { m_band.build(); }
    // In order, until it answers false.
    void for_each_selected(FunctionRef<bool(std::uint64_t row)> visit) const;

    void note_changed() { m_has_changed = true; }
    bool has_changed() const { return m_has_changed; }
    std::optional<std::uint64_t> activated() const { return m_activated; }
    bool is_current(std::uint64_t row) const { return state.has_current && state.current == row; }
    bool is_selected(std::uint64_t key) const
    {
        return m_options.selection && m_options.selection->contains(key);
    }
    std::uint64_t key_of(std::uint64_t row) const
    {
        return m_options.key ? m_options.key(row) : row;
    }

    RowPickerState& state;

private:
    bool is_header(std::uint64_t row) const;
    bool selects_many() const
    {
        return m_options.selection && m_options.mode == SelectionMode::Multiple;
    }
    void press(std::uint64_t row, int clicks);
    void press_at(Point point, int clicks);
    void drag(Response const& response);
    void scroll_beyond(Point point);
    void follow_band();
    void select_block(RowBlock const& block);
    void toggle_rows(RowRange const& rows);
    void take_back();
    bool has_items() const { return m_options.line.width > 0; }
    std::uint64_t columns() const { return m_options.line.columns; }
    std::uint64_t item_after(Key key) const;
    void select_to(std::uint64_t row);
    void add_rows(std::uint64_t from, std::uint64_t to);
    void select_all();
    void type(char32_t code_point);
    std::uint64_t row_after(Key key) const;

    Ui& m_ui;
    VirtualRows& m_rows;
    RowPickerOptions const& m_options;
    RubberBand m_band;
    bool m_has_changed = false;
    std::optional<std::uint64_t> m_activated;
};

}
