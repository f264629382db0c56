// SPDX-License-Identifier: MIT
//
// Keys: shortcuts, what moves the focus, what activates, and what is left as input; and what an
// input method makes of them.

#include "interaction.h"
#include "shortcuts.h"

#include <utility>

namespace oriel {

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

// Follows the key that fired a shortcut, which is no text.
void Interaction::judge_text(Event const& event)
{
    if (std::exchange(m_swallows_text, false))
        return;
    m_keys.push_back(event);
    m_had_edges = true;
}

static KeyChord chord_of(Event const& event) { return { event.modifiers, event.key }; }

static bool is_plain(Event const& event)
{
    return !has_modifier(event.modifiers, Modifiers::Control | Modifiers::Alt | Modifiers::Super);
}

Id Interaction::shortcut_of(Event const& event, FrameTree const& shown) const
{
    std::uint32_t const focused = shown.find(m_focused);
    bool const is_focused = focused != FrameTree::no_node;
    if (is_focused && keeps_key(shown.nodes[focused].sense, chord_of(event)))
        return {};
    return shown.shortcut_at(is_focused ? focused : shown.find(m_place), chord_of(event));
}

// What is typed before it has to be answered first.
bool Interaction::is_no_input(Event const& event, FrameTree const& shown) const
{
    return event.key == Key::Tab || event.key == Key::Escape
           || !shortcut_of(event, shown).is_null();
}

bool Interaction::fires_shortcut(Event const& event, FrameTree const& shown)
{
    m_now.fired = shortcut_of(event, shown);
    m_swallows_text = !m_now.fired.is_null() && is_plain(event) && types_character(event.key);
    return !m_now.fired.is_null();
}

// Alt was no more than that: it is a chord of its own.
void Interaction::judge_key_release(Event const& event, FrameTree const& shown)
{
    bool const is_tapped =
        event.key == Key::Alt && std::exchange(m_is_alt_alone, false) && m_held.is_null();
    if (!is_tapped || m_composition)
        return;
    Event chord = event;
    chord.modifiers = Modifiers::None;
    m_now.fired = shortcut_of(chord, shown);
    m_had_edges = m_had_edges || !m_now.fired.is_null();
}

static bool is_menu_key(Event const& event)
{
    bool const is_shifted = event.modifiers == Modifiers::Shift;
    return event.key == Key::Menu || (event.key == Key::F10 && is_shifted);
}

void Interaction::ask_for_menu_by_key(FrameTree const& shown)
{
    std::uint32_t const node = shown.find(m_focused.is_null() ? m_place : m_focused);
    if (node == FrameTree::no_node || !shown.nodes[node].is_enabled)
        return;
    ask_for_menu(shown, node);
    m_now.is_menu_by_key = true;
}

void Interaction::judge_key(Event const& event, FrameTree const& shown)
{
    // The input method has it, but some platforms tell it all the same.
    if (m_composition || event.key == Key::Alt)
        return;
    m_had_edges = true;
    if (judge_key_of_carry(event, shown))
        return;
    if (event.key == Key::Escape && !m_held.is_null()) {
        m_now.escaped = m_focused;
        return cancel_drag();
    }
    if (fires_shortcut(event, shown))
        return;
    if (picks_up(event, shown))
        return;
    if (is_menu_key(event))
        return ask_for_menu_by_key(shown);
    bool const tab_is_input =
        m_focus_takes_tab && !has_modifier(event.modifiers, Modifiers::Control);
    if (event.key == Key::Tab && !tab_is_input) {
        move_focus(shown, has_modifier(event.modifiers, Modifiers::Shift) ? -1 : 1);
        return;
    }
    if (event.key == Key::Escape)
        return judge_escape(shown);
    if (event.key == Key::Enter && is_plain(event))
        judge_enter(shown);
    if (!m_focused.is_null())
        judge_key_of_focused(event, shown);
    else if (event.kind == EventKind::GamepadPress && moves_by_arrow(event))
        move_focus(shown, 1); // there is no Tab on it
}

// Told to the topmost layer that guards.
void Interaction::judge_escape(FrameTree const& shown)
{
    m_now.escaped = m_focused;
    if (shown.guards.empty())
        focus(Id {}, false);
    else
        dismiss(shown.nodes[shown.guards.back().node].id, Dismissal::Escape);
}

void Interaction::judge_key_of_focused(Event const& event, FrameTree const& shown)
{
    std::uint32_t const choice = is_plain(event) ? choice_beside(shown, event) : FrameTree::no_node;
    if (choice != FrameTree::no_node) {
        focus(shown.nodes[choice].id, true);
        m_now.focus_moved_by_key = true;
        return click(m_focused, 1);
    }
    if (move_by_arrow(event, shown))
        return;
    // Not by what is typed, nor by a modifier alone, which may belong to the window manager or to
    // a click.
    bool const is_typed = m_focus_takes_text && is_plain(event) && types_character(event.key);
    m_focus_is_visible = m_focus_is_visible || (event.key != Key::None && !is_typed);
    bool const activates = event.key == Key::Enter || event.key == Key::Space;
    if (activates && !m_focus_takes_text) {
        click(m_focused, 1);
        return;
    }
    m_keys.push_back(event);
    m_keys.back().kind = EventKind::KeyPress;
}

}
