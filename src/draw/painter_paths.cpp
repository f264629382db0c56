// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <oriel/draw/textures.h>

namespace oriel {

// While nothing turns, paths move by whole device pixels as everything else does.
Transform Painter::path_transform() const
{
    return m_is_turned ? m_to_device : Transform { m_scale, 0, m_origin.x, 0, m_scale, m_origin.y };
}

void Painter::fill(Path const& path, Fill const& fill, FillRule rule)
{
    append_shape({ .path = &path, .transform = path_transform(), .rule = rule }, fill);
}

void Painter::stroke(Path const& path, Fill const& fill, StrokeStyle const& style)
{
    if (style.width > 0)
        append_shape({ .path = &path, .transform = path_transform(), .stroke = &style }, fill);
}

void Painter::polyline(std::span<Point const> points, Fill const& fill, StrokeStyle const& style)
{
    m_path.clear();
    m_path.add_polyline(points);
    stroke(m_path, fill, style);
}

void Painter::line(Point from, Point to, Fill const& fill, StrokeStyle const& style)
{
    Point const points[] = { from, to };
    polyline(points, fill, style);
}

void Painter::arc(
    Point center, float radius, Sweep sweep, Fill const& fill, StrokeStyle const& style)
{
    m_path.clear();
    m_path.arc(center, { radius, radius }, sweep.start_radians, sweep.radians);
    stroke(m_path, fill, style);
}

void Painter::ellipse(Rect const& bounds, Fill const& fill)
{
    m_path.clear();
    m_path.add_ellipse(bounds);
    this->fill(m_path, fill);
}

void Painter::append_shape(MaskAtlas::Shape const& shape, Fill const& fill)
{
    if (fill.is_nothing() || shape.path->is_empty() || m_device_clip.is_empty())
        return;
    auto const pieces = m_masks.pieces_of(shape, m_device_clip);
    if (pieces.empty())
        return;
    append_pieces(pieces, look_of(fill, shape));
}

void Painter::append_pieces(std::span<MaskAtlas::Piece const> pieces, Look const& look)
{
    for (MaskAtlas::Piece const& piece : pieces) {
        bool const is_full = piece.page < 0;
        Record& record = append(is_full ? RecordKind::Rectangle : RecordKind::Mask, piece.box);
        record.color = look.color;
        record.flags = look.flags;
        record.first = look.paint;
        if (!is_full)
            set_coverage(record, piece);
    }
}

void Painter::set_coverage(Record& record, MaskAtlas::Piece const& piece)
{
    auto const texel = [](int place) { return static_cast<std::uint16_t>(place); };
    record.source = { texel(piece.u), texel(piece.v), texel(piece.u + piece.box.width()),
        texel(piece.v + piece.box.height()) };
    record.texture = static_cast<TextureId>(Textures::first_mask_page + piece.page);
    record.color_end = static_cast<std::uint32_t>(piece.key);
    record.border_color = static_cast<std::uint32_t>(piece.key >> 32);
    record.count = piece.tile;
}

// A gradient's paint is shared by all pieces.
Painter::Look Painter::look_of(Fill const& fill, MaskAtlas::Shape const& shape)
{
    if (fill.gradient() == nullptr)
        return { fill.color().packed() };
    Gradient const& gradient = *fill.gradient();
    GradientSegments const segments(gradient);
    Transform map;
    bool const is_even =
        gradient.count < 2 || !place_gradient(gradient, shape.path->bounds(), shape.transform, map);
    if (is_even)
        return { segments.all().back().end_color };
    std::uint32_t const paint = m_list.add_paint(
        { .map = map, .kind = gradient.kind, .spread = gradient.spread }, segments);
    return { 0xffffffffu, paint, RecordFlags::Paint };
}

}
