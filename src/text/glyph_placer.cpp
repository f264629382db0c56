// SPDX-License-Identifier: MIT

#include <text/glyph_placer.h>

#include <oriel/core/hash.h>

#include <algorithm>
#include <cstring>

namespace oriel::detail {

namespace {

// Places in a block are 16 bits wide, and glyphs up to 2,048 pixels.
constexpr std::int32_t max_block_width = 15'000;
constexpr std::uint32_t max_block_glyphs = 256;
// Beyond it nothing is placed: no screen is millions of pixels wide.
constexpr WideFixed max_pen = WideFixed { 1 } << 30;

std::uint64_t hash_placed(std::uint64_t hash, PlacedGlyph const& placed)
{
    std::uint64_t packed;
    std::memcpy(&packed, &placed, sizeof packed);
    return hash_mix(hash, packed);
}

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
    bool const has_phases =
        m_size < GlyphKey::first_size_without_phases && !is_missing_font(glyph.font);
    WideFixed const quarters = has_phases ? (left + 8) >> 4 : (left + 32) >> 6 << 2;
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
    GlyphBlock block;
    block.x = m_is_line_begin && x - m_line_x <= max_block_width ? m_line_x : x;
    block.y = m_baseline;
    block.span = m_span;
    m_is_line_begin = false;
    m_blocks.push_back(block);
    return m_placed_blocks.emplace_back(
        PlacedBlock { .first = static_cast<std::uint32_t>(m_glyphs.size()),
            .count = 0,
            .size = m_size,
            .hash = hash_mix(hash_constant_a, static_cast<std::uint64_t>(m_size)) });
}

}
