// SPDX-License-Identifier: MIT
//
// LayoutGlyphs: the picture of a layout: which glyph goes where, and, once it was asked for,
// from where in the atlas. The latter is redone when the atlas forgot some of it.

#pragma once

#include <oriel/text/text_layout.h>
#include <text/entry_memory.h>
#include <text/glyph_cache.h>

#include <memory>
#include <span>
#include <vector>

namespace oriel::detail {

// A glyph at whole pixels relative to its block.
struct PlacedGlyph {
    std::uint16_t glyph = 0;
    std::uint16_t font : 14 = no_font;
    std::uint16_t phase : 2 = 0;
    std::int16_t x = 0;
    std::int16_t y = 0;
};
static_assert(sizeof(PlacedGlyph) == 8, "the bulk of the layout cache");

// A GlyphBlock before the atlas was asked.
struct PlacedBlock {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    Fixed size = 0; // of the em
    std::uint64_t hash = 0;
};

struct GiveGlyphsBack {
    EntryMemory* memory = nullptr;
    std::uint32_t capacity = 0; // glyphs

    void operator()(Glyph* glyphs) const { memory->give_back(glyphs, capacity * sizeof(Glyph)); }
};

struct LayoutGlyphs {
    std::uint32_t* last_frame = nullptr; // of the entry that these are part of
    std::uint64_t epoch = 0; // of the atlas when `blocks` was made; 0: not yet, or incomplete
    std::span<std::uint64_t> shelves; // that the glyphs stand on, a mask for each page
    std::span<GlyphBlock> blocks;
    std::span<PlacedBlock const> placed_blocks;
    std::span<PlacedGlyph const> placed;
    std::unique_ptr<Glyph[], GiveGlyphsBack> glyphs;
};

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

private:
    void refresh(LayoutGlyphs& glyphs);
    void reserve(LayoutGlyphs& glyphs);
    bool find_pieces(LayoutGlyphs const& glyphs);
    bool append_pieces(PlacedGlyph const& placed, Fixed size);
    void write_block(LayoutGlyphs& glyphs, std::size_t index, std::uint32_t& next);

    GlyphCache& m_cache;
    EntryMemory& m_memory;
    std::vector<GlyphPiece> m_pieces;        // of the layout at hand
    std::vector<std::uint32_t> m_piece_ends; // of each placed glyph
};

}
