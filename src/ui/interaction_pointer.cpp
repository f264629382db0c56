// SPDX-License-Identifier: MIT
//
// The pointer: what it presses, holds and clicks, where its wheel goes.

#include "interaction.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace oriel {

static constexpr double multiple_click_seconds = 0.4;
static constexpr float multiple_click_distance = 5;
static constexpr float drag_distance = 4;

std::uint32_t Interaction::node_under_pointer(FrameTree const& shown) const
{
    return m_is_inside ? shown.hit(m_position) : FrameTree::no_node;
}

// Nothing else is hovered while something holds the pointer.
Id Interaction::hovered_at(FrameTree const& shown, std::uint32_t node) const
{
    Id const id = node == FrameTree::no_node ? Id {} : shown.nodes[node].id;
    bool const is_free = m_held.is_null() && !m_carry.is_live();
    return is_free || m_held == id ? id : Id {};
}

void Interaction::judge_move(Event const& event)
{
    m_position = event.position;
    m_is_inside = true;
    if (m_held.is_null())
        return;
    m_had_edges = true;
    Point const moved = m_position - m_press_position;
    if (m_is_dragging || std::hypot(moved.x, moved.y) < drag_distance)
        return;
    m_is_dragging = true;
    m_now.drag_started = m_held;
    bool const is_source = has_sense(m_held_sense, Sense::Source);
    if (is_source && m_held_button == PointerButton::Primary && m_touch.phase == TouchPhase::None)
        pick_up(m_held, CarryMeans::Pointer);
}

void Interaction::judge_press(Event const& event, FrameTree const& shown)
{
    m_position = event.position;
    m_is_inside = true;
    m_hovered_since = std::numeric_limits<double>::infinity();
    cancel_carry();
    std::uint32_t const node = shown.hit(event.position);
    if (is_kept_by_guard(shown, node))
        return;
    m_now.pressed_node = node;
    m_had_edges = true;
    m_place = node == FrameTree::no_node ? Id {} : shown.nodes[node].id;
    m_other_pressed = Id {};
    bool const is_primary = event.button == PointerButton::Primary;
    if (node == FrameTree::no_node || !shown.nodes[node].is_enabled) {
        if (is_primary)
            focus(Id {}, false);
        return;
    }
    if (is_primary)
        judge_primary_press(event, shown, node);
    else
        judge_other_press(event, shown, node);
}

// What is pressed, or what it lies in; not what is below its layer.
static std::uint32_t held_by_any_button(FrameTree const& shown, std::uint32_t node)
{
    while (!has_sense(shown.nodes[node].sense, Sense::AnyButton) || !shown.nodes[node].is_enabled) {
        if (shown.nodes[node].layer != Layer::None
            || shown.layout.parent(node) == LayoutTree::no_parent)
            return FrameTree::no_node;
        node = shown.layout.parent(node);
    }
    return node;
}

void Interaction::judge_primary_press(
    Event const& event, FrameTree const& shown, std::uint32_t node)
{
    bool const is_other = is_down(Key::Space) && !m_focus_takes_text;
    std::uint32_t const holder = is_other ? held_by_any_button(shown, node) : FrameTree::no_node;
    if (holder != FrameTree::no_node)
        return hold(shown.nodes[holder], event);
    FrameNode const& hit = shown.nodes[node];
    m_press_position = event.position;
    if (has_sense(hit.sense, Sense::Press)) {
        hold(hit, event);
        m_now.pressed = hit.id;
        m_now.click_count = count_press(hit.id, event);
    }
    if (!has_sense(hit.sense, Sense::KeepsFocus))
        focus(has_sense(hit.sense, Sense::Focus) ? hit.id : Id {}, false);
}

void Interaction::judge_other_press(Event const& event, FrameTree const& shown, std::uint32_t node)
{
    FrameNode const& hit = shown.nodes[node];
    bool const is_middle = event.button == PointerButton::Middle;
    if (has_sense(hit.sense, Sense::Focus) && (!is_middle || has_sense(hit.sense, Sense::Text)))
        focus(hit.id, false);
    if (is_middle && has_sense(hit.sense, Sense::Press))
        m_now.middle_pressed = hit.id;
    m_other_pressed = hit.id;
    m_other_button = event.button;
    std::uint32_t const holder = held_by_any_button(shown, node);
    if (holder != FrameTree::no_node && m_held.is_null())
        hold(shown.nodes[holder], event);
}

void Interaction::hold(FrameNode const& node, Event const& event)
{
    m_held = node.id;
    m_held_sense = node.sense;
    m_held_button = event.button;
    m_press_position = event.position;
    m_press_time = event.time;
    m_is_dragging = m_is_long = false;
}

void Interaction::let_go()
{
    m_held = Id {};
    m_is_dragging = m_is_long = false;
}

void Interaction::cancel_drag()
{
    cancel_carry();
    m_now.drag_cancelled = m_held;
    m_other_pressed = Id {};
    m_had_edges = true;
    let_go();
}

double Interaction::seconds_until_due(double time) const
{
    bool const is_awaited = !m_held.is_null() && !m_is_dragging && !m_is_long
                            && m_held_button == PointerButton::Primary
                            && has_sense(m_held_sense, Sense::LongPress);
    double const long_press = is_awaited ? std::max(0.0, m_press_time + long_press_seconds - time)
                                         : std::numeric_limits<double>::infinity();
    return std::min(
        { long_press, seconds_until_long_touch(time), m_gamepad.seconds_until_repeat(time) });
}

void Interaction::note_long_press(double time)
{
    bool const is_due =
        !m_held.is_null() && !m_is_dragging && !m_is_long && m_held_button == PointerButton::Primary
        && has_sense(m_held_sense, Sense::LongPress) && time - m_press_time >= long_press_seconds;
    if (!is_due)
        return;
    m_is_long = true;
    m_now.long_pressed = m_held;
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
    if (event.button != PointerButton::Primary)
        judge_other_release(event, shown);
    bool const is_carried = m_carry.is_live() && m_carry.means != CarryMeans::Keys
                            && event.button == PointerButton::Primary;
    if (is_carried) {
        m_modifiers = event.modifiers;
        point_carry(shown, event.position);
        drop();
    }
    if (m_held.is_null() || event.button != m_held_button)
        return;
    m_had_edges = true;
    if (m_is_dragging)
        m_now.drag_stopped = m_held;
    bool const is_no_click =
        m_is_long || is_carried || (m_is_dragging && has_sense(m_held_sense, Sense::Drag));
    Id const held = m_held;
    let_go();
    if (event.button != PointerButton::Primary)
        return;
    m_now.released = held;
    std::uint32_t const node = shown.hit(event.position);
    if (node != FrameTree::no_node && shown.nodes[node].id == held && !is_no_click)
        click(held, m_last_press.count);
}

void Interaction::judge_other_release(Event const& event, FrameTree const& shown)
{
    Id const pressed = std::exchange(m_other_pressed, Id {});
    std::uint32_t const node = shown.hit(event.position);
    bool const is_click = !pressed.is_null() && node != FrameTree::no_node
                          && shown.nodes[node].id == pressed && event.button == m_other_button
                          && !(m_is_dragging && m_held == pressed);
    if (!is_click)
        return;
    m_had_edges = true;
    if (event.button == PointerButton::Secondary)
        ask_for_menu(shown, node);
    else
        m_now.middle_clicked = pressed;
}

// Of the innermost that has one; else the widget is asked itself.
void Interaction::ask_for_menu(FrameTree const& shown, std::uint32_t node)
{
    m_now.secondary_clicked = shown.nodes[node].id;
    for (; node != LayoutTree::no_parent; node = shown.layout.parent(node)) {
        FrameNode const& around = shown.nodes[node];
        if (!has_sense(around.sense, Sense::Menu) || !around.is_enabled)
            continue;
        m_now.secondary_clicked = around.id;
        return;
    }
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
