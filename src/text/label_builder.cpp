// SPDX-License-Identifier: MIT

#include <text/label_builder.h>

#include <oriel/core/hash.h>
#include <text/ascii_packer.h>

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
    if (text.empty() || text.size() > AsciiText::max_line)
        return nullptr;
    Fixed const width = known.pairs.table->read(text, m_cells.data());
    return width < 0 || width > AsciiText::max_width ? nullptr : pack(text, known, width);
}

LayoutEntry* LabelBuilder::pack(std::string_view text, Known const& known, Fixed width) const
{
    float const scale = known.style.scale;
    TextLine line = known.line;
    line.byte_end = static_cast<std::uint32_t>(text.size());
    line.width = static_cast<float>(width) / scale / fixed_one;
    float const room = static_cast<float>(fixed_ceil(width)) / scale;
    AsciiPacker const packer { .text = text,
        .cells = { m_cells.data(), text.size() },
        .lines = { &line, 1 },
        .size = { room, line.height },
        .min_width = room,
        .span = known.style.span,
        .font = known.pairs.font,
        .scale = scale,
        .atlas_pages = known.style.atlas_pages };
    return packer.pack(m_memory);
}

}
