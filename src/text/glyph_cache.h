// SPDX-License-Identifier: MIT
//
// GlyphCache: the atlas behind GlyphAtlas. Rasterises a glyph when it is first asked for, in
// pieces when it is larger than a Glyph can say, and forgets the shelves that have not been used
// for longest when the pages are full.
//
//     pieces.clear();
//     bool fits = cache.append_pieces(key, pieces);

#pragma once

#include <oriel/core/diagnostic.h>
#include <oriel/text/glyph_atlas.h>
#include <text/rasterizer.h>
#include <text/shelf_packer.h>

#include <memory>
#include <span>
#include <vector>

namespace oriel::detail {

// Up to 255 × 255 pixels of a glyph, or no ink at all.
struct GlyphPiece {
    std::uint64_t key = 0; // of the glyph, with the number of the piece
    std::int16_t left = 0;
    std::int16_t top = 0;
    ShelfPacker::Place place;
    std::uint8_t width = 0;
    std::uint8_t height = 0;
    std::uint8_t piece_count = 1; // of the whole glyph
    std::uint32_t next_on_shelf = 0;
};

class GlyphCache final : public GlyphAtlas {
public:
    static constexpr int max_pages = 31; // what textures.h has numbers for
    struct PageLimits {
        int coverage = 1;
        int color = 0;
    };

    GlyphCache(FontLibrary const& fonts, DiagnosticSink& diagnostics, PageLimits const& limits);

    int page_count() const override { return static_cast<int>(m_pages.size()); }
    Page page(int index) const override;
    IntRect take_changes(int page) override;

    void begin_frame();
    int page_limit() const { return m_limits.coverage + m_limits.color; }
    // What a frame may spend on rasterising, about microseconds; 0: all it takes.
    void set_budget(int microseconds) { m_budget = microseconds; }
    // Glyphs wait for the next frame, because this one has spent its budget.
    bool has_waiting() const { return m_has_waiting; }
    // False when the glyph waits; or when there is no room and it is left out, which is reported
    // once a frame.
    bool append_pieces(GlyphKey const& key, std::vector<GlyphPiece>& pieces);

    // Of a glyph that is in the atlas already, in one piece; else null.
    GlyphPiece const* find_single(GlyphKey const& key) const;

    // Whether glyphs of a font stand at whole pixels, because they may be pictures.
    bool is_colored(std::uint16_t font) const
    {
        return !is_missing_font(font) && m_fonts.font(font).has_colors();
    }
    // Grows whenever pieces are forgotten.
    std::uint64_t epoch() const { return m_epoch; }
    // Whether everything on these shelves (a mask a page) is still there that was at an epoch.
    bool holds(std::span<std::uint64_t const> masks, std::uint64_t since) const;
    void use(std::span<std::uint64_t const> masks) { m_packer.use(masks); }
    void use_last() { m_packer.use_last(); }
    // Something was left out of the last frame, or waits since.
    bool was_full() const { return m_was_full; }
    void use(ShelfPacker::Place const& place) { m_packer.use(place); }

private:
    static constexpr std::uint32_t no_piece = 0xffffffff;
    struct PageData {
        std::unique_ptr<std::uint8_t[]> pixels;
        std::uint64_t generation = 0;
        std::size_t texel_bytes = 1;
        IntRect changes;
        std::uint32_t first_piece[ShelfPacker::rows];      // of each shelf
        std::uint64_t cleared_epoch[ShelfPacker::rows] {}; // when a shelf's pieces were forgotten
    };
    bool append_known(std::uint64_t key, std::vector<GlyphPiece>& pieces);
    bool rasterize(GlyphKey const& key);
    bool add_piece(std::uint64_t key, IntRect const& part, int piece_count);
    void forget_cleared();
    void copy_pixels(GlyphPiece const& piece, IntRect const& part);
    void report_full();

    // The table from keys to pieces: open addressing, linear probing.
    std::uint32_t find(std::uint64_t key) const;
    void insert(std::uint64_t key, std::uint32_t piece);
    void erase(std::uint64_t key);
    void grow_table();
    std::size_t home(std::uint64_t key) const;

    FontLibrary const& m_fonts;
    DiagnosticSink& m_diagnostics;
    PageLimits m_limits;
    Rasterizer m_rasterizer;
    ShelfPacker m_packer;
    GlyphBitmap m_bitmap;
    std::vector<PageData> m_pages;
    std::vector<GlyphPiece> m_pieces;
    std::vector<std::uint32_t> m_free_pieces;
    std::vector<std::uint32_t> m_table;
    std::size_t m_table_used = 0;
    std::vector<ShelfPacker::Cleared> m_cleared;
    std::uint64_t m_epoch = 1;
    bool m_has_reported = false;
    bool m_was_full = false;
    int m_budget = 0;
    int m_spent = 0; // in this frame
    bool m_has_waiting = false;
};

}
