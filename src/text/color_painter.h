// SPDX-License-Identifier: MIT
//
// ColorPainter: draws a glyph of a font with a COLR table: walks its paints, fills outlines
// through FreeType's rasteriser, and puts the layers together.
//
//     if (ColorPainter(font, glyph, size).draw(bitmap)) …

#pragma once

#include <oriel/core/geometry.h>
#include <text/color_fill.h>
#include <text/color_layer.h>
#include <text/font_face.h>

#include <cstdint>
#include <vector>

namespace oriel::detail {

struct GlyphBitmap;

class ColorPainter {
public:
    static constexpr std::int32_t max_extent = 512;

    // `size` is that of the em.
    ColorPainter(FontFace const& font, std::uint16_t glyph, Fixed size);

    // False when the glyph has no colors, or is too large.
    bool draw(GlyphBitmap& bitmap);

private:
    // Against fonts whose paints refer to each other without end, or too often.
    static constexpr int max_depth = 16;
    static constexpr std::int64_t max_work = 1 << 26; // pixels
    static constexpr std::int64_t paint_work = 1024;  // of a paint, whatever its size

    // Where a paint goes.
    struct Place {
        Transform to_pixels;
        ColorLayer* layer = nullptr; // null while the box of all ink is sought
        int depth = 0;
    };

    void draw_all(ColorLayer* layer);
    void draw_paint(std::uint32_t offset, Place const& place);
    void draw_layers(ColorPaint const& paint, Place const& place);
    void draw_glyph(ColorPaint const& paint, Place const& place);
    void draw_composite(ColorPaint const& paint, Place const& place);
    void fill_outline(ColorFill const& fill, Place const& place);
    void fill_all(ColorFill const& fill, Place const& place);
    // Sets m_coverage to that of an outline in the box; only grows the box while that is sought.
    bool cover(std::uint16_t glyph, Place const& place);

    FontFace const& m_font;
    ColrTable m_table;
    std::uint16_t m_glyph;
    Transform m_to_pixels; // from font units
    ColorPalette m_palette;
    std::int64_t m_work_left = max_work;
    IntRect m_box; // of all ink
    std::vector<std::uint8_t> m_coverage;
};

}
