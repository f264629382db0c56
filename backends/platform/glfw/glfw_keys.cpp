// SPDX-License-Identifier: MIT

#include "glfw_keys.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <span>
#include <string_view>

namespace oriel {

namespace {

struct KeyPair {
    int glfw = 0;
    Key key = Key::None;
};

constexpr KeyPair named_keys[] = {
    { GLFW_KEY_TAB, Key::Tab },
    { GLFW_KEY_ENTER, Key::Enter },
    { GLFW_KEY_KP_ENTER, Key::Enter },
    { GLFW_KEY_SPACE, Key::Space },
    { GLFW_KEY_ESCAPE, Key::Escape },
    { GLFW_KEY_BACKSPACE, Key::Backspace },
    { GLFW_KEY_DELETE, Key::Delete },
    { GLFW_KEY_LEFT, Key::Left },
    { GLFW_KEY_RIGHT, Key::Right },
    { GLFW_KEY_UP, Key::Up },
    { GLFW_KEY_DOWN, Key::Down },
    { GLFW_KEY_HOME, Key::Home },
    { GLFW_KEY_END, Key::End },
    { GLFW_KEY_PAGE_UP, Key::PageUp },
    { GLFW_KEY_PAGE_DOWN, Key::PageDown },
    { GLFW_KEY_INSERT, Key::Insert },
    { GLFW_KEY_MENU, Key::Menu },
    { GLFW_KEY_PRINT_SCREEN, Key::PrintScreen },
    { GLFW_KEY_PAUSE, Key::Pause },
    { GLFW_KEY_LEFT_ALT, Key::Alt },
};

constexpr KeyPair keypad_without_num_lock[] = {
    { GLFW_KEY_KP_0, Key::Insert },
    { GLFW_KEY_KP_1, Key::End },
    { GLFW_KEY_KP_2, Key::Down },
    { GLFW_KEY_KP_3, Key::PageDown },
    { GLFW_KEY_KP_4, Key::Left },
    { GLFW_KEY_KP_6, Key::Right },
    { GLFW_KEY_KP_7, Key::Home },
    { GLFW_KEY_KP_8, Key::Up },
    { GLFW_KEY_KP_9, Key::PageUp },
    { GLFW_KEY_KP_DECIMAL, Key::Delete },
};

// Besides letters, which both number in the order of the alphabet.
constexpr KeyPair punctuation[] = {
    { GLFW_KEY_APOSTROPHE, Key::Apostrophe },
    { GLFW_KEY_COMMA, Key::Comma },
    { GLFW_KEY_MINUS, Key::Minus },
    { GLFW_KEY_PERIOD, Key::Period },
    { GLFW_KEY_SLASH, Key::Slash },
    { GLFW_KEY_SEMICOLON, Key::Semicolon },
    { GLFW_KEY_EQUAL, Key::Equal },
    { GLFW_KEY_LEFT_BRACKET, Key::LeftBracket },
    { GLFW_KEY_BACKSLASH, Key::Backslash },
    { GLFW_KEY_RIGHT_BRACKET, Key::RightBracket },
    { GLFW_KEY_GRAVE_ACCENT, Key::Backquote },
};

// Those of GLFW from `first_glfw` to `last_glfw` are those from `first` on.
struct KeyRow {
    int first_glfw = 0;
    int last_glfw = 0;
    Key first = Key::None;
};

constexpr KeyRow rows[] = {
    { GLFW_KEY_A, GLFW_KEY_Z, Key::A },
    { GLFW_KEY_0, GLFW_KEY_9, Key::Digit0 },
    { GLFW_KEY_F1, GLFW_KEY_F24, Key::F1 },
    { GLFW_KEY_KP_0, GLFW_KEY_KP_ADD, Key::Keypad0 },
    { GLFW_KEY_KP_EQUAL, GLFW_KEY_KP_EQUAL, Key::KeypadEqual },
};

Key find_in(std::span<KeyPair const> pairs, int glfw_key)
{
    auto const found = std::ranges::find(pairs, glfw_key, &KeyPair::glfw);
    return found == pairs.end() ? Key::None : found->key;
}

Key find_in_rows(int glfw_key)
{
    for (KeyRow const& row : rows) {
        if (glfw_key >= row.first_glfw && glfw_key <= row.last_glfw)
            return static_cast<Key>(static_cast<int>(row.first) + glfw_key - row.first_glfw);
    }
    return Key::None;
}

// Of what is printed on the key, which GLFW numbers as ASCII does; what was given when that is
// none. The upper row is that of digits, whatever else is printed there.
int printed_key(int glfw_key, int scancode)
{
    char const* text = glfwGetKeyName(glfw_key, scancode);
    std::string_view const printed = text ? text : "";
    if (printed.size() != 1)
        return glfw_key;
    if (printed[0] >= 'a' && printed[0] <= 'z')
        return printed[0] - 'a' + GLFW_KEY_A;
    bool const is_digit = printed[0] >= '0' && printed[0] <= '9';
    bool const is_in_digits = glfw_key >= GLFW_KEY_0 && glfw_key <= GLFW_KEY_9;
    bool const is_known = is_digit || find_in(punctuation, printed[0]) != Key::None;
    return is_known && !is_in_digits ? printed[0] : glfw_key;
}

}

Key key_of(int glfw_key, int scancode, NumLock num_lock)
{
    Key const named = find_in(named_keys, glfw_key);
    if (named != Key::None)
        return named;
    if (num_lock == NumLock::Off && glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_DECIMAL)
        return find_in(keypad_without_num_lock, glfw_key);
    if (glfw_key >= GLFW_KEY_ESCAPE)
        return find_in_rows(glfw_key);
    int const printed = printed_key(glfw_key, scancode);
    Key const mark = find_in(punctuation, printed);
    return mark != Key::None ? mark : find_in_rows(printed);
}

Modifiers modifiers_of(int glfw_modifiers)
{
    Modifiers result = Modifiers::None;
    auto const add = [&](int bit, Modifiers modifier) {
        if (glfw_modifiers & bit)
            result = result | modifier;
    };
    add(GLFW_MOD_SHIFT, Modifiers::Shift);
    add(GLFW_MOD_CONTROL, Modifiers::Control);
    add(GLFW_MOD_ALT, Modifiers::Alt);
    add(GLFW_MOD_SUPER, Modifiers::Super);
    return result;
}

std::optional<PointerButton> button_of(int glfw_button)
{
    switch (glfw_button) {
    case GLFW_MOUSE_BUTTON_LEFT:
        return PointerButton::Primary;
    case GLFW_MOUSE_BUTTON_RIGHT:
        return PointerButton::Secondary;
    case GLFW_MOUSE_BUTTON_MIDDLE:
        return PointerButton::Middle;
    default:
        return std::nullopt;
    }
}

}
