// SPDX-License-Identifier: MIT
//
// By itself, so that programs that draw no text link no text engine.

#include <oriel/draw/painter.h>

#include <oriel/draw/text_contrast.h>

#include <algorithm>
#include <draw/rounding.h>

namespace oriel {

// Of the glyphs of a span.
static Color color_of(std::span<TextPaint const> paints, std::size_t span, Color color)
{
    bool const has_own = span < paints.size() && !paints[span].color.is_transparent();
    return has_own ? paints[span].color : color;
}

void Painter::text(TextLayout const& layout, Point origin, Color color)
{
    text(layout, origin, color, {});
}

void Painter::text(
    TextLayout const& layout, Point origin, Color color, std::span<TextPaint const> paints)
{
    if (color.is_transparent() && paints.empty())
        return;
    if (!are_finite({ origin.x, origin.y, 0, 0 })) {
        report_invalid_number("A text to draw has a coordinate that is not finite.");
        return;
    }
    text_backgrounds(layout, origin, paints);
    text_lines(layout, origin, color, paints, TextLines::Underline);
    if (m_is_turned || m_scale != m_surface_scale || m_text.is_large(layout))
        text_as_path(layout, origin, color, paints);
    else
        glyphs(layout, origin, color, paints);
    text_lines(layout, origin, color, paints, TextLines::Strike);
}

void Painter::glyphs(
    TextLayout const& layout, Point origin, Color color, std::span<TextPaint const> paints)
{
    int const x = round_half_up(origin.x * m_scale + m_origin.x);
    int const y = round_half_up(origin.y * m_scale + m_origin.y);
    for (GlyphBlock const& block : m_text.blocks(layout)) {
        IntRect const ink { x + block.bounds.left, y + block.bounds.top, x + block.bounds.right,
            y + block.bounds.bottom };
        Color const own = color_of(paints, block.span, color);
        if (block.count == 0 || own.is_transparent() || ink.is_empty()
            || !ink.intersects(m_device_clip))
            continue;
        Record& record = append(RecordKind::Glyphs, ink);
        record.color = own.packed();
        record.contrast = text_contrast(own);
        record.origin = { x + block.x, y + block.y };
        record.first = m_list.add_block(block);
        record.count = block.count;
    }
}

// Every Glyphs record has a block of its own, in the order of the records.
static std::span<GlyphBlock const* const> blocks_of(
    DrawList const& list, std::span<Record const> records)
{
    auto const is_text = [](Record const& record) { return record.kind == RecordKind::Glyphs; };
    auto const first = std::find_if(records.begin(), records.end(), is_text);
    if (first == records.end())
        return {};
    auto const last = std::find_if(records.rbegin(), records.rend(), is_text);
    return list.glyph_blocks().subspan(first->first, last->first - first->first + 1);
}

void Painter::replay(DrawList const& list, std::uint32_t first, std::uint32_t count)
{
    std::span<Record const> const old = list.records().subspan(first, count);
    std::span<Record> const records = m_list.append_all(old);
    std::span<GlyphBlock const* const> const blocks = blocks_of(list, old);
    auto const old_base = static_cast<std::uint32_t>(blocks.data() - list.glyph_blocks().data());
    std::uint32_t const base = m_list.add_blocks(blocks);
    bool const is_alike = (blocks.empty() || base == old_base) && old.front().state == m_state;
    if (is_alike)
        return;
    for (Record& record : records) {
        record.state = m_state;
        if (record.kind == RecordKind::Glyphs)
            record.first = record.first - old_base + base;
    }
}

}
