// SPDX-License-Identifier: MIT

#include "key_paint.h"

#include <oriel/text/icon.h>

#include <algorithm>
#include <array>

namespace oriel::kiosk {

static constexpr float radius = 8;
static constexpr float sign_size = 24;
static constexpr float bubble_height = 60;
static constexpr float bubble_rise = 8; // from the key's upper edge

TextStyle key_style(Theme const& theme, float key_height)
{
    TextStyle style = theme.body;
    style.size = std::clamp(key_height * 0.44f, 18.0f, 28.0f);
    style.line_height = 0;
    return style;
}

TextStyle key_label_style(Theme const& theme)
{
    TextStyle style = theme.body;
    style.size = 16;
    style.line_height = 0;
    return style;
}

TextStyle key_bubble_style(Theme const& theme)
{
    TextStyle style = theme.body;
    style.size = 34;
    style.line_height = 0;
    return style;
}

Color KeyPaint::fill(Theme const& theme) const
{
    // Fingers hide a key: what is held has to be seen beside them.
    switch (face) {
    case KeyFace::Letter:
    case KeyFace::Plain:
        return look.pick(theme.control, theme.control, theme.control_held);
    case KeyFace::Function:
        return look.pick(theme.control_held, theme.control_held, theme.control);
    case KeyFace::Accent:
        return look.pick(theme.accent, theme.accent, theme.accent_held);
    case KeyFace::Active:
    case KeyFace::Locked:
        return theme.text;
    }
    return theme.control;
}

Color KeyPaint::ink(Theme const& theme) const
{
    if (look.is_disabled)
        return theme.text_disabled;
    if (face == KeyFace::Accent)
        return theme.text_on_accent;
    return face == KeyFace::Active || face == KeyFace::Locked ? theme.surface : theme.text;
}

void KeyPaint::operator()(Painting const& p) const
{
    Theme const& theme = p.theme;
    Color const edge = theme.shadow;
    p.painter.rectangle(p.rect.translated({ 0, 1 }), { .fill = edge, .radius = radius });
    p.painter.rectangle(
        p.rect, { .fill = look.dimmed(fill(theme), theme.surface), .radius = radius });
    if (!text)
        return paint_sign(p);
    TextStyle const style = is_small ? key_label_style(theme) : key_style(theme, p.rect.height);
    Rect const inside = is_small ? p.rect.shrunken({ 0, 4 }) : p.rect;
    p.line(*text, style, inside, ink(theme), TextAlign::Center);
    if (has_more) {
        Point const corner { p.rect.right() - 7, p.rect.y + 7 };
        p.painter.ellipse({ corner.x - 1.5f, corner.y - 1.5f, 3, 3 }, theme.text_muted);
    }
    if (bubble && look.is_held)
        paint_bubble(p);
}

void KeyPaint::paint_bubble(Painting const& p) const
{
    float const width = std::max(p.rect.width + 12, 52.0f);
    Rect const box { p.painter.snapped(p.rect.center().x - width / 2),
        p.rect.y - bubble_rise - bubble_height, width, bubble_height };
    p.painter.shadow(
        box, { .blur = 12, .offset = { 0, 3 }, .radius = radius + 2, .color = p.theme.shadow });
    p.painter.rectangle(box, { .fill = p.theme.raised,
                                 .radius = radius + 2,
                                 .border_width = 1,
                                 .border = p.theme.line });
    p.line(*bubble, key_bubble_style(p.theme), box, p.theme.text, TextAlign::Center);
}

namespace {

// A sign on a field of 24 × 24, mirrored where lines run to the left.
struct Sign {
    Painting const& p;
    Point origin;
    bool is_mirrored;
    Color color;

    Point at(float x, float y) const
    {
        return { origin.x + (is_mirrored ? sign_size - x : x), origin.y + y };
    }
    template <std::size_t Count>
    void line(std::array<Point, Count> points) const
    {
        for (Point& point : points)
            point = at(point.x, point.y);
        p.painter.polyline(
            points, color, { .width = 2, .cap = LineCap::Round, .join = LineJoin::Round });
    }
};

}

static void shift_sign(Sign const& sign, bool is_locked)
{
    float const foot = is_locked ? 15.5f : 19;
    sign.line(std::array<Point, 9> { { { 12, 4 }, { 3.5f, 12.5f }, { 8, 12.5f }, { 8, foot },
        { 16, foot }, { 16, 12.5f }, { 20.5f, 12.5f }, { 12, 4 }, { 3.5f, 12.5f } } });
    if (is_locked)
        sign.line(std::array<Point, 2> { { { 8, 20 }, { 16, 20 } } });
}

static void backspace_sign(Sign const& sign)
{
    sign.line(std::array<Point, 7> {
        { { 8, 5 }, { 2, 12 }, { 8, 19 }, { 22, 19 }, { 22, 5 }, { 8, 5 }, { 2, 12 } } });
    sign.line(std::array<Point, 2> { { { 11.5f, 9 }, { 17.5f, 15 } } });
    sign.line(std::array<Point, 2> { { { 17.5f, 9 }, { 11.5f, 15 } } });
}

static void enter_sign(Sign const& sign)
{
    sign.line(std::array<Point, 3> { { { 20, 6 }, { 20, 13.5f }, { 5, 13.5f } } });
    sign.line(std::array<Point, 3> { { { 9.5f, 9 }, { 5, 13.5f }, { 9.5f, 18 } } });
}

static void hide_sign(Sign const& sign)
{
    sign.line(std::array<Point, 5> {
        { { 2.5f, 3.5f }, { 21.5f, 3.5f }, { 21.5f, 15 }, { 2.5f, 15 }, { 2.5f, 3.5f } } });
    sign.line(std::array<Point, 2> { { { 7.5f, 11 }, { 16.5f, 11 } } });
    for (float const x : { 7.0f, 12.0f, 17.0f })
        sign.line(std::array<Point, 2> { { { x - 0.4f, 7.3f }, { x + 0.4f, 7.3f } } });
    sign.line(std::array<Point, 3> { { { 9, 19 }, { 12, 22 }, { 15, 19 } } });
}

static Sign sign_of(Painting const& p, bool is_mirrored, Color color)
{
    Point const center = p.rect.center();
    return { p,
        { p.painter.snapped(center.x - sign_size / 2),
            p.painter.snapped(center.y - sign_size / 2) },
        is_mirrored, color };
}

void paint_backspace(Painting const& p, bool runs_left, Color color)
{
    backspace_sign(sign_of(p, runs_left, color));
}

void KeyPaint::paint_sign(Painting const& p) const
{
    Sign const sign = sign_of(p, runs_left != 0, ink(p.theme));
    switch (role) {
    case KeyRole::Shift:
        return shift_sign(sign, face == KeyFace::Locked);
    case KeyRole::Backspace:
        return backspace_sign(sign);
    case KeyRole::Enter:
        return enter_sign(sign);
    case KeyRole::Hide:
        return hide_sign(sign);
    default:
        return p.symbol(Icon::Language, sign_size, p.rect, sign.color);
    }
}

}
