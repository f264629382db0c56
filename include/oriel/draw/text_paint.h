// SPDX-License-Identifier: MIT
//
// TextPaint: how a span of text looks. It is no part of the layout: a text whose paint changes,
// because a link is hovered, is not laid out again.
//
//     TextPaint const paints[] = { {}, { .color = red, .lines = TextLines::Underline } };
//     painter.text(layout, origin, ink, paints);       // one for each span, in their order

#pragma once

#include <oriel/core/color.h>

#include <cstdint>

namespace oriel {

// Where the font has them, as thick as it says.
enum class TextLines : std::uint8_t {
    None = 0,           // (Default)
    Underline = 1 << 0, // leaves room around what hangs through it
    Strike = 1 << 1,
};
constexpr TextLines operator|(TextLines a, TextLines b)
{
    return static_cast<TextLines>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has_line(TextLines all, TextLines one)
{
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

struct TextPaint {
    Color color {};      // transparent: that of the text
    Color background {}; // behind the glyphs, as high as the font; transparent: none
    TextLines lines = TextLines::None;
    Color line_color {}; // transparent: that of the glyphs

    constexpr bool operator==(TextPaint const&) const = default;
};

}
