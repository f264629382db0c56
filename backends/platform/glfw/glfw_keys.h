// SPDX-License-Identifier: MIT
//
// What GLFW's numbers for keys, modifiers and buttons mean here.

#pragma once

#include <oriel/ui/input.h>

#include <optional>

namespace oriel {

enum class NumLock : std::uint8_t { On /* (Default) */, Off };

// Letters follow the keyboard's layout, so that Ctrl+Z is where Z is printed; on a layout without
// Latin letters they follow the place on an American one.
Key key_of(int glfw_key, int scancode, NumLock num_lock);
Modifiers modifiers_of(int glfw_modifiers);
std::optional<PointerButton> button_of(int glfw_button);

}
