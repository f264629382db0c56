// SPDX-License-Identifier: MIT
//
// Caption: an icon and a text side by side, as buttons, chips, rows and links show them.

#pragma once

#include <oriel/ui/ui.h>

namespace oriel {

static constexpr float caption_icon_gap = 8;

struct Caption {
    TextLayout const* text; // null: none
    TextLayout const* icon; // null: none

    static Caption of(Ui& ui, std::string_view text, std::string_view icon, TextStyle const& style)
    {
        return { text.empty() ? nullptr : &ui.text(text, style),
            icon.empty() ? nullptr : &ui.text(icon, icon_style(ui.theme())) };
    }
    static TextStyle icon_style(Theme const& theme)
    {
        TextStyle style = theme.body;
        style.size = 18;
        return style;
    }
    float width() const
    {
        float const gap = text && icon ? caption_icon_gap : 0;
        return (text ? text->size().width : 0) + (icon ? icon->size().width : 0) + gap;
    }
};

// In `box`, which was placed as if lines began at the left, from its start on. The icon comes
// first; `align` places both together.
void paint_caption(Painting const& p, Caption const& caption, TextStyle const& style,
    Rect const& box, Color text, Color icon, TextAlign align = TextAlign::Start,
    IconPlace place = IconPlace::Start);

}
