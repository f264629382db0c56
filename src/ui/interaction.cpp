// SPDX-License-Identifier: MIT

#include "interaction.h"

#include <algorithm>
#include <limits>

namespace oriel {

static constexpr double multiple_click_seconds = 0.4;
static constexpr float multiple_click_distance = 5;

// What was composed so far is not lost when a person turns to something else.
static bool ends_composition(EventKind kind)
{
    return kind == EventKind::PointerPress || kind == EventKind::WindowBlur;
}

void Interaction::begin_pass(FrameTree const& shown, double time, Id wanted_focus)
{
    m_pressed = m_released = m_clicked = m_focus_lost = m_focus_gained = m_wheel_target = Id {};
    m_escaped = m_middle_pressed = Id {};
    m_wheel = {};
    m_click_count = 0;
    m_keys.clear();
    m_dismissed.clear();
    m_pressed_node = FrameTree::no_node;
    m_had_edges = false;
    m_focus_moved_by_key = false;
    drop_what_is_gone(shown);
    follow_guards(shown);
    focus_wanted(shown, wanted_focus);
    std::size_t const first = m_next;
    while (has_waiting_events()) {
        if (ends_composition(m_queue[m_next].kind))
            end_composition();
        if (must_wait(m_queue[m_next], shown))
            break;
        judge(m_queue[m_next++], shown);
    }
    bool const has_judged = m_next > first;
    if (has_judged || !m_under_is_known)
        m_under = node_under_pointer(shown);
    update_hover(shown, time);
    // Passes that only settle do not follow what moves away from under the pointer for ever.
    m_had_edges = m_had_edges || (m_hover_moved && (has_judged || m_under_is_known));
    m_under_is_known = false;
}

bool Interaction::end_frame(FrameTree const& shown)
{
    m_queue.erase(m_queue.begin(), m_queue.begin() + static_cast<std::ptrdiff_t>(m_next));
    m_next = 0;
    m_under = node_under_pointer(shown);
    m_under_is_known = true;
    std::uint32_t const shaped = m_held.is_null() ? m_under : shown.find(m_held);
    bool const has_shape = shaped != FrameTree::no_node && shown.nodes[shaped].is_enabled;
    m_shape = has_shape ? shown.nodes[shaped].pointer_shape : PointerShape::Arrow;
    return hovered_at(shown, m_under) != m_hovered;
}

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

// What would have to be judged by a tree that shows what this pass changed.
bool Interaction::must_wait(Event const& event, FrameTree const& shown) const
{
    bool const focus_moved = !(m_focus_gained.is_null() && m_focus_lost.is_null());
    bool const moves_focus = event.key == Key::Tab || event.key == Key::Escape;
    bool const is_press =
        event.kind == EventKind::PointerPress || event.kind == EventKind::KeyPress;
    if (is_press && !m_dismissed.empty())
        return true;
    switch (event.kind) {
    case EventKind::PointerPress:
        return !m_released.is_null() || !m_clicked.is_null() || !m_keys.empty();
    case EventKind::KeyPress:
        return focus_moved || !m_clicked.is_null() || (moves_focus && !m_keys.empty());
    case EventKind::Text:
    case EventKind::Composition:
    case EventKind::Commit:
    case EventKind::EraseAround:
        return focus_moved;
    case EventKind::PointerMove:
        return !m_released.is_null();
    case EventKind::Wheel:
        return !m_wheel_target.is_null() && wheel_target(event, shown) != m_wheel_target;
    default:
        return false;
    }
}

void Interaction::judge(Event const& event, FrameTree const& shown)
{
    m_modifiers = event.modifiers;
    switch (event.kind) {
    case EventKind::PointerMove:
        m_position = event.position;
        m_is_inside = true;
        m_had_edges = m_had_edges || !m_held.is_null();
        break;
    case EventKind::PointerLeave:
        m_is_inside = false;
        break;
    case EventKind::PointerPress:
        judge_press(event, shown);
        break;
    case EventKind::PointerRelease:
        judge_release(event, shown);
        break;
    case EventKind::Wheel:
        judge_wheel(event, shown);
        break;
    case EventKind::KeyPress:
        judge_key(event, shown);
        break;
    case EventKind::Composition:
    case EventKind::Commit:
    case EventKind::EraseAround:
        judge_composition(event);
        break;
    case EventKind::Text:
        m_keys.push_back(event);
        m_had_edges = true;
        break;
    case EventKind::WindowBlur:
        m_held = Id {};
        break;
    case EventKind::KeyRelease:
    case EventKind::WindowFocus:
        break;
    }
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
    if (event.button != PointerButton::Primary)
        return;
    m_pressed_node = node;
    m_had_edges = true;
    if (node == FrameTree::no_node || !shown.nodes[node].is_enabled) {
        focus(Id {}, false);
        return;
    }
    FrameNode const& hit = shown.nodes[node];
    m_press_position = event.position;
    if (has_sense(hit.sense, Sense::Press)) {
        m_pressed = m_held = hit.id;
        m_click_count = count_press(hit.id, event);
    }
    focus(has_sense(hit.sense, Sense::Focus) ? hit.id : Id {}, false);
}

void Interaction::judge_middle_press(FrameNode const& hit)
{
    if (!hit.is_enabled || !has_sense(hit.sense, Sense::Text))
        return;
    focus(hit.id, false);
    m_middle_pressed = hit.id;
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
    if (event.button != PointerButton::Primary || m_held.is_null())
        return;
    std::uint32_t const node = shown.hit(event.position);
    if (node != FrameTree::no_node && shown.nodes[node].id == m_held)
        click(m_held, m_last_press.count);
    m_released = m_held;
    m_held = Id {};
    m_had_edges = true;
}

void Interaction::click(Id id, int count)
{
    m_clicked = id;
    m_click_count = count;
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
    m_wheel_target = target;
    m_wheel = m_wheel + wheel_of(event).on_screen(shown.direction_of(shown.find(target)));
    m_had_edges = true;
}

void Interaction::judge_composition(Event const& event)
{
    if (!m_focus_takes_text || !event.composition)
        return;
    m_had_edges = true;
    if (event.kind != EventKind::Composition)
        m_keys.push_back(event);
    if (event.kind == EventKind::EraseAround)
        return;
    bool const composes = event.kind == EventKind::Composition && !event.composition->text.empty();
    m_composition = composes ? event.composition : nullptr;
}

void Interaction::end_composition()
{
    if (!m_composition)
        return;
    Event commit;
    commit.kind = EventKind::Commit;
    commit.composition = std::move(m_composition);
    m_keys.push_back(std::move(commit));
    m_composition = nullptr;
    ++m_resets;
    m_had_edges = true;
}

void Interaction::judge_key(Event const& event, FrameTree const& shown)
{
    // The input method has it, but some platforms tell it all the same.
    if (m_composition)
        return;
    m_had_edges = true;
    bool const tab_is_input =
        m_focus_takes_tab && !has_modifier(event.modifiers, Modifiers::Control);
    if (event.key == Key::Tab && !tab_is_input) {
        move_focus(shown, has_modifier(event.modifiers, Modifiers::Shift) ? -1 : 1);
        return;
    }
    if (event.key == Key::Escape) {
        judge_escape(shown);
        return;
    }
    if (m_focused.is_null())
        return;
    bool const is_plain =
        !has_modifier(event.modifiers, Modifiers::Control | Modifiers::Alt | Modifiers::Super);
    std::uint32_t const choice = is_plain ? choice_beside(shown, event.key) : FrameTree::no_node;
    if (choice != FrameTree::no_node) {
        focus(shown.nodes[choice].id, true);
        m_focus_moved_by_key = true;
        return click(m_focused, 1);
    }
    // Not by a modifier alone, which may belong to the window manager or to a click.
    m_focus_is_visible = m_focus_is_visible || event.key != Key::None;
    bool const activates = event.key == Key::Enter || event.key == Key::Space;
    if (activates && !m_focus_takes_text) {
        click(m_focused, 1);
        return;
    }
    m_keys.push_back(event);
}

// It ends a drag, else it is told to the topmost layer that guards.
void Interaction::judge_escape(FrameTree const& shown)
{
    bool const was_dragging = !m_held.is_null();
    m_held = Id {};
    m_escaped = m_focused;
    if (shown.guards.empty())
        focus(Id {}, false);
    else if (!was_dragging)
        dismiss(shown.nodes[shown.guards.back().node].id);
}

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
// when there is no other.
std::uint32_t Interaction::choice_beside(FrameTree const& shown, Key key) const
{
    std::uint32_t const present = shown.find(m_focused);
    bool const is_choice = present != FrameTree::no_node && !shown.group_of(present).is_null();
    int const step = is_choice ? step_of(key, shown.direction_of(present)) : 0;
    if (step == 0)
        return FrameTree::no_node;
    Id const group = shown.group_of(present);
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
        return has_state(shown.access[i].states, AccessState::Checked);
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
    if (m_focus_lost.is_null())
        m_focus_lost = m_focused;
    if (m_composition)
        ++m_resets;
    m_composition = nullptr;
    m_focused = id;
    m_focus_gained = id;
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
            m_focus_moved_by_key = true;
            return;
        }
    }
}

// A widget that is no longer called holds nothing.
void Interaction::drop_what_is_gone(FrameTree const& shown)
{
    if (!m_held.is_null() && shown.find(m_held) == FrameTree::no_node)
        m_held = Id {};
    std::uint32_t const node = shown.find(m_focused);
    bool const is_usable = node != FrameTree::no_node && shown.nodes[node].is_enabled;
    if (!m_focused.is_null() && !shown.is_empty() && !is_usable)
        focus(Id {}, false);
    m_focus_takes_text =
        node != FrameTree::no_node && has_sense(shown.nodes[node].sense, Sense::Text);
    m_focus_takes_tab =
        node != FrameTree::no_node && has_sense(shown.nodes[node].sense, Sense::Tab);
}

void Interaction::update_hover(FrameTree const& shown, double time)
{
    Id const hovered = hovered_at(shown, m_under);
    m_hover_moved = hovered != m_hovered;
    bool const is_pressing = !m_held.is_null() || m_pressed_node != FrameTree::no_node;
    if (m_hover_moved)
        m_hovered_since = is_pressing ? std::numeric_limits<double>::infinity() : time;
    m_hovered = hovered;
    m_is_over_ui = m_under != FrameTree::no_node || !shown.guards.empty();
}

// Nearly every widget of a frame is none of these.
bool Interaction::is_live(Id id) const
{
    return id == m_hovered || id == m_held || id == m_focused || id == m_pressed || id == m_released
           || id == m_clicked || id == m_focus_lost;
}

Response Interaction::response(Id id, Sense sense, bool is_enabled) const
{
    using Flag = Response::Flag;
    Response response(id);
    if (is_enabled && !is_live(id)) [[likely]]
        return response;
    auto const set_if = [&](bool condition, Flag flag) {
        if (condition)
            response.set(flag);
    };
    set_if(!is_enabled, Flag::Disabled);
    if (id.is_null())
        return response;
    set_if(id == m_hovered, Flag::Hovered);
    if (!is_enabled)
        return response;
    set_if(id == m_held, Flag::Held);
    set_if(id == m_pressed, Flag::Pressed);
    set_if(id == m_released, Flag::Released);
    set_if(id == m_clicked && has_sense(sense, Sense::Press), Flag::Clicked);
    set_if(id == m_focused, Flag::Focused);
    set_if(id == m_focused && m_focus_is_visible, Flag::FocusVisible);
    set_if(id == m_focus_gained, Flag::FocusGained);
    set_if(id == m_focus_lost, Flag::FocusLost);
    set_if(id == m_escaped, Flag::Escaped);
    if (id == m_pressed || id == m_clicked)
        response.set_click_count(m_click_count);
    return response;
}

}
