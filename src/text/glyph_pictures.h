// SPDX-License-Identifier: MIT
//
// GlyphPictures: glyphs with colors of their own for text that is turned, zoomed or large. They
// are made in sizes that grow by steps of 2^(1/4), about 1.19, and stretched in between, so that a
// zoom makes few.
//
//     if (pictures.draw(fonts, { font, glyph }, origin, em, pixels_in_an_em, sink)) …

#pragma once

#include <oriel/text/outline.h>
#include <text/rasterizer.h>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace oriel::detail {

class GlyphPictures {
public:
    // All are forgotten when there are more.
    static constexpr std::size_t max_pictures = 64;
    static constexpr Fixed largest = 256 * fixed_one; // larger ones are stretched

    // False when the glyph has no colors. `origin` is the pen's place on the baseline, `em` the
    // length of an em, both in what the sink counts in.
    bool draw(FontLibrary const& fonts, std::uint16_t font, std::uint16_t glyph, Point origin,
        float em, float pixels_in_em, OutlineSink& sink);

    // The least step that is not smaller, 26.6 pixels.
    static Fixed step_above(float pixels);

private:
    Rasterizer m_rasterizer;
    std::unordered_map<std::uint64_t, GlyphBitmap> m_pictures;
};

}
