// SPDX-License-Identifier: MIT
//
// ThemeTokens: the few things a theme is chosen by; the rest follows. Each color comes as near to
// what was asked for as it can be read: those of text keep `text_contrast` to whatever lies below
// them, those of controls 3 to 1 (WCAG 2.1, 1.4.3 and 1.4.11).
//
//     ThemeTokens tokens = ThemeTokens::dark();
//     tokens.accent = Color::rgb(0xff6a3d);
//     context.set_theme(tokens.theme());

#pragma once

#include <oriel/ui/theme.h>

namespace oriel {

struct ThemeTokens {
    Color background = Color::rgb(0xf4f5f7); // a light or a dark one makes the theme so
    Color text = Color::rgb(0x1b1e24);
    Color accent = Color::rgb(0x2a62eb);
    Color error = Color::rgb(0xcd2b31);
    Color warning = Color::rgb(0xad5700);
    Color success = Color::rgb(0x18794e);
    Color star = Color::rgb(0xe8a317);
    float text_contrast = 4.5f;    // 7 is WCAG AAA
    bool has_strong_edges = false; // around every control, and between parts

    float control_height = 32;
    float control_radius = 6;
    float text_size = 14;

    static ThemeTokens light();
    static ThemeTokens dark();
    // AAA, light and dark.
    static ThemeTokens high_contrast_light();
    static ThemeTokens high_contrast_dark();

    Theme theme() const;
};

// By WCAG 2.1: 1 for equal colors, 21 for black and white. Opacity is not looked at.
float contrast(Color a, Color b);

}
