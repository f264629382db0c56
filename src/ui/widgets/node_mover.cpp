// SPDX-License-Identifier: MIT

#include "node_mover.h"

#include <algorithm>

namespace oriel {

static constexpr double opening_seconds = 0.6;
static constexpr double shortest_wait = 1e-6; // less is rounding

void set_node_open(TreeRows& nodes, RowPickerState& picker, std::uint64_t row, bool is_open)
{
    bool const has_current = picker.has_current && picker.current < nodes.size();
    std::uint64_t const current = has_current ? nodes.row(picker.current).key : 0;
    nodes.set_open(row, is_open);
    if (has_current)
        picker.current = nodes.index_of(current) < nodes.size() ? nodes.index_of(current) : row;
}

// Rows become keys; what lies below another one that is taken goes with it.
void NodeMover::take_nodes()
{
    m_rows.take_rows(m_nodes.size());
    std::vector<std::uint64_t>& taken = m_state.taken;
    std::size_t kept = 0;
    std::uint64_t covered = 0; // rows before it lie below the last one
    for (std::uint64_t const row : taken) {
        if (row < covered)
            continue;
        std::uint32_t const level = m_nodes.row(row).level;
        covered = row + 1;
        while (covered < m_nodes.size() && m_nodes.row(covered).level > level)
            ++covered;
        taken[kept++] = m_nodes.row(row).key;
    }
    taken.resize(kept);
}

// The row, or what is around it.
bool NodeMover::is_taken(std::uint64_t row) const
{
    for (; row < m_nodes.size(); row = m_nodes.parent_of(row)) {
        if (std::ranges::find(m_state.taken, m_nodes.row(row).key) != m_state.taken.end())
            return true;
    }
    return false;
}

bool NodeMover::plan(std::uint64_t row, TreePlace place)
{
    m_planned = { m_state.taken, m_nodes.row(row).key, place };
    m_is_accepted =
        !m_state.taken.empty() && !is_taken(row) && (!m_can_move || m_can_move(m_planned));
    return m_is_accepted;
}

// Between two rows: before the lower one, but behind the upper one where that ends a branch.
void NodeMover::aim(RowGap const& gap)
{
    std::uint64_t const count = m_nodes.size();
    m_gap = { std::min(gap.row, count), gap.is_into && gap.row < count };
    std::uint64_t const lower = m_gap.row;
    if (m_gap.is_into) {
        m_level = m_nodes.row(lower).level;
        plan(lower, TreePlace::Into);
        return;
    }
    bool const ends_branch =
        lower > 0 && (lower == count || m_nodes.row(lower).level < m_nodes.row(lower - 1).level);
    std::uint64_t const row = ends_branch ? lower - 1 : lower;
    m_level = m_nodes.row(row).level;
    plan(row, ends_branch ? TreePlace::After : TreePlace::Before);
}

std::optional<std::uint64_t> NodeMover::look()
{
    if (m_nodes.size() == 0)
        return std::nullopt;
    take_nodes();
    aim(m_rows.gap(RowMover::Into::Yes));
    bool const opens = m_gap.is_into && m_is_accepted && m_nodes.row(m_gap.row).has_children
                       && !m_nodes.row(m_gap.row).is_open;
    std::uint64_t const hovered = opens ? m_planned.target : TreeSource::root;
    if (hovered != m_state.hovered)
        m_state.hovered_since = m_ui.time();
    m_state.hovered = hovered;
    if (!opens)
        return std::nullopt;
    double const wait = m_state.hovered_since + opening_seconds - m_ui.time();
    if (wait <= shortest_wait)
        return m_gap.row;
    m_ui.request_frame(wait);
    return std::nullopt;
}

void NodeMover::drop(RowPicker& picker)
{
    bool const has_current = picker.state.has_current && picker.state.current < m_nodes.size();
    std::uint64_t const current =
        has_current ? m_nodes.row(picker.state.current).key : TreeSource::root;
    std::uint64_t const target = m_planned.target;
    bool const is_into = m_planned.place == TreePlace::Into;
    m_move(m_planned);
    m_is_accepted = false;
    if (is_into && m_nodes.index_of(target) < m_nodes.size())
        m_nodes.set_open(m_nodes.index_of(target), true);
    if (has_current && m_nodes.index_of(current) < m_nodes.size())
        picker.state.current = m_nodes.index_of(current);
}

// The next one below the same parent, before (-1) or behind (1); the count for none.
std::uint64_t NodeMover::sibling(std::uint64_t row, int way) const
{
    std::uint64_t const count = m_nodes.size();
    std::uint32_t const level = m_nodes.row(row).level;
    while (way > 0 ? ++row < count : row-- > 0) {
        std::uint32_t const other = m_nodes.row(row).level;
        if (other <= level)
            return other == level ? row : count;
    }
    return count;
}

// What an arrow key leads to, and how; the count for nothing.
std::uint64_t NodeMover::row_beside(std::uint64_t row, Key arrow, TreePlace& place) const
{
    bool const is_forward = (arrow == Key::Right) != runs_left(m_ui.direction());
    place = TreePlace::After;
    if (arrow == Key::Down)
        return sibling(row, 1);
    if (arrow != Key::Up && !is_forward)
        return m_nodes.parent_of(row);
    place = arrow == Key::Up ? TreePlace::Before : TreePlace::Into;
    return sibling(row, -1);
}

bool NodeMover::take(Event const& event, RowPicker& picker)
{
    bool const is_arrow = event.key >= Key::Left && event.key <= Key::Down;
    std::uint64_t const row = picker.state.current;
    if (event.kind != EventKind::KeyPress || !has_modifier(event.modifiers, Modifiers::Alt)
        || !is_arrow || !picker.state.has_current || row >= m_nodes.size())
        return false;
    TreePlace place {};
    std::uint64_t const target = row_beside(row, event.key, place);
    m_state.taken.assign(1, m_nodes.row(row).key);
    if (target < m_nodes.size() && plan(target, place))
        drop(picker);
    return true;
}

}
