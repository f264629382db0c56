// SPDX-License-Identifier: MIT

#include "number_field_paint.h"

#include <oriel/text/icon.h>

#include <algorithm>

namespace oriel {

static constexpr float caption_gap = 8;
static constexpr float stepper_width = 24;

Rect NumberFieldParts::stepper(Rect const& rect, int direction) const
{
    Rect const both { rect.right() - steppers_width, rect.y, steppers_width, rect.height };
    float const half = both.height / 2;
    return { both.x, direction > 0 ? both.y : both.y + half, both.width, half };
}

NumberFieldGeometry::NumberFieldGeometry(
    Rect const& on_screen, NumberOptions const& options, Ui& ui)
    : m_rect(on_screen)
    , m_direction(ui.direction())
{
    if (!options.caption.empty()) {
        m_caption = &ui.text(options.caption, ui.theme().body);
        m_parts.caption_width = m_caption->size().width + caption_gap;
    }
    m_parts.steppers_width = options.has_steppers ? stepper_width : 0;
}

float NumberFieldGeometry::least_width() const
{
    return 2 * field_padding + m_parts.caption_width + m_parts.steppers_width;
}

Rect NumberFieldGeometry::text_on_screen() const
{
    return placed(m_parts.text(m_rect), m_rect, m_direction);
}

int NumberFieldGeometry::stepper_at(Point point) const
{
    if (m_parts.steppers_width == 0)
        return 0;
    Point const inside = placed(point, m_rect, m_direction);
    return m_parts.stepper(m_rect, 1).contains(inside)    ? 1
           : m_parts.stepper(m_rect, -1).contains(inside) ? -1
                                                          : 0;
}

std::uint32_t NumberFieldGeometry::stepper_flags(int held, bool is_hovered, Point pointer) const
{
    using Flags = NumberFieldPaint;
    int const hovered = is_hovered ? stepper_at(pointer) : 0;
    return (held > 0 ? Flags::up_held : 0) | (held < 0 ? Flags::down_held : 0)
           | (hovered > 0 ? Flags::up_hovered : 0) | (hovered < 0 ? Flags::down_hovered : 0);
}

NumberFieldParts NumberFieldPaint::parts() const
{
    return { caption ? caption->size().width + caption_gap : 0,
        has(has_steppers) ? stepper_width : 0 };
}

void NumberFieldPaint::paint_stepper(
    Painting const& p, int direction, bool is_hovered, bool is_held) const
{
    Rect const place = p.placed(parts().stepper(p.rect, direction));
    Look const part { is_hovered && !look.is_disabled, is_held };
    Color const fill =
        part.pick(Color::transparent(), p.theme.control_hovered, p.theme.control_held);
    float const radius = 3;
    Rect const inside =
        place.shrunken({ direction > 0 ? 3.0f : 1.0f, 3, direction > 0 ? 1.0f : 3.0f, 1 });
    p.painter.rectangle(runs_left(p.direction) ? inside.translated({ 2, 0 }) : inside,
        { .fill = fill, .radius = radius });
    Color const ink = look.is_disabled ? p.theme.text_disabled
                      : is_hovered     ? p.theme.text
                                       : p.theme.text_muted;
    p.symbol(direction > 0 ? Icon::ExpandLess : Icon::ExpandMore, 14,
        place.translated({ 0, direction > 0 ? 1.0f : -1.0f }), ink);
}

void NumberFieldPaint::paint_steppers(Painting const& p) const
{
    paint_stepper(p, 1, has(up_hovered), has(up_held));
    paint_stepper(p, -1, has(down_hovered), has(down_held));
}

void NumberFieldPaint::paint_frame(Painting const& p) const
{
    Theme const& theme = p.theme;
    Color const field = look.ink(theme.field, theme.control_held);
    Color const edge = has(is_wrong)      ? theme.error
                       : look.is_disabled ? theme.line
                       : has(is_focused)  ? theme.accent
                                         : look.pick(theme.field_border, theme.field_border_hovered,
                                             theme.field_border_hovered);
    float const border = has(is_focused) || has(is_wrong) ? 2.0f : 1.0f;
    CornerRadii const radius = theme.control_radius;
    bool const is_filled = fraction > 0;
    p.painter.rectangle(p.rect, { .fill = field,
                                    .radius = radius,
                                    .border_width = is_filled ? 0 : border,
                                    .border = edge });
    if (is_filled) {
        float const width = p.painter.snapped(p.rect.width * fraction);
        p.painter.push_clip(p.rect, radius);
        p.painter.rectangle(p.placed({ p.rect.x, p.rect.y, width, p.rect.height }),
            { .fill = field.mixed(look.ink(theme.accent, theme.text_disabled), 0.2f) });
        p.painter.pop_clip();
        p.painter.rectangle(p.rect, { .radius = radius, .border_width = border, .border = edge });
    }
    if (caption)
        p.line(*caption, theme.body,
            p.placed({ p.rect.x + field_padding, p.rect.y, caption->size().width, p.rect.height }),
            look.is_disabled                 ? theme.text_disabled
            : caption_color.is_transparent() ? theme.text_muted
                                             : caption_color);
    if (has(has_steppers))
        paint_steppers(p);
}

void NumberFieldPaint::operator()(Painting const& p) const
{
    paint_frame(p);
    Rect const box = parts().text(p.rect).shrunken({ 0, field_padding });
    p.line(*text, p.theme.body, p.placed(box), look.ink(p.theme.text, p.theme.text_disabled));
    if (look.is_ringed)
        p.focus_ring(p.rect, p.theme.control_radius, look.is_ringed);
}

void NumberEditPaint::operator()(Painting const& p) const
{
    frame.paint_frame(p);
    Rect const box = p.placed(frame.parts().text(p.rect));
    content.paint_content({ p.painter, p.text, box, p.theme, p.tree, p.node, p.direction });
}

}
