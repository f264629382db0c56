// SPDX-License-Identifier: MIT
//
// KeyPaint: one key of an on-screen keyboard or a keypad.

#pragma once

#include "keyboard_plan.h"

#include <oriel/ui/look.h>
#include <oriel/ui/node.h>

namespace oriel::kiosk {

enum class KeyFace : std::uint32_t {
    Letter,   // (Default) light; while it is held, a bubble shows what is below the finger
    Plain,    // the same without the bubble
    Function, // darker
    Accent,   // the one that finishes
    Active,   // shift that is on
    Locked,
};

struct KeyPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;   // null: a sign
    TextLayout const* bubble; // null: none
    KeyRole role;
    std::uint8_t runs_left;
    std::uint8_t has_more; // a long press offers others
    std::uint8_t is_small; // text as of a label
    KeyFace face;
    Look look;
    std::uint32_t reserved;

    void operator()(Painting const& p) const;

private:
    Color fill(Theme const& theme) const;
    Color ink(Theme const& theme) const;
    void paint_sign(Painting const& p) const;
    void paint_bubble(Painting const& p) const;
};
static_assert(sizeof(KeyPaint) == 32, "compared as bytes: no padding");

// In the middle of the rectangle.
void paint_backspace(Painting const& p, bool runs_left, Color color);

TextStyle key_style(Theme const& theme, float key_height);
TextStyle key_label_style(Theme const& theme);
TextStyle key_bubble_style(Theme const& theme);

}
