// SPDX-License-Identifier: MIT
//
// Text that is turned or zoomed: its outlines, filled.

#include <oriel/draw/painter.h>

namespace oriel {

namespace {

class PathSink final : public OutlineSink {
public:
    PathSink(Path& path, Point origin) : m_path(path), m_origin(origin) {}
    void move_to(Point point) override { m_path.move_to(point + m_origin); }
    void line_to(Point point) override { m_path.line_to(point + m_origin); }
    void quadratic_to(Point control, Point end) override
    {
        m_path.quadratic_to(control + m_origin, end + m_origin);
    }
    void cubic_to(Point control_1, Point control_2, Point end) override
    {
        m_path.cubic_to(control_1 + m_origin, control_2 + m_origin, end + m_origin);
    }
    void close() override { m_path.close(); }

private:
    Path& m_path;
    Point m_origin;
};

}

void Painter::text_as_path(
    TextLayout const& layout, Point origin, Color color, std::span<TextPaint const> paints)
{
    Rect const box { origin.x, origin.y, layout.size().width, layout.size().height };
    // Ink may reach beyond the box, though hardly by more than a line.
    if (is_clipped_out(box.expanded(box.height)))
        return;
    // Spans behind the last paint have the color of the text.
    for (std::size_t i = 0; i < layout.span_count(); ++i) {
        bool const has_own = i < paints.size() && !paints[i].color.is_transparent();
        Color const own = has_own ? paints[i].color : color;
        if (own.is_transparent())
            continue;
        m_path.clear();
        PathSink sink(m_path, origin);
        m_text.outline_span(layout, i, sink);
        fill(m_path, own);
    }
}

}
