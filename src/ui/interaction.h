// SPDX-License-Identifier: MIT
//
// Interaction: judges queued events, in order, by the tree that was on screen when they happened,
// and keeps who is hovered, held and focused. One pass judges at most one press-and-release and
// one change of focus before typed keys; the rest waits for the next pass, which sees what the
// first one changed.

#pragma once

#include "carry.h"
#include "fades.h"
#include "frame_tree.h"
#include "gamepad.h"
#include "touch.h"

#include <oriel/ui/input.h>
#include <oriel/ui/response.h>
#include <oriel/ui/widget_kit.h>

#include <bitset>
#include <cstdint>
#include <memory>
#include <vector>

namespace oriel {

class Interaction {
public:
    void post(Event const& event);
    bool has_waiting_events() const { return m_next < m_queue.size(); }

    // Forgets the last pass's edges and judges what is queued. `wanted_focus` is what the program
    // asked for in the pass before; null for nothing.
    void begin_pass(FrameTree const& shown, double time, Id wanted_focus);
    // Drops what was judged. True when what is now shown moved away from under the pointer, or
    // came there: the next frame is due.
    bool end_frame(FrameTree const& shown);

    void set_motion(Motion motion)
    {
        m_motion = motion;
        m_fades.set_motion(motion);
    }
    bool is_moving() const
    {
        return m_fades.is_moving() || m_touch.is_moving()
               || (m_carry.is_live() && m_carry.is_scrolling);
    }
    // Until a press has become a long one, or a held direction counts again; infinity for never.
    double seconds_until_due(double time) const;

    // Nobody was asked in this pass, for all stays as it was.
    void keep_pass() { m_are_disabled = m_were_disabled; }

    // Something happened in this pass that a widget may have answered by changing a value.
    bool had_edges() const { return m_had_edges; }

    Response response(Id id, Sense sense, bool is_enabled);
    std::vector<Event> const& key_events() const { return m_keys; }
    // What is composed for the focused widget; null for nothing.
    Composition const* composition() const { return m_composition.get(); }
    // Grows when a composition was ended here.
    std::uint64_t composition_resets() const { return m_resets; }
    // Of a layer that guards: a press elsewhere, or Escape.
    Dismissal dismissal(Id id) const;
    bool is_confirmed(Id id) const { return id == m_now.confirmed && !id.is_null(); }
    bool is_released() const { return m_now.is_released; }
    void give_up_pointer() { m_held = Id {}; }
    bool is_middle_pressed(Id id) const { return id == m_now.middle_pressed && !id.is_null(); }
    // It asked for the keys that it gets: arrow keys are its own.
    void note_key_reader(Id id) { m_key_reader = id; }
    Pinch pinch(Id id) const
    {
        return !id.is_null() && id == m_now.pinched ? m_now.pinch : Pinch {};
    }
    // What was dragged from now, and its value is asked for.
    bool is_picked_up(Id id) const { return id == m_now.picked_up && !id.is_null(); }
    void carry(Id source, PayloadType const& type, void const* payload, DragActions actions);
    Carry const& carried() const { return m_carry; }
    bool is_dropped_on(Id id) const { return id == m_now.dropped_on && !id.is_null(); }
    DropAction taken_from(Id id) const
    {
        return id == m_now.taken_from && !id.is_null() ? m_now.drop_action : DropAction::None;
    }
    DropAction drop_action() const;
    Point overscroll(Id id) const
    {
        return id == m_touch.target && !id.is_null() ? m_touch.rubber() : Point {};
    }
    // What scrolls, and was pulled beyond its end; null for nothing.
    Id pulled() const { return m_touch.pull == Point {} ? Id {} : m_touch.target; }
    bool is_fired(Id shortcut) const { return shortcut == m_now.fired; }
    bool is_focused(Id id) const { return id == m_focused && !id.is_null(); }
    Point wheel(Id id) const
    {
        return !id.is_null() && id == m_now.wheel_target ? m_now.wheel : Point {};
    }
    bool is_down(Key key) const { return m_down.test(static_cast<std::size_t>(key)); }
    Point pointer_position() const { return m_position; }
    Point drag_offset() const { return m_position - m_press_position; }
    PointerButton drag_button() const { return m_held_button; }
    bool is_menu_by_key() const { return m_now.is_menu_by_key; }
    Modifiers modifiers() const { return m_modifiers; }
    double hovered_since() const { return m_hovered_since; }
    bool is_pointer_inside() const { return m_is_inside; }

    void focus(Id id, bool is_visible);
    Id focused() const { return m_focused; }
    // Focus, or what is carried, moved by a key in this pass: it is to be scrolled into view.
    bool focus_was_moved_by_key() const { return m_now.focus_moved_by_key; }
    Id moved_by_key() const
    {
        bool const is_carried = m_carry.is_live() && m_carry.means == CarryMeans::Keys;
        return is_carried ? m_carry.target : m_focused;
    }
    // The layer that a press in this pass fell into; no_node when there was none.
    std::uint32_t pressed_node() const { return m_now.pressed_node; }

    Id hovered() const { return m_hovered; }
    Id held() const { return m_held; }
    bool is_pointer_over_ui() const { return m_is_over_ui; }
    bool focus_takes_text() const { return m_focus_takes_text; }
    PointerShape pointer_shape() const { return m_shape; }

private:
    [[gnu::noinline]] Response live_response(Id id, Sense sense, bool is_enabled);
    struct Press {
        Id id;
        Point position;
        double time = -1;
        int count = 0;
    };
    // What happened in one pass.
    struct Edges {
        Id pressed {};
        Id released {};
        Id clicked {};
        Id focus_lost {};
        Id focus_gained {};
        Id escaped {};
        Id middle_pressed {};
        Id fired {}; // of a shortcut
        Id secondary_clicked {};
        Id middle_clicked {};
        Id drag_started {};
        Id drag_stopped {};
        Id drag_cancelled {};
        Id long_pressed {};
        Id pinched {};
        Pinch pinch {};
        Id confirmed {};
        Id picked_up {};
        Id dropped_on {};
        Id taken_from {};
        DropAction drop_action = DropAction::None;
        Id wheel_target {};
        Point wheel {};
        int click_count = 0;
        std::uint32_t pressed_node = FrameTree::no_node;
        bool focus_moved_by_key = false;
        bool is_menu_by_key = false;
        bool is_released = false;
    };

    struct Dismissed {
        Id id {};
        Dismissal how = Dismissal::No;
    };

    // What had the focus before a layer kept it to itself.
    struct Guarded {
        Id id;
        Id outer_focus;
        bool outer_is_visible = false;
    };

    static constexpr double long_press_seconds = 0.5;

    // One of 64, for a first and quick answer.
    static std::uint64_t live_bit(Id id) { return std::uint64_t { 1 } << (id.value() & 63); }
    void note_live();
    bool must_wait(Event const& event, FrameTree const& shown) const;
    void judge(Event const& event, FrameTree const& shown);
    void note_down(Event const& event);
    void judge_key_release(Event const& event, FrameTree const& shown);
    void drop_what_is_gone(FrameTree const& shown);
    void note_disabled(Id id, bool is_enabled);

    // interaction_pointer.cpp
    std::uint32_t node_under_pointer(FrameTree const& shown) const;
    Id hovered_at(FrameTree const& shown, std::uint32_t node) const;
    Id wheel_target(Event const& event, FrameTree const& shown) const;
    void judge_press(Event const& event, FrameTree const& shown);
    void judge_primary_press(Event const& event, FrameTree const& shown, std::uint32_t node);
    void judge_other_press(Event const& event, FrameTree const& shown, std::uint32_t node);
    void judge_other_release(Event const& event, FrameTree const& shown);
    void judge_move(Event const& event);
    void hold(FrameNode const& node, Event const& event);
    void let_go();
    void cancel_drag();
    void note_long_press(double time);
    void ask_for_menu(FrameTree const& shown, std::uint32_t node);
    void judge_release(Event const& event, FrameTree const& shown);
    void judge_wheel(Event const& event, FrameTree const& shown);
    void click(Id id, int count);
    void update_hover(FrameTree const& shown, double time);
    int count_press(Id id, Event const& event);

    // interaction_carry.cpp
    void pick_up(Id id, CarryMeans means);
    void forget_carried();
    void cancel_carry();
    void point_carry(FrameTree const& shown, Point position);
    void drop();
    void judge_files(Event const& event, FrameTree const& shown);
    void step_carry(FrameTree const& shown, int step);
    bool judge_key_of_carry(Event const& event, FrameTree const& shown);
    bool picks_up(Event const& event, FrameTree const& shown);
    void follow_carry(FrameTree const& shown, double time);
    PointerShape carry_shape() const;

    // interaction_touch.cpp
    void judge_touch(Event const& event, FrameTree const& shown);
    void touch_begins(Event const& event, FrameTree const& shown);
    void touch_moves(Finger& finger, Event const& event, FrameTree const& shown);
    void touch_ends(Finger& finger, Event const& event, FrameTree const& shown);
    void touch_is_cancelled();
    void begin_pinch(FrameTree const& shown);
    void turn_press(Event const& event, FrameTree const& shown);
    std::uint32_t scrolled_by(Point along, FrameTree const& shown) const;
    void roll_on(Point way, FrameTree const& shown);
    void give_up_press();
    void scroll_by_finger(Point moved, double time, FrameTree const& shown);
    void scroll_target(Point by, FrameTree const& shown);
    double seconds_until_long_touch(double time) const;
    void follow_touch(FrameTree const& shown, double time);

    // interaction_keys.cpp
    void judge_composition(Event const& event);
    void end_composition();
    void judge_text(Event const& event);
    void judge_key(Event const& event, FrameTree const& shown);
    void judge_escape(FrameTree const& shown);
    void judge_key_of_focused(Event const& event, FrameTree const& shown);
    Id shortcut_of(Event const& event, FrameTree const& shown) const;
    bool is_no_input(Event const& event, FrameTree const& shown) const;
    void ask_for_menu_by_key(FrameTree const& shown);
    bool fires_shortcut(Event const& event, FrameTree const& shown);

    // spatial_focus.cpp
    std::uint32_t focusable_beside(FrameTree const& shown, Key key) const;
    bool moves_by_arrow(Event const& event) const;
    bool move_by_arrow(Event const& event, FrameTree const& shown);

    // interaction_focus.cpp
    std::uint32_t choice_beside(FrameTree const& shown, Event const& event) const;
    void move_focus(FrameTree const& shown, int direction);

    // guards.cpp
    void focus_wanted(FrameTree const& shown, Id id);
    void follow_guards(FrameTree const& shown);
    void return_focus(FrameTree const& shown);
    void enter_guards(FrameTree const& shown);
    bool is_kept_by_guard(FrameTree const& shown, std::uint32_t pressed);
    void judge_enter(FrameTree const& shown);
    void dismiss(Id id, Dismissal how);

    std::vector<Event> m_queue;
    std::size_t m_next = 0;

    // Of this pass.
    Edges m_now;
    std::vector<Dismissed> m_dismissed;
    std::vector<Event> m_keys;
    std::uint64_t m_live = 0; // of every Id with something to tell
    // The same of what is disabled, and of what was in the pass before.
    std::uint64_t m_are_disabled = 0;
    std::uint64_t m_were_disabled = 0;
    FrameTree const* m_shown = nullptr; // during a pass
    bool m_had_edges = false;
    bool m_hover_moved = false;

    // Lasting.
    Id m_hovered;
    Id m_held;
    PointerButton m_held_button = PointerButton::Primary;
    Sense m_held_sense = Sense::None;
    bool m_is_dragging = false; // what is held has moved
    bool m_is_long = false;     // … or stayed long
    double m_press_time = 0;
    Id m_other_pressed; // by a button that holds nothing
    PointerButton m_other_button = PointerButton::Secondary;
    Id m_focused;
    std::vector<Guarded> m_guards; // the outermost first
    Id m_place;                    // what had the focus or was pressed last
    bool m_focus_is_visible = false;
    Id m_key_reader;
    Sense m_focus_sense = Sense::None;
    bool m_focus_takes_text = false;
    bool m_focus_takes_tab = false;
    bool m_swallows_text = false;
    std::shared_ptr<Composition const> m_composition;
    std::uint64_t m_resets = 0;
    std::uint32_t m_under = FrameTree::no_node; // the pointer, in the tree on screen
    bool m_under_is_known = false;
    bool m_is_inside = false;
    bool m_is_over_ui = false;
    Point m_position { -1, -1 };
    Point m_press_position;
    Press m_last_press;
    Modifiers m_modifiers = Modifiers::None;
    std::bitset<key_count> m_down;
    bool m_is_alt_alone = false; // since it went down
    Fades m_fades;
    Gamepad m_gamepad;
    Touch m_touch;
    Carry m_carry;
    CarryMeans m_picking = CarryMeans::None;
    double m_time = 0;
    Motion m_motion = Motion::Full;
    double m_hovered_since = 0;
    PointerShape m_shape = PointerShape::Arrow;
};

}
