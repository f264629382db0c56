// SPDX-License-Identifier: MIT
//
// LayoutGlyphs: the picture of a layout: which glyph goes where, and, once GlyphResolver was asked
// for it, from where in the atlas.

#pragma once

#include <oriel/core/hash.h>
#include <oriel/text/text_layout.h>
#include <text/entry_memory.h>
#include <text/font_library.h>

#include <cstring>
#include <memory>
#include <span>

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

// What a glyph is, wherever it stands.
inline std::uint64_t name_placed(std::uint64_t glyph, std::uint64_t font, std::uint64_t phase)
{
    return glyph | font << 16 | phase << 30;
}
// Of a block, a glyph further.
inline std::uint64_t hash_placed(
    std::uint64_t hash, std::uint64_t name, std::int32_t x, std::int32_t y)
{
    std::uint64_t const x_bits = static_cast<std::uint16_t>(x);
    std::uint64_t const y_bits = static_cast<std::uint16_t>(y);
    return hash_mix(hash, name | x_bits << 32 | y_bits << 48);
}
inline std::uint64_t hash_placed(std::uint64_t hash, PlacedGlyph const& placed)
{
    std::uint64_t const name = name_placed(placed.glyph, placed.font, placed.phase);
    return hash_placed(hash, name, placed.x, placed.y);
}
inline std::uint64_t hash_block(Fixed size)
{
    return hash_mix(hash_constant_a, static_cast<std::uint64_t>(size));
}

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

struct AsciiText;

struct LayoutGlyphs {
    std::uint32_t* last_frame = nullptr; // of the entry that these are part of
    std::uint64_t epoch = 0; // of the atlas when `blocks` was made; 0: not yet, or incomplete
    std::span<std::uint64_t> shelves; // that the glyphs stand on, a mask for each page
    std::span<GlyphBlock> blocks;
    // Of what is ASCII they are empty until AsciiPlacer was there.
    std::span<PlacedBlock const> placed_blocks;
    std::span<PlacedGlyph const> placed;
    AsciiText const* ascii = nullptr; // null in layouts that are more
    std::unique_ptr<Glyph[], GiveGlyphsBack> glyphs;
};

}
