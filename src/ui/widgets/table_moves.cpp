// SPDX-License-Identifier: MIT
//
// Rows of a table, or nodes of its tree, that are moved by hand.

#include "table_call.h"

#include <algorithm>

namespace oriel {

void TableCall::look_at_moves()
{
    if (!moves_rows() || !m_mover.is_carried())
        return;
    if (m_nodes_mover)
        m_toggled = m_nodes_mover->look();
    else
        m_gap = m_mover.gap();
}

bool TableCall::take_move_key(Event const& event)
{
    if (!moves_rows())
        return false;
    bool const is_moved = m_nodes_mover ? m_nodes_mover->take(event, m_picker)
                                        : m_mover.take(event, m_count, m_options.move);
    m_has_changed = m_has_changed || is_moved;
    return is_moved;
}

void TableCall::build_move_line()
{
    if (!moves_rows() || !m_mover.is_carried())
        return;
    if (!m_nodes_mover)
        m_mover.build_line(m_gap, 0);
    else if (m_nodes_mover->can_drop())
        m_mover.build_line(
            m_nodes_mover->gap(), tree_indent * static_cast<float>(m_nodes_mover->level()));
}

// What the first column says of the row stands for all of it.
void TableCall::offer_rows(Response const& response)
{
    if (m_count == 0)
        return;
    if (auto preview = m_mover.open_preview(response)) {
        std::uint64_t const row = std::min(m_picker.state.current, m_count - 1);
        auto const shown = m_state.columns.shown();
        if (m_options.text && !shown.empty())
            m_ui.label(m_options.text(row, shown.front().column));
        m_mover.build_count(m_count);
    }
    bool const accepts = m_mover.is_carried() && (!m_nodes_mover || m_nodes_mover->can_drop());
    if (!m_mover.is_dropped(response, accepts))
        return;
    if (m_nodes_mover)
        m_nodes_mover->drop(m_picker);
    else
        m_mover.move_rows(m_count, m_gap.row, m_options.move);
    m_has_changed = true;
}

}
