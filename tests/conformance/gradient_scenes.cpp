// SPDX-License-Identifier: MIT

#include "colors.h"
#include "painted_scene.h"

namespace oriel {

namespace {

void fill(Brush const& brush, Rect const& rect, Gradient const& gradient, float radius = 0)
{
    brush.painter.rectangle(rect, { .radius = radius, .gradient = gradient });
}

Gradient rainbow()
{
    return Gradient::linear({ { 0, red }, { 0.2f, amber }, { 0.4f, green }, { 0.6f, blue },
                                { 0.8f, nth_color(5) }, { 1, ink } },
        { 0, 0 }, { 1, 0 });
}

void two_stops(Brush const& brush)
{
    fill(brush, { 4, 4, 4088, 30 }, Gradient::linear(red, blue, { 0, 0 }, { 1, 0 }));
    fill(brush, { 4, 40, 600, 30 }, Gradient::linear(red, red));
    fill(brush, { 4, 76, 600, 30 }, Gradient::linear(red, Color::transparent(), {}, { 1, 0 }));
    fill(brush, { 4, 112, 600, 60 }, Gradient::linear(red, blue, { 0, 0 }, { 1, 1 }), 30);
    fill(brush, { 620, 40, 600, 130 }, Gradient::linear(ink, paper));
}

void many_stops(Brush const& brush)
{
    fill(brush, { 4, 4, 312, 40 }, rainbow());
    Gradient hard = Gradient::linear({ { 0, red }, { 0.25f, red }, { 0.25f, blue }, { 0.5f, blue },
                                         { 0.5f, amber }, { 1, green } },
        { 0, 0 }, { 1, 0 });
    fill(brush, { 4, 52, 312, 40 }, hard, 20);
    fill(brush, { 4, 100, 150, 90 }, rainbow().with(Interpolation::Oklab));
    brush.painter.rectangle({ 166, 100, 150, 90 },
        { .radius = 16, .border_width = 4, .border = ink, .gradient = rainbow() });
}

void spreads(Brush const& brush)
{
    float y = 4;
    for (Spread spread : { Spread::Clamp, Spread::Repeat, Spread::Mirror }) {
        fill(brush, { 4, y, 150, 58 },
            Gradient::linear({ { 0, red }, { 1, blue } }, { 0.4f, 0 }, { 0.6f, 0.3f })
                .with(spread));
        fill(brush, { 166, y, 150, 58 },
            Gradient::radial({ { 0, amber }, { 1, ink } }, { 0.5f, 0.5f }, { 0.12f, 0.3f })
                .with(spread));
        y += 66;
    }
}

void radial(Brush const& brush)
{
    fill(brush, { 4, 4, 92, 92 }, Gradient::radial({ { 0, Color::white() }, { 1, blue } }), 46);
    fill(brush, { 104, 4, 150, 92 },
        Gradient::radial({ { 0, Color::white() }, { 0.3f, amber }, { 1, red } }, { 0.2f, 0.3f },
            { 0.8f, 0.8f }));
    fill(brush, { 4, 104, 250, 90 }, Gradient::radial({ { 0, ink }, { 1, ink.with_opacity(0) } }));
}

void conic(Brush const& brush)
{
    Gradient::Stops const wheel = { { 0, Color::rgb(0xff0000) }, { 1 / 6.0f, Color::rgb(0xffff00) },
        { 2 / 6.0f, Color::rgb(0x00ff00) }, { 3 / 6.0f, Color::rgb(0x00ffff) },
        { 4 / 6.0f, Color::rgb(0x0000ff) }, { 5 / 6.0f, Color::rgb(0xff00ff) },
        { 1, Color::rgb(0xff0000) } };
    fill(brush, { 4, 4, 180, 180 }, Gradient::conic(wheel), 90);
    fill(brush, { 196, 4, 110, 80 },
        Gradient::conic({ { 0, blue }, { 1, paper } }, { 0.5f, 1 }, 3.14159265f));
    fill(brush, { 196, 92, 110, 100 },
        Gradient::conic({ { 0, ink }, { 0.5f, ink }, { 0.5f, amber }, { 1, amber } }));
}

void oklab(Brush const& brush)
{
    float y = 4;
    Color const pairs[][2] = { { blue, amber }, { red, green }, { ink, paper },
        { Color::rgb(0x0000ff), Color::rgb(0xffff00) } };
    for (auto const& pair : pairs) {
        Gradient const plain = Gradient::linear(pair[0], pair[1], { 0, 0 }, { 1, 0 });
        fill(brush, { 4, y, 312, 20 }, plain);
        fill(brush, { 4, y + 22, 312, 20 }, plain.with(Interpolation::Oklab));
        y += 48;
    }
}

void dark(Brush const& brush)
{
    fill(brush, { 0, 0, 320, 200 },
        Gradient::linear(Color::rgb(0x101418), Color::rgb(0x181c22), {}, { 1, 1 }));
    fill(brush, { 20, 20, 280, 160 },
        Gradient::radial({ { 0, Color::rgb(0x222831) }, { 1, Color::rgb(0x14181d) } }), 20);
}

constexpr ConformanceScene scenes[] = {
    { .name = "gradients of two stops", .paint = two_stops, .size = { 4096, 176 } },
    { .name = "gradients of many stops", .paint = many_stops },
    { .name = "spreads", .paint = spreads },
    { .name = "radial gradients", .paint = radial },
    { .name = "conic gradients", .paint = conic },
    { .name = "gradients in Oklab", .paint = oklab },
    { .name = "dark gradients", .paint = dark },
};

}

std::span<ConformanceScene const> gradient_scenes() { return scenes; }

}
