// SPDX-License-Identifier: MIT

#include "random_scene.h"

#include <oriel/backends/software_renderer.h>

#include <algorithm>
#include <cmath>

namespace oriel {

// Opaque noise, by place.
static void draw_noise(void* user, HostTarget const& target) noexcept
{
    auto const seed = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(user));
    auto const& buffer = *static_cast<PixelBuffer const*>(target.handle);
    for (int y = target.clip.top; y < target.clip.bottom; ++y) {
        for (int x = target.clip.left; x < target.clip.right; ++x)
            buffer.pixels[static_cast<std::ptrdiff_t>(buffer.stride) * y + x] =
                0xff000000u | static_cast<std::uint32_t>(x * 5 + y * 1031) * seed >> 8;
    }
}

static RecordKind last_kind(SceneKinds kinds)
{
    if (kinds == SceneKinds::FirstFour)
        return RecordKind::Image;
    return kinds == SceneKinds::All ? RecordKind::Host : RecordKind::LayerEnd;
}

static HostDraw host_noise(std::uint64_t seed)
{
    auto const bits = static_cast<std::uintptr_t>(seed & 0xffffffu);
    return { draw_noise, reinterpret_cast<void*>(bits), bits };
}

RandomScene::Item RandomScene::item()
{
    Item item;
    set_states(item);
    item.record.kind = static_cast<RecordKind>(between(0, static_cast<int>(last_kind(m_kinds))));
    item.record.color = color();
    set_box(item.record);
    switch (item.record.kind) {
    case RecordKind::Rectangle:
        set_style(item.record);
        if (m_kinds != SceneKinds::FirstFour && between(0, 3) == 0)
            set_paint(item);
        break;
    case RecordKind::Shadow:
        set_style(item.record);
        item.record.sigma = static_cast<std::uint16_t>(between(0, 100));
        if (m_kinds != SceneKinds::FirstFour && between(0, 2) == 0)
            set_inset(item.record);
        break;
    case RecordKind::Glyphs:
        set_glyphs(item);
        break;
    case RecordKind::Image:
        set_image(item);
        break;
    case RecordKind::Mask:
        set_mask(item);
        break;
    case RecordKind::Mesh:
        set_mesh(item);
        break;
    case RecordKind::Host:
        item.host = host_noise(random());
        break;
    case RecordKind::LayerBegin:
    case RecordKind::LayerEnd:
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
    int const most = std::max(0, static_cast<int>(std::max(side, 0.0f) * 8));
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

void RandomScene::set_inset(Record& record)
{
    auto const part = [&] { return static_cast<std::int16_t>(between(-15, 15)); };
    record.flags = RecordFlags::Inset;
    record.inset = { part(), part(), part(), 0 };
}

void RandomScene::set_mesh(Item& item)
{
    item.block = static_cast<std::size_t>(between(0, 1));
    item.image = static_cast<std::size_t>(between(0, static_cast<int>(m_images.size()) - 1));
    bool const is_one_color = between(0, 2) == 0;
    std::uint32_t const first_color = color();
    auto const place = [&](int limit) {
        bool const is_far = between(0, 30) == 0;
        int const steps = between(0, 1) == 0 ? 256 : 1;
        float const near = static_cast<float>(between(-40 * 256, (limit + 40) * 256) / steps);
        return is_far ? near * 100 : near * static_cast<float>(steps) / 256;
    };
    Record& record = item.record;
    record.x0 = record.y0 = 1e9f;
    record.x1 = record.y1 = -1e9f;
    int const count = between(1, 12);
    for (int i = 0; i < count; ++i) {
        MeshVertex const vertex { place(m_size.width), place(m_size.height), place(30), place(30),
            is_one_color ? first_color : color() };
        item.vertices.push_back(vertex);
        record.x0 = std::min(record.x0, std::floor(vertex.x));
        record.y0 = std::min(record.y0, std::floor(vertex.y));
        record.x1 = std::max(record.x1, std::ceil(vertex.x));
        record.y1 = std::max(record.y1, std::ceil(vertex.y));
    }
    record.count = static_cast<std::uint32_t>(3 * between(0, 8));
    for (std::uint32_t i = 0; i < record.count; ++i)
        item.indices.push_back(static_cast<std::uint32_t>(between(0, count - 1)));
}

void RandomScene::set_mask(Item& item)
{
    Record& record = item.record;
    int const width = between(1, 70);
    int const height = between(1, 50);
    record.x0 = static_cast<float>(between(-20, m_size.width));
    record.y0 = static_cast<float>(between(-20, m_size.height));
    record.x1 = record.x0 + static_cast<float>(width);
    record.y1 = record.y0 + static_cast<float>(height);
    // Often at the end of the page, sometimes beyond it.
    int const last = GlyphAtlas::page_size - (between(0, 5) == 0 ? 10 : width);
    int const u = between(0, 1) == 0 ? last : between(0, 900);
    int const v = between(0, 900);
    record.source = { static_cast<std::uint16_t>(u), static_cast<std::uint16_t>(v),
        static_cast<std::uint16_t>(u + width), static_cast<std::uint16_t>(v + height) };
    record.texture = static_cast<std::uint16_t>(between(1, 2));
    // The key of the coverage, which here is its place.
    record.color_end = static_cast<std::uint32_t>(u << 16 | v);
    record.border_color = record.texture;
    if (between(0, 1) == 0)
        set_paint(item);
}

void RandomScene::set_paint(Item& item)
{
    item.record.flags = RecordFlags::Paint;
    item.record.color_end = item.record.kind == RecordKind::Mask ? item.record.color_end : 0;
    item.record.geometry = item.record.kind == RecordKind::Mask ? item.record.geometry : 0;
    Paint& paint = item.paint;
    paint.kind = static_cast<PaintKind>(between(0, 3));
    paint.spread = static_cast<Spread>(between(0, 2));
    auto const part = [&](int most) { return static_cast<float>(between(-most, most)) / 1024; };
    bool const is_image = paint.kind == PaintKind::Image;
    int const growth = is_image ? 3000 : 60;
    paint.map = { part(growth), part(growth), part(4096), part(growth), part(growth), part(4096) };
    if (between(0, 2) == 0)
        paint.map.xx = 0;
    if (!is_image) {
        set_stops(item);
        return;
    }
    item.image = static_cast<std::size_t>(between(0, static_cast<int>(m_images.size()) - 1));
    IntSize const size = m_images[item.image].size();
    paint.source = { static_cast<std::uint16_t>(between(0, size.width - 1)), 0,
        static_cast<std::uint16_t>(size.width), static_cast<std::uint16_t>(size.height) };
}

void RandomScene::set_stops(Item& item)
{
    int const count = between(0, 9) == 0 ? 64 : between(1, 5);
    bool const is_opaque = between(0, 1) == 0;
    float position = static_cast<float>(between(0, 30)) / 100;
    std::uint32_t const mask = is_opaque ? 0xff000000u : 0u;
    std::uint32_t from = color() | mask;
    for (int i = 0; i < count; ++i) {
        // Sometimes none: a sharp edge.
        float const length = static_cast<float>(between(0, 3) == 0 ? 0 : between(1, 100))
                             / static_cast<float>(count * 100);
        std::uint32_t const to = color() | mask;
        item.stops.push_back({ position, length > 0 ? 1 / length : 0, from, to });
        position += length;
        from = to;
    }
}

void RandomScene::set_states(Item& item)
{
    item.states.assign(1, state());
    if (m_kinds == SceneKinds::FirstFour || between(0, 2) != 0)
        return;
    for (int count = between(1, 3); count > 0; --count) {
        DrawState inner = state();
        inner.clip_x0 = std::max(inner.clip_x0, item.states.back().clip_x0);
        inner.clip_y0 = std::max(inner.clip_y0, item.states.back().clip_y0);
        inner.clip_x1 = std::min(inner.clip_x1, item.states.back().clip_x1);
        inner.clip_y1 = std::min(inner.clip_y1, item.states.back().clip_y1);
        set_rounded_clip(inner);
        item.states.push_back(inner);
    }
}

void RandomScene::set_rounded_clip(DrawState& state)
{
    state.has_round = 1;
    state.round_x0 = coordinate(m_size.width / 2);
    state.round_y0 = coordinate(m_size.height / 2);
    state.round_x1 = state.round_x0 + static_cast<float>(between(0, 200));
    state.round_y1 = state.round_y0 + static_cast<float>(between(0, 120));
    bool const is_even = between(0, 1) == 0;
    for (std::uint16_t& radius : state.round_radii)
        radius = static_cast<std::uint16_t>(between(0, 50 * 16));
    if (is_even)
        std::fill(state.round_radii, state.round_radii + 4, state.round_radii[0]);
    if (between(0, 2) != 0)
        return;
    // Of a right-angled triangle, so that every machine agrees.
    float const s = between(0, 1) == 0 ? 0.6f : -0.28f;
    float const c = s > 0 ? 0.8f : 0.96f;
    state.round_xx = c;
    state.round_xy = -s;
    state.round_yx = s;
    state.round_yy = c;
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

}
