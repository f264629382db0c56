// SPDX-License-Identifier: MIT
//
// AsciiText: a layout of nothing but ASCII before anybody looked at more than its size and lines:
// what is most of what changes from frame to frame is measured and drawn once. Glyphs in the atlas
// come straight from here, and carets and outlines are only made when asked for, in room that is
// kept for them.

#pragma once

#include <text/glyph_placer.h>
#include <text/pair_table.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace oriel::detail {

// What is not said of a line elsewhere; device pixels.
struct AsciiLine {
    Fixed width = 0;
    Fixed widest_word = 0; // of those that end in it
};

struct AsciiText {
    // Of a line: what fits one block.
    static constexpr std::size_t max_line = 256;
    static constexpr Fixed max_width = 15'000 * fixed_one;

    char const* text = nullptr;
    std::span<AsciiCell const> cells {}; // one a byte; nothing for newlines
    std::span<TextLine const> lines {};
    std::span<AsciiLine const> notes {};  // one a line; none of a label
    std::byte* carets = nullptr;          // room for the layout's
    PlacedGlyph* placed = nullptr;        // likewise for one a byte
    PlacedBlock* placed_blocks = nullptr; // and one for each of the layout's blocks
    Fixed size = 0;                       // of the em
    WideFixed width = unlimited_width;    // of the paragraph
    std::uint16_t font = no_font;
    float scale = 1;

    bool is_blank(TextLine const& line) const { return is_blank(text, line); }
    static bool is_blank(char const* text, TextLine const& line)
    {
        return std::all_of(
            text + line.byte_begin, text + line.byte_end, [](char c) { return c == ' '; });
    }
    bool is_wrapped(std::size_t line) const
    {
        return line + 1 < lines.size() && lines[line + 1].byte_begin == lines[line].byte_end;
    }
};

// Makes of it what other layouts have from the start.
class AsciiPlacer {
public:
    void place(LayoutGlyphs& glyphs);

private:
    void place_line(AsciiText const& text, TextLine const& line, GlyphBlock const& block);

    std::vector<ShapedCluster> m_clusters; // of the line at hand
    std::vector<ShapedGlyph> m_glyphs;
    GlyphPlacer m_placer;
};

}
