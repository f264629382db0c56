// SPDX-License-Identifier: MIT
//
// Glyphs that a font keeps as pictures (CBDT, sbix), at the size asked for. FreeType decodes them.
//
//     if (draw_picture(font, glyph, size, bitmap)) …

#pragma once

#include <text/font_face.h>

#include <cstdint>

namespace oriel::detail {

struct GlyphBitmap;

// False when the font has no picture of the glyph.
bool draw_picture(FontFace const& font, std::uint16_t glyph, Fixed size, GlyphBitmap& bitmap);

}
