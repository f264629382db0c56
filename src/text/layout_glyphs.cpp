// SPDX-License-Identifier: MIT

#include <text/layout_glyphs.h>

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel::detail {

namespace {

std::int16_t narrowed(std::int32_t value)
{
    return static_cast<std::int16_t>(std::clamp(value, -32768, 32767));
}

Glyph glyph_at(PlacedGlyph const& placed, GlyphPiece const& piece)
{
    return { narrowed(placed.x + piece.left), narrowed(placed.y + piece.top), piece.place.u,
        piece.place.v, piece.width, piece.height, piece.place.page };
}

}

void GlyphResolver::refresh(LayoutGlyphs& glyphs)
{
    if (glyphs.epoch != 0 && m_cache.holds(glyphs.shelves, glyphs.epoch)) {
        glyphs.epoch = m_cache.epoch();
        return;
    }
    bool const is_complete = find_pieces(glyphs);
    reserve(glyphs);
    std::fill(glyphs.shelves.begin(), glyphs.shelves.end(), 0);
    for (GlyphPiece const& piece : m_pieces)
        glyphs.shelves[piece.place.page] |= std::uint64_t { 1 } << piece.place.shelf;
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < glyphs.blocks.size(); ++i)
        write_block(glyphs, i, next);
    glyphs.epoch = is_complete ? m_cache.epoch() : 0;
}

void GlyphResolver::reserve(LayoutGlyphs& glyphs)
{
    auto const count = static_cast<std::uint32_t>(m_pieces.size());
    if (count <= glyphs.glyphs.get_deleter().capacity)
        return;
    auto* const made = static_cast<Glyph*>(m_memory.take(count * sizeof(Glyph)));
    std::uninitialized_default_construct_n(made, count);
    glyphs.glyphs = { made, GiveGlyphsBack { &m_memory, count } };
}

// False when the atlas had no room for some.
bool GlyphResolver::find_pieces(LayoutGlyphs const& glyphs)
{
    m_pieces.clear();
    m_piece_ends.clear();
    bool is_complete = true;
    for (PlacedBlock const& block : glyphs.placed_blocks) {
        for (PlacedGlyph const& placed : glyphs.placed.subspan(block.first, block.count))
            is_complete = append_pieces(placed, block.size) && is_complete;
    }
    return is_complete;
}

// What may be a picture stands at the nearest whole pixel.
bool GlyphResolver::append_pieces(PlacedGlyph const& placed, Fixed size)
{
    bool const is_colored = m_cache.is_colored(placed.font);
    auto const phase = static_cast<std::uint8_t>(is_colored ? 0 : placed.phase);
    bool const is_pushed = is_colored && placed.phase * 2 >= GlyphKey::phases;
    std::size_t const before = m_pieces.size();
    bool const is_complete =
        m_cache.append_pieces({ placed.font, placed.glyph, phase, size }, m_pieces);
    // Used from now on: what follows must not push it out.
    for (std::size_t i = before; i < m_pieces.size(); ++i) {
        m_cache.use(m_pieces[i].place);
        m_pieces[i].left = static_cast<std::int16_t>(m_pieces[i].left + is_pushed);
    }
    m_piece_ends.push_back(static_cast<std::uint32_t>(m_pieces.size()));
    return is_complete;
}

void GlyphResolver::write_block(LayoutGlyphs& glyphs, std::size_t index, std::uint32_t& next)
{
    PlacedBlock const& source = glyphs.placed_blocks[index];
    GlyphBlock& block = glyphs.blocks[index];
    std::uint32_t const first = next;
    std::uint32_t left_out = 0;
    block.bounds = {};
    for (std::uint32_t i = source.first; i < source.first + source.count; ++i) {
        std::uint32_t const begin = i == 0 ? 0 : m_piece_ends[i - 1];
        left_out += begin == m_piece_ends[i];
        for (std::uint32_t p = begin; p < m_piece_ends[i]; ++p) {
            if (m_pieces[p].width == 0)
                continue;
            Glyph const glyph = glyph_at(glyphs.placed[i], m_pieces[p]);
            glyphs.glyphs[next++] = glyph;
            std::int32_t const x = block.x + glyph.x;
            std::int32_t const y = block.y + glyph.y;
            block.bounds = block.bounds.united({ x, y, x + glyph.width, y + glyph.height });
        }
    }
    // A line with holes would be another text.
    if (left_out > 0 && m_cache.has_waiting()) {
        next = first;
        block.bounds = {};
    }
    block.glyphs = glyphs.glyphs.get() + first;
    block.count = next - first;
    block.hash = left_out == 0 ? source.hash : hash_mix(source.hash, left_out);
}

}
