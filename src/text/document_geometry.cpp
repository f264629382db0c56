// SPDX-License-Identifier: MIT

#include <oriel/text/document_layout.h>

namespace oriel {

DocumentSegment segment_of(TextDocument const& document, TextPosition position)
{
    DocumentSegment segment = segment_at(document, position.offset);
    bool const is_between_parts = segment.begin == position.offset && !segment.begins_line();
    if (is_between_parts && position.affinity == TextAffinity::Upstream)
        take_previous(document, segment);
    return segment;
}

namespace {

// One segment, and positions in it.
struct Part {
    Part(DocumentLayout& document, TextPosition position)
        : segment(segment_of(document.document(), position))
        , layout(document.layout(segment))
        , local { position.offset - segment.begin, position.affinity }
    {}

    TextLayoutGeometry geometry() const { return TextLayoutGeometry(layout); }
    TextPosition global(TextPosition position) const
    {
        return { position.offset + segment.begin, position.affinity };
    }

    DocumentSegment segment;
    TextLayout const& layout;
    TextPosition local;
};

}

// From the edge of one segment to the next one's.
TextPosition DocumentGeometry::beside(TextPosition position, VisualMotion motion) const
{
    Part const part(m_layout, position);
    TextPosition const beside = part.layout.beside(part.local, motion);
    if (beside != part.local && beside.offset != part.local.offset)
        return part.global(beside);
    bool const runs_left = part.geometry().runs_left(part.local);
    bool const is_forwards = (motion == VisualMotion::Right) != runs_left;
    DocumentSegment segment = part.segment;
    if (is_forwards)
        return take_next(m_layout.document(), segment) ? TextPosition { segment.begin } : position;
    if (!take_previous(m_layout.document(), segment))
        return position;
    if (segment.has_newline())
        return { segment.end };
    TextLayout const& before = m_layout.layout(segment);
    TextPosition const end { before.text().size(), TextAffinity::Upstream };
    return { segment.begin + before.beside(end, motion).offset };
}

TextPosition DocumentGeometry::line_edge(TextPosition position, LineEdge edge) const
{
    Part const part(m_layout, position);
    TextPosition at = part.global(part.geometry().line_edge(part.local, edge));
    bool const is_continued = !part.segment.ends_line() && at.offset == part.segment.end;
    if (is_continued)
        at.affinity = TextAffinity::Upstream;
    return at;
}

Point DocumentGeometry::caret(TextPosition position) const
{
    Part const part(m_layout, position);
    Point const inside = part.geometry().caret(part.local);
    return { inside.x + m_layout.left_of(part.layout),
        static_cast<float>(m_layout.top_of(part.segment.begin)) + inside.y };
}

TextPosition DocumentGeometry::below(TextPosition position, int lines, float x) const
{
    Part const part(m_layout, position);
    DocumentSegment segment = part.segment;
    TextLayout const* layout = &part.layout;
    int row = static_cast<int>(layout->caret(part.local).line) + lines;
    while (row < 0) {
        if (!take_previous(m_layout.document(), segment))
            return { 0 };
        layout = &m_layout.layout(segment);
        row += static_cast<int>(layout->lines().size());
    }
    while (row >= static_cast<int>(layout->lines().size())) {
        row -= static_cast<int>(layout->lines().size());
        if (!take_next(m_layout.document(), segment))
            return { m_layout.document().size() };
        layout = &m_layout.layout(segment);
    }
    TextLine const& line = layout->lines()[static_cast<std::size_t>(row)];
    TextPosition const found =
        layout->position_at({ x - m_layout.left_of(*layout), line.top + line.height / 2 });
    return { found.offset + segment.begin, found.affinity };
}

bool DocumentGeometry::runs_left(TextPosition position) const
{
    Part const part(m_layout, position);
    return part.geometry().runs_left(part.local);
}

}
