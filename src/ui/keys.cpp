// SPDX-License-Identifier: MIT

#include <oriel/core/verify.h>
#include <oriel/ui/keys.h>

#include <algorithm>
#include <iterator>

namespace oriel {

// In the order of the enumeration.
static constexpr std::string_view key_names[] = { "", "Tab", "Enter", "Space", "Esc", "Backspace",
    "Del", "Left", "Right", "Up", "Down", "Home", "End", "Page Up", "Page Down", "Ins", "Menu",
    "Print", "Pause", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O",
    "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z", "0", "1", "2", "3", "4", "5", "6", "7",
    "8", "9", "'", ",", "-", ".", "/", ";", "=", "[", "\\", "]", "`", "Num 0", "Num 1", "Num 2",
    "Num 3", "Num 4", "Num 5", "Num 6", "Num 7", "Num 8", "Num 9", "Num .", "Num /", "Num *",
    "Num -", "Num +", "Num =", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11",
    "F12", "F13", "F14", "F15", "F16", "F17", "F18", "F19", "F20", "F21", "F22", "F23", "F24",
    "Alt" };
static_assert(std::size(key_names) == key_count);

struct ModifierName {
    Modifiers modifier;
    std::string_view name;
};
static constexpr ModifierName modifier_names[] = { { Modifiers::Control, "Ctrl" },
    { Modifiers::Alt, "Alt" }, { Modifiers::Shift, "Shift" }, { Modifiers::Super, "Super" } };

std::string_view name_of(Key key)
{
    auto const index = static_cast<std::size_t>(key);
    return index < key_count ? key_names[index] : std::string_view {};
}

bool types_character(Key key)
{
    return key == Key::Space || (key >= Key::A && key <= Key::KeypadEqual);
}

struct KeyAlias {
    std::string_view name;
    Key key;
};
static constexpr KeyAlias aliases[] = { { "Escape", Key::Escape }, { "Delete", Key::Delete },
    { "Insert", Key::Insert }, { "PageUp", Key::PageUp }, { "PageDown", Key::PageDown } };

static bool is_same_name(std::string_view a, std::string_view b)
{
    auto const lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::ranges::equal(a, b, {}, lower, lower);
}

static Key key_named(std::string_view text)
{
    for (std::size_t i = 1; i < key_count; ++i) {
        if (is_same_name(key_names[i], text))
            return static_cast<Key>(i);
    }
    auto const found = std::ranges::find_if(
        aliases, [&](KeyAlias const& alias) { return is_same_name(alias.name, text); });
    return found == std::end(aliases) ? Key::None : found->key;
}

// Takes it from the text, with its plus sign.
static Modifiers take_modifier(std::string_view& text)
{
    for (ModifierName const& known : modifier_names) {
        std::size_t const size = known.name.size();
        if (text.size() <= size + 1 || text[size] != '+'
            || !is_same_name(text.substr(0, size), known.name))
            continue;
        text.remove_prefix(size + 1);
        return known.modifier;
    }
    return Modifiers::None;
}

std::optional<KeyChord> KeyChord::parse(std::string_view text)
{
    KeyChord chord;
    for (Modifiers taken; (taken = take_modifier(text)) != Modifiers::None;)
        chord.modifiers = chord.modifiers | taken;
    chord.key = key_named(text);
    return chord.is_none() ? std::nullopt : std::optional(chord);
}

KeyChordText::KeyChordText(KeyChord chord)
{
    if (chord.is_none())
        return;
    for (ModifierName const& known : modifier_names) {
        if (!has_modifier(chord.modifiers, known.modifier))
            continue;
        append(known.name);
        append("+");
    }
    append(name_of(chord.key));
}

void KeyChordText::append(std::string_view part)
{
    ORIEL_VERIFY(m_size + part.size() <= sizeof m_characters);
    std::ranges::copy(part, m_characters + m_size);
    m_size += part.size();
}

}
