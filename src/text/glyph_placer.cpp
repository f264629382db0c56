// SPDX-License-Identifier: MIT

#include <text/glyph_placer.h>

#include <algorithm>

namespace oriel::detail {

namespace {

// Places in a block are 16 bits wide, and glyphs up to 2,048 pixels.
constexpr std::int32_t max_block_width = 15'000;
constexpr std::ptrdiff_t max_block_glyphs = 256;
// Beyond it nothing is placed: no screen is millions of pixels wide.
constexpr WideFixed max_pen = WideFixed { 1 } << 30;

}

void GlyphPlacer::begin()
{
    m_blocks.clear();
    m_placed_blocks.clear();
    m_glyphs.clear();
}

void GlyphPlacer::begin_line(std::int32_t x, std::int32_t baseline)
{
    m_line_x = x;
    m_baseline = baseline;
    m_is_line_begin = true;
}

void GlyphPlacer::set_span(std::uint32_t span, Fixed size)
{
    m_span = span;
    m_size = size;
}

void GlyphPlacer::place(ShapedGlyph const& glyph, WideFixed pen)
{
    WideFixed const left = pen + glyph.x;
    if (left > max_pen || left < -max_pen)
        return;
    WideFixed const quarters = rounded(left, m_size, glyph.font);
    auto const x = static_cast<std::int32_t>(quarters >> 2) + m_line_x;
    PlacedBlock& block = ensure_block(x);
    PlacedGlyph placed;
    placed.glyph = glyph.glyph;
    placed.font = static_cast<std::uint16_t>(glyph.font & no_font);
    placed.phase = static_cast<std::uint16_t>(quarters & 3);
    placed.x = static_cast<std::int16_t>(x - m_blocks.back().x);
    placed.y = static_cast<std::int16_t>(
        std::clamp(fixed_round(glyph.y), -max_block_width, max_block_width));
    block.hash = hash_placed(block.hash, placed);
    ++block.count;
    m_glyphs.push_back(placed);
}

void GlyphPlacer::place_ascii(std::span<ShapedCluster const> clusters, ShapedGlyph const* glyphs)
{
    std::size_t const first = m_glyphs.size();
    m_glyphs.resize(first + clusters.size());
    PlacedGlyph* next = m_glyphs.data() + first;
    PlacedGlyph* block_begin = next;
    PlacedBlock* block = nullptr; // those since block_begin are not yet in it
    std::int32_t block_x = 0;
    WideFixed pen = 0;
    auto const close = [&] {
        for (; block_begin != next; ++block_begin, ++block->count)
            block->hash = hash_placed(block->hash, *block_begin);
    };
    for (std::size_t i = 0; i < clusters.size() && pen <= max_pen; pen += clusters[i++].advance) {
        if (has_flag(clusters[i].flags, ClusterFlags::Space))
            continue;
        WideFixed const quarters = rounded(pen, m_size, glyphs[i].font);
        auto const x = static_cast<std::int32_t>(quarters >> 2) + m_line_x;
        bool const has_room = block != nullptr && next - block_begin < max_block_glyphs
                              && x - block_x <= max_block_width;
        if (!has_room) {
            if (block != nullptr)
                close();
            block = &open_block(x, static_cast<std::uint32_t>(next - m_glyphs.data()));
            block_x = m_blocks.back().x;
        }
        next->glyph = glyphs[i].glyph;
        next->font = static_cast<std::uint16_t>(glyphs[i].font & no_font);
        next->phase = static_cast<std::uint16_t>(quarters & 3);
        next->x = static_cast<std::int16_t>(x - block_x);
        ++next;
    }
    if (block != nullptr)
        close();
    m_glyphs.resize(static_cast<std::size_t>(next - m_glyphs.data()));
}

PlacedBlock& GlyphPlacer::ensure_block(std::int32_t x)
{
    if (!m_is_line_begin) {
        PlacedBlock& last = m_placed_blocks.back();
        std::int32_t const from_block = x - m_blocks.back().x;
        bool const is_same = m_blocks.back().span == m_span && last.size == m_size;
        if (is_same && last.count < max_block_glyphs && from_block <= max_block_width
            && from_block >= -max_block_width)
            return last;
    }
    return open_block(x, static_cast<std::uint32_t>(m_glyphs.size()));
}

PlacedBlock& GlyphPlacer::open_block(std::int32_t x, std::uint32_t first_glyph)
{
    GlyphBlock block;
    block.x = m_is_line_begin && x - m_line_x <= max_block_width ? m_line_x : x;
    block.y = m_baseline;
    block.span = m_span;
    m_is_line_begin = false;
    m_blocks.push_back(block);
    return m_placed_blocks.emplace_back(PlacedBlock {
        .first = first_glyph, .count = 0, .size = m_size, .hash = hash_block(m_size) });
}

}
