// SPDX-License-Identifier: MIT

#include "interaction.h"

#include <utility>

namespace oriel {

// What was composed so far is not lost when a person turns to something else.
static bool ends_composition(EventKind kind)
{
    return kind == EventKind::PointerPress || kind == EventKind::TouchBegin
           || kind == EventKind::WindowBlur;
}

void Interaction::post(Event const& event)
{
    if (event.kind == EventKind::WindowBlur)
        m_gamepad.release();
    bool const is_of_gamepad =
        event.kind >= EventKind::GamepadPress && event.kind <= EventKind::GamepadAxis;
    if (!is_of_gamepad)
        m_queue.push_back(event);
    else if (std::optional<Event> const key = m_gamepad.key_of(event))
        m_queue.push_back(*key);
}

void Interaction::begin_pass(FrameTree const& shown, double time, Id wanted_focus)
{
    m_now = {};
    m_time = time;
    forget_carried();
    m_keys.clear();
    m_dismissed.clear();
    m_had_edges = false;
    m_hover_moved = false;
    drop_what_is_gone(shown);
    follow_guards(shown);
    focus_wanted(shown, wanted_focus);
    if (std::optional<Event> const repeated = m_gamepad.repeat(time))
        m_queue.push_back(*repeated);
    std::size_t const first = m_next;
    while (has_waiting_events()) {
        if (ends_composition(m_queue[m_next].kind))
            end_composition();
        if (must_wait(m_queue[m_next], shown))
            break;
        judge(m_queue[m_next++], shown);
    }
    bool const has_judged = m_next > first;
    note_long_press(time);
    follow_touch(shown, time);
    follow_carry(shown, time);
    if (has_judged || !m_under_is_known)
        m_under = node_under_pointer(shown);
    update_hover(shown, time);
    // Passes that only settle do not follow what moves away from under the pointer for ever.
    m_had_edges = m_had_edges || (m_hover_moved && (has_judged || m_under_is_known));
    m_under_is_known = false;
    m_fades.advance(time, m_hovered, m_held_button == PointerButton::Primary ? m_held : Id {},
        m_focus_is_visible ? m_focused : Id {});
    m_were_disabled = std::exchange(m_are_disabled, 0);
    m_shown = &shown;
    note_live();
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
    bool const is_carried = m_carry.is_live() && m_carry.means != CarryMeans::Keys;
    if (!is_carried)
        return hovered_at(shown, m_under) != m_hovered;
    Id const target = m_carry.target;
    bool const was_accepted = m_carry.is_accepted;
    point_carry(shown, m_position);
    m_shape = carry_shape();
    return target != m_carry.target || was_accepted != m_carry.is_accepted;
}

// What would have to be judged by a tree that shows what this pass changed.
bool Interaction::must_wait(Event const& event, FrameTree const& shown) const
{
    bool const focus_moved = !(m_now.focus_gained.is_null() && m_now.focus_lost.is_null());
    bool const has_acted = !m_now.clicked.is_null() || !m_now.fired.is_null()
                           || !m_now.secondary_clicked.is_null() || !m_now.middle_clicked.is_null()
                           || !m_now.confirmed.is_null() || m_carry.is_over;
    bool const is_taken = !m_now.picked_up.is_null(); // its value is not there yet
    bool const is_press = event.kind == EventKind::PointerPress || event.kind == EventKind::KeyPress
                          || event.kind == EventKind::GamepadPress
                          || event.kind == EventKind::TouchBegin;
    if (is_press && !m_dismissed.empty())
        return true;
    switch (event.kind) {
    case EventKind::PointerPress:
    case EventKind::TouchBegin:
        return !m_now.released.is_null() || has_acted || !m_keys.empty();
    case EventKind::KeyPress:
    case EventKind::GamepadPress:
        return focus_moved || has_acted || is_taken
               || (!m_keys.empty() && is_no_input(event, shown));
    case EventKind::Text:
    case EventKind::Composition:
    case EventKind::Commit:
    case EventKind::EraseAround:
        return focus_moved || !m_now.fired.is_null();
    case EventKind::PointerMove:
    case EventKind::TouchMove:
        return !m_now.released.is_null();
    case EventKind::PointerRelease:
    case EventKind::TouchEnd:
        return is_taken;
    case EventKind::FilesDrop:
        return is_taken || m_carry.is_over;
    case EventKind::Wheel:
        return !m_now.wheel_target.is_null() && wheel_target(event, shown) != m_now.wheel_target;
    default:
        return false;
    }
}

// Which keys are down, and whether Alt was more than a modifier.
void Interaction::note_down(Event const& event)
{
    bool const is_press = event.kind == EventKind::KeyPress;
    bool const is_pointer = event.kind == EventKind::PointerPress || event.kind == EventKind::Wheel
                            || event.kind == EventKind::TouchBegin;
    auto const index = static_cast<std::size_t>(event.key);
    if (event.kind == EventKind::WindowBlur)
        m_down.reset();
    if ((is_press || event.kind == EventKind::KeyRelease) && index < key_count)
        m_down.set(index, is_press);
    bool const is_alt = event.key == Key::Alt;
    bool const is_plain_alt =
        is_alt && (event.modifiers == Modifiers::None || event.modifiers == Modifiers::Alt);
    if (is_press)
        m_is_alt_alone = is_plain_alt;
    if (is_pointer || event.kind == EventKind::WindowBlur)
        m_is_alt_alone = false;
}

void Interaction::judge(Event const& event, FrameTree const& shown)
{
    note_down(event);
    if (event.kind != EventKind::GamepadPress)
        m_modifiers = event.modifiers;
    m_swallows_text = m_swallows_text && event.kind == EventKind::Text;
    switch (event.kind) {
    case EventKind::PointerMove:
        judge_move(event);
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
    case EventKind::GamepadPress:
        judge_key(event, shown);
        break;
    case EventKind::Composition:
    case EventKind::Commit:
    case EventKind::EraseAround:
        judge_composition(event);
        break;
    case EventKind::Text:
        judge_text(event);
        break;
    case EventKind::WindowBlur:
        cancel_carry();
        if (!m_held.is_null())
            cancel_drag();
        m_touch = {};
        break;
    case EventKind::FilesDrop:
        judge_files(event, shown);
        break;
    case EventKind::TouchBegin:
    case EventKind::TouchMove:
    case EventKind::TouchEnd:
    case EventKind::TouchCancel:
        judge_touch(event, shown);
        break;
    case EventKind::KeyRelease:
        judge_key_release(event, shown);
        break;
    case EventKind::GamepadRelease:
    case EventKind::GamepadAxis:
    case EventKind::WindowFocus:
        break;
    }
}

// A widget that is no longer called holds nothing.
void Interaction::drop_what_is_gone(FrameTree const& shown)
{
    if (!m_held.is_null() && shown.find(m_held) == FrameTree::no_node)
        let_go();
    std::uint32_t const node = shown.find(m_focused);
    bool const is_usable = node != FrameTree::no_node && shown.nodes[node].is_enabled;
    if (!m_focused.is_null() && !shown.is_empty() && !is_usable)
        focus(Id {}, false);
    m_focus_sense = node != FrameTree::no_node ? shown.nodes[node].sense : Sense::None;
    m_focus_takes_text =
        node != FrameTree::no_node && has_sense(shown.nodes[node].sense, Sense::Text);
    m_focus_takes_tab =
        node != FrameTree::no_node && has_sense(shown.nodes[node].sense, Sense::Tab);
}

// Nearly every widget of a frame is none of these.
void Interaction::note_live()
{
    m_live = 0;
    for (Id const id : { m_hovered, m_held, m_focused, m_now.pressed, m_now.released, m_now.clicked,
             m_now.focus_lost, m_now.secondary_clicked, m_now.middle_clicked, m_now.drag_stopped,
             m_now.drag_cancelled, m_now.taken_from })
        m_live |= id.is_null() ? 0 : live_bit(id);
    for (Fade const& fade : m_fades.all())
        m_live |= live_bit(fade.id);
}

Response Interaction::response(Id id, Sense sense, bool is_enabled)
{
    if (is_enabled && ((m_live | m_were_disabled) & live_bit(id)) == 0) [[likely]]
        return Response(id);
    return live_response(id, sense, is_enabled);
}

// Of one that something may have happened to.
Response Interaction::live_response(Id id, Sense sense, bool is_enabled)
{
    using Flag = Response::Flag;
    Response response(id);
    note_disabled(id, is_enabled);
    Fade const* const fade = m_fades.find(id);
    auto const set_if = [&](bool condition, Flag flag) {
        if (condition)
            response.set(flag);
    };
    set_if(!is_enabled, Flag::Disabled);
    if (!is_enabled)
        response.set_disabled_share(
            fade && fade->is_disabled ? fade->disabled_share() : Share(true));
    if (id.is_null())
        return response;
    set_if(id == m_hovered, Flag::Hovered);
    if (!is_enabled)
        return response;
    set_if(id == m_held && m_held_button == PointerButton::Primary, Flag::Held);
    set_if(id == m_now.pressed, Flag::Pressed);
    set_if(id == m_now.released, Flag::Released);
    set_if(id == m_now.clicked && has_sense(sense, Sense::Press), Flag::Clicked);
    set_if(id == m_now.secondary_clicked, Flag::SecondaryClicked);
    set_if(id == m_now.middle_clicked, Flag::MiddleClicked);
    set_if(id == m_now.drag_started, Flag::DragStarted);
    set_if(id == m_held && m_is_dragging, Flag::Dragged);
    set_if(id == m_now.drag_stopped, Flag::DragStopped);
    set_if(id == m_now.drag_cancelled, Flag::DragCancelled);
    set_if(id == m_now.long_pressed, Flag::LongPressed);
    set_if(id == m_focused, Flag::Focused);
    set_if(id == m_focused && m_focus_is_visible, Flag::FocusVisible);
    set_if(id == m_now.focus_gained, Flag::FocusGained);
    set_if(id == m_now.focus_lost, Flag::FocusLost);
    set_if(id == m_now.escaped, Flag::Escaped);
    if (id == m_now.pressed || id == m_now.clicked)
        response.set_click_count(m_now.click_count);
    if (fade) {
        response.set_shares(fade->hovered_share(), fade->held_share());
        response.set_ring_share(fade->ring_share());
        response.set_disabled_share(fade->disabled_share());
    }
    return response;
}

// Whether it has changed since it was on screen.
void Interaction::note_disabled(Id id, bool is_enabled)
{
    if (!is_enabled)
        m_are_disabled |= live_bit(id);
    std::uint32_t const node = m_shown->find(id);
    if (!id.is_null() && node != FrameTree::no_node
        && m_shown->nodes[node].is_enabled != is_enabled)
        m_fades.note_disabled(id, !is_enabled);
}

}
