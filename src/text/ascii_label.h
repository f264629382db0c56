// SPDX-License-Identifier: MIT
//
// AsciiLabel: a layout of one line of ASCII before anybody looked at more than its size. Most of
// what changes every frame is measured and drawn once: glyphs in the atlas come straight from here
// then, and carets and outlines are only made when asked for, in room that is kept behind it.

#pragma once

#include <text/glyph_placer.h>
#include <text/pair_table.h>

#include <cstddef>
#include <span>
#include <vector>

namespace oriel::detail {

struct AsciiLabel {
    // What fits one block.
    static constexpr std::size_t max_size = 256;
    static constexpr Fixed max_width = 15'000 * fixed_one;

    std::span<AsciiPiece const> pieces {}; // one a character; advances are not negative
    char const* text = nullptr;
    std::byte* carets = nullptr;
    PlacedGlyph* placed = nullptr;
    PlacedBlock block {}; // of them
    Fixed size = 0;       // of the em
    std::int32_t baseline = 0;
    std::uint16_t font = no_font;
    float scale = 1;
};

// Makes of a label what other layouts have from the start.
class LabelPlacer {
public:
    void place(LayoutGlyphs& glyphs);

private:
    std::vector<ShapedCluster> m_clusters;
    std::vector<ShapedGlyph> m_glyphs;
    GlyphPlacer m_placer;
};

}
