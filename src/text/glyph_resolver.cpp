// SPDX-License-Identifier: MIT

#include <text/glyph_resolver.h>

#include <oriel/core/hash.h>

#include <algorithm>
#include <utility>

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

// Gathers what a block says of its glyphs.
class GlyphResolver::BlockWriter {
public:
    BlockWriter(Fixed size, std::uint64_t* shelves, Glyph* first)
        : m_shelves(shelves)
        , m_next(first)
        , m_hash(hash_block(size))
    {}

    void add(AsciiAtlas::Slot const& slot, std::int32_t pen)
    {
        auto const x = static_cast<std::int16_t>(pen);
        m_hash = hash_placed(m_hash, slot.name, x, 0);
        if (slot.glyph.page != m_page) {
            m_shelves[m_page] |= std::exchange(m_used, 0);
            m_page = slot.glyph.page;
        }
        m_used |= slot.shelf;
        if (slot.glyph.width == 0)
            return;
        *m_next = slot.glyph;
        m_next->x = static_cast<std::int16_t>(m_next->x + x);
        ++m_next;
        m_ink = least(m_ink, Edges { slot.edges[0], slot.edges[1], slot.edges[2], slot.edges[3] }
                                 + Edges { x, 0, static_cast<std::int16_t>(-x), 0 });
    }

    void close(GlyphBlock& block, Glyph const* first)
    {
        m_shelves[m_page] |= m_used;
        block.glyphs = first;
        block.count = static_cast<std::uint32_t>(m_next - first);
        block.hash = m_hash;
        block.bounds = {};
        if (block.count > 0)
            block.bounds = { m_ink[0] + block.x, m_ink[1] + block.y, block.x - m_ink[2],
                block.y - m_ink[3] };
    }
    Glyph* next() const { return m_next; }

private:
    // All four at once. What is AsciiText is not wider than they can say.
    using Edges = std::int16_t __attribute__((vector_size(8)));
    static Edges least(Edges a, Edges b) { return a < b ? a : b; }

    static constexpr std::int16_t far = 0x7fff;
    std::uint64_t* m_shelves;
    Glyph* m_next;
    Edges m_ink { far, far, far, far };
    std::uint64_t m_hash;
    std::uint64_t m_used = 0; // of m_page, not yet told
    std::size_t m_page = 0;
};

void GlyphResolver::refresh(LayoutGlyphs& glyphs)
{
    if (glyphs.epoch != 0 && m_cache.holds(glyphs.shelves, glyphs.epoch)) {
        glyphs.epoch = m_cache.epoch();
        return;
    }
    if (glyphs.ascii != nullptr && write_ascii(glyphs)) {
        glyphs.epoch = m_cache.epoch();
        return;
    }
    place(glyphs);
    bool const is_complete = find_pieces(glyphs);
    reserve(glyphs, m_pieces.size());
    std::fill(glyphs.shelves.begin(), glyphs.shelves.end(), 0);
    for (GlyphPiece const& piece : m_pieces)
        glyphs.shelves[piece.place.page] |= std::uint64_t { 1 } << piece.place.shelf;
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < glyphs.blocks.size(); ++i)
        write_block(glyphs, i, next);
    glyphs.epoch = is_complete ? m_cache.epoch() : 0;
}

// All in one go, where each glyph stands in the atlas in one piece.
bool GlyphResolver::write_ascii(LayoutGlyphs& glyphs)
{
    AsciiText const& text = *glyphs.ascii;
    std::fill(glyphs.shelves.begin(), glyphs.shelves.end(), 0);
    reserve(glyphs, text.cells.size());
    AsciiAtlas::Table& table = m_ascii.ensure(text.font, text.size, m_cache.epoch());
    GlyphBlock* block = glyphs.blocks.data();
    Glyph* next = glyphs.glyphs.get();
    for (TextLine const& line : text.lines) {
        if (text.is_blank(line))
            continue;
        BlockWriter writer(text.size, glyphs.shelves.data(), next);
        if (!write_line(text, line, table, writer))
            return false;
        writer.close(*block++, next);
        next = writer.next();
    }
    return true;
}

// What is written to lies elsewhere: what is read is kept at hand.
bool GlyphResolver::write_line(
    AsciiText const& text, TextLine const& line, AsciiAtlas::Table& table, BlockWriter& result)
{
    char const* const characters = text.text;
    AsciiCell const* const cells = text.cells.data();
    Fixed const size = text.size;
    std::uint16_t const font = text.font;
    BlockWriter writer = result;
    Fixed pen = 0;
    for (std::size_t i = line.byte_begin; i < line.byte_end; pen += cells[i++].advance) {
        char const c = characters[i];
        if (c == ' ')
            continue;
        Fixed const quarters = GlyphPlacer::rounded(pen, size, font);
        auto const phase = static_cast<std::uint8_t>(quarters & 3);
        AsciiAtlas::Slot& slot = table.slot(c, phase);
        bool const is_known = slot.name == name_placed(cells[i].glyph, font, phase);
        if (!is_known && !find_slot(slot, { font, cells[i].glyph, phase, size }))
            return false;
        writer.add(slot, quarters >> 2);
    }
    result = writer;
    return true;
}

bool GlyphResolver::find_slot(AsciiAtlas::Slot& slot, GlyphKey const& key)
{
    GlyphPiece const* const piece = m_cache.find_single(key);
    if (piece == nullptr || (piece->width == 0) != (piece->height == 0))
        return false;
    slot.name = name_placed(key.glyph, key.font, key.phase);
    slot.shelf = std::uint64_t { 1 } << piece->place.shelf;
    slot.glyph = glyph_at({}, *piece);
    std::int32_t const edges[] = { slot.glyph.x, slot.glyph.y, -slot.glyph.x - piece->width,
        -slot.glyph.y - piece->height };
    std::transform(std::begin(edges), std::end(edges), slot.edges, narrowed);
    return true;
}

void GlyphResolver::reserve(LayoutGlyphs& glyphs, std::size_t wanted)
{
    auto const count = static_cast<std::uint32_t>(wanted);
    if (count <= glyphs.glyphs.get_deleter().capacity)
        return;
    auto* const made = static_cast<Glyph*>(m_memory.take(count * sizeof(Glyph)));
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
