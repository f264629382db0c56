// SPDX-License-Identifier: MIT
//
// Theme: every color, size and text style that the built-in widgets use. Copy one, change it,
// give it to the context. Text on its surface meets WCAG 2.1 AA (4.5 to 1); a test checks it.
//
//     Theme theme = Theme::dark();
//     theme.accent = Color::rgb(0xff6a3d);
//     context.set_theme(theme);

#pragma once

#include <oriel/core/color.h>
#include <oriel/text/text_layout.h>

namespace oriel {

struct Theme {
    // Surfaces, from far to near.
    Color background {}; // behind everything
    Color surface {};    // groups
    Color raised {};     // windows, tooltips

    // Text.
    Color text {};
    Color text_muted {}; // labels of values, placeholders
    Color text_disabled {};
    Color text_on_accent {};

    // Controls.
    Color control {}; // buttons
    Color control_hovered {};
    Color control_held {};
    Color control_border {};
    Color field {};        // what one types or slides in
    Color field_border {}; // 3 to 1 against the surface
    Color field_border_hovered {};
    Color track {}; // the empty part of a slider or progress bar
    Color knob {};
    Color line {}; // separators, edges of groups

    Color accent {};
    Color accent_hovered {};
    Color accent_held {};
    Color focus_ring {};
    Color selection {}; // behind selected text
    Color shadow {};
    Color scroll_thumb {};
    Color scroll_thumb_hovered {};

    // What messages, badges, logs and faulty fields say, as text; 4.5 to 1 on every surface.
    Color error {};
    Color warning {};
    Color success {};
    Color info {};
    Color star {}; // of a rating that is given; 3 to 1

    // Logical pixels.
    float control_height = 32;
    float control_padding = 12; // left and right of a button's label
    float control_radius = 6;
    float box_size = 18; // of a checkbox or radio button
    float box_gap = 8;   // from box to label
    float field_width = 200;
    float window_radius = 10;
    float window_padding = 16;
    float title_height = 40;
    float gap = 8; // between the children of rows and columns
    float focus_ring_width = 2;
    float scroll_bar_width = 12;

    TextStyle body { 0, 14, 20 };
    TextStyle strong { 1, 14, 20 };
    TextStyle heading { 1, 22, 30 };
    TextStyle caption { 0, 12, 16 };

    bool operator==(Theme const&) const = default;
    static Theme light();
    static Theme dark();
};

}
