// SPDX-License-Identifier: MIT
//
// Keys, and chords of them with modifiers. A letter or punctuation mark is the key on which it is
// printed, wherever that lies; a digit is the key of the upper row.
//
//     if (ui.shortcut(Modifiers::Control | Key::S))
//         save();

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace oriel {

enum class Key : std::uint8_t {
    None, // (Default) a key without a meaning here
    Tab,
    Enter, // of the keypad, too
    Space,
    Escape,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Insert,
    Menu, // opens the context menu
    PrintScreen,
    Pause,

    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
    U,
    V,
    W,
    X,
    Y,
    Z,

    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,

    Apostrophe,
    Comma,
    Minus,
    Period,
    Slash,
    Semicolon,
    Equal,
    LeftBracket,
    Backslash,
    RightBracket,
    Backquote,

    // While Num Lock is on; else what is printed below them.
    Keypad0,
    Keypad1,
    Keypad2,
    Keypad3,
    Keypad4,
    Keypad5,
    Keypad6,
    Keypad7,
    Keypad8,
    Keypad9,
    KeypadDecimal,
    KeypadDivide,
    KeypadMultiply,
    KeypadSubtract,
    KeypadAdd,
    KeypadEqual,

    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
    F13,
    F14,
    F15,
    F16,
    F17,
    F18,
    F19,
    F20,
    F21,
    F22,
    F23,
    F24,

    Alt, // as a chord: it went down and up, and nothing else was pressed meanwhile
};
inline constexpr std::size_t key_count = static_cast<std::size_t>(Key::Alt) + 1;

enum class Modifiers : std::uint8_t {
    None = 0,
    Shift = 1 << 0,
    Control = 1 << 1,
    Alt = 1 << 2,
    Super = 1 << 3,
};
constexpr Modifiers operator|(Modifiers a, Modifiers b)
{
    return static_cast<Modifiers>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has_modifier(Modifiers all, Modifiers one)
{
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

// Exactly these modifiers, and no others.
struct KeyChord {
    Modifiers modifiers = Modifiers::None;
    Key key = Key::None;

    constexpr KeyChord() = default;
    constexpr KeyChord(Key single) : key(single) {}
    constexpr KeyChord(Modifiers held, Key pressed) : modifiers(held), key(pressed) {}

    constexpr bool is_none() const { return key == Key::None; }
    constexpr bool operator==(KeyChord const&) const = default;

    // Of what KeyChordText writes, in any case of letters; "Shift+Ctrl+s" as well. Nothing for what
    // is none.
    static std::optional<KeyChord> parse(std::string_view text);
};
constexpr KeyChord operator|(Modifiers modifiers, Key key) { return { modifiers, key }; }
constexpr KeyChord operator|(Modifiers modifiers, KeyChord chord)
{
    return { modifiers | chord.modifiers, chord.key };
}

// "Page Up", "S", ",", "Num 7"; empty for None.
std::string_view name_of(Key key);
// Types a character where a text is edited.
bool types_character(Key key);

// A chord as people are shown it: "Ctrl+Shift+S".
class KeyChordText {
public:
    explicit KeyChordText(KeyChord chord);
    std::string_view view() const { return { m_characters, m_size }; }

private:
    void append(std::string_view part);

    char m_characters[40] {};
    std::size_t m_size = 0;
};

}
