// SPDX-License-Identifier: MIT

#include <text/label_builder.h>

#include <oriel/core/hash.h>
#include <text/entry_packer.h>

#include <algorithm>

namespace oriel::detail {

LabelBuilder::Known& LabelBuilder::place_of(LayoutKey const& key)
{
    std::uint64_t const hash =
        hash_fold(key.style ^ key.face ^ hash_constant_a, key.lines ^ key.others ^ hash_constant_b);
    return m_known[hash % max_known];
}

void LabelBuilder::learn(LayoutKey const& key, Style const& style)
{
    Shaper::AsciiPairs const pairs = m_shaper.find_pairs(style.shape);
    if (pairs.table == nullptr || m_fonts.font(pairs.font).has_colors())
        return;
    std::int32_t const height = std::max(1, style.span.above + style.span.below);
    auto const logical = [&](std::int32_t device) {
        return static_cast<float>(device) / style.scale;
    };
    place_of(key) = { key, m_shaper.pairs_epoch(), style, pairs,
        { .height = logical(height), .baseline = logical(style.span.above) } };
}

LayoutEntry* LabelBuilder::build(std::string_view text, LayoutKey const& key)
{
    Known const& known = place_of(key);
    if (known.epoch != m_shaper.pairs_epoch() || known.key != key)
        return nullptr;
    if (text.empty() || text.size() > AsciiLabel::max_size)
        return nullptr;
    if (!known.pairs.table->read(text, m_pieces.data()))
        return nullptr;
    std::size_t const ink = text.find_last_not_of(' ') + 1; // without trailing spaces
    Fixed width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        m_pieces[i].advance = std::max<std::int16_t>(0, m_pieces[i].advance);
        width += i < ink ? m_pieces[i].advance : 0;
    }
    if (width > AsciiLabel::max_width)
        return nullptr;
    TextLine line = known.line;
    line.byte_end = static_cast<std::uint32_t>(text.size());
    line.width = static_cast<float>(width) / known.style.scale / fixed_one;
    LayoutEntry* const entry = pack(text, known, line);
    if (ink == 0)
        entry->glyphs.blocks = {};
    TextLayout& layout = entry->layout;
    layout.m_size = { static_cast<float>(fixed_ceil(width)) / known.style.scale, line.height };
    layout.m_min_width = layout.m_size.width;
    layout.m_baseline = line.baseline;
    return entry;
}

// In the order of their alignment; what is only made when asked for has its room.
LayoutEntry* LabelBuilder::pack(
    std::string_view text, Known const& known, TextLine const& line) const
{
    std::size_t const count = text.size();
    auto const pages = static_cast<std::size_t>(known.style.atlas_pages);
    std::size_t const size = EntryPacker::aligned(count) + sizeof(AsciiLabel) + sizeof(GlyphBlock)
                             + pages * sizeof(std::uint64_t) + count * sizeof(PlacedGlyph)
                             + sizeof(SpanPlace) + sizeof(TextLine)
                             + (count + 1) * sizeof(CaretStop) + count * sizeof(AsciiPiece);
    LayoutEntry* const entry = LayoutEntry::create(m_memory, size);
    EntryPacker packer(entry);
    entry->text = packer.copy(text);
    entry->bytes = sizeof(LayoutEntry) + size + count * sizeof(Glyph);

    std::int32_t const baseline = known.style.span.above;
    AsciiLabel* const label = packer.make(AsciiLabel { .text = entry->text.data(),
        .size = known.style.span.size,
        .baseline = baseline,
        .font = known.pairs.font,
        .scale = known.style.scale });
    GlyphBlock block;
    block.y = baseline;
    LayoutGlyphs& glyphs = entry->glyphs;
    glyphs.last_frame = &entry->last_frame;
    glyphs.label = label;
    glyphs.blocks = { packer.make(block), 1 };
    glyphs.shelves = packer.zeros(pages);
    label->placed = packer.room<PlacedGlyph>(count);

    TextLayout& layout = entry->layout;
    layout.m_text = entry->text;
    layout.m_glyphs = &glyphs;
    layout.m_span_places = { packer.make(SpanPlace { line.byte_end, known.style.span.metrics, {} }),
        1 };
    layout.m_lines = { packer.make(line), 1 };
    label->carets = packer.room<std::byte>((count + 1) * sizeof(CaretStop));
    label->pieces = packer.copy(std::span<AsciiPiece const>(m_pieces.data(), count));
    return entry;
}

}
