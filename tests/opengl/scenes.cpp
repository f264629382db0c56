// SPDX-License-Identifier: MIT

#include "scenes.h"

#include <cmath>

namespace oriel
{

BlotAtlas::BlotAtlas()
{
    for (std::size_t page = 0; page < 2; ++page) {
        m_pages[page].resize(std::size_t{ page_size } * page_size);
        for (std::size_t i = 0; i < m_pages[page].size(); ++i) {
            std::size_t const x = i % page_size;
            std::size_t const y = i / page_size;
            std::size_t const wave = (x * 37 + y * 91 + page * 13) % 256;
            bool const is_ink = (x / 3 + y / 5) % 2 == page;
            m_pages[page][i] = static_cast<std::uint8_t>(is_ink ? wave : 255 - wave / 4);
        }
    }
}

GlyphAtlas::Page BlotAtlas::page(int index) const
{
    return { m_pages[index].data(), m_generation };
}

IntRect BlotAtlas::take_changes(int page)
{
    IntRect const changes = page == 0 ? m_changes : IntRect{};
    if (page == 0)
        m_changes = {};
    return changes;
}

void BlotAtlas::repaint(IntRect const& rect, std::uint8_t coverage)
{
    for (std::int32_t y = rect.top; y < rect.bottom; ++y) {
        for (std::int32_t x = rect.left; x < rect.right; ++x)
            m_pages[0][static_cast<std::size_t>(y * page_size + x)] = coverage;
    }
    m_changes = m_changes.united(rect);
    ++m_generation;
}

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
    auto& glyphs = *m_glyphs.emplace_back(std::make_unique<std::vector<Glyph>>());
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
    auto& block = *m_blocks.emplace_back(std::make_unique<GlyphBlock>());
    block.glyphs = glyphs.data();
    block.count = count;
    block.bounds = { 0, 0, columns * 9 + 1, last_row * 14 + 13 };
    block.hash = count * 7919u + static_cast<std::uint64_t>(page);
    Rect const ink{ origin.x, origin.y, static_cast<float>(block.bounds.right),
        static_cast<float>(block.bounds.bottom) };
    Record& record = append(RecordKind::Glyphs, ink, color);
    record.origin = { static_cast<std::int32_t>(origin.x), static_cast<std::int32_t>(origin.y) };
    record.first = list.add_block(block);
    record.count = count;
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

namespace
{

// Distributions of the standard library differ between libraries; the engine does not.
class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }
    bool one_in(int chances) { return below(chances) == 0; }
    float between(float low, float high)
    {
        return low + (high - low) * static_cast<float>(below(10001)) / 10000;
    }
    Color color()
    {
        auto const byte = [this] { return static_cast<std::uint8_t>(below(256)); };
        Color color{ byte(), byte(), byte(), byte() };
        color.alpha = one_in(2) ? 255 : color.alpha;
        return color;
    }
    Rect rect(IntSize size)
    {
        auto const side = [&](int length) {
            float const limit = static_cast<float>(length);
            return one_in(4) ? between(0.2f, 4) : between(1, limit * 0.7f);
        };
        Rect rect{ between(-20, static_cast<float>(size.width)),
            between(-20, static_cast<float>(size.height)), side(size.width), side(size.height) };
        return one_in(5) ? rect : snapped(rect);
    }
    static Rect snapped(Rect const& rect)
    {
        return { std::round(rect.x), std::round(rect.y), std::ceil(rect.width),
            std::ceil(rect.height) };
    }

private:
    std::mt19937 m_engine;
};

void add_random_rectangle(Scene& scene, Dice& dice, IntSize size)
{
    Rect const rect = dice.rect(size);
    Record& record = scene.rectangle(rect, dice.color());
    int const half = static_cast<int>(std::min(rect.width, rect.height) * 8);
    if (!dice.one_in(3)) {
        for (std::uint16_t& radius : record.radii)
            radius = static_cast<std::uint16_t>(dice.below(half + 1));
    }
    if (dice.one_in(2)) {
        record.border_color = dice.color().packed();
        record.border_width = static_cast<std::uint16_t>(16 * (1 + dice.below(4)));
    }
    if (dice.one_in(3)) {
        record.flags = RecordFlags::Gradient;
        record.color_end = dice.color().packed();
        record.axis = { static_cast<std::int16_t>(dice.below(30)),
            static_cast<std::int16_t>(dice.below(30)),
            static_cast<std::int16_t>(40 + dice.below(200)),
            static_cast<std::int16_t>(dice.below(200) - 60) };
    }
}

void add_random_image(Scene& scene, Dice& dice, IntSize size)
{
    IntSize const image_size{ 8 + dice.below(60), 8 + dice.below(60) };
    Image const image =
        checkered_image(image_size, static_cast<std::uint8_t>(dice.one_in(3) ? 255 : 40));
    Rect rect = Dice::snapped(dice.rect(size));
    if (dice.one_in(2)) {
        rect.width = static_cast<float>(image_size.width);
        rect.height = static_cast<float>(image_size.height);
    }
    Record& record = scene.image(image, rect, { 0, 0, image_size.width, image_size.height });
    if (dice.one_in(2))
        record.color = dice.color().packed();
    if (dice.one_in(3))
        record.source.u0 = 3;
}

void add_random_record(Scene& scene, Dice& dice, IntSize size)
{
    std::size_t const before = scene.list.records().size();
    switch (dice.below(8)) {
    case 0:
        add_random_image(scene, dice, size);
        break;
    case 1:
        scene.shadow(
            Dice::snapped(dice.rect(size)), dice.between(0, 14), dice.between(0, 12), dice.color());
        break;
    case 2:
    case 3:
        scene.glyphs({ std::round(dice.between(-40, static_cast<float>(size.width))),
                         std::round(dice.between(-20, static_cast<float>(size.height))) },
            1 + static_cast<std::uint32_t>(dice.below(80)), 1 + dice.below(40), dice.color(),
            dice.below(2));
        break;
    default:
        add_random_rectangle(scene, dice, size);
        break;
    }
    ORIEL_VERIFY(scene.list.records().size() == before + 1);
}

}

ScenePointer random_scene(std::uint32_t seed, IntSize size)
{
    Dice dice(seed * 2654435761u + 1);
    Color background = dice.color();
    background.alpha = 255;
    auto scene = std::make_unique<Scene>(size, background);
    int const count = 5 + dice.below(40);
    std::uint16_t state = 0;
    for (int i = 0; i < count; ++i) {
        if (dice.one_in(4)) {
            Rect const rect = Dice::snapped(dice.rect(size));
            state = scene->clip({ static_cast<int>(rect.x), static_cast<int>(rect.y),
                static_cast<int>(rect.right()), static_cast<int>(rect.bottom()) });
        } else if (dice.one_in(3)) {
            state = 0;
        }
        add_random_record(*scene, dice, size);
        const_cast<Record&>(scene->list.records().back()).state = state;
    }
    return scene;
}

}
