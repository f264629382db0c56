// SPDX-License-Identifier: MIT
//
// NodeMover: nodes of a tree that are dragged, or moved by keys: before a row, behind it or into
// it, and never below themselves.

#pragma once

#include "row_mover.h"

#include <oriel/ui/tree.h>

#include <cstdint>
#include <optional>

namespace oriel {

// Opens or closes a row; the keyboard stays at the node it is at.
void set_node_open(TreeRows& nodes, RowPickerState& picker, std::uint64_t row, bool is_open);

class NodeMover {
public:
    NodeMover(Ui& ui, RowMover& rows, TreeRows& nodes, RowMoverState& state, MoveNodes move,
        CanMoveNodes can_move)
        : m_ui(ui)
        , m_rows(rows)
        , m_nodes(nodes)
        , m_state(state)
        , m_move(move)
        , m_can_move(can_move)
    {}

    // Alt with arrow keys: among its siblings, into the one before, out of its parent.
    bool take(Event const& event, RowPicker& picker);
    // Before the rows are placed: where the pointer is. What to open: a row over which it stayed.
    std::optional<std::uint64_t> look();
    bool can_drop() const { return m_is_accepted; }
    // The keyboard stays at the node it was at.
    void drop(RowPicker& picker);
    RowGap gap() const { return m_gap; }
    std::uint32_t level() const { return m_level; }

private:
    void take_nodes();
    bool is_taken(std::uint64_t row) const;
    void aim(RowGap const& gap);
    bool plan(std::uint64_t row, TreePlace place);
    std::uint64_t sibling(std::uint64_t row, int way) const;
    std::uint64_t row_beside(std::uint64_t row, Key arrow, TreePlace& place) const;

    Ui& m_ui;
    RowMover& m_rows;
    TreeRows& m_nodes;
    RowMoverState& m_state;
    MoveNodes m_move;
    CanMoveNodes m_can_move;
    RowGap m_gap;
    std::uint32_t m_level = 0;
    NodeMove m_planned;
    bool m_is_accepted = false;
};

}
