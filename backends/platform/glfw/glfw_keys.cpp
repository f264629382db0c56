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

constexpr KeyPair letters[] = {
    { GLFW_KEY_A, Key::A },
    { GLFW_KEY_C, Key::C },
    { GLFW_KEY_V, Key::V },
    { GLFW_KEY_X, Key::X },
    { GLFW_KEY_Y, Key::Y },
    { GLFW_KEY_Z, Key::Z },
};

Key find_in(std::span<KeyPair const> pairs, int glfw_key)
{
    auto const found = std::ranges::find(pairs, glfw_key, &KeyPair::glfw);
    return found == pairs.end() ? Key::None : found->key;
}

// What is printed on the key, as GLFW names letters: 'A' to 'Z'; what was given when it is none.
int printed_letter(int glfw_key, int scancode)
{
    char const* text = glfwGetKeyName(glfw_key, scancode);
    std::string_view const printed = text ? text : "";
    bool const is_letter = printed.size() == 1 && printed[0] >= 'a' && printed[0] <= 'z';
    return is_letter ? printed[0] - 'a' + GLFW_KEY_A : glfw_key;
}

}

Key key_of(int glfw_key, int scancode, NumLock num_lock)
{
    Key const named = find_in(named_keys, glfw_key);
    if (named != Key::None)
        return named;
    if (glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_DECIMAL)
        return num_lock == NumLock::Off ? find_in(keypad_without_num_lock, glfw_key) : Key::None;
    return find_in(letters, printed_letter(glfw_key, scancode));
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
