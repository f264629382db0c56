// SPDX-License-Identifier: MIT

#include "colors.h"
#include "painted_scene.h"

#include <cmath>

namespace oriel {

namespace {

void checkers(Painter& painter)
{
    for (int i = 0; i < 260; ++i)
        painter.rectangle({ at(i % 20) * 16, at(i / 20) * 16, 16, 16 },
            { .fill = i % 2 == i / 20 % 2 ? blue : amber });
}

void rectangular(Brush const& brush)
{
    for (int i = 0; i < 6; ++i)
        brush.painter.push_clip(
            { 10 + at(i) * 8, 6 + at(i) * 10, 300 - at(i) * 30, 180 - at(i) * 12 });
    checkers(brush.painter);
    for (int i = 0; i < 6; ++i) {
        brush.painter.rectangle(
            { 0, 0, 320, 200 }, { .border_width = 30 - at(i) * 4, .border = nth_color(i, 90) });
        brush.painter.pop_clip();
    }
}

void rounded(Brush const& brush)
{
    float const reach[] = { 0, 8, 20, 34 };
    for (float by : reach) {
        brush.painter.push_clip({ 10 + by, 10 + by / 2, 300 - 3 * by, 180 - by }, 40);
        checkers(brush.painter);
        brush.painter.rectangle(
            { 0, 0, 320, 200 }, { .fill = nth_color(static_cast<int>(by), 100) });
    }
    for (int i = 0; i < 4; ++i)
        brush.painter.pop_clip();
}

void hard_rounded(Brush const& brush)
{
    brush.painter.push_clip({ 4, 4, 90, 90 }, 99); // a circle
    checkers(brush.painter);
    brush.painter.pop_clip();
    brush.painter.push_clip({ 104, 4, 90, 90 }, CornerRadii(0, 45, 10, 80));
    brush.painter.image(Image::from_rgba({ 1, 1 }, std::vector<std::uint8_t> { 200, 40, 90, 255 }),
        { 100, 0, 100, 100 });
    brush.painter.shadow({ 120, 20, 50, 50 }, { .blur = 30, .color = Color::white() });
    brush.painter.text(brush.line("Clipped text at corners", 28), { 92, 4 }, Color::black());
    brush.painter.pop_clip();
    brush.painter.push_clip({ 210, 4, 60, 60 }, 30);
    brush.painter.push_clip({ 400, 300, 10, 10 }, 5); // nothing is left
    checkers(brush.painter);
    brush.painter.pop_clip();
    brush.painter.pop_clip();
    for (int i = 0; i < 100; ++i)
        brush.painter.push_clip(
            { 4 + at(i) * 0.2f, 104 + at(i) * 0.1f, 300 - at(i) * 0.4f, 90 - at(i) * 0.2f }, 20);
    checkers(brush.painter);
    for (int i = 0; i < 100; ++i)
        brush.painter.pop_clip();
}

// The clip is turned, what it cuts is not.
void turned_clip(Brush const& brush, Transform const& transform, Rect const& clip, float radius)
{
    brush.painter.push_transform(transform);
    brush.painter.push_clip(clip, radius);
    brush.painter.push_transform(transform.inverted());
    checkers(brush.painter);
    brush.painter.shadow({ 60, 60, 200, 80 }, { .blur = 40, .color = ink });
    brush.painter.pop_transform();
    brush.painter.pop_clip();
    brush.painter.pop_transform();
}

void turned(Brush const& brush)
{
    turned_clip(brush, Transform::rotation(0.3f, { 110, 100 }), { 30, 40, 160, 120 }, 24);
    turned_clip(brush, { .xx = 1, .xy = 0.6f, .x0 = -40, .yx = 0, .yy = 0.7f, .y0 = 20 },
        { 170, 60, 60, 160 }, 0);
}

void opacity(Brush const& brush)
{
    checkers(brush.painter);
    brush.painter.push_opacity(0.6f);
    brush.painter.rectangle({ 20, 20, 120, 120 }, { .fill = red, .radius = 20 });
    brush.painter.rectangle({ 80, 60, 120, 120 }, { .fill = Color::white(), .radius = 60 });
    brush.painter.push_opacity(0.5f);
    brush.painter.push_clip({ 150, 30, 150, 150 }, 50);
    brush.painter.rectangle({ 140, 20, 100, 120 }, { .fill = ink });
    brush.painter.rectangle({ 200, 90, 120, 120 }, { .fill = green.with_opacity(0.5f) });
    brush.painter.text(brush.line("Layered", 30), { 170, 90 }, Color::white());
    brush.painter.pop_clip();
    brush.painter.pop_opacity();
    brush.painter.pop_opacity();
}

void clipped_layer(Brush const& brush)
{
    checkers(brush.painter);
    brush.painter.push_clip({ 40, 20, 240, 160 }, 60);
    brush.painter.push_opacity(0.8f);
    for (int i = 0; i < 12; ++i)
        brush.painter.rectangle({ at(i) * 24, 0, 30, 200 }, { .fill = nth_color(i), .radius = 10 });
    brush.painter.shadow({ 100, 60, 120, 80 }, { .blur = 40, .color = ink });
    brush.painter.pop_opacity();
    brush.painter.pop_clip();
}

constexpr ConformanceScene scenes[] = {
    { .name = "nested clips", .paint = rectangular },
    { .name = "nested rounded clips", .paint = rounded },
    { .name = "nested rounded clips at 1.25", .paint = rounded, .scale = 1.25f },
    { .name = "hard rounded clips", .paint = hard_rounded },
    { .name = "turned clips", .paint = turned },
    { .name = "opacity", .paint = opacity },
    { .name = "a layer cut by a rounded clip", .paint = clipped_layer },
};

}

std::span<ConformanceScene const> clip_scenes() { return scenes; }

}
