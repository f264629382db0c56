// SPDX-License-Identifier: MIT

#include "scenes.h"

#include <algorithm>
#include <cmath>

namespace oriel {

std::uint16_t Scene::rounded_clip(
    Rect const& box, float radius, std::uint16_t outer, float angle_radians)
{
    Transform const turn = Transform::rotation(angle_radians);
    Rect const reach = turn.bounds_of(box);
    Transform const back = turn.inverted();
    DrawState state = outer == DrawState::no_outer ? list.states()[m_whole] : list.states()[outer];
    state.clip_x0 = std::max(state.clip_x0, std::floor(reach.left()));
    state.clip_y0 = std::max(state.clip_y0, std::floor(reach.top()));
    state.clip_x1 = std::min(state.clip_x1, std::ceil(reach.right()));
    state.clip_y1 = std::min(state.clip_y1, std::ceil(reach.bottom()));
    state.round_x0 = box.left();
    state.round_y0 = box.top();
    state.round_x1 = box.right();
    state.round_y1 = box.bottom();
    for (std::uint16_t& corner : state.round_radii)
        corner = static_cast<std::uint16_t>(radius * 16);
    state.has_round = 1;
    state.outer = outer;
    state.round_xx = back.xx;
    state.round_xy = back.xy;
    state.round_yx = back.yx;
    state.round_yy = back.yy;
    return list.add_state(state);
}

Record& Scene::inset_shadow(
    Rect const& rect, float sigma, float radius, Color color, InsetShift const& shift)
{
    Record& record = shadow(rect, sigma, radius, color);
    record.flags = RecordFlags::Inset;
    record.inset = shift;
    return record;
}

Record& Scene::color_glyphs(Image const& image, Point origin, Color color)
{
    auto const page = static_cast<std::uint16_t>(textures.ensure(image) - 1);
    std::vector<Glyph> glyphs;
    for (int i = 0; i < 6; ++i)
        glyphs.push_back({ .x = static_cast<std::int16_t>(i * 20),
            .y = static_cast<std::int16_t>(i % 2),
            .u = static_cast<std::uint16_t>(i),
            .v = static_cast<std::uint16_t>(2 * i),
            .width = 18,
            .height = static_cast<std::uint8_t>(12 + i),
            .page = page });
    return append_block(std::move(glyphs), { 0, 0, 120, 20 }, origin, color);
}

Record& Scene::mask(Point at, IntRect const& source, Color color, int page)
{
    Record& record = append(RecordKind::Mask,
        { at.x, at.y, static_cast<float>(source.width()), static_cast<float>(source.height()) },
        color);
    record.texture = static_cast<TextureId>(page + 1);
    record.source = { static_cast<std::uint16_t>(source.left),
        static_cast<std::uint16_t>(source.top), static_cast<std::uint16_t>(source.right),
        static_cast<std::uint16_t>(source.bottom) };
    return record;
}

void Scene::paint(Record& record, Gradient const& gradient, Rect const& box)
{
    Paint paint { .kind = gradient.kind, .spread = gradient.spread };
    place_gradient(gradient, box, {}, paint.map);
    record.flags = RecordFlags::Paint;
    record.first = list.add_paint(paint, GradientSegments(gradient));
}

void Scene::paint(Record& record, Image const& image, IntRect const& source, Transform const& map)
{
    Paint const paint { .map = map,
        .kind = PaintKind::Image,
        .texture = textures.ensure(image),
        .source = { static_cast<std::uint16_t>(source.left), static_cast<std::uint16_t>(source.top),
            static_cast<std::uint16_t>(source.right), static_cast<std::uint16_t>(source.bottom) } };
    record.flags = RecordFlags::Paint;
    record.first = list.add_paint(paint);
}

Record& Scene::mesh(std::vector<MeshVertex> const& vertices,
    std::vector<std::uint32_t> const& indices, Image const& image)
{
    auto const [left, right] = std::ranges::minmax(vertices, {}, &MeshVertex::x);
    auto const [top, bottom] = std::ranges::minmax(vertices, {}, &MeshVertex::y);
    Record& record = append(
        RecordKind::Mesh, { left.x, top.y, right.x - left.x, bottom.y - top.y }, Color::white());
    record.first = list.add_mesh(vertices, indices);
    record.count = static_cast<std::uint32_t>(indices.size());
    record.texture = textures.ensure(image);
    return record;
}

void Scene::begin_layer(Rect const& rect, int alpha, std::uint16_t state)
{
    Record& record = append(
        RecordKind::LayerBegin, rect, Color { 255, 255, 255, static_cast<std::uint8_t>(alpha) });
    record.state = state;
    m_layers.push_back(record);
}

void Scene::end_layer()
{
    Record record = m_layers.back();
    m_layers.pop_back();
    record.kind = RecordKind::LayerEnd;
    list.append(record);
}

Record& Scene::host(Rect const& rect, HostDraw const& host_draw)
{
    Record& record = append(RecordKind::Host, rect, Color::white());
    record.first = list.add_host_draw(host_draw);
    return record;
}

}
