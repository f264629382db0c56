// SPDX-License-Identifier: MIT
//
// Text that is turned or zoomed: its outlines, filled.

#include <oriel/draw/painter.h>

#include <oriel/draw/text_contrast.h>

#include <algorithm>

namespace oriel {

// Outlines go into a path, pictures are drawn at once.
class Painter::TextSink final : public OutlineSink {
public:
    TextSink(Painter& painter, Point origin, std::uint8_t opacity)
        : m_painter(painter)
        , m_origin(origin)
        , m_opacity(opacity)
    {}
    void move_to(Point point) override { path().move_to(point + m_origin); }
    void line_to(Point point) override { path().line_to(point + m_origin); }
    void quadratic_to(Point control, Point end) override
    {
        path().quadratic_to(control + m_origin, end + m_origin);
    }
    void cubic_to(Point control_1, Point control_2, Point end) override
    {
        path().cubic_to(control_1 + m_origin, control_2 + m_origin, end + m_origin);
    }
    void close() override { path().close(); }
    float zoom() const override { return m_painter.m_scale / m_painter.m_surface_scale; }
    void picture(GlyphPicture const& picture) override
    {
        Rect const box = picture.box.translated(m_origin);
        m_painter.image(
            m_painter.glyph_image(picture), box, { .tint = { 255, 255, 255, m_opacity } });
    }

private:
    Path& path() { return m_painter.m_text_path; }

    Painter& m_painter;
    Point m_origin;
    std::uint8_t m_opacity;
};

Image const& Painter::glyph_image(GlyphPicture const& picture)
{
    static constexpr std::size_t max_images = 64; // the oldest goes
    auto const is_same = [&](GlyphImage const& known) { return known.key == picture.key; };
    auto const known = std::ranges::find_if(m_glyph_images, is_same);
    if (known != m_glyph_images.end())
        return known->image;
    if (m_glyph_images.size() == max_images)
        m_glyph_images.erase(m_glyph_images.begin());
    auto const bytes = static_cast<std::size_t>(picture.size.width * picture.size.height) * 4;
    return m_glyph_images
        .emplace_back(
            GlyphImage { picture.key, Image::from_rgba(picture.size, { picture.pixels, bytes }) })
        .image;
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
        m_text_path.clear();
        TextSink sink(*this, origin, own.alpha);
        m_text.outline_span(layout, i, sink);
        std::size_t const first = m_list.records().size();
        fill(m_text_path, own);
        for (std::size_t r = first; r < m_list.records().size(); ++r)
            m_list.record(r).contrast = text_contrast(own);
    }
}

}
