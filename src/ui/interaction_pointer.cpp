// SPDX-License-Identifier: MIT
//
// The pointer: what it presses, holds and clicks, where its wheel goes.

#include "interaction.h"

#include <cmath>
#include <limits>

namespace oriel {

static constexpr double multiple_click_seconds = 0.4;
static constexpr float multiple_click_distance = 5;

std::uint32_t Interaction::node_under_pointer(FrameTree const& shown) const
{
    return m_is_inside ? shown.hit(m_position) : FrameTree::no_node;
}

// Nothing else is hovered while something holds the pointer.
Id Interaction::hovered_at(FrameTree const& shown, std::uint32_t node) const
{
    Id const id = node == FrameTree::no_node ? Id {} : shown.nodes[node].id;
    return m_held.is_null() || m_held == id ? id : Id {};
}

void Interaction::judge_press(Event const& event, FrameTree const& shown)
{
    m_position = event.position;
    m_is_inside = true;
    m_hovered_since = std::numeric_limits<double>::infinity();
    std::uint32_t const node = shown.hit(event.position);
    if (is_kept_by_guard(shown, node))
        return;
    if (event.button == PointerButton::Middle && node != FrameTree::no_node)
        judge_middle_press(shown.nodes[node]);
    if (event.button == PointerButton::Secondary)
        judge_context(shown, node);
    if (event.button != PointerButton::Primary)
        return;
    m_now.pressed_node = node;
    m_place = node == FrameTree::no_node ? Id {} : shown.nodes[node].id;
    m_had_edges = true;
    if (node == FrameTree::no_node || !shown.nodes[node].is_enabled) {
        focus(Id {}, false);
        return;
    }
    FrameNode const& hit = shown.nodes[node];
    m_press_position = event.position;
    if (has_sense(hit.sense, Sense::Press)) {
        m_now.pressed = m_held = hit.id;
        m_now.click_count = count_press(hit.id, event);
    }
    focus(has_sense(hit.sense, Sense::Focus) ? hit.id : Id {}, false);
}

void Interaction::judge_context(FrameTree const& shown, std::uint32_t node)
{
    m_now.context = shown.context_at(node);
    m_had_edges = m_had_edges || !m_now.context.is_null();
}

void Interaction::judge_middle_press(FrameNode const& hit)
{
    if (!hit.is_enabled || !has_sense(hit.sense, Sense::Press))
        return;
    if (has_sense(hit.sense, Sense::Text))
        focus(hit.id, false);
    m_now.middle_pressed = hit.id;
    m_had_edges = true;
}

int Interaction::count_press(Id id, Event const& event)
{
    Point const moved = event.position - m_last_press.position;
    bool const continues = m_last_press.id == id
                           && event.time - m_last_press.time <= multiple_click_seconds
                           && std::abs(moved.x) + std::abs(moved.y) <= multiple_click_distance;
    int const count = continues && m_last_press.count < 3 ? m_last_press.count + 1 : 1;
    m_last_press = { id, event.position, event.time, count };
    return count;
}

void Interaction::judge_release(Event const& event, FrameTree const& shown)
{
    m_position = event.position;
    m_now.is_released = m_now.is_released || event.button == PointerButton::Primary;
    m_had_edges = m_had_edges || m_now.is_released;
    if (event.button != PointerButton::Primary || m_held.is_null())
        return;
    std::uint32_t const node = shown.hit(event.position);
    if (node != FrameTree::no_node && shown.nodes[node].id == m_held)
        click(m_held, m_last_press.count);
    m_now.released = m_held;
    m_held = Id {};
    m_had_edges = true;
}

void Interaction::click(Id id, int count)
{
    m_now.clicked = id;
    m_now.click_count = count;
    m_had_edges = true;
}

// Shift turns a wheel that has one axis sideways.
static WheelMotion wheel_of(Event const& event)
{
    bool const is_sideways = has_modifier(event.modifiers, Modifiers::Shift) && event.wheel.x == 0;
    return { is_sideways ? Point { event.wheel.y, 0 } : event.wheel, is_sideways };
}

Id Interaction::wheel_target(Event const& event, FrameTree const& shown) const
{
    std::uint32_t const node = shown.hit_wheel(event.position, wheel_of(event));
    return node == FrameTree::no_node ? Id {} : shown.nodes[node].id;
}

void Interaction::judge_wheel(Event const& event, FrameTree const& shown)
{
    m_position = event.position;
    Id const target = wheel_target(event, shown);
    if (target.is_null())
        return;
    m_now.wheel_target = target;
    m_now.wheel = m_now.wheel + wheel_of(event).on_screen(shown.direction_of(shown.find(target)));
    m_had_edges = true;
}

void Interaction::update_hover(FrameTree const& shown, double time)
{
    Id const hovered = hovered_at(shown, m_under);
    m_hover_moved = hovered != m_hovered;
    bool const is_pressing = !m_held.is_null() || m_now.pressed_node != FrameTree::no_node;
    if (m_hover_moved)
        m_hovered_since = is_pressing ? std::numeric_limits<double>::infinity() : time;
    m_hovered = hovered;
    m_is_over_ui = m_under != FrameTree::no_node || !shown.guards.empty();
}

}
