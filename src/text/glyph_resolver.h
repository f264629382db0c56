// SPDX-License-Identifier: MIT
//
// GlyphResolver: finds the glyphs of a layout in the atlas, and again when the atlas forgot some.
//
//     resolver.ensure(glyphs);
//     for (GlyphBlock const& block : glyphs.blocks) …

#pragma once

#include <text/ascii_atlas.h>
#include <text/ascii_text.h>
#include <text/glyph_cache.h>

#include <vector>

namespace oriel::detail {

class GlyphResolver {
public:
    // The memory outlives what is resolved.
    GlyphResolver(GlyphCache& cache, EntryMemory& memory) : m_cache(cache), m_memory(memory) {}

    // Makes `blocks` good for this frame.
    void ensure(LayoutGlyphs& glyphs)
    {
        if (glyphs.epoch != m_cache.epoch())
            refresh(glyphs);
        m_cache.use(glyphs.shelves);
    }
    // Makes `placed` of what is ASCII, and leaves other layouts as they are.
    void place(LayoutGlyphs& glyphs) { m_ascii_placer.place(glyphs); }

private:
    class BlockWriter;
    void refresh(LayoutGlyphs& glyphs);
    // False when the atlas lacks some of it.
    bool write_ascii(LayoutGlyphs& glyphs);
    bool write_line(
        AsciiText const& text, TextLine const& line, AsciiAtlas::Table& table, BlockWriter& result);
    bool find_slot(AsciiAtlas::Slot& slot, GlyphKey const& key);
    void reserve(LayoutGlyphs& glyphs, std::size_t count);
    bool find_pieces(LayoutGlyphs const& glyphs);
    bool append_pieces(PlacedGlyph const& placed, Fixed size);
    void write_block(LayoutGlyphs& glyphs, std::size_t index, std::uint32_t& next);

    GlyphCache& m_cache;
    EntryMemory& m_memory;
    AsciiAtlas m_ascii;
    AsciiPlacer m_ascii_placer;
    std::vector<GlyphPiece> m_pieces;        // of the layout at hand
    std::vector<std::uint32_t> m_piece_ends; // of each placed glyph
};

}
