// SPDX-License-Identifier: MIT

#include "random_scene.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel {

RandomScene::RandomScene(std::uint64_t seed, FakeAtlas& atlas)
    : m_random(seed * 2 + 1)
    , m_atlas(atlas)
{
    m_size = { between(1, 260), between(1, 150) };
    m_background = Color::from_packed(color());
    make_blocks();
    for (int i = 0; i < 3; ++i)
        m_images.push_back(make_image({ between(1, 40), between(1, 40) }));
    int const count = between(0, 24);
    for (int i = 0; i < count; ++i)
        m_items.push_back(item());
}

std::uint64_t RandomScene::random()
{
    m_random += hash_constant_a;
    return hash_fold(m_random, hash_constant_b);
}

int RandomScene::between(int least, int most)
{
    auto const choices = static_cast<std::uint64_t>(most - least + 1);
    return least + static_cast<int>(random() % choices);
}

// Mostly whole, as a Painter makes them; sometimes not, and sometimes far away.
float RandomScene::coordinate(int limit)
{
    int const kind = between(0, 39);
    if (kind == 0)
        return between(0, 1) == 0 ? -1e9f : 1e9f;
    float const whole = static_cast<float>(between(-20, limit + 20));
    return kind < 8 ? whole + static_cast<float>(between(0, 15)) / 16 : whole;
}

std::uint32_t RandomScene::color()
{
    auto const rgb = static_cast<std::uint32_t>(random()) & 0xffffffu;
    static constexpr std::uint32_t alphas[] = { 255, 255, 255, 0, 1, 128, 254 };
    int const choice = between(0, 9);
    std::uint32_t const alpha =
        choice < 7 ? alphas[choice] : static_cast<std::uint32_t>(between(0, 255));
    return rgb | alpha << 24;
}

RandomScene::Item RandomScene::item()
{
    Item item;
    item.state = state();
    item.record.kind = static_cast<RecordKind>(between(0, 3));
    item.record.color = color();
    set_box(item.record);
    switch (item.record.kind) {
    case RecordKind::Rectangle:
        set_style(item.record);
        break;
    case RecordKind::Shadow:
        set_style(item.record);
        item.record.sigma = static_cast<std::uint16_t>(between(0, 100));
        break;
    case RecordKind::Glyphs:
        set_glyphs(item);
        break;
    case RecordKind::Image:
        set_image(item);
        break;
    default:
        break;
    }
    return item;
}

void RandomScene::set_box(Record& record)
{
    record.x0 = coordinate(m_size.width);
    record.y0 = coordinate(m_size.height);
    record.x1 = record.x0 + coordinate(m_size.width);
    record.y1 = record.y0 + coordinate(m_size.height);
    if (between(0, 9) == 0) { // all over the surface
        record.x0 = record.y0 = 0;
        record.x1 = static_cast<float>(m_size.width);
        record.y1 = static_cast<float>(m_size.height);
    }
}

void RandomScene::set_style(Record& record)
{
    float const side = std::min({ record.x1 - record.x0, record.y1 - record.y0, 400.0f });
    int const most = std::max(0, static_cast<int>(side * 8));
    int const radii = between(0, 3);
    for (std::uint16_t& radius : record.radii)
        radius = static_cast<std::uint16_t>(radii == 0 ? 0 : between(0, most));
    if (radii == 1)
        std::fill(record.radii, record.radii + 4, record.radii[0]);
    if (record.kind != RecordKind::Rectangle)
        return;
    if (between(0, 1) == 0) {
        int const width = between(1, 12);
        record.border_width =
            static_cast<std::uint16_t>(between(0, 5) == 0 ? width * 5 : width * 16);
        record.border_color = color();
    }
    if (between(0, 3) == 0) {
        record.flags = RecordFlags::Gradient;
        record.color_end = color();
        auto const place = [&] { return static_cast<std::int16_t>(between(-20, 120)); };
        record.axis = { place(), place(), place(), place() };
        if (between(0, 1) == 0)
            record.axis.to_x = record.axis.from_x;
        record.axis.to_y = static_cast<std::int16_t>(record.axis.from_y + between(1, 100));
    }
}

void RandomScene::set_glyphs(Item& item)
{
    item.block = static_cast<std::size_t>(between(0, static_cast<int>(m_blocks.size()) - 1));
    GlyphBlock const& block = m_blocks[item.block];
    int const x = between(-30, m_size.width);
    int const y = between(-30, m_size.height);
    item.record.origin = { x, y };
    item.record.count = block.count;
    item.record.x0 = static_cast<float>(x + block.bounds.left);
    item.record.y0 = static_cast<float>(y + block.bounds.top);
    item.record.x1 = static_cast<float>(x + block.bounds.right);
    item.record.y1 = static_cast<float>(y + block.bounds.bottom);
}

void RandomScene::set_image(Item& item)
{
    item.image = static_cast<std::size_t>(between(0, static_cast<int>(m_images.size()) - 1));
    Image const& image = m_images[item.image];
    Record& record = item.record;
    record.x0 = static_cast<float>(between(-20, m_size.width));
    record.y0 = static_cast<float>(between(-20, m_size.height));
    bool const is_scaled = between(0, 2) == 0;
    IntSize const size = image.size();
    record.x1 = record.x0 + static_cast<float>(is_scaled ? between(1, 90) : size.width);
    record.y1 = record.y0 + static_cast<float>(is_scaled ? between(1, 90) : size.height);
    record.source = { 0, 0, static_cast<std::uint16_t>(size.width),
        static_cast<std::uint16_t>(size.height) };
    if (between(0, 3) == 0)
        record.source.u0 = static_cast<std::uint16_t>(between(0, size.width - 1));
    if (between(0, 1) == 0)
        record.color = 0xffffffffu;
    record.flags = image.is_opaque() ? RecordFlags::OpaqueImage : RecordFlags::None;
}

DrawState RandomScene::state()
{
    int const kind = between(0, 3);
    if (kind < 2)
        return { .clip_x1 = static_cast<float>(m_size.width),
            .clip_y1 = static_cast<float>(m_size.height) };
    float const left = static_cast<float>(between(-5, m_size.width));
    float const top = static_cast<float>(between(-5, m_size.height));
    return { .clip_x0 = left,
        .clip_y0 = top,
        .clip_x1 = left + static_cast<float>(between(-3, 80)),
        .clip_y1 = top + static_cast<float>(between(-3, 80)) };
}

void RandomScene::make_blocks()
{
    m_glyphs.resize(4);
    for (std::vector<Glyph>& glyphs : m_glyphs) {
        GlyphBlock block;
        int const count = between(1, 12);
        for (int i = 0; i < count; ++i) {
            Glyph glyph;
            glyph.width = static_cast<std::uint8_t>(between(1, 30));
            glyph.height = static_cast<std::uint8_t>(between(1, 20));
            glyph.x = static_cast<std::int16_t>(between(0, 80));
            glyph.y = static_cast<std::int16_t>(between(-10, 10));
            glyph.page = static_cast<std::uint16_t>(between(0, 1));
            // Often in the last rows and columns of a page, where reading must stop.
            int const side = GlyphAtlas::page_size;
            bool const is_last = between(0, 1) == 0;
            glyph.u = static_cast<std::uint16_t>(is_last ? side - glyph.width : between(0, 900));
            glyph.v = static_cast<std::uint16_t>(is_last ? side - glyph.height : between(0, 900));
            glyphs.push_back(glyph);
            IntRect const ink { glyph.x, glyph.y, glyph.x + glyph.width, glyph.y + glyph.height };
            block.bounds = block.bounds.united(ink);
        }
        block.glyphs = glyphs.data();
        block.count = static_cast<std::uint32_t>(count);
        block.hash = hash_bytes(
            { reinterpret_cast<char const*>(glyphs.data()), glyphs.size() * sizeof(Glyph) });
        m_blocks.push_back(block);
    }
}

std::vector<std::uint8_t> RandomScene::texels(IntSize size)
{
    int const kind = between(0, 2);
    std::vector<std::uint8_t> rgba;
    for (int i = 0; i < size.width * size.height; ++i) {
        for (int channel = 0; channel < 3; ++channel)
            rgba.push_back(static_cast<std::uint8_t>(random()));
        int const alpha = kind == 0 || i % 40 < 15 ? 255 : i % 40 < 25 ? 0 : between(0, 255);
        rgba.push_back(static_cast<std::uint8_t>(alpha));
    }
    return rgba;
}

Image RandomScene::make_image(IntSize size) { return Image::from_rgba(size, texels(size)); }

DrawList const& RandomScene::list()
{
    m_list.begin(m_size, m_background, &m_textures);
    for (Item const& item : m_items) {
        Record record = item.record;
        record.state = m_list.add_state(item.state);
        if (record.kind == RecordKind::Glyphs)
            record.first = m_list.add_block(m_blocks[item.block]);
        if (record.kind == RecordKind::Image)
            record.texture = m_textures.ensure(m_images[item.image]);
        m_list.append(record);
    }
    m_textures.update_from(m_atlas);
    return m_list;
}

void RandomScene::mutate()
{
    for (int changes = between(1, 3); changes > 0; --changes) {
        int const last = static_cast<int>(m_items.size()) - 1;
        int const kind = last < 1 ? 0 : between(0, 3);
        int const first = last < 0 ? 0 : between(0, last);
        int const second = last < 0 ? 0 : between(0, last);
        if (kind == 0)
            m_items.insert(m_items.begin() + first, item());
        else if (kind == 1)
            m_items.erase(m_items.begin() + first);
        else if (kind == 2)
            std::swap(m_items[static_cast<std::size_t>(first)],
                m_items[static_cast<std::size_t>(second)]);
        else
            m_items[static_cast<std::size_t>(first)].record.color = color();
    }
}

void RandomScene::update_an_image()
{
    Image& image = m_images[0];
    image.update(texels(image.size()));
    // A transparent pixel may have come or gone.
    for (Item& item : m_items) {
        if (item.record.kind == RecordKind::Image && item.image == 0)
            item.record.flags = image.is_opaque() ? RecordFlags::OpaqueImage : RecordFlags::None;
    }
}

}
