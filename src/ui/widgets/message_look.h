// SPDX-License-Identifier: MIT
//
// How news of a kind look: a symbol in its color.

#pragma once

#include <oriel/ui/ui.h>

namespace oriel {

Color message_color(Theme const& theme, MessageKind kind);
std::string_view message_icon(MessageKind kind); // empty for Plain
// A leaf of one symbol; nothing for Plain.
void message_symbol(Ui& ui, MessageKind kind, float size);

}
