// SPDX-License-Identifier: MIT
//
// Which keys a widget with the focus takes for itself before any shortcut is asked.

#pragma once

#include <oriel/ui/keys.h>
#include <oriel/ui/node.h>

namespace oriel {

bool keeps_key(Sense focused, KeyChord chord);

}
