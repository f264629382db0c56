// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <algorithm>

#include <draw/rounding.h>

namespace oriel {

void Painter::set_gradient(Record& record, Gradient const& gradient, Rect const& rect)
{
    GradientSegments const segments(gradient);
    Transform map;
    bool const is_even = gradient.count < 2 || !place_gradient(gradient, rect, m_to_device, map);
    if (is_even) {
        record.color = segments.all().back().end_color;
        return;
    }
    if (set_two_stops(record, gradient, segments))
        return;
    record.color = 0xffffffffu;
    record.flags = record.flags | RecordFlags::Paint;
    record.first = m_list.add_paint(
        { .map = map, .kind = gradient.kind, .spread = gradient.spread }, segments);
}

bool Painter::set_two_stops(
    Record& record, Gradient const& gradient, std::span<GradientSegment const> segments)
{
    bool const is_simple = gradient.kind == PaintKind::Linear && gradient.spread == Spread::Clamp
                           && segments.size() == 1 && segments[0].position == 0
                           && segments[0].inverse_length == 1;
    if (!is_simple)
        return false;
    auto const place = [](float fraction, float length) {
        return static_cast<std::int16_t>(
            std::clamp(round_half_up(fraction * length), -32767, 32767));
    };
    float const width = record.x1 - record.x0;
    float const height = record.y1 - record.y0;
    GradientAxis const axis { place(gradient.from.x, width), place(gradient.from.y, height),
        place(gradient.to.x, width), place(gradient.to.y, height) };
    bool const has_length = axis.from_x != axis.to_x || axis.from_y != axis.to_y;
    if (!has_length || segments[0].color == segments[0].end_color) {
        record.color = segments[0].end_color;
        return true;
    }
    record.axis = axis;
    record.color = segments[0].color;
    record.color_end = segments[0].end_color;
    record.flags = record.flags | RecordFlags::Gradient;
    return true;
}

}
