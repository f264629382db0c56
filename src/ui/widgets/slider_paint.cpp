// SPDX-License-Identifier: MIT

#include "slider_paint.h"

#include <algorithm>

namespace oriel {

static constexpr float tick_length = 4;
static constexpr float value_height = 24; // below an upright track
static constexpr float edit_width = 72;

Rect SliderLane::knob(float fraction) const
{
    float const size = slider_knob_size;
    float const at = travel() * fraction;
    if (is_upright)
        return { lane.center().x - size / 2, lane.bottom() - size - at, size, size };
    return { lane.x + at, lane.center().y - size / 2, size, size };
}

float SliderLane::fraction_at(Point point) const
{
    float const from = is_upright ? lane.bottom() - point.y : point.x - lane.x;
    float const way = travel();
    return way > 0 ? (from - slider_knob_size / 2) / way : 0;
}

static Rect between(SliderLane const& lane, float from, float to)
{
    Point const a = lane.knob(from).center();
    Point const b = lane.knob(to).center();
    float const thick = slider_track_height;
    if (lane.is_upright)
        return { a.x - thick / 2, std::min(a.y, b.y), thick, std::abs(b.y - a.y) };
    return { std::min(a.x, b.x), a.y - thick / 2, std::abs(b.x - a.x), thick };
}

static void paint_ticks(Painting const& p, SliderLane const& lane, int ticks)
{
    float const most = std::max(2.0f, lane.travel() / 4);
    int const count = static_cast<float>(ticks) < most ? ticks : static_cast<int>(most);
    for (int i = 0; i < count && count > 1; ++i) {
        Point const at = lane.knob(static_cast<float>(i) / static_cast<float>(count - 1)).center();
        Rect const mark = lane.is_upright
                              ? Rect { at.x + 10, p.painter.snapped(at.y) - 0.5f, tick_length, 1 }
                              : Rect { p.painter.snapped(at.x) - 0.5f, at.y + 10, 1, tick_length };
        p.painter.rectangle(p.placed(mark), { .fill = p.theme.field_border });
    }
}

void paint_track(
    Painting const& p, SliderLane const& lane, float from, float to, Color fill, int ticks)
{
    float const radius = slider_track_height / 2;
    Rect const& all = lane.lane;
    Rect const groove =
        lane.is_upright ? Rect { all.center().x - radius, all.y, slider_track_height, all.height }
                        : Rect { all.x, all.center().y - radius, all.width, slider_track_height };
    paint_ticks(p, lane, ticks);
    p.painter.rectangle(p.placed(groove), { .fill = p.theme.track, .radius = radius });
    Rect filled = between(lane, std::min(from, to), std::max(from, to));
    // The first value is where the groove begins.
    if (std::min(from, to) <= 0 && lane.is_upright)
        filled.height = all.bottom() - filled.y;
    else if (std::min(from, to) <= 0) {
        filled.width += filled.x - all.x;
        filled.x = all.x;
    }
    p.painter.rectangle(p.placed(filled), { .fill = fill, .radius = radius });
}

void paint_knob(Painting const& p, Rect const& moved, Color edge, Look look)
{
    Rect knob = p.placed(moved);
    knob.x = p.painter.snapped(knob.x);
    knob.y = p.painter.snapped(knob.y);
    if (look.is_ringed)
        p.focus_ring(knob, slider_knob_size / 2, look.is_ringed);
    p.painter.rectangle(knob, { .fill = look.dimmed(p.theme.knob, p.theme.surface),
                                  .radius = slider_knob_size / 2,
                                  .border_width = 2,
                                  .border = edge });
}

SliderLane SliderPaint::lane(Rect const& rect) const
{
    if (is_upright != 0)
        return { rect.shrunken({ 0, 0, value_height, 0 }), true };
    return { rect.shrunken({ 0, value_width, 0, label_width }), false };
}

Rect SliderPaint::value_box(Rect const& rect) const
{
    if (is_upright != 0)
        return { rect.x, rect.bottom() - value_height, rect.width, value_height };
    return { rect.right() - value_width, rect.y, value_width, rect.height };
}

Rect SliderPaint::edit_box(Rect const& rect) const
{
    Rect const box = value_box(rect);
    float const width = std::max(edit_width, box.width);
    float const x = is_upright != 0 ? box.center().x - width / 2 : box.right() - width;
    return { x, box.y, width, box.height };
}

void SliderPaint::paint_track_and_label(Painting const& p) const
{
    Theme const& theme = p.theme;
    Color const accent = look.dimmed(
        look.pick(theme.accent, theme.accent_hovered, theme.accent_held), theme.surface);
    SliderLane track = lane(p.rect);
    track.lane.y = p.painter.snapped(track.lane.y);
    if (label)
        p.line(*label, theme.body, p.placed({ p.rect.x, p.rect.y, label_width, p.rect.height }),
            look.ink(theme.text, theme.text_disabled));
    paint_track(p, track, origin, fraction, accent, ticks);
    paint_knob(p, track.knob(fraction), accent, look);
}

void SliderPaint::operator()(Painting const& p) const
{
    paint_track_and_label(p);
    p.line(*value, p.theme.body, p.placed(value_box(p.rect)),
        look.ink(p.theme.text_muted, p.theme.text_disabled),
        is_upright != 0 ? TextAlign::Center : TextAlign::End);
}

}
