// SPDX-License-Identifier: MIT
//
// Commands: what a program can do, in a list that is searched by a few letters. There is nothing
// to register: while the palette is open, it collects the items of bars and menu buttons, which
// run in each frame anyway, and what has no menu is said by ui.command(). Chosen in the palette,
// an item is clicked, as by hand.
//
//     if (ui.command("Zen mode", { .group = "View", .shortcut = Key::F11 }).clicked())
//         …
//     ui.command_palette({ .shortcut = Modifiers::Control | Modifiers::Shift | Key::P });

#pragma once

#include <oriel/core/id.h>
#include <oriel/ui/keys.h>

#include <string_view>

namespace oriel {

struct Command {
    Id id {};
    std::string_view label {};
    std::string_view group {}; // "File/Recent"
    std::string_view icon {};
    KeyChord shortcut {};
    std::string_view reason {}; // why it cannot be chosen now
    bool is_checked = false;
    bool enabled = true;
};

struct CommandOptions {
    std::string_view group {};
    std::string_view icon {};
    KeyChord shortcut {}; // heard wherever the focus is
    std::string_view reason {};
    std::string_view id {};
    bool enabled = true;
};

struct CommandPaletteOptions {
    KeyChord shortcut {};    // opens it, wherever the focus is
    bool* is_open = nullptr; // lent, instead of what it remembers
    std::string_view hint = "Type a command";
    std::string_view empty = "No command is called so";
    std::string_view id {};
};

}
