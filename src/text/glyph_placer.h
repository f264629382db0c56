// SPDX-License-Identifier: MIT
//
// GlyphPlacer: rounds glyphs to quarter pixels and gathers them into blocks, so that their
// places within a block fit into 16 bits.
//
//     placer.begin();
//     placer.begin_line(x, baseline);
//     placer.set_span(span, size);
//     placer.place(glyph, pen);

#pragma once

#include <text/layout_glyphs.h>
#include <text/line_filler.h>
#include <text/rasterizer.h>

#include <vector>

namespace oriel::detail {

class GlyphPlacer {
public:
    // Forgets everything.
    void begin();
    // Device pixels from the layout's top left corner.
    void begin_line(std::int32_t x, std::int32_t baseline);
    // Of what follows: blocks do not go on from one span to the next. `size` is that of the em.
    void set_span(std::uint32_t span, Fixed size);
    // `pen` is the left edge of the glyph's cluster, from the line's x.
    void place(ShapedGlyph const& glyph, WideFixed pen);

    // The same for a line of which each cluster is a glyph at its left edge, spaces left out.
    void place_ascii(std::span<ShapedCluster const> clusters, ShapedGlyph const* glyphs);

    // From fixed point to quarters of a pixel, of which `size` may have less.
    template <typename Number>
    static Number rounded(Number left, Fixed size, std::uint16_t font)
    {
        bool const has_phases =
            size < GlyphKey::first_size_without_phases && !is_missing_font(font);
        return has_phases ? (left + 8) >> 4 : (left + 32) >> 6 << 2;
    }

    // One each.
    std::vector<GlyphBlock> const& blocks() const { return m_blocks; }
    std::vector<PlacedBlock> const& placed_blocks() const { return m_placed_blocks; }
    std::vector<PlacedGlyph> const& glyphs() const { return m_glyphs; }

private:
    // Of the block that has room for a glyph at `x`, opened when there is none.
    PlacedBlock& ensure_block(std::int32_t x);
    PlacedBlock& open_block(std::int32_t x, std::uint32_t first_glyph);

    std::uint32_t m_span = 0;
    Fixed m_size = 0;
    std::int32_t m_line_x = 0;
    std::int32_t m_baseline = 0;
    bool m_is_line_begin = true;
    std::vector<GlyphBlock> m_blocks;
    std::vector<PlacedBlock> m_placed_blocks;
    std::vector<PlacedGlyph> m_glyphs;
};

}
