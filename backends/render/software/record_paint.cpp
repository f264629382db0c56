// SPDX-License-Identifier: MIT

#include "record_paint.h"

#include <algorithm>
#include <cmath>

namespace oriel::software {

static bool is_opaque(std::span<GradientSegment const> stops)
{
    return std::all_of(stops.begin(), stops.end(),
        [](GradientSegment const& stop) { return (stop.color & stop.end_color) >> 24 == 255; });
}

RecordPaint::RecordPaint(PreparedList const& list, Record const& record, std::uint32_t* colors)
{
    m_paint.colors = colors;
    if (has_flag(record.flags, RecordFlags::Paint))
        take_paint(list, record);
    else if (has_flag(record.flags, RecordFlags::Gradient))
        take_axis(record);
    else
        m_is_painted = false;
}

void RecordPaint::take_axis(Record const& record)
{
    double const dx = record.axis.to_x - record.axis.from_x;
    double const dy = record.axis.to_y - record.axis.from_y;
    double const squared = dx * dx + dy * dy;
    double const xx = squared > 0 ? dx / squared : 0;
    double const xy = squared > 0 ? dy / squared : 0;
    double const from_x = static_cast<double>(record.x0) + record.axis.from_x;
    double const from_y = static_cast<double>(record.y0) + record.axis.from_y;
    m_paint.map = { static_cast<float>(xx), static_cast<float>(xy),
        static_cast<float>(-from_x * xx - from_y * xy), 0, 0, 0 };
    m_segment = { 0, 1, record.color, record.color_end };
    m_paint.stops = &m_segment;
    m_paint.stop_count = 1;
    m_paint.is_opaque = software::is_opaque({ &m_segment, 1 });
}

void RecordPaint::take_paint(PreparedList const& list, Record const& record)
{
    Paint const& paint = list.list().paints()[record.first];
    m_paint.kind = paint.kind;
    m_paint.spread = paint.spread;
    m_paint.map = paint.map;
    m_paint.tint = record.color;
    if (paint.kind == PaintKind::Image) {
        m_is_visible = list.find_image(paint.texture, paint.source, m_paint.image);
        return;
    }
    std::span<GradientSegment const> const stops =
        list.list().stops().subspan(paint.first_stop, paint.stop_count);
    m_paint.stops = stops.data();
    m_paint.stop_count = paint.stop_count;
    m_paint.is_opaque = software::is_opaque(stops);
    m_is_visible = !stops.empty();
}

}
