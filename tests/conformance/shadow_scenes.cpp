// SPDX-License-Identifier: MIT

#include "colors.h"
#include "painted_scene.h"

namespace oriel {

namespace {

void blurs(Brush const& brush)
{
    float x = 30;
    for (float blur : { 0.0f, 1.0f, 8.0f, 24.0f, 80.0f }) {
        brush.painter.shadow({ x, 40, 60, 60 }, { .blur = blur, .radius = 8, .color = ink });
        x += 110;
    }
    brush.painter.shadow({ 40, 150, 200, 24 }, { .blur = 24, .radius = 12, .color = ink });
    brush.painter.shadow({ 300, 140, 40, 40 }, { .blur = 12, .radius = 20, .color = red });
    brush.painter.shadow({ 400, 140, 60, 40 },
        { .blur = 10, .offset = { 12, 8 }, .spread = 6, .radius = 4, .color = blue });
    brush.painter.shadow(
        { 500, 140, 60, 40 }, { .blur = 10, .spread = -12, .radius = 4, .color = blue });
}

void cards(Brush const& brush)
{
    for (int i = 0; i < 12; ++i) {
        Rect const card { 12 + at(i % 4) * 78, 10 + at(i / 4) * 64, 64, 48 };
        brush.painter.shadow(card, { .blur = 12, .offset = { 0, 3 }, .radius = 8 });
        brush.painter.rectangle(card,
            { .fill = Color::white(), .radius = 8, .border_width = 1, .border = nth_color(i) });
    }
}

void through_a_clip(Brush const& brush)
{
    brush.painter.push_clip({ 40, 40, 80, 120 });
    brush.painter.shadow({ -20, 60, 80, 80 }, { .blur = 40, .color = ink });
    brush.painter.shadow({ 130, 60, 80, 80 }, { .blur = 40, .color = red }); // its shape is outside
    brush.painter.pop_clip();
    brush.painter.push_clip({ 160, 40, 120, 120 }, 40);
    brush.painter.shadow({ 180, 60, 80, 80 }, { .blur = 60, .color = ink });
    brush.painter.pop_clip();
}

void inset(Brush const& brush)
{
    float x = 10;
    for (float blur : { 0.0f, 2.0f, 10.0f, 40.0f }) {
        Rect const well { x, 10, 66, 80 };
        brush.painter.rectangle(well, { .fill = paper, .radius = 12 });
        brush.painter.shadow(well, { .blur = blur,
                                       .offset = { 0, 3 },
                                       .radius = 12,
                                       .color = ink.with_opacity(0.7f),
                                       .fall = ShadowFall::Inside });
        x += 76;
    }
    brush.painter.rectangle({ 10, 104, 300, 84 }, { .fill = amber, .radius = 42 });
    brush.painter.shadow({ 10, 104, 300, 84 }, { .blur = 16,
                                                   .offset = { 4, -4 },
                                                   .spread = 4,
                                                   .radius = 42,
                                                   .color = red,
                                                   .fall = ShadowFall::Inside });
}

constexpr ConformanceScene scenes[] = {
    { .name = "shadows", .paint = blurs, .size = { 620, 220 } },
    { .name = "cards at 1.5", .paint = cards, .scale = 1.5f },
    { .name = "shadows through clips", .paint = through_a_clip },
    { .name = "inset shadows", .paint = inset },
};

}

std::span<ConformanceScene const> shadow_scenes() { return scenes; }

}
