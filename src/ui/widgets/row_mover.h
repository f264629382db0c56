// SPDX-License-Identifier: MIT
//
// RowMover: rows of one widget that are dragged to another place in it: who is taken, between
// which rows the pointer is, and the line that shows it.
//
//     RowMover mover(ui, id, rows, picker, state.mover);
//     RowGap const gap = mover.gap();                    // before the rows are placed
//     mover.build_line(gap, 0);                          // in the view, behind the rows
//     if (auto preview = mover.open_preview(response)) … // after the view
//     if (mover.is_dropped(response, accepts)) …

#pragma once

#include "row_picker.h"

#include <oriel/ui/row_move.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

struct RowMoverState {
    std::vector<std::uint64_t> taken; // rows, or keys of nodes, in order
    double hovered_since = 0;         // a row that is into
    std::uint64_t hovered = 0;
};

// Where a person who is not seen to move rows himself may drop them.
struct RowGap {
    std::uint64_t row = 0; // the one behind it
    bool is_into = false;  // not before the row, but on it
};

class RowMover {
public:
    RowMover(Ui& ui, Id list, VirtualRows& rows, RowPicker& picker, RowMoverState& state)
        : m_ui(ui)
        , m_list(list)
        , m_rows(rows)
        , m_picker(picker)
        , m_state(state)
    {}

    // Selected rows, or the current one; at most a million.
    std::span<std::uint64_t const> take_rows(std::uint64_t count);
    // The same rows come to stand before another; false where they stand there already.
    bool move_rows(std::uint64_t count, std::uint64_t before, MoveRows move);
    // Alt with an arrow key.
    bool take(Event const& event, std::uint64_t count, MoveRows move);
    // Its own rows are carried, and the pointer is over it.
    bool is_carried() const;
    // Below the pointer; into rows where that is wanted.
    enum class Into : std::uint8_t { No /* (Default) */, Yes };
    RowGap gap(Into into = Into::No) const;
    void build_line(RowGap const& gap, float indent);
    Scope open_preview(Response const& response);
    // In the preview: how many there are, of more than one.
    void build_count(std::uint64_t count);
    bool is_dropped(Response const& response, bool accepts);

private:
    Ui& m_ui;
    Id m_list;
    VirtualRows& m_rows;
    RowPicker& m_picker;
    RowMoverState& m_state;
};

// How far a row still is from where it belongs, when it has come to another index: on its way.
struct RowGlide {
    std::uint64_t row = 0;
    float target = 0;
    bool is_known = false;
};
// The same where nobody looks for it: it is where it belongs.
void rest_row(Ui& ui, Id id, std::uint64_t row);
float row_glide(Ui& ui, Id id, std::uint64_t row, float y, Rect const& view);

}
