// SPDX-License-Identifier: MIT
//
// By itself, so that programs that draw no text link no text engine.

#include <oriel/draw/painter.h>

#include <draw/rounding.h>

namespace oriel
{

void Painter::text(TextLayout const& layout, Point origin, Color color)
{
    if (color.is_transparent())
        return;
    if (!are_finite({ origin.x, origin.y, 0, 0 })) {
        report_invalid_number("A text to draw has a coordinate that is not finite.");
        return;
    }
    int const x = round_half_up(origin.x * m_scale);
    int const y = round_half_up(origin.y * m_scale);
    for (GlyphBlock const& block : m_text.blocks(layout)) {
        IntRect const ink{ x + block.bounds.left, y + block.bounds.top, x + block.bounds.right,
            y + block.bounds.bottom };
        if (block.count == 0 || ink.is_empty() || !ink.intersects(m_device_clip))
            continue;
        Record& record = append(RecordKind::Glyphs, ink);
        record.color = color.packed();
        record.origin = { x + block.x, y + block.y };
        record.first = m_list.add_block(block);
        record.count = block.count;
    }
}

void Painter::replay(DrawList const& list, std::uint32_t first, std::uint32_t count)
{
    for (Record& record : m_list.append_all(list.records().subspan(first, count))) {
        record.state = m_state;
        if (record.kind != RecordKind::Glyphs)
            continue;
        record.first = m_list.add_block(*list.glyph_blocks()[record.first]);
    }
}

}
