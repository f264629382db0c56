// SPDX-License-Identifier: MIT

#include <text/color_painter.h>

#include <text/color_blend.h>
#include <text/rasterizer.h>

#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>

namespace oriel::detail {

namespace {

// Beyond it outlines cannot be rasterised.
constexpr float max_place = 16'000;

IntRect pixels_around(Rect const& rect)
{
    auto const whole = [](float place) {
        return static_cast<std::int32_t>(std::clamp(place, -max_place, max_place));
    };
    return { whole(std::floor(rect.x)), whole(std::floor(rect.y)), whole(std::ceil(rect.right())),
        whole(std::ceil(rect.bottom())) };
}

// Font units to 26.6 pixels, y upwards in both.
bool transform_outline(FT_Outline& outline, Transform const& to_pixels)
{
    for (int i = 0; i < outline.n_points; ++i) {
        FT_Vector& v = outline.points[i];
        Point const p = to_pixels.applied({ static_cast<float>(v.x), static_cast<float>(v.y) });
        if (!(std::abs(p.x) < max_place) || !(std::abs(p.y) < max_place))
            return false;
        v = { std::lround(p.x * fixed_one), std::lround(-p.y * fixed_one) };
    }
    return true;
}

}

ColorPainter::ColorPainter(FontFace const& font, std::uint16_t glyph, Fixed size)
    : m_font(font)
    , m_table(font.color_table())
    , m_glyph(glyph)
{
    float const scale =
        static_cast<float>(size) / fixed_one / static_cast<float>(font.outlines()->units_per_EM);
    m_to_pixels = Transform::scaling(scale, -scale);
    for (FontFace::PaletteColor const& c : font.palette()) {
        ColorPixel const opaque { static_cast<float>(c.red) / 255,
            static_cast<float>(c.green) / 255, static_cast<float>(c.blue) / 255, 1 };
        m_palette.colors.push_back(opaque * (static_cast<float>(c.alpha) / 255));
    }
}

bool ColorPainter::draw(GlyphBitmap& bitmap)
{
    if (!m_table.find(m_glyph) && m_table.layers(m_glyph).empty())
        return false;
    draw_all(nullptr);
    if (std::optional<Rect> const clip = m_table.clip_box(m_glyph))
        m_box = m_box.intersected(pixels_around(m_to_pixels.bounds_of(*clip)));
    if (m_box.width() > max_extent || m_box.height() > max_extent)
        return false;
    bitmap.is_colored = true;
    bitmap.pixels.clear();
    bitmap.width = bitmap.height = 0;
    if (m_box.is_empty())
        return true;
    ColorLayer layer(m_box);
    m_work_left = max_work;
    draw_all(&layer);
    bitmap.left = m_box.left;
    bitmap.top = m_box.top;
    bitmap.width = m_box.width();
    bitmap.height = m_box.height();
    layer.write_bytes(bitmap.pixels);
    return true;
}

void ColorPainter::draw_all(ColorLayer* layer)
{
    Place const place { m_to_pixels, layer };
    if (std::optional<std::uint32_t> const root = m_table.find(m_glyph)) {
        draw_paint(*root, place);
        return;
    }
    for (ColrTable::Layer const& part : m_table.layers(m_glyph)) {
        if (cover(part.glyph, place))
            fill_outline(ColorFill::solid(m_palette.color(part.color)), place);
    }
}

void ColorPainter::draw_paint(std::uint32_t offset, Place const& place)
{
    auto const pixels = static_cast<std::int64_t>(place.layer ? place.layer->pixels().size() : 0);
    m_work_left -= paint_work + pixels;
    if (place.depth == max_depth || m_work_left < 0)
        return;
    Place inner = place;
    ++inner.depth;
    ColorPaint const paint = m_table.paint(offset);
    switch (paint.kind) {
    case ColorPaint::Kind::Layers:
        draw_layers(paint, inner);
        break;
    case ColorPaint::Kind::Glyph:
        draw_glyph(paint, inner);
        break;
    case ColorPaint::Kind::ColorGlyph:
        if (std::optional<std::uint32_t> const root = m_table.find(paint.glyph))
            draw_paint(*root, inner);
        break;
    case ColorPaint::Kind::Transform:
        inner.to_pixels = paint.transform.then(place.to_pixels);
        draw_paint(paint.child, inner);
        break;
    case ColorPaint::Kind::Composite:
        draw_composite(paint, inner);
        break;
    case ColorPaint::Kind::None:
        break;
    default:
        if (std::optional<ColorFill> const fill = ColorFill::of(m_table, paint, m_palette))
            fill_all(*fill, place);
    }
}

void ColorPainter::draw_layers(ColorPaint const& paint, Place const& place)
{
    for (std::uint32_t i = 0; i < paint.layer_count; ++i) {
        if (std::optional<std::uint32_t> const layer = m_table.layer(paint.first_layer + i))
            draw_paint(*layer, place);
    }
}

// An outline, through which its child is seen.
void ColorPainter::draw_glyph(ColorPaint const& paint, Place const& place)
{
    if (place.layer == nullptr) {
        cover(paint.glyph, place);
        return;
    }
    ColorPaint const child = m_table.paint(paint.child);
    if (std::optional<ColorFill> const fill = ColorFill::of(m_table, child, m_palette)) {
        if (cover(paint.glyph, place))
            fill_outline(*fill, place);
        return;
    }
    ColorLayer inner(m_box);
    Place inner_place = place;
    inner_place.layer = &inner;
    draw_paint(paint.child, inner_place);
    if (!cover(paint.glyph, place))
        return;
    std::span<ColorPixel> const pixels = place.layer->pixels();
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        float const share = static_cast<float>(m_coverage[i]) / 255;
        pixels[i] = over(inner.pixels()[i] * share, pixels[i]);
    }
}

void ColorPainter::draw_composite(ColorPaint const& paint, Place const& place)
{
    if (place.layer == nullptr) {
        draw_paint(paint.below, place);
        draw_paint(paint.child, place);
        return;
    }
    ColorLayer below(m_box);
    ColorLayer source(m_box);
    draw_paint(paint.below, { place.to_pixels, &below, place.depth });
    draw_paint(paint.child, { place.to_pixels, &source, place.depth });
    std::span<ColorPixel> const pixels = place.layer->pixels();
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = over(composed(paint.mode, source.pixels()[i], below.pixels()[i]), pixels[i]);
}

void ColorPainter::fill_outline(ColorFill const& fill, Place const& place)
{
    if (place.layer == nullptr || !place.to_pixels.is_invertible())
        return;
    Transform const to_units = place.to_pixels.inverted();
    std::size_t i = 0;
    for (int y = m_box.top; y < m_box.bottom; ++y) {
        for (int x = m_box.left; x < m_box.right; ++x, ++i) {
            if (m_coverage[i] == 0)
                continue;
            Point const center { static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f };
            float const share = static_cast<float>(m_coverage[i]) / 255;
            ColorPixel& pixel = place.layer->at(x, y);
            pixel = over(fill.at(to_units.applied(center)) * share, pixel);
        }
    }
}

void ColorPainter::fill_all(ColorFill const& fill, Place const& place)
{
    if (place.layer == nullptr)
        return;
    m_coverage.assign(place.layer->pixels().size(), 255);
    fill_outline(fill, place);
}

bool ColorPainter::cover(std::uint16_t glyph, Place const& place)
{
    FT_Face const face = m_font.outlines();
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) != 0
        || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
        return false;
    FT_Outline& outline = face->glyph->outline;
    if (outline.n_points == 0 || !transform_outline(outline, place.to_pixels))
        return false;
    if (place.layer == nullptr) {
        FT_BBox box;
        FT_Outline_Get_CBox(&outline, &box);
        auto const floor = [](FT_Pos v) { return fixed_floor(static_cast<Fixed>(v)); };
        auto const ceil = [](FT_Pos v) { return fixed_ceil(static_cast<Fixed>(v)); };
        m_box =
            m_box.united({ floor(box.xMin), -ceil(box.yMax), ceil(box.xMax), -floor(box.yMin) });
        return false;
    }
    m_coverage.assign(place.layer->pixels().size(), 0);
    FT_Outline_Translate(&outline, -m_box.left * fixed_one, m_box.bottom * fixed_one);
    FT_Bitmap target {};
    target.buffer = m_coverage.data();
    target.width = static_cast<unsigned>(m_box.width());
    target.rows = static_cast<unsigned>(m_box.height());
    target.pitch = m_box.width();
    target.pixel_mode = FT_PIXEL_MODE_GRAY;
    target.num_grays = 256;
    return FT_Outline_Get_Bitmap(face->glyph->library, &outline, &target) == 0;
}

}
