// SPDX-License-Identifier: MIT
//
// What is pressed to type into something else: the keys of an on-screen keyboard, and the panel
// that they lie on. A press there leaves the focus where it is, and is nobody's who guards against
// presses elsewhere.
//
//     Response const key = ui.interact(id, sense_on_screen_key, true);

#pragma once

#include <oriel/ui/node.h>

namespace oriel {

inline constexpr Sense sense_on_screen_key = Sense::Hover | Sense::Press | Sense::KeepsFocus;

}
