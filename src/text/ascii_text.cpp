// SPDX-License-Identifier: MIT

#include <text/ascii_text.h>

#include <memory>

namespace oriel::detail {

void AsciiPlacer::place(LayoutGlyphs& glyphs)
{
    if (glyphs.ascii == nullptr || glyphs.blocks.empty() || !glyphs.placed.empty())
        return;
    AsciiText const& text = *glyphs.ascii;
    m_placer.begin();
    m_placer.set_span(0, text.size);
    GlyphBlock const* block = glyphs.blocks.data();
    for (TextLine const& line : text.lines) {
        if (!text.is_blank(line))
            place_line(text, line, *block++);
    }
    std::vector<PlacedGlyph> const& placed = m_placer.glyphs();
    std::vector<PlacedBlock> const& blocks = m_placer.placed_blocks();
    std::uninitialized_copy(placed.begin(), placed.end(), text.placed);
    std::uninitialized_copy(blocks.begin(), blocks.end(), text.placed_blocks);
    glyphs.placed = { text.placed, placed.size() };
    glyphs.placed_blocks = { text.placed_blocks, blocks.size() };
}

void AsciiPlacer::place_line(AsciiText const& text, TextLine const& line, GlyphBlock const& block)
{
    m_clusters.clear();
    m_glyphs.clear();
    for (std::uint32_t i = line.byte_begin; i < line.byte_end; ++i) {
        m_glyphs.push_back({ text.cells[i].glyph, text.font, 0, 0 });
        m_clusters.push_back({ .advance = text.cells[i].advance,
            .flags = text.text[i] == ' ' ? ClusterFlags::Space : ClusterFlags::None });
    }
    m_placer.begin_line(block.x, block.y);
    m_placer.place_ascii(m_clusters, m_glyphs.data());
}

}
