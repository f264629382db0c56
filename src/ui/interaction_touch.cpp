// SPDX-License-Identifier: MIT
//
// Fingers: presses, until they turn into scrolling, a long press or a pinch.

#include "interaction.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oriel {

static constexpr float touch_size = 44;     // of what a finger hits surely
static constexpr float scroll_distance = 8; // until a press is none
static constexpr float slowest_fling = 60;  // logical pixels per second
static constexpr double longest_rest = 0.08;

static bool is_pressed(FrameNode const& node)
{
    return has_sense(node.sense, Sense::Press) && node.is_enabled;
}

// Small widgets are hit by a finger that comes down beside them, as long as nothing else is there
// to be pressed but what scrolls.
static Point shift_to_widget(FrameTree const& shown, Point point)
{
    std::uint32_t const hit = shown.hit(point);
    bool const is_exact = hit != FrameTree::no_node && is_pressed(shown.nodes[hit])
                          && has_sense(shown.nodes[hit].sense, Sense::Focus);
    if (is_exact)
        return {};
    Point best {};
    float nearest = std::numeric_limits<float>::infinity();
    for (std::uint32_t i = 0; i < shown.nodes.size(); ++i) {
        if (!is_pressed(shown.nodes[i]) || !has_sense(shown.nodes[i].sense, Sense::Focus))
            continue;
        Rect const rect = shown.layout.rect(i);
        Point const inside { std::clamp(point.x, rect.x, std::max(rect.x, rect.right() - 1)),
            std::clamp(point.y, rect.y, std::max(rect.y, rect.bottom() - 1)) };
        float const aside = std::abs(inside.x - point.x);
        float const above = std::abs(inside.y - point.y);
        bool const is_near = aside <= std::max(0.0f, (touch_size - rect.width) / 2)
                             && above <= std::max(0.0f, (touch_size - rect.height) / 2);
        if (is_near && aside + above < nearest && shown.hit(inside) == i) {
            nearest = aside + above;
            best = inside - point;
        }
    }
    return best;
}

void Interaction::judge_touch(Event const& event, FrameTree const& shown)
{
    m_had_edges = true;
    Finger* const known = m_touch.find(event.touch);
    switch (event.kind) {
    case EventKind::TouchBegin:
        if (!known)
            touch_begins(event, shown);
        break;
    case EventKind::TouchMove:
        if (known)
            touch_moves(*known, event, shown);
        break;
    case EventKind::TouchEnd:
        if (known)
            touch_ends(*known, event, shown);
        break;
    default:
        touch_is_cancelled();
        break;
    }
}

void Interaction::touch_begins(Event const& event, FrameTree const& shown)
{
    Finger& finger = m_touch.fingers[m_touch.fingers[0].is_down ? 1 : 0];
    if (finger.is_down)
        return;
    bool const is_first = m_touch.count() == 0;
    finger = { event.touch, true, event.position };
    m_touch.is_rolling = false;
    if (!is_first)
        return begin_pinch(shown);
    m_touch.phase = TouchPhase::Pressing;
    m_touch.began_at = event.position;
    m_touch.began = event.time;
    m_touch.shift = shift_to_widget(shown, event.position);
    Event press = event;
    press.kind = EventKind::PointerPress;
    press.button = PointerButton::Primary;
    press.position = event.position + m_touch.shift;
    judge_press(press, shown);
}

void Interaction::begin_pinch(FrameTree const& shown)
{
    if (m_touch.phase == TouchPhase::Ended)
        return;
    give_up_press();
    m_touch.phase = TouchPhase::Pinching;
    std::uint32_t node = shown.hit(m_touch.center());
    while (node != LayoutTree::no_parent && node != FrameTree::no_node
           && !has_sense(shown.nodes[node].sense, Sense::Pinch))
        node = shown.layout.parent(node);
    m_touch.target =
        node == LayoutTree::no_parent || node == FrameTree::no_node ? Id {} : shown.nodes[node].id;
}

// It is no click, and what it did is taken back.
void Interaction::give_up_press()
{
    if (!m_held.is_null())
        cancel_drag();
    m_is_inside = false;
}

void Interaction::touch_moves(Finger& finger, Event const& event, FrameTree const& shown)
{
    float const distance_before = m_touch.distance();
    Point const center_before = m_touch.center();
    Point const moved = event.position - finger.at;
    finger.at = event.position;
    if (m_touch.phase == TouchPhase::Pressing)
        turn_press(event, shown);
    if (m_touch.phase == TouchPhase::Scrolling)
        scroll_by_finger(moved, event.time, shown);
    if (m_touch.phase == TouchPhase::Dragging || m_touch.phase == TouchPhase::Pressing) {
        Event move = event;
        move.position = event.position + m_touch.shift;
        judge_move(move);
    }
    if (m_touch.phase != TouchPhase::Pinching || m_touch.count() < 2)
        return;
    m_now.pinched = m_touch.target;
    m_now.pinch.scale *= m_touch.distance() / std::max(1.0f, distance_before);
    m_now.pinch.center = m_touch.center();
    m_now.pinch.moved = m_now.pinch.moved + m_touch.center() - center_before;
}

static bool is_dragged_by_finger(FrameTree const& shown, Id held, Sense sense)
{
    std::uint32_t const node = shown.find(held);
    bool const scrolls = node != FrameTree::no_node && shown.layout.scroll(node) != Scroll::None;
    return has_sense(sense, Sense::Drag | Sense::Edit)
           || (has_sense(sense, Sense::Text) && !scrolls);
}

// What can be scrolled that way, or what was pressed itself if it can the other way: it is pulled.
std::uint32_t Interaction::scrolled_by(Point along, FrameTree const& shown) const
{
    std::uint32_t const found = shown.hit_wheel(m_touch.began_at, { along, false });
    std::uint32_t const held = shown.find(m_held);
    bool const is_pulled = found == FrameTree::no_node && held != FrameTree::no_node
                           && shown.layout.scroll(held) != Scroll::None
                           && shown.can_scroll(held, along * -1);
    return is_pulled ? held : found;
}

// A press that moves drags what wants to be dragged, else it scrolls what can be scrolled that way.
void Interaction::turn_press(Event const& event, FrameTree const& shown)
{
    Point const way = event.position - m_touch.began_at;
    if (std::hypot(way.x, way.y) < scroll_distance)
        return;
    bool const is_dragged = !m_held.is_null() && is_dragged_by_finger(shown, m_held, m_held_sense);
    bool const is_upright = std::abs(way.y) >= std::abs(way.x);
    Point const along = is_upright ? Point { 0, way.y } : Point { way.x, 0 };
    std::uint32_t const node = is_dragged ? FrameTree::no_node : scrolled_by(along, shown);
    if (node == FrameTree::no_node) {
        m_touch.phase = TouchPhase::Dragging;
        return;
    }
    give_up_press();
    m_touch.phase = TouchPhase::Scrolling;
    m_touch.target = shown.nodes[node].id;
    m_touch.velocity = m_touch.pull = m_touch.pull_velocity = {};
    m_touch.moved = event.time;
}

// Along one axis: how far the content is pulled beyond its end now, and what scrolls it.
template <typename CanScroll>
static Point pulled_along(float pull, float moved, CanScroll const& can_scroll)
{
    if (pull == 0)
        return moved == 0 || can_scroll(moved) ? Point { 0, moved } : Point { moved, 0 };
    float const left = pull + moved;
    bool const is_back = (left > 0) != (pull > 0);
    return is_back ? Point { 0, left } : Point { left, 0 };
}

void Interaction::scroll_by_finger(Point moved, double time, FrameTree const& shown)
{
    float const seconds = static_cast<float>(std::max(time - m_touch.moved, 0.001));
    m_touch.moved = time;
    m_touch.velocity = m_touch.velocity * 0.4f + moved * (0.6f / seconds);
    std::uint32_t const node = shown.find(m_touch.target);
    if (node == FrameTree::no_node)
        return;
    Point const across = pulled_along(m_touch.pull.x, moved.x, [&](float by) {
        return shown.can_scroll(node, { by, 0 });
    });
    Point const down = pulled_along(m_touch.pull.y, moved.y, [&](float by) {
        return shown.can_scroll(node, { 0, by });
    });
    bool const is_upright = shown.layout.scroll(node) == Scroll::Vertical;
    bool const is_lying = shown.layout.scroll(node) == Scroll::Horizontal;
    m_touch.pull = { is_upright ? 0 : across.x, is_lying ? 0 : down.x };
    scroll_target({ across.y, down.y }, shown);
}

void Interaction::scroll_target(Point by, FrameTree const& shown)
{
    if (shown.find(m_touch.target) == FrameTree::no_node)
        return;
    m_now.wheel_target = m_touch.target;
    m_now.wheel = m_now.wheel + by;
    m_had_edges = true;
}

void Interaction::touch_ends(Finger& finger, Event const& event, FrameTree const& shown)
{
    finger.at = event.position;
    if (m_touch.phase == TouchPhase::Pressing || m_touch.phase == TouchPhase::Dragging) {
        Event release = event;
        release.kind = EventKind::PointerRelease;
        release.button = PointerButton::Primary;
        release.position = event.position + m_touch.shift;
        judge_release(release, shown);
    }
    float const speed = std::hypot(m_touch.velocity.x, m_touch.velocity.y);
    m_touch.is_rolling = m_touch.phase == TouchPhase::Scrolling && m_touch.pull == Point {}
                         && speed > slowest_fling && event.time - m_touch.moved < longest_rest
                         && m_motion == Motion::Full;
    m_touch.moved = event.time;
    m_touch.let_go_of_pull();
    finger.is_down = false;
    m_touch.phase = m_touch.count() == 0 ? TouchPhase::None : TouchPhase::Ended;
    m_is_inside = false; // nothing hovers where no finger is
}

void Interaction::touch_is_cancelled()
{
    if (m_touch.phase != TouchPhase::None)
        give_up_press();
    m_touch = {};
}

double Interaction::seconds_until_long_touch(double time) const
{
    return m_touch.phase == TouchPhase::Pressing
               ? std::max(0.0, m_touch.began + long_press_seconds - time)
               : std::numeric_limits<double>::infinity();
}

// At its end it is thrown a little beyond.
void Interaction::roll_on(Point way, FrameTree const& shown)
{
    std::uint32_t const node = shown.find(m_touch.target);
    bool const can_roll = node != FrameTree::no_node && shown.can_scroll(node, way);
    if (m_touch.is_rolling && !can_roll && node != FrameTree::no_node) {
        Scroll const scroll = shown.layout.scroll(node);
        m_touch.pull_velocity = { scroll == Scroll::Vertical ? 0 : m_touch.velocity.x,
            scroll == Scroll::Horizontal ? 0 : m_touch.velocity.y };
    }
    m_touch.is_rolling = m_touch.is_rolling && can_roll;
}

void Interaction::follow_touch(FrameTree const& shown, double time)
{
    double const passed = m_motion == Motion::Full ? time - m_touch.moved : 1e9;
    if (m_touch.is_pulled() && m_touch.phase != TouchPhase::Scrolling && passed > 0) {
        m_touch.spring_back(passed);
        m_touch.moved = time;
        m_had_edges = true;
    }
    if (m_touch.is_rolling && time > m_touch.moved) {
        Point const way = m_touch.roll(time);
        roll_on(way, shown);
        scroll_target(way, shown);
    }
    if (seconds_until_long_touch(time) > 0)
        return;
    if (!m_held.is_null() && has_sense(m_held_sense, Sense::Source)) {
        m_touch.phase = TouchPhase::Dragging;
        m_is_dragging = true;
        m_now.drag_started = m_held;
        return pick_up(m_held, CarryMeans::Finger);
    }
    bool const wants_itself = has_sense(m_held_sense, Sense::LongPress) && !m_held.is_null();
    // What is held then follows the finger, and is told when it is let go.
    m_touch.phase = wants_itself ? TouchPhase::Dragging : TouchPhase::Ended;
    if (wants_itself)
        return note_long_press(time);
    std::uint32_t const node = shown.hit(m_touch.began_at + m_touch.shift);
    give_up_press();
    m_now.drag_cancelled = Id {};
    m_position = m_touch.began_at;
    if (node != FrameTree::no_node && shown.nodes[node].is_enabled)
        ask_for_menu(shown, node);
}

}
