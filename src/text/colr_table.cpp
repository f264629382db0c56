// SPDX-License-Identifier: MIT

#include <text/colr_table.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

namespace {

constexpr std::uint32_t max_stops = 256;
constexpr float pi = 3.14159265f;

// Of the table's formats, those that are not variable; the next number is the variable one.
enum Format : unsigned {
    layers_format = 1,
    solid_format = 2,
    linear_format = 4,
    radial_format = 6,
    sweep_format = 8,
    glyph_format = 10,
    color_glyph_format = 11,
    transform_format = 12,
    translate_format = 14,
    scale_format = 16,
    scale_uniform_format = 20,
    rotate_format = 24,
    skew_format = 28,
    composite_format = 32,
};

// Counterclockwise, with y upwards.
Transform turned(float half_turns)
{
    float const c = std::cos(half_turns * pi);
    float const s = std::sin(half_turns * pi);
    return { c, -s, 0, s, c, 0 };
}

Transform around(Transform const& transform, Point center)
{
    return Transform::translation({ -center.x, -center.y })
        .then(transform)
        .then(Transform::translation(center));
}

}

std::uint32_t ColrTable::number(std::uint64_t offset, unsigned size) const
{
    if (offset + size > m_table.size())
        return 0;
    std::uint32_t value = 0;
    for (unsigned i = 0; i < size; ++i)
        value = value << 8 | std::to_integer<std::uint32_t>(m_table[offset + i]);
    return value;
}

std::optional<std::uint64_t> ColrTable::find_record(
    std::uint64_t first, std::uint32_t count, std::uint32_t size, std::uint16_t glyph) const
{
    std::uint32_t low = 0;
    std::uint32_t high = count;
    while (low < high) {
        std::uint32_t const middle = low + (high - low) / 2;
        if (u16(first + std::uint64_t { middle } * size) < glyph)
            low = middle + 1;
        else
            high = middle;
    }
    std::uint64_t const record = first + std::uint64_t { low } * size;
    if (low == count || record + size > m_table.size() || u16(record) != glyph)
        return {};
    return record;
}

std::optional<std::uint32_t> ColrTable::find(std::uint16_t glyph) const
{
    std::uint32_t const list = number(14, 4);
    if (u16(0) < 1 || list < header_size)
        return {};
    auto const record = find_record(std::uint64_t { list } + 4, number(list, 4), 6, glyph);
    if (!record)
        return {};
    return list + number(*record + 2, 4);
}

std::optional<std::uint32_t> ColrTable::layer(std::uint32_t index) const
{
    std::uint32_t const list = number(18, 4);
    if (list < header_size || index >= number(list, 4))
        return {};
    return list + number(std::uint64_t { list } + 4 + std::uint64_t { index } * 4, 4);
}

std::optional<Rect> ColrTable::clip_box(std::uint16_t glyph) const
{
    std::uint32_t const list = number(22, 4);
    if (u16(0) < 1 || list < header_size)
        return {};
    std::uint64_t const count = std::min<std::uint64_t>(number(list + 1, 4), m_table.size() / 7);
    for (std::uint64_t i = 0; i < count; ++i) {
        std::uint64_t const record = list + 5 + i * 7;
        if (glyph < u16(record) || glyph > u16(record + 2))
            continue;
        std::uint64_t const box = std::uint64_t { list } + number(record + 4, 3) + 1;
        Point const low = point(box);
        Point const high = point(box + 4);
        return Rect { low.x, low.y, high.x - low.x, high.y - low.y };
    }
    return {};
}

std::vector<ColrTable::Layer> ColrTable::layers(std::uint16_t glyph) const
{
    std::vector<Layer> layers;
    auto const record = find_record(number(4, 4), u16(2), 6, glyph);
    if (!record)
        return layers;
    std::uint32_t const first = u16(*record + 2);
    std::uint32_t const end = std::min<std::uint32_t>(first + u16(*record + 4), u16(12));
    for (std::uint32_t i = first; i < end; ++i) {
        std::uint64_t const layer = std::uint64_t { number(8, 4) } + i * 4;
        layers.push_back({ u16(layer), { u16(layer + 2), 1 } });
    }
    return layers;
}

// 0, which is no paint, for what lies outside.
std::uint32_t ColrTable::child(std::uint32_t parent, std::uint32_t at) const
{
    std::uint64_t const place = std::uint64_t { parent } + number(std::uint64_t { parent } + at, 3);
    return place < m_table.size() && place != parent ? static_cast<std::uint32_t>(place) : 0;
}

ColorPaint ColrTable::paint(std::uint32_t offset) const
{
    ColorPaint paint;
    if (offset < header_size || offset >= m_table.size())
        return paint;
    std::uint64_t const at = offset;
    unsigned const format = number(at, 1);
    using Kind = ColorPaint::Kind;
    if (format == layers_format) {
        paint.kind = Kind::Layers;
        paint.layer_count = number(at + 1, 1);
        paint.first_layer = number(at + 2, 4);
    } else if ((format & ~1u) == solid_format) {
        paint.kind = Kind::Solid;
        paint.solid = { u16(at + 1), fraction(at + 3) };
    } else if (format >= linear_format && format < glyph_format) {
        read_gradient(offset, format, paint);
    } else if (format == glyph_format) {
        paint.kind = Kind::Glyph;
        paint.child = child(offset, 1);
        paint.glyph = u16(at + 4);
    } else if (format == color_glyph_format) {
        paint.kind = Kind::ColorGlyph;
        paint.glyph = u16(at + 1);
    } else if (format >= transform_format && format < composite_format) {
        read_transform(offset, format, paint);
    } else if (format == composite_format) {
        paint.kind = Kind::Composite;
        paint.child = child(offset, 1);
        paint.mode = static_cast<CompositeMode>(number(at + 4, 1));
        paint.below = child(offset, 5);
    }
    return paint;
}

void ColrTable::read_gradient(std::uint32_t offset, unsigned format, ColorPaint& paint) const
{
    std::uint64_t const at = offset;
    paint.color_line = child(offset, 1);
    paint.is_variable = (format & 1) != 0;
    paint.points[0] = point(at + 4);
    switch (format & ~1u) {
    case linear_format:
        paint.kind = ColorPaint::Kind::Linear;
        paint.points[1] = point(at + 8);
        paint.points[2] = point(at + 12);
        break;
    case radial_format:
        paint.kind = ColorPaint::Kind::Radial;
        paint.radii[0] = u16(at + 8);
        paint.points[1] = point(at + 10);
        paint.radii[1] = u16(at + 14);
        break;
    default:
        paint.kind = ColorPaint::Kind::Sweep;
        paint.turns[0] = fraction(at + 8) + 1; // kept less one
        paint.turns[1] = fraction(at + 10) + 1;
        break;
    }
}

// Of what has a center, the formats come in fours: without, variable, with, variable.
void ColrTable::read_transform(std::uint32_t offset, unsigned format, ColorPaint& paint) const
{
    std::uint64_t const at = offset;
    paint.kind = ColorPaint::Kind::Transform;
    paint.child = child(offset, 1);
    if ((format & ~1u) == transform_format) {
        std::uint64_t const matrix = child(offset, 4);
        if (matrix != 0)
            paint.transform = { fixed(matrix), fixed(matrix + 8), fixed(matrix + 16),
                fixed(matrix + 4), fixed(matrix + 12), fixed(matrix + 20) };
        return;
    }
    if ((format & ~1u) == translate_format) {
        paint.transform = Transform::translation(point(at + 4));
        return;
    }
    float const first = fraction(at + 4);
    float const second = fraction(at + 6);
    bool const has_center = (format & 2) != 0;
    unsigned const kind = format & ~3u;
    if (kind == scale_format)
        paint.transform = Transform::scaling(first, second);
    else if (kind == scale_uniform_format)
        paint.transform = Transform::scaling(first);
    else if (kind == rotate_format)
        paint.transform = turned(first);
    else
        paint.transform = { 1, -std::tan(first * pi), 0, std::tan(second * pi), 1, 0 };
    bool const has_one_number = kind == scale_uniform_format || kind == rotate_format;
    if (has_center)
        paint.transform = around(paint.transform, point(at + (has_one_number ? 6u : 8u)));
}

ColorExtend ColrTable::read_stops(ColorPaint const& paint, std::vector<ColorStop>& stops) const
{
    std::uint64_t const line = paint.color_line;
    stops.clear();
    if (line == 0)
        return ColorExtend::Pad;
    std::uint32_t const count = std::min<std::uint32_t>(u16(line + 1), max_stops);
    std::uint32_t const size = paint.is_variable ? 10 : 6;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint64_t const stop = line + 3 + std::uint64_t { i } * size;
        stops.push_back({ fraction(stop), { u16(stop + 2), fraction(stop + 4) } });
    }
    return static_cast<ColorExtend>(std::min(number(line, 1), 2u));
}

}
