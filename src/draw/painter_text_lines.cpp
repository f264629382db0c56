// SPDX-License-Identifier: MIT
//
// What is drawn behind and over spans of text: backgrounds, underlines, strikes.

#include <oriel/draw/painter.h>

#include <draw/rounding.h>

#include <algorithm>

namespace oriel {

namespace {

constexpr int least_ink = 96; // of 255: fainter edges of a glyph may touch a line

// Calls piece(rect, line) for each part of a span; what hangs behind a wrapped line is no part.
template <typename Piece>
void for_each_piece(TextLayout const& layout, std::size_t span, Piece const& piece)
{
    auto const lines = layout.lines();
    TextRange const range = layout.span_range(span);
    std::size_t begin = range.begin;
    std::size_t index = 0;
    for (Rect rect; layout.take_selected(begin, range.end, rect);) {
        while (index + 1 < lines.size() && lines[index + 1].top <= rect.y)
            ++index;
        TextLine const& line = lines[index];
        bool const is_wrapped =
            index + 1 < lines.size() && lines[index + 1].byte_begin == line.byte_end;
        if (is_wrapped)
            rect = rect.intersected({ line.x, line.top, line.width, line.height });
        if (!rect.is_empty())
            piece(rect, line);
    }
}

}

void Painter::text_backgrounds(
    TextLayout const& layout, Point origin, std::span<TextPaint const> paints)
{
    for (std::size_t i = 0; i < std::min(paints.size(), layout.span_count()); ++i) {
        if (paints[i].background.is_transparent())
            continue;
        TextMetrics const& metrics = layout.span_metrics(i);
        for_each_piece(layout, i, [&](Rect const& rect, TextLine const& line) {
            rectangle({ origin.x + rect.x, origin.y + line.baseline - metrics.ascent, rect.width,
                          metrics.ascent + metrics.descent },
                { .fill = paints[i].background });
        });
    }
}

void Painter::text_lines(TextLayout const& layout, Point origin, Color color,
    std::span<TextPaint const> paints, TextLines kind)
{
    for (std::size_t i = 0; i < std::min(paints.size(), layout.span_count()); ++i) {
        TextPaint const& paint = paints[i];
        if (!has_line(paint.lines, kind))
            continue;
        TextMetrics const& metrics = layout.span_metrics(i);
        bool const is_strike = kind == TextLines::Strike;
        float const top = is_strike ? metrics.strike_top : metrics.underline_top;
        float const height = is_strike ? metrics.strike_height : metrics.underline_height;
        Color const glyphs = paint.color.is_transparent() ? color : paint.color;
        Color const ink = paint.line_color.is_transparent() ? glyphs : paint.line_color;
        for_each_piece(layout, i, [&](Rect const& rect, TextLine const& line) {
            Rect const box { rect.x, line.baseline + top, rect.width, height };
            if (is_strike || m_is_turned || m_scale != m_surface_scale)
                rectangle(box.translated(origin), { .fill = ink });
            else
                interrupted_line(layout, i, line, box, origin, ink);
        });
    }
}

// Not where glyphs of the span cross it.
void Painter::interrupted_line(TextLayout const& layout, std::size_t span, TextLine const& line,
    Rect const& box, Point origin, Color color)
{
    m_gaps.clear();
    for (GlyphBlock const& block : m_text.blocks(layout)) {
        if (block.span == span && block.y == round_half_up(line.baseline * m_scale))
            find_gaps(block, round_half_up(box.y * m_scale), round_half_up(box.bottom() * m_scale));
    }
    std::sort(m_gaps.begin(), m_gaps.end(), [](Gap a, Gap b) { return a.begin < b.begin; });
    float left = box.x;
    float const room = box.height;
    auto const draw_up_to = [&](float right) {
        if (right - left >= std::min(room, box.width))
            rectangle(
                { origin.x + left, origin.y + box.y, right - left, box.height }, { .fill = color });
    };
    for (Gap const& gap : m_gaps) {
        draw_up_to(std::min(static_cast<float>(gap.begin) / m_scale - room, box.right()));
        left = std::max(left, static_cast<float>(gap.end) / m_scale + room);
    }
    draw_up_to(box.right());
}

// The columns of a block that have ink in some rows of the layout; device pixels.
void Painter::find_gaps(GlyphBlock const& block, int top, int bottom)
{
    for (std::uint32_t i = 0; i < block.count; ++i) {
        Glyph const& glyph = block.glyphs[i];
        int const first = std::max(0, top - block.y - glyph.y);
        int const end = std::min<int>(glyph.height, bottom - block.y - glyph.y);
        if (first >= end)
            continue;
        GlyphAtlas::Page const page = m_text.atlas().page(glyph.page);
        if (page.is_colored)
            continue;
        std::uint8_t const* const pixels =
            page.pixels + (glyph.v + first) * GlyphAtlas::page_size + glyph.u;
        for (int x = 0; x < glyph.width; ++x) {
            bool has_ink = false;
            for (int y = 0; y < end - first; ++y)
                has_ink = has_ink || pixels[y * GlyphAtlas::page_size + x] >= least_ink;
            if (has_ink)
                add_gap(block.x + glyph.x + x);
        }
    }
}

void Painter::add_gap(int x)
{
    if (!m_gaps.empty() && m_gaps.back().end == x)
        m_gaps.back().end = x + 1;
    else
        m_gaps.push_back({ x, x + 1 });
}

}
