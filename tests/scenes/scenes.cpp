// SPDX-License-Identifier: MIT

#include "scenes.h"

#include <algorithm>

namespace oriel {

Scene::Scene(IntSize size, Color background)
{
    list.begin(size, background, &textures);
    textures.begin_frame(1);
    textures.update_from(atlas);
    m_whole = clip({ 0, 0, size.width, size.height });
}

std::uint16_t Scene::clip(IntRect const& rect)
{
    return list.add_state({ .clip_x0 = static_cast<float>(rect.left),
        .clip_y0 = static_cast<float>(rect.top),
        .clip_x1 = static_cast<float>(rect.right),
        .clip_y1 = static_cast<float>(rect.bottom) });
}

Record& Scene::append(RecordKind kind, Rect const& rect, Color color)
{
    Record record;
    record.x0 = rect.left();
    record.y0 = rect.top();
    record.x1 = rect.right();
    record.y1 = rect.bottom();
    record.color = color.packed();
    record.kind = kind;
    record.state = m_whole;
    return list.append(record);
}

static void set_radius(Record& record, float radius)
{
    for (std::uint16_t& corner : record.radii)
        corner = static_cast<std::uint16_t>(radius * 16);
}

Record& Scene::rectangle(Rect const& rect, Color fill, float radius)
{
    Record& record = append(RecordKind::Rectangle, rect, fill);
    set_radius(record, radius);
    return record;
}

Record& Scene::bordered(
    Rect const& rect, Color fill, float radius, float border_width, Color border)
{
    Record& record = rectangle(rect, fill, radius);
    record.border_color = border.packed();
    record.border_width = static_cast<std::uint16_t>(border_width * 16);
    return record;
}

Record& Scene::gradient(Rect const& rect, Color from, Color to, Point start, Point end)
{
    Record& record = rectangle(rect, from);
    record.color_end = to.packed();
    record.axis = { static_cast<std::int16_t>(start.x), static_cast<std::int16_t>(start.y),
        static_cast<std::int16_t>(end.x), static_cast<std::int16_t>(end.y) };
    record.flags = RecordFlags::Gradient;
    return record;
}

Record& Scene::shadow(Rect const& rect, float sigma, float radius, Color color)
{
    Record& record = append(RecordKind::Shadow, rect, color);
    set_radius(record, radius);
    record.sigma = static_cast<std::uint16_t>(sigma * 16);
    return record;
}

Record& Scene::image(Image const& image, Rect const& rect, IntRect const& source)
{
    Record& record = append(RecordKind::Image, rect, Color::white());
    record.source = { static_cast<std::uint16_t>(source.left),
        static_cast<std::uint16_t>(source.top), static_cast<std::uint16_t>(source.right),
        static_cast<std::uint16_t>(source.bottom) };
    record.texture = textures.ensure(image);
    record.texture_generation = static_cast<std::uint16_t>(image.generation());
    record.flags = image.is_opaque() ? RecordFlags::OpaqueImage : RecordFlags::None;
    return record;
}

Record& Scene::glyphs(Point origin, std::uint32_t count, int columns, Color color, int page)
{
    std::vector<Glyph> glyphs;
    int const last_row = (static_cast<int>(count) - 1) / columns;
    for (std::uint32_t i = 0; i < count; ++i) {
        int const column = static_cast<int>(i) % columns;
        int const row = static_cast<int>(i) / columns;
        glyphs.push_back({ .x = static_cast<std::int16_t>(column * 9),
            .y = static_cast<std::int16_t>(row * 14),
            .u = static_cast<std::uint16_t>(i * 11 % 1000),
            .v = static_cast<std::uint16_t>(i * 17 % 1000),
            .width = static_cast<std::uint8_t>(7 + i % 4),
            .height = static_cast<std::uint8_t>(9 + i % 5),
            .page = static_cast<std::uint16_t>(page) });
    }
    return append_block(
        std::move(glyphs), { 0, 0, columns * 9 + 1, last_row * 14 + 13 }, origin, color);
}

Record& Scene::append_block(
    std::vector<Glyph> glyphs, IntRect const& bounds, Point origin, Color color)
{
    auto& kept = *m_glyphs.emplace_back(std::make_unique<std::vector<Glyph>>(std::move(glyphs)));
    auto& block = *m_blocks.emplace_back(std::make_unique<GlyphBlock>());
    block.glyphs = kept.data();
    block.count = static_cast<std::uint32_t>(kept.size());
    block.bounds = bounds;
    block.hash = block.count * 7919u + kept.front().page;
    Rect const ink { origin.x, origin.y, static_cast<float>(bounds.right),
        static_cast<float>(bounds.bottom) };
    Record& record = append(RecordKind::Glyphs, ink, color);
    record.origin = { static_cast<std::int32_t>(origin.x), static_cast<std::int32_t>(origin.y) };
    record.first = list.add_block(block);
    record.count = block.count;
    return record;
}

Image checkered_image(IntSize size, std::uint8_t lowest_alpha)
{
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            bool const is_light = (x / 4 + y / 4) % 2 == 0;
            int const alpha = lowest_alpha + (255 - lowest_alpha) * x / std::max(size.width - 1, 1);
            pixels.push_back(is_light ? 250 : 20);
            pixels.push_back(static_cast<std::uint8_t>(y * 255 / std::max(size.height - 1, 1)));
            pixels.push_back(static_cast<std::uint8_t>((x * 5) % 256));
            pixels.push_back(static_cast<std::uint8_t>(alpha));
        }
    }
    return Image::from_rgba(size, pixels);
}

}
