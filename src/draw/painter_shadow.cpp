// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <oriel/draw/shadow_mask.h>

#include <draw/rounding.h>

namespace oriel {

void Painter::shadow(Rect const& rect, ShadowStyle const& style)
{
    if (style.color.is_transparent())
        return;
    if (m_is_turned)
        turned_shadow(rect, style);
    else if (style.fall == ShadowFall::Inside)
        inset_shadow(rect, style);
    else
        outer_shadow(rect, style);
}

void Painter::outer_shadow(Rect const& rect, ShadowStyle const& style)
{
    Rect const cast = rect.translated(style.offset).expanded(style.spread);
    if (!is_drawable(cast))
        return;
    float const sigma = finite_or_zero(style.blur * m_scale * 8, ShadowShape::max_sigma);
    if (sigma < 1) {
        rectangle(cast, { .fill = style.color, .radius = style.radius });
        return;
    }
    IntRect const box = device_rect(cast);
    auto const rounded_sigma = static_cast<std::uint16_t>(sigma + 0.5f);
    int const margin = ShadowShape::margin_of(rounded_sigma);
    IntRect const ink { box.left - margin, box.top - margin, box.right + margin,
        box.bottom + margin };
    if (!ink.intersects(m_device_clip))
        return;
    Record& record = append(RecordKind::Shadow, box);
    record.color = style.color.packed();
    record.sigma = rounded_sigma;
    set_radii(record, style.radius);
}

void Painter::inset_shadow(Rect const& rect, ShadowStyle const& style)
{
    if (!is_drawable(rect))
        return;
    IntRect const box = device_rect(rect);
    if (!box.intersects(m_device_clip))
        return;
    Record& record = append(RecordKind::Shadow, box);
    record.color = style.color.packed();
    record.sigma = static_cast<std::uint16_t>(
        finite_or_zero(style.blur * m_scale * 8, ShadowShape::max_sigma) + 0.5f);
    set_inset(record, style);
    set_radii(record, style.radius);
}

void Painter::set_inset(Record& record, ShadowStyle const& style) const
{
    auto const pixels = [&](float length) {
        return static_cast<std::int16_t>(
            std::clamp(round_half_up(length * m_scale), -32767, 32767));
    };
    record.inset = { pixels(style.offset.x), pixels(style.offset.y), pixels(style.spread), 0 };
    record.flags = RecordFlags::Inset;
}

}
