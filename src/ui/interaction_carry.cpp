// SPDX-License-Identifier: MIT
//
// What is carried from a source to a target: by the pointer, a finger or keys.

#include "interaction.h"

#include <algorithm>
#include <utility>

namespace oriel {

static constexpr float scroll_margin = 32; // beside an edge
static constexpr float scroll_speed = 20;  // per second, for each pixel nearer to it

void Interaction::pick_up(Id id, CarryMeans means)
{
    m_now.picked_up = id;
    m_picking = means;
    m_had_edges = true;
}

void Interaction::carry(
    Id source, PayloadType const& type, void const* payload, DragActions actions)
{
    m_carry.value.hold(type, payload);
    m_carry.means = m_picking;
    m_carry.source = source;
    m_carry.target = Id {};
    m_carry.is_accepted = m_carry.is_over = m_carry.is_scrolling = false;
    m_carry.scrolled_at = m_time;
    m_carry.actions = actions;
    m_now.picked_up = Id {};
    m_had_edges = true;
}

// What was dropped has been seen by those whom it was meant for.
void Interaction::forget_carried()
{
    if (!m_carry.is_over)
        return;
    m_carry.value.clear();
    m_carry.means = CarryMeans::None;
    m_carry.source = m_carry.target = Id {};
    m_carry.is_over = false;
}

void Interaction::cancel_carry()
{
    if (!m_carry.is_live())
        return;
    m_carry.is_over = true;
    m_carry.target = Id {};
    m_had_edges = true;
}

void Interaction::point_carry(FrameTree const& shown, Point position)
{
    std::uint32_t const found = shown.drop_target_at(position, m_carry.value.type());
    bool const is_there = found != FrameTree::no_node;
    m_carry.target = is_there ? shown.nodes[shown.drop_targets[found].node].id : Id {};
    m_carry.is_accepted = is_there && shown.drop_targets[found].accepts;
}

void Interaction::drop()
{
    m_carry.is_over = true;
    m_had_edges = true;
    if (m_carry.target.is_null() || !m_carry.is_accepted)
        return;
    m_now.dropped_on = m_carry.target;
    m_now.drop_action = m_carry.action(m_modifiers);
    m_now.taken_from = m_carry.source;
}

void Interaction::judge_files(Event const& event, FrameTree const& shown)
{
    m_position = event.position;
    cancel_carry();
    forget_carried();
    if (!event.files)
        return;
    m_carry.value.hold(payload_type_of<DroppedFiles>, event.files.get());
    m_carry.means = CarryMeans::System;
    m_carry.actions = DragActions::Copy;
    point_carry(shown, event.position);
    drop();
}

// The next one in reading order that would take it, round and round.
void Interaction::step_carry(FrameTree const& shown, int step)
{
    auto const& targets = shown.drop_targets;
    std::uint32_t const first = shown.guards.empty() ? 0 : shown.guards.back().node;
    std::uint32_t const from =
        shown.find(m_carry.target.is_null() ? m_carry.source : m_carry.target);
    auto const takes = [&](FrameDropTarget const& target) {
        FrameNode const& node = shown.nodes[target.node];
        return target.type == m_carry.value.type() && target.accepts && node.is_enabled
               && shown.contains(first, target.node) && node.id != m_carry.source;
    };
    std::uint32_t nearest = FrameTree::no_node;  // on the way
    std::uint32_t farthest = FrameTree::no_node; // where it begins again
    auto const is_before = [&](std::uint32_t a, std::uint32_t b) {
        return b == FrameTree::no_node || (step > 0 ? a < b : a > b);
    };
    for (FrameDropTarget const& target : targets) {
        if (!takes(target))
            continue;
        bool const is_ahead =
            from == FrameTree::no_node || (step > 0 ? target.node > from : target.node < from);
        if (is_ahead && is_before(target.node, nearest))
            nearest = target.node;
        if (is_before(target.node, farthest))
            farthest = target.node;
    }
    std::uint32_t const found = nearest != FrameTree::no_node ? nearest : farthest;
    if (found == FrameTree::no_node)
        return;
    m_carry.target = shown.nodes[found].id;
    m_carry.is_accepted = true;
    m_now.focus_moved_by_key = true;
}

// All keys are for what is carried by keys.
bool Interaction::judge_key_of_carry(Event const& event, FrameTree const& shown)
{
    if (!m_carry.is_live())
        return false;
    if (event.key == Key::Escape) {
        cancel_carry();
        if (!m_held.is_null())
            cancel_drag();
        return true;
    }
    if (m_carry.means != CarryMeans::Keys)
        return false;
    std::uint32_t const source = shown.find(m_carry.source);
    bool const is_mirrored = source != FrameTree::no_node && shown.nodes[source].runs_left;
    switch (event.key) {
    case Key::Enter:
    case Key::Space:
        m_swallows_text = event.key == Key::Space;
        drop();
        break;
    case Key::Tab:
        step_carry(shown, has_modifier(event.modifiers, Modifiers::Shift) ? -1 : 1);
        break;
    case Key::Down:
    case Key::Up:
        step_carry(shown, event.key == Key::Down ? 1 : -1);
        break;
    case Key::Right:
    case Key::Left:
        step_carry(shown, (event.key == Key::Right) != is_mirrored ? 1 : -1);
        break;
    default:
        break;
    }
    return true;
}

bool Interaction::picks_up(Event const& event, FrameTree const& shown)
{
    std::uint32_t const node = shown.find(m_focused);
    bool const is_wanted = event.key == Key::X && event.modifiers == Modifiers::Control
                           && node != FrameTree::no_node && !m_focus_takes_text
                           && has_sense(shown.nodes[node].sense, Sense::Source) && m_held.is_null();
    if (is_wanted)
        pick_up(m_focused, CarryMeans::Keys);
    return is_wanted;
}

// Faster, the nearer the pointer is to an edge of what scrolls below it.
static Point scrolled_at(FrameTree const& shown, Point at)
{
    for (Point const way : { Point { 0, 1 }, Point { 0, -1 }, Point { 1, 0 }, Point { -1, 0 } }) {
        std::uint32_t const node = shown.hit_wheel(at, { way, false });
        if (node == FrameTree::no_node || shown.layout.scroll(node) == Scroll::None)
            continue;
        Rect const view = shown.on_surface(node);
        float const inside = way.y > 0   ? at.y - view.y
                             : way.y < 0 ? view.bottom() - at.y
                             : way.x > 0 ? at.x - view.x
                                         : view.right() - at.x;
        if (inside < scroll_margin)
            return way * ((scroll_margin - std::max(0.0f, inside)) * scroll_speed);
    }
    return {};
}

void Interaction::follow_carry(FrameTree const& shown, double time)
{
    if (!m_carry.is_live())
        return;
    if (m_carry.means == CarryMeans::Keys) {
        std::uint32_t const found = shown.drop_target_of(m_carry.target, m_carry.value.type());
        m_carry.is_accepted = found != FrameTree::no_node && shown.drop_targets[found].accepts;
        if (found == FrameTree::no_node)
            m_carry.target = Id {};
        return;
    }
    point_carry(shown, m_position);
    Point const speed = scrolled_at(shown, m_position);
    m_carry.is_scrolling = speed != Point {};
    double const passed = std::clamp(time - m_carry.scrolled_at, 0.0, 0.1);
    m_carry.scrolled_at = time;
    if (!m_carry.is_scrolling || passed == 0 || !m_now.wheel_target.is_null())
        return;
    m_now.wheel_target = shown.nodes[shown.hit_wheel(m_position, { speed, false })].id;
    m_now.wheel = speed * static_cast<float>(passed);
    m_had_edges = true;
}

DropAction Interaction::drop_action() const
{
    if (m_carry.is_over)
        return m_now.drop_action;
    bool const is_aimed = m_carry.is_live() && !m_carry.target.is_null() && m_carry.is_accepted;
    return is_aimed ? m_carry.action(m_modifiers) : DropAction::None;
}

PointerShape Interaction::carry_shape() const
{
    if (m_carry.target.is_null() || !m_carry.is_accepted)
        return PointerShape::NotAllowed;
    return m_carry.action(m_modifiers) == DropAction::Copy ? PointerShape::Copy
                                                           : PointerShape::Move;
}

}
