// SPDX-License-Identifier: MIT

#include "svg_renderer.h"

#include "bitmap_text.h"

#include <fmt/format.h>

using oriel::Record;

// Records hold colors straight, alpha apart, as SVG does.
static std::string paint(std::string_view attribute, std::uint32_t packed)
{
    oriel::Color const color = oriel::Color::from_packed(packed);
    return fmt::format(" {0}=\"#{1:02x}{2:02x}{3:02x}\" {0}-opacity=\"{4:.3f}\"", attribute,
        color.red, color.green, color.blue, color.alpha / 255.0);
}

// A rounded rectangle, `inset` within the record's box. Radii are sixteenths of a pixel.
static std::string outline(Record const& record, float inset)
{
    float const x0 = record.x0 + inset;
    float const y0 = record.y0 + inset;
    float const x1 = record.x1 - inset;
    float const y1 = record.y1 - inset;
    auto const radius = [&](int corner) {
        return std::max(static_cast<float>(record.radii[corner]) / 16 - inset, 0.0f);
    };
    float const tl = radius(0);
    float const tr = radius(1);
    float const br = radius(2);
    float const bl = radius(3);
    return fmt::format("M{} {}H{}A{} {} 0 0 1 {} {}V{}A{} {} 0 0 1 {} {}"
                       "H{}A{} {} 0 0 1 {} {}V{}A{} {} 0 0 1 {} {}Z",
        x0 + tl, y0, x1 - tr, tr, tr, x1, y0 + tr, y1 - br, br, br, x1 - br, y1, x0 + bl, bl, bl,
        x0, y1 - bl, y0 + tl, tl, tl, x0 + tl, y0);
}

// Opens an element that shows a part of its content and cuts off the rest.
static std::string window(auto x, auto y, auto width, auto height, int part_x, int part_y,
    int part_width, int part_height)
{
    return fmt::format("<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
                       "viewBox=\"{} {} {} {}\" preserveAspectRatio=\"none\">",
        x, y, width, height, part_x, part_y, part_width, part_height);
}

void SvgRenderer::create_texture(oriel::TextureView const& view)
{
    m_pictures[view.id] = fmt::format("<image id=\"texture{}\" width=\"{}\" height=\"{}\" "
                                      "href=\"data:image/bmp;base64,{}\"/>\n",
        view.id, view.size.width, used_rows(view), bitmap_text(view));
}

void SvgRenderer::update_texture(oriel::TextureView const& view, oriel::IntRect)
{
    create_texture(view); // a renderer on a GPU would upload the part that changed
}

void SvgRenderer::destroy_texture(oriel::TextureId id) { m_pictures.erase(id); }

void SvgRenderer::draw(oriel::DrawList const& list, oriel::Damage const&)
{
    m_masks = 0;
    m_document = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\">\n<defs>\n",
        list.size().width, list.size().height);
    for (auto const& [id, picture] : m_pictures)
        m_document += picture;
    m_document += "</defs>\n<rect width=\"100%\" height=\"100%\""
                  + paint("fill", list.background().packed()) + "/>\n";
    for (Record const& record : list.records())
        draw_record(list, record);
    m_document += "</svg>\n";
}

// The state says what surrounds a record. Its rectangle clips; the rest is left out here.
void SvgRenderer::draw_record(oriel::DrawList const& list, Record const& record)
{
    oriel::IntRect const ink = oriel::ink_bounds(record, list.states()[record.state]);
    if (ink.is_empty())
        return;
    m_document += window(
        ink.left, ink.top, ink.width(), ink.height(), ink.left, ink.top, ink.width(), ink.height());
    switch (record.kind) {
    case oriel::RecordKind::Rectangle:
        draw_rectangle(record);
        break;
    case oriel::RecordKind::Shadow:
        draw_shadow(record);
        break;
    case oriel::RecordKind::Glyphs:
        draw_glyphs(record, *list.glyph_blocks()[record.first]);
        break;
    case oriel::RecordKind::Image:
        draw_image(record);
        break;
    default:
        break;
    }
    m_document += "</svg>\n";
}

// The border lies inside the edge: a stroke around its middle.
void SvgRenderer::draw_rectangle(Record const& record)
{
    m_document +=
        fmt::format("<path d=\"{}\"{}/>", outline(record, 0), paint("fill", record.color));
    float const border = static_cast<float>(record.border_width) / 16;
    if (border > 0)
        m_document += fmt::format("<path d=\"{}\" fill=\"none\" stroke-width=\"{}\"{}/>",
            outline(record, border / 2), border, paint("stroke", record.border_color));
}

void SvgRenderer::draw_shadow(Record const& record)
{
    m_document += fmt::format("<path d=\"{}\" style=\"filter:blur({}px)\"{}/>", outline(record, 0),
        static_cast<float>(record.sigma) / 16, paint("fill", record.color));
}

void SvgRenderer::draw_image(Record const& record)
{
    auto const& source = record.source;
    m_document += window(record.x0, record.y0, record.x1 - record.x0, record.y1 - record.y0,
                      source.u0, source.v0, source.u1 - source.u0, source.v1 - source.v0)
                  + fmt::format("<use href=\"#texture{}\"/></svg>", record.texture);
}

// The atlas holds coverage: it is the mask of a rectangle of the text's color. Page n of the
// atlas is texture n + 1.
void SvgRenderer::draw_glyphs(Record const& record, oriel::GlyphBlock const& block)
{
    for (std::uint32_t i = 0; i < record.count; ++i) {
        oriel::Glyph const& glyph = block.glyphs[i];
        int const x = record.origin.x + glyph.x;
        int const y = record.origin.y + glyph.y;
        m_document += fmt::format("<mask id=\"mask{0}\"><use href=\"#texture{1}\" x=\"{2}\" "
                                  "y=\"{3}\"/></mask><rect x=\"{4}\" y=\"{5}\" width=\"{6}\" "
                                  "height=\"{7}\" mask=\"url(#mask{0})\"{8}/>",
            m_masks++, glyph.page + 1, x - glyph.u, y - glyph.v, x, y, glyph.width, glyph.height,
            paint("fill", record.color));
    }
}
