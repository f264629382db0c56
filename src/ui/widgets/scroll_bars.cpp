// SPDX-License-Identifier: MIT

#include "scroll_bars.h"

#include <algorithm>

namespace oriel {

using Axis = ScrollState::Axis;

static constexpr float shortest_thumb = 24;
static constexpr float thumb_inset = 3;

static bool scrolls(Scroll scroll, Axis axis)
{
    return scroll == Scroll::Both
           || scroll == (axis == Axis::Vertical ? Scroll::Vertical : Scroll::Horizontal);
}

// One bar along its axis: everything is a start and a length there, as if lines began at the left.
struct Bar {
    float view = 0; // length of what is seen
    float content = 0;
    float track_start = 0; // on the surface
    float track = 0;

    float range() const { return std::max(0.0f, content - view); }
    float thumb() const
    {
        return std::clamp(track * view / content, std::min(shortest_thumb, track), track);
    }
    float thumb_start(float offset) const
    {
        return range() > 0 ? track_start + (track - thumb()) * offset / range() : track_start;
    }
    float offset_at(float start) const
    {
        float const travel = track - thumb();
        return travel > 0 ? std::clamp((start - track_start) / travel, 0.0f, 1.0f) * range() : 0;
    }
};

static Bar bar_of(Rect const& rect, Size content, Scroll scroll, Axis axis, float gutter)
{
    if (axis == Axis::Vertical) {
        float const below = scrolls(scroll, Axis::Horizontal) ? gutter : 0;
        return { rect.height, content.height, rect.y, rect.height - below };
    }
    float const beside = scrolls(scroll, Axis::Vertical) ? gutter : 0;
    return { rect.width, content.width, rect.x, rect.width - beside };
}

static bool is_in_gutter(Rect const& rect, Axis axis, float gutter, Point point)
{
    return rect.contains(point)
           && (axis == Axis::Vertical ? point.x >= rect.right() - gutter
                                      : point.y >= rect.bottom() - gutter);
}

static void paint_bar(Painting const& p, ScrollBarsPaint const& bars, Axis axis)
{
    float const gutter = p.theme.scroll_bar_width;
    Bar const bar = bar_of(p.rect, p.content_size(), bars.scroll, axis, gutter);
    if (bar.range() < 0.5f)
        return;
    bool const is_vertical = axis == Axis::Vertical;
    Point const offset = p.scroll_offset();
    float const start = bar.thumb_start(is_vertical ? offset.y : offset.x) + 2;
    float const length = bar.thumb() - 4;
    bool const is_active =
        bars.dragged == axis || (bars.dragged == Axis::None && bars.hovered == axis);
    float const thickness = gutter - 2 * thumb_inset;
    Rect const thumb =
        is_vertical ? Rect { p.rect.right() - gutter + thumb_inset, start, thickness, length }
                    : Rect { start, p.rect.bottom() - gutter + thumb_inset, length, thickness };
    p.painter.rectangle(
        p.placed(thumb), { .fill = is_active ? p.theme.scroll_thumb_hovered : p.theme.scroll_thumb,
                             .radius = thickness / 2 });
}

void ScrollBarsPaint::operator()(Painting const& p) const
{
    for (Axis const axis : { Axis::Vertical, Axis::Horizontal }) {
        if (scrolls(scroll, axis))
            paint_bar(p, *this, axis);
    }
}

// A press on the thumb grabs it there; a press beside it brings its middle under the pointer.
static void drag(Ui& ui, Response const& response, Rect const& rect, Bar const& bar, Axis axis,
    Direction direction, ScrollState& state)
{
    bool const is_vertical = axis == Axis::Vertical;
    float& offset = is_vertical ? state.offset.y : state.offset.x;
    auto const along = [&](Point point) { return is_vertical ? point.y : point.x; };
    Point const now = placed(ui.pointer_position(), rect, direction);
    Point const pressed_at = placed(ui.pointer_position() - ui.drag_offset(), rect, direction);
    if (response.pressed() && is_in_gutter(rect, axis, ui.theme().scroll_bar_width, pressed_at)) {
        float const inside = along(pressed_at) - bar.thumb_start(offset);
        state.dragged = axis;
        state.grab = inside >= 0 && inside <= bar.thumb() ? inside : bar.thumb() / 2;
    }
    if (state.dragged == axis)
        offset = bar.offset_at(along(now) - state.grab);
}

Node scroll_node(Ui& ui, Id id, Scroll scroll, Insets const& padding, ScrollBarsPaint& paint,
    Direction wanted_direction)
{
    // Where and who.
    Direction const direction =
        wanted_direction == Direction::Inherit ? ui.direction() : wanted_direction;
    float const gutter = ui.theme().scroll_bar_width;
    Sense const sense = Sense::Hover | Sense::Press | Sense::Wheel;
    ScrollState& state = ui.state<ScrollState>(id);
    Rect const rect = ui.rect_of(id);
    Size const content = ui.content_size_of(id);

    // Input.
    Response const response = ui.interact(id, sense, true);
    Point const wheel = turned(ui.wheel(id), direction);
    Point const pointer = placed(ui.pointer_position(), rect, direction);
    state.offset = state.offset - wheel;
    paint = { scroll, Axis::None, Axis::None };
    for (Axis const axis : { Axis::Vertical, Axis::Horizontal }) {
        if (!scrolls(scroll, axis) || rect.is_empty())
            continue;
        Bar const bar = bar_of(rect, content, scroll, axis, gutter);
        float& offset = axis == Axis::Vertical ? state.offset.y : state.offset.x;
        offset = std::clamp(offset, 0.0f, bar.range());
        drag(ui, response, rect, bar, axis, direction, state);
        if (response.hovered() && is_in_gutter(rect, axis, gutter, pointer))
            paint.hovered = axis;
    }
    paint.dragged = state.dragged;
    if (!response.held())
        state.dragged = Axis::None;

    // Picture.
    Insets const gutters { 0, scrolls(scroll, Axis::Vertical) ? gutter : 0,
        scrolls(scroll, Axis::Horizontal) ? gutter : 0, 0 };
    return { .id = id,
        .layout = { .padding = { padding.top, padding.right + gutters.right,
                        padding.bottom + gutters.bottom, padding.left },
            .scroll = scroll,
            .direction = wanted_direction,
            .offset = state.offset },
        .access = { .role = Role::ScrollArea },
        .sense = sense,
        .clipping = Clipping::Children,
        .clip_insets = gutters };
}

}
