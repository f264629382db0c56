// SPDX-License-Identifier: MIT
//
// Layers that keep the keyboard, and presses elsewhere, to themselves.

#include "interaction.h"

#include <algorithm>

namespace oriel {

static bool is_guard(FrameTree const& shown, Id id)
{
    return std::any_of(shown.guards.begin(), shown.guards.end(),
        [&](FrameGuard const& guard) { return shown.nodes[guard.node].id == id; });
}

// The first node at or below `outer` that the keyboard can reach; no_node when there is none.
static std::uint32_t first_focusable(FrameTree const& shown, std::uint32_t outer)
{
    std::uint32_t const end = shown.layout.subtree_end(outer);
    for (std::uint32_t i = outer; i < end; ++i) {
        if (has_sense(shown.nodes[i].sense, Sense::Focus) && shown.nodes[i].is_enabled)
            return i;
    }
    return FrameTree::no_node;
}

// A container passes it on to what is inside, whose ring is not shown to those who use a pointer.
void Interaction::focus_wanted(FrameTree const& shown, Id id)
{
    if (id == Id::root())
        return focus(Id {}, false);
    std::uint32_t const node = shown.find(id);
    if (node == FrameTree::no_node)
        return;
    std::uint32_t const found = first_focusable(shown, node);
    bool const is_itself = found == node || found == FrameTree::no_node;
    focus(is_itself ? id : shown.nodes[found].id, is_itself || m_focus_is_visible);
}

void Interaction::follow_guards(FrameTree const& shown)
{
    return_focus(shown);
    enter_guards(shown);
}

void Interaction::return_focus(FrameTree const& shown)
{
    for (std::size_t i = m_guards.size(); i-- > 0;) {
        Guarded const gone = m_guards[i];
        if (is_guard(shown, gone.id))
            continue;
        m_guards.erase(m_guards.begin() + static_cast<std::ptrdiff_t>(i));
        std::uint32_t const outer = shown.find(gone.outer_focus);
        if (m_focused.is_null() && outer != FrameTree::no_node && shown.nodes[outer].is_enabled)
            focus(gone.outer_focus, gone.outer_is_visible);
    }
}

void Interaction::enter_guards(FrameTree const& shown)
{
    for (FrameGuard const& guard : shown.guards) {
        Id const id = shown.nodes[guard.node].id;
        bool const is_known = std::any_of(
            m_guards.begin(), m_guards.end(), [&](Guarded const& known) { return known.id == id; });
        if (is_known)
            continue;
        m_guards.push_back({ id, m_focused, m_focus_is_visible });
        if (shown.contains(guard.node, shown.find(m_focused)))
            continue;
        std::uint32_t const inside = first_focusable(shown, guard.node);
        focus(inside == FrameTree::no_node ? Id {} : shown.nodes[inside].id, m_focus_is_visible);
    }
}

// Tells the layers that a press is not for them. True when it is for nobody else either.
bool Interaction::is_kept_by_guard(FrameTree const& shown, std::uint32_t pressed)
{
    if (pressed != FrameTree::no_node && has_sense(shown.nodes[pressed].sense, Sense::KeepsFocus))
        return false;
    bool is_kept = false;
    for (std::size_t i = shown.guards.size(); i-- > 0;) {
        FrameGuard const& guard = shown.guards[i];
        if (shown.contains(guard.node, pressed))
            break;
        if (shown.contains(shown.find(guard.anchor), pressed))
            return false;
        dismiss(shown.nodes[guard.node].id, Dismissal::Press);
        is_kept = is_kept || guard.guard == Guard::Presses;
    }
    return is_kept;
}

// For the topmost layer that guards, unless something inside needs it.
void Interaction::judge_enter(FrameTree const& shown)
{
    std::uint32_t const focused = shown.find(m_focused);
    bool const is_free =
        focused == FrameTree::no_node
        || (m_focus_takes_text && !has_sense(shown.nodes[focused].sense, Sense::Wheel));
    if (!shown.guards.empty() && is_free)
        m_now.confirmed = shown.nodes[shown.guards.back().node].id;
}

void Interaction::dismiss(Id id, Dismissal how)
{
    m_dismissed.push_back({ id, how });
    m_had_edges = true;
}

Dismissal Interaction::dismissal(Id id) const
{
    auto const found = std::find_if(m_dismissed.begin(), m_dismissed.end(),
        [&](Dismissed const& dismissed) { return dismissed.id == id; });
    return found == m_dismissed.end() ? Dismissal::No : found->how;
}

}
