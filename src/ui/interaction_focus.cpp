// SPDX-License-Identifier: MIT
//
// The focus: who has it, and where keys move it.

#include "interaction.h"

#include <algorithm>

namespace oriel {

// 1 and -1 are the next and the one before in reading order, which is that of the screen; 0: none.
static int step_of(Key key, Direction direction)
{
    switch (key) {
    case Key::Down:
        return 1;
    case Key::Up:
        return -1;
    case Key::Right:
        return runs_left(direction) ? -1 : 1;
    case Key::Left:
        return runs_left(direction) ? 1 : -1;
    default:
        return 0;
    }
}

static bool can_be_focused(FrameNode const& node)
{
    return has_sense(node.sense, Sense::Focus) && node.is_enabled;
}

// The radio button of the focused one's group that an arrow key leads to, round and round; no_node
// when there is no other. A gamepad, which has no Tab at hand, leaves the group at its ends.
std::uint32_t Interaction::choice_beside(FrameTree const& shown, Event const& event) const
{
    std::uint32_t const present = shown.find(m_focused);
    bool const is_choice = present != FrameTree::no_node && !shown.group_of(present).is_null();
    int const step = is_choice ? step_of(event.key, shown.direction_of(present)) : 0;
    if (step == 0)
        return FrameTree::no_node;
    Id const group = shown.group_of(present);
    if (event.kind == EventKind::GamepadPress) {
        std::uint32_t const beside = focusable_beside(shown, event.key);
        bool const is_inside = beside != FrameTree::no_node && shown.group_of(beside) == group;
        return is_inside ? beside : FrameTree::no_node;
    }
    std::size_t const count = shown.choices.size();
    std::size_t at = 0;
    while (shown.choices[at].node != present)
        ++at;
    for (std::size_t i = 1; i < count; ++i) {
        at = (step > 0 ? at + 1 : at + count - 1) % count;
        FrameChoice const& choice = shown.choices[at];
        if (choice.group == group && can_be_focused(shown.nodes[choice.node]))
            return choice.node;
    }
    return FrameTree::no_node;
}

// Tab stops once in a group: at what is chosen, if something is.
static bool is_passed_by_tab(FrameTree const& shown, std::uint32_t node, std::uint32_t present)
{
    Id const group = shown.group_of(node);
    if (group.is_null())
        return false;
    auto const is_chosen = [&](std::uint32_t i) {
        return has_state(shown.access[i].states, AccessState::Checked)
               || has_state(shown.access[i].states, AccessState::Selected);
    };
    bool const leaves = present != FrameTree::no_node && shown.group_of(present) == group;
    return leaves
           || (!is_chosen(node)
               && std::any_of(shown.choices.begin(), shown.choices.end(), [&](auto const& other) {
                      return other.group == group && is_chosen(other.node)
                             && can_be_focused(shown.nodes[other.node]);
                  }));
}

void Interaction::focus(Id id, bool is_visible)
{
    m_focus_is_visible = is_visible;
    if (id == m_focused)
        return;
    if (m_now.focus_lost.is_null())
        m_now.focus_lost = m_focused;
    if (m_composition)
        ++m_resets;
    m_composition = nullptr;
    m_focused = id;
    m_key_reader = Id {};
    m_place = id.is_null() ? m_place : id;
    m_now.focus_gained = id;
    m_focus_takes_text = m_focus_takes_tab = false;
    m_had_edges = true;
}

void Interaction::move_focus(FrameTree const& shown, int direction)
{
    if (shown.nodes.empty())
        return;
    // The topmost layer that guards, else everything.
    std::uint32_t const first = shown.guards.empty() ? 0 : shown.guards.back().node;
    std::uint32_t const count = shown.layout.subtree_end(first) - first;
    std::uint32_t const present = shown.find(m_focused);
    std::uint32_t const start = shown.contains(first, present) ? present - first
                                : direction > 0                ? count - 1
                                                               : 0;
    for (std::uint32_t step = 1; step <= count; ++step) {
        std::uint32_t const i =
            first + (direction > 0 ? start + step : start + count - step) % count;
        FrameNode const& node = shown.nodes[i];
        if (can_be_focused(node) && !is_passed_by_tab(shown, i, present)) {
            focus(node.id, true);
            m_now.focus_moved_by_key = true;
            return;
        }
    }
}

}
