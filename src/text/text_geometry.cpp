// SPDX-License-Identifier: MIT

#include <oriel/text/text_geometry.h>

#include <cstddef>

namespace oriel {

TextPosition TextLayoutGeometry::beside(TextPosition position, VisualMotion motion) const
{
    return m_layout.beside(position, motion);
}

TextPosition TextLayoutGeometry::line_edge(TextPosition position, LineEdge edge) const
{
    std::span<TextLine const> const lines = m_layout.lines();
    std::size_t const index = m_layout.caret(position).line;
    TextLine const& line = lines[index];
    if (edge == LineEdge::Begin)
        return { line.byte_begin };
    bool const is_wrapped =
        index + 1 < lines.size() && lines[index + 1].byte_begin == line.byte_end;
    return { line.byte_end, is_wrapped ? TextAffinity::Upstream : TextAffinity::Downstream };
}

Point TextLayoutGeometry::caret(TextPosition position) const
{
    TextLayout::Caret const caret = m_layout.caret(position);
    return { caret.x, m_layout.lines()[caret.line].top };
}

TextPosition TextLayoutGeometry::below(TextPosition position, int lines, float x) const
{
    std::ptrdiff_t const line = std::ptrdiff_t { m_layout.caret(position).line } + lines;
    if (line < 0)
        return { 0 };
    if (line >= std::ssize(m_layout.lines()))
        return { m_layout.text().size() };
    TextLine const& there = m_layout.lines()[static_cast<std::size_t>(line)];
    return m_layout.position_at({ x, there.top + there.height / 2 });
}

bool TextLayoutGeometry::runs_left(TextPosition position) const
{
    return m_layout.lines()[m_layout.caret(position).line].runs_left;
}

}
