// SPDX-License-Identifier: MIT
//
// The focus moves to what lies in the direction of an arrow key.

#include "interaction.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oriel {

namespace {

// Turned so that the way leads to the right.
Rect turned_to_right(Rect const& rect, Key key)
{
    switch (key) {
    case Key::Left:
        return { -rect.right(), rect.y, rect.width, rect.height };
    case Key::Down:
        return { rect.y, rect.x, rect.height, rect.width };
    case Key::Up:
        return { -rect.bottom(), rect.x, rect.height, rect.width };
    default:
        return rect;
    }
}

// What lies straight ahead is nearer than what lies aside; infinity for what is not ahead.
float distance_ahead(Rect const& from, Rect const& to)
{
    bool const is_ahead =
        to.center().x > from.center().x && to.right() > from.right() && to.x > from.x;
    float const ahead = std::max(0.0f, to.x - from.right());
    float const aside = std::max({ 0.0f, to.y - from.bottom(), from.y - to.bottom() });
    bool const is_more_aside = aside > 2 * (to.right() - from.right());
    if (!is_ahead || is_more_aside)
        return std::numeric_limits<float>::infinity();
    return ahead + 3 * aside + 0.05f * std::abs(to.center().y - from.center().y);
}

}

std::uint32_t Interaction::focusable_beside(FrameTree const& shown, Key key) const
{
    std::uint32_t const present = shown.find(m_focused);
    if (present == FrameTree::no_node)
        return FrameTree::no_node;
    std::uint32_t const root = shown.layer_root(present);
    Rect const from = turned_to_right(shown.layout.rect(present), key);
    std::uint32_t best = FrameTree::no_node;
    float nearest = std::numeric_limits<float>::infinity();
    for (std::uint32_t i = root; i < shown.layout.subtree_end(root); ++i) {
        FrameNode const& node = shown.nodes[i];
        bool const is_candidate = has_sense(node.sense, Sense::Focus) && node.is_enabled
                                  && i != present && shown.layer_root(i) == root;
        if (!is_candidate)
            continue;
        float const distance = distance_ahead(from, turned_to_right(shown.layout.rect(i), key));
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

// Arrow keys are input of what reads keys. A gamepad has no others: up and down leave a line of
// text or a slider.
bool Interaction::moves_by_arrow(Event const& event) const
{
    bool const is_arrow = event.key >= Key::Left && event.key <= Key::Down;
    if (!is_arrow || event.modifiers != Modifiers::None)
        return false;
    bool const is_upright = event.key == Key::Up || event.key == Key::Down;
    if (event.kind == EventKind::GamepadPress && is_upright && m_focus_takes_text)
        return !has_sense(m_focus_sense, Sense::Arrows);
    return !m_focus_takes_text && !has_sense(m_focus_sense, Sense::Arrows)
           && (m_focused.is_null() || m_key_reader != m_focused);
}

bool Interaction::move_by_arrow(Event const& event, FrameTree const& shown)
{
    std::uint32_t const node =
        moves_by_arrow(event) ? focusable_beside(shown, event.key) : FrameTree::no_node;
    if (node == FrameTree::no_node)
        return false;
    focus(shown.nodes[node].id, true);
    m_now.focus_moved_by_key = true;
    return true;
}

}
