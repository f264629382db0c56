// SPDX-License-Identifier: MIT

#include "shortcuts.h"

#include "context_private.h"

#include <algorithm>

namespace oriel {

static bool is_arrow(Key key) { return key >= Key::Left && key <= Key::Down; }

static bool moves_in_text(Key key)
{
    return (key >= Key::Delete && key <= Key::Insert) || key == Key::Backspace;
}

static bool is_editing_command(Key key)
{
    constexpr Key commands[] = { Key::A, Key::C, Key::V, Key::X, Key::Y, Key::Z };
    return moves_in_text(key) || std::ranges::find(commands, key) != std::end(commands);
}

// Control with Alt is how some platforms tell what types a third character.
static bool is_kept_by_text(KeyChord chord)
{
    bool const has_control = has_modifier(chord.modifiers, Modifiers::Control);
    bool const has_alt = has_modifier(chord.modifiers, Modifiers::Alt);
    if (has_modifier(chord.modifiers, Modifiers::Super) || (has_alt && !has_control))
        return false;
    if (has_alt)
        return types_character(chord.key);
    return has_control ? is_editing_command(chord.key)
                       : types_character(chord.key) || moves_in_text(chord.key);
}

bool keeps_key(Sense focused, KeyChord chord)
{
    bool const is_plain = chord.modifiers == Modifiers::None || chord.modifiers == Modifiers::Shift;
    if (chord.key == Key::Tab)
        return is_plain && has_sense(focused, Sense::Tab);
    if (has_sense(focused, Sense::Edit))
        return is_kept_by_text(chord) || (is_plain && chord.key == Key::Enter);
    bool const activates = chord.key == Key::Enter || chord.key == Key::Space;
    bool const is_input = has_sense(focused, Sense::Text);
    return is_plain
           && (activates || (is_input && (types_character(chord.key) || moves_in_text(chord.key)))
               || (has_sense(focused, Sense::Arrows) && is_arrow(chord.key)));
}

// The node inside which the focus has to be.
static std::uint32_t reach_of(FrameTree const& tree, std::uint32_t container, ShortcutScope scope)
{
    if (scope == ShortcutScope::Surface)
        return 0;
    while (scope == ShortcutScope::Window && container != 0
           && tree.nodes[container].layer != Layer::Window)
        container = tree.layout.parent(container);
    return container;
}

Id FrameTree::shortcut_at(std::uint32_t place, KeyChord chord) const
{
    std::uint32_t const guard = guards.empty() ? 0 : guards.back().node;
    FrameShortcut const* best = nullptr;
    for (FrameShortcut const& shortcut : shortcuts) {
        if (shortcut.chord != chord || !contains(guard, shortcut.owner))
            continue;
        bool const is_inside = place != no_node && place >= shortcut.reach
                               && place < layout.subtree_end(shortcut.reach);
        if ((is_inside || shortcut.reach == 0) && (!best || shortcut.reach > best->reach))
            best = &shortcut;
    }
    return best ? best->id : Id {};
}

bool WidgetKit::shortcut(KeyChord chord, ShortcutScope scope, Here here) noexcept
{
    if (chord.is_none() || !m.is_enabled)
        return false;
    std::uint32_t const reach = reach_of(*m.built, m.open_node, scope);
    std::uint64_t const key =
        static_cast<std::uint64_t>(chord.modifiers) << 8 | static_cast<std::uint64_t>(chord.key);
    Id const id = m.parent_id.child_of_hash(hash_mix(key, 0x5c), here.line);
    for (FrameShortcut const& other : m.built->shortcuts) {
        if (other.chord != chord || other.reach != reach)
            continue;
        m.report(DiagnosticKind::ShortcutClash, "two shortcuts of one scope are the same keys",
            "give one of them other keys, or ask for it inside the container that it is for", id);
        return false;
    }
    m.built->shortcuts.push_back({ id, chord, reach, m.open_node });
    return m.interaction.is_fired(id);
}

}
