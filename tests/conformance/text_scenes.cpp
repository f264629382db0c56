// SPDX-License-Identifier: MIT

#include "colors.h"
#include "painted_scene.h"

namespace oriel {

namespace {

constexpr std::string_view pangram = "Sphinx of black quartz, judge my vow 0123456789";

void lines(Brush const& brush, Color color)
{
    float y = 6;
    for (float size : { 9.0f, 11.0f, 13.0f, 14.0f, 16.0f, 20.0f, 28.0f }) {
        brush.painter.text(brush.line(pangram, size), { 6.3f, y }, color);
        y += size * 1.6f;
    }
}

void dark_on_light(Brush const& brush) { lines(brush, ink); }
void light_on_dark(Brush const& brush) { lines(brush, paper); }

void colors_and_alpha(Brush const& brush)
{
    for (int i = 0; i < 10; ++i)
        brush.painter.text(brush.line(pangram, 14), { 4 + at(i) * 0.25f, 4 + at(i) * 18.7f },
            nth_color(i, static_cast<std::uint8_t>(255 - i * 20)));
}

void cut(Brush const& brush)
{
    for (int i = 0; i < 9; ++i) {
        brush.painter.push_clip({ 10 + at(i), 6 + at(i) * 20, 200 - at(i), 12 });
        brush.painter.text(brush.line(pangram, 16), { 8, 2 + at(i) * 20 }, ink);
        brush.painter.pop_clip();
    }
    brush.painter.push_clip({ 220, 10, 90, 180 }, 45);
    brush.painter.text(brush.line("Wide", 90), { 200, 40 }, blue);
    brush.painter.pop_clip();
}

void huge(Brush const& brush) { brush.painter.text(brush.line("Rg&", 220), { 4, -40 }, ink); }

constexpr ConformanceScene scenes[] = {
    { .name = "dark text", .paint = dark_on_light },
    { .name = "light text", .paint = light_on_dark, .background = ink },
    { .name = "dark text at 1.25", .paint = dark_on_light, .scale = 1.25f },
    { .name = "text of many colors", .paint = colors_and_alpha, .background = paper },
    { .name = "cut text", .paint = cut },
    { .name = "huge text", .paint = huge },
};

}

std::span<ConformanceScene const> text_scenes() { return scenes; }

}
