// SPDX-License-Identifier: MIT
//
// Rasterizer: outlines to coverage, at device size and a quarter pixel's precision; glyphs with
// colors of their own to pictures.
//
//     if (rasterizer.rasterize(fonts, key, bitmap)) …

#pragma once

#include <text/font_library.h>

#include <cstdint>
#include <vector>

namespace oriel::detail {

struct GlyphKey {
    static constexpr int phases = 4;
    // From this size on, quarter pixels are not worth four bitmaps of each glyph.
    static constexpr Fixed first_size_without_phases = 48 * fixed_one;

    std::uint16_t font = no_font; // 14 bits
    std::uint16_t glyph = 0;
    std::uint8_t phase = 0; // quarter pixels to the right
    Fixed size = 0;         // 20 bits

    constexpr std::uint64_t packed() const
    {
        return glyph | static_cast<std::uint64_t>(font) << 16
               | static_cast<std::uint64_t>(phase) << 30 | static_cast<std::uint64_t>(size) << 32;
    }
};

struct GlyphBitmap {
    std::int32_t left = 0; // from the whole pixel of the pen
    std::int32_t top = 0;  // downwards from the baseline
    std::int32_t width = 0;
    std::int32_t height = 0;
    // Rows without padding: coverage, or red, green, blue and alpha, premultiplied.
    std::vector<std::uint8_t> pixels;
    bool is_colored = false;
};

class Rasterizer {
public:
    static constexpr std::int32_t max_extent = 2048;

    // False when the glyph is too large. No ink is an empty bitmap. Reuses the bitmap's memory.
    bool rasterize(FontLibrary const& fonts, GlyphKey const& key, GlyphBitmap& bitmap);
};

}
