// SPDX-License-Identifier: MIT

#include "random_scene.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel {

RandomScene::RandomScene(std::uint64_t seed, FakeAtlas& atlas, SceneKinds kinds, IntSize largest)
    : m_random(seed * 2 + 1)
    , m_kinds(kinds)
    , m_atlas(atlas)
{
    m_size = { between(1, largest.width), between(1, largest.height) };
    m_background = Color::from_packed(color());
    for (int i = 0; i < 3; ++i)
        m_images.push_back(make_image({ between(1, 40), between(1, 40) }));
    make_blocks();
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
            if (m_kinds != SceneKinds::FirstFour && between(0, 4) == 0) {
                set_color_glyph(glyph);
                glyphs.push_back(glyph);
                continue;
            }
            // Often in the last rows and columns of a page, where reading must stop.
            int const side = GlyphAtlas::page_size;
            bool const is_last = between(0, 1) == 0;
            glyph.u = static_cast<std::uint16_t>(is_last ? side - glyph.width : between(0, 900));
            glyph.v = static_cast<std::uint16_t>(is_last ? side - glyph.height : between(0, 900));
            glyphs.push_back(glyph);
        }
        for (Glyph const& glyph : glyphs) {
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

// Of the second or third image, as if it were a page. The first changes, which pages never do
// beneath a glyph.
void RandomScene::set_color_glyph(Glyph& glyph)
{
    int const image = between(1, 2);
    IntSize const size = m_images[static_cast<std::size_t>(image)].size();
    glyph.page = static_cast<std::uint16_t>(Textures::first_image + image - 1);
    glyph.u = static_cast<std::uint16_t>(between(0, size.width - 1));
    glyph.v = static_cast<std::uint16_t>(between(0, size.height - 1));
    glyph.width = static_cast<std::uint8_t>(between(1, size.width - glyph.u));
    glyph.height = static_cast<std::uint8_t>(between(1, size.height - glyph.v));
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

void RandomScene::append(Item const& item)
{
    Record record = item.record;
    if (record.kind == RecordKind::LayerEnd) {
        end_layer();
        return;
    }
    record.state = DrawState::no_outer;
    for (DrawState state : item.states) {
        state.outer = record.state;
        if (!m_open_layers.empty())
            cut_to_layer(state);
        record.state = m_list.add_state(state);
    }
    TextureId const texture = m_textures.ensure(m_images[item.image]);
    if (has_flag(record.flags, RecordFlags::Paint)) {
        Paint paint = item.paint;
        paint.texture = paint.kind == PaintKind::Image ? texture : TextureId { 0 };
        record.first = m_list.add_paint(paint, item.stops);
    }
    if (record.kind == RecordKind::Glyphs)
        record.first = m_list.add_block(m_blocks[item.block]);
    else if (record.kind == RecordKind::Image || (record.kind == RecordKind::Mesh && item.block))
        record.texture = texture;
    if (record.kind == RecordKind::Mesh)
        record.first = m_list.add_mesh(item.vertices, item.indices);
    else if (record.kind == RecordKind::Host)
        record.first = m_list.add_host_draw(item.host);
    else if (record.kind == RecordKind::LayerBegin)
        m_open_layers.push_back(m_list.records().size());
    m_list.append(record);
}

// As the contract has it: what lies in a layer is clipped at least as much.
void RandomScene::cut_to_layer(DrawState& state) const
{
    DrawState const& layer = m_list.states()[m_list.records()[m_open_layers.back()].state];
    state.clip_x0 = std::max(state.clip_x0, layer.clip_x0);
    state.clip_y0 = std::max(state.clip_y0, layer.clip_y0);
    state.clip_x1 = std::min(state.clip_x1, layer.clip_x1);
    state.clip_y1 = std::min(state.clip_y1, layer.clip_y1);
}

// The box of a layer is known when all that is in it is.
void RandomScene::end_layer()
{
    if (m_open_layers.empty())
        return;
    std::size_t const begin = m_open_layers.back();
    m_open_layers.pop_back();
    IntRect ink;
    for (Record const& record : m_list.records().subspan(begin + 1))
        ink = ink.united(ink_bounds(record, m_list.states()[record.state]));
    Record& first = m_list.record(begin);
    first.x0 = static_cast<float>(ink.left);
    first.y0 = static_cast<float>(ink.top);
    first.x1 = static_cast<float>(ink.right);
    first.y1 = static_cast<float>(ink.bottom);
    Record last = first;
    last.kind = RecordKind::LayerEnd;
    m_list.append(last);
}

DrawList const& RandomScene::list()
{
    m_list.begin(m_size, m_background, &m_textures);
    m_open_layers.clear();
    for (Image const& image : m_images)
        m_textures.ensure(image);
    for (Item const& item : m_items)
        append(item);
    while (!m_open_layers.empty())
        end_layer();
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

static std::uint16_t copy_state(DrawList const& from, std::uint16_t index, DrawList& to)
{
    DrawState state = from.states()[index];
    if (state.outer != DrawState::no_outer)
        state.outer = copy_state(from, state.outer, to);
    return to.add_state(state);
}

DrawList list_of_one(DrawList const& all, Record const& record)
{
    DrawList one;
    one.begin(all.size(), all.background(), all.textures());
    Record alone = record;
    alone.state = copy_state(all, record.state, one);
    if (record.kind == RecordKind::Glyphs)
        alone.first = one.add_block(*all.glyph_blocks()[record.first]);
    if (has_flag(record.flags, RecordFlags::Paint)) {
        Paint const& paint = all.paints()[record.first];
        alone.first = one.add_paint(paint, all.stops().subspan(paint.first_stop, paint.stop_count));
    }
    if (record.kind == RecordKind::Mesh)
        alone.first =
            one.add_mesh(all.vertices(), all.indices().subspan(record.first, record.count));
    if (record.kind == RecordKind::Host)
        alone.first = one.add_host_draw(all.host_draws()[record.first]);
    one.append(alone);
    return one;
}

}
