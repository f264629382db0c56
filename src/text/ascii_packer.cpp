// SPDX-License-Identifier: MIT

#include <text/ascii_packer.h>

#include <text/entry_packer.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

std::int32_t AsciiPacker::top(LayoutSpan const& span, std::size_t line)
{
    WideFixed const top = static_cast<WideFixed>(line) * line_height(span);
    return static_cast<std::int32_t>(std::min(TextLayoutBuilder::max_top, top));
}

std::size_t AsciiPacker::count_blocks() const
{
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(),
        [&](TextLine const& line) { return !AsciiText::is_blank(text.data(), line); }));
}

std::size_t AsciiPacker::bytes(std::size_t blocks) const
{
    std::size_t const count = text.size();
    return EntryPacker::aligned(count) + sizeof(AsciiText)
           + blocks * (sizeof(GlyphBlock) + sizeof(PlacedBlock))
           + static_cast<std::size_t>(atlas_pages) * sizeof(std::uint64_t)
           + count * (sizeof(PlacedGlyph) + sizeof(AsciiCell)) + sizeof(TextLayout::SpanPlace)
           + lines.size_bytes() + notes.size_bytes() + (count + 1) * sizeof(TextLayout::CaretStop);
}

// In the order of their alignment.
LayoutEntry* AsciiPacker::pack(EntryMemory& memory) const
{
    std::size_t const blocks = count_blocks();
    std::size_t const size_behind = bytes(blocks);
    LayoutEntry* const entry = LayoutEntry::create(memory, size_behind);
    EntryPacker packer(entry);
    entry->text = packer.copy(text);
    // The atlas' answer, a Glyph for each, comes later.
    entry->bytes = sizeof(LayoutEntry) + size_behind + text.size() * sizeof(Glyph);

    AsciiText* const made = packer.make(AsciiText { .text = entry->text.data() });
    LayoutGlyphs& glyphs = entry->glyphs;
    glyphs.last_frame = &entry->last_frame;
    glyphs.ascii = made;
    glyphs.blocks = { packer.room<GlyphBlock>(blocks), blocks };
    made->placed_blocks = packer.room<PlacedBlock>(blocks);
    glyphs.shelves = packer.zeros(static_cast<std::size_t>(atlas_pages));
    made->placed = packer.room<PlacedGlyph>(text.size());

    auto const end = static_cast<std::uint32_t>(text.size());
    TextLayout& layout = entry->layout;
    layout.m_text = entry->text;
    layout.m_glyphs = &glyphs;
    layout.m_span_places = { packer.make(TextLayout::SpanPlace { end, span.metrics, {} }), 1 };
    layout.m_lines = packer.copy(lines);
    layout.m_size = size;
    layout.m_min_width = min_width;
    layout.m_baseline = lines.front().baseline;

    made->lines = layout.m_lines;
    made->notes = packer.copy(notes);
    made->carets = packer.room<std::byte>((text.size() + 1) * sizeof(TextLayout::CaretStop));
    made->cells = packer.copy(cells);
    made->size = span.size;
    made->width = width;
    made->font = font;
    made->scale = scale;
    make_blocks(glyphs.blocks.data());
    return entry;
}

void AsciiPacker::make_blocks(GlyphBlock* blocks) const
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (AsciiText::is_blank(text.data(), lines[i]))
            continue;
        GlyphBlock* const block = new (blocks++) GlyphBlock;
        if (lines[i].x != 0)
            block->x = static_cast<std::int32_t>(std::lround(lines[i].x * scale));
        block->y = top(span, i) + span.above;
    }
}

}
