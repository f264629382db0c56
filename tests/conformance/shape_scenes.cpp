// SPDX-License-Identifier: MIT

#include "colors.h"
#include "painted_scene.h"

#include <limits>

namespace oriel {

namespace {

void radii(Brush const& brush)
{
    float x = 4;
    for (float radius : { 0.0f, 1.0f, 1.5f, 4.0f, 12.0f, 99.0f }) {
        brush.painter.rectangle({ x, 4, 40, 40 }, { .fill = blue, .radius = radius });
        brush.painter.rectangle({ x, 52, 40, 40 },
            { .fill = amber, .radius = radius, .border_width = 2, .border = red });
        x += 48;
    }
    brush.painter.rectangle(
        { 4, 104, 180, 88 }, { .fill = ink, .radius = CornerRadii(0, 44, 12, 2) });
    brush.painter.rectangle({ 196, 104, 90, 88 },
        { .radius = CornerRadii(30, 4, 44, 0), .border_width = 3, .border = green });
}

void borders(Brush const& brush)
{
    RectangleStyle const styles[] = {
        { .fill = blue, .radius = 4, .border_width = 10, .border = red },
        { .fill = blue, .radius = 8, .border_width = 40, .border = red },
        { .fill = blue, .radius = 8, .border_width = 3, .border = red.with_opacity(0.4f) },
        { .fill = blue.with_opacity(0.4f),
            .radius = 8,
            .border_width = 3,
            .border = red.with_opacity(0.4f) },
        { .radius = 8, .border_width = 1, .border = red },
        { .fill = blue, .radius = 30, .border_width = 1, .border = red.with_opacity(0.8f) },
    };
    for (int i = 0; i < 6; ++i)
        brush.painter.rectangle({ 8 + at(i % 3) * 104, 8 + at(i / 3) * 96, 88, 80 }, styles[i]);
}

void seams(Brush const& brush)
{
    for (int i = 0; i < 24; ++i) {
        brush.painter.rectangle(
            { at(i) * 12.3f, 5.7f, 12.3f, 40.4f }, { .fill = nth_color(i, 128) });
        brush.painter.rectangle(
            { at(i) * 12.3f, 60.1f, 12.3f, 30 }, { .fill = blue, .radius = 4.2f });
        brush.painter.rectangle(
            { at(i) * 12.3f, 100.3f, 12.3f, 60 }, { .border_width = 0.7f, .border = ink });
    }
}

void thin(Brush const& brush)
{
    for (int i = 0; i < 20; ++i) {
        float const thickness = 0.1f * at(i + 1);
        brush.painter.rectangle({ 8 + at(i) * 12, 8, thickness, 100 }, { .fill = ink });
        brush.painter.rectangle({ 8, 120 + at(i) * 3.6f, 240, thickness },
            { .fill = red.with_opacity(0.6f), .radius = 3 });
    }
}

void nonsense(Brush const& brush)
{
    float const not_a_number = std::numeric_limits<float>::quiet_NaN();
    float const endless = std::numeric_limits<float>::infinity();
    for (float bad : { not_a_number, endless, -endless, 1e9f, -1e9f, 0.0f, -20.0f }) {
        brush.painter.rectangle({ bad, 10, 50, 50 }, { .fill = red });
        brush.painter.rectangle({ 10, 10, bad, 50 }, { .fill = red.with_opacity(0.3f) });
        brush.painter.rectangle(
            { 10, 80, 60, 60 }, { .fill = blue.with_opacity(0.2f), .radius = bad });
        brush.painter.shadow({ 100, 80, 60, 60 }, { .blur = bad, .offset = { bad, 0 } });
    }
    brush.painter.rectangle({ -1e7f, 150, 2e7f, 20 }, { .fill = green, .radius = 8 });
}

void a_hundred_layers(Brush const& brush)
{
    for (int i = 0; i < 100; ++i)
        brush.painter.rectangle({ 4 + at(i % 7) * 8, 4 + at(i % 5) * 8, 200, 140 },
            { .fill = nth_color(i, static_cast<std::uint8_t>(3 + i % 20)), .radius = 6 });
}

void covered(Brush const& brush)
{
    a_hundred_layers(brush);
    brush.painter.rectangle({ 0, 0, 320, 200 }, { .fill = paper });
    brush.painter.rectangle({ 40, 40, 240, 120 }, { .fill = ink, .radius = 60 });
    brush.painter.rectangle({ 60, 60, 200, 80 }, { .fill = amber });
}

void circles(Brush const& brush)
{
    for (int i = 0; i < 400; ++i)
        brush.painter.rectangle({ at(i % 25) * 12.7f, at(i / 25) * 12.4f, 10.5f, 10.5f },
            { .fill = nth_color(i), .radius = 99 });
}

constexpr ConformanceScene scenes[] = {
    { .name = "radii", .paint = radii },
    { .name = "borders", .paint = borders },
    { .name = "seams at 1.25", .paint = seams, .scale = 1.25f },
    { .name = "seams at 1.5", .paint = seams, .scale = 1.5f },
    { .name = "seams at 1.75", .paint = seams, .scale = 1.75f },
    { .name = "thinner than a pixel", .paint = thin },
    { .name = "nonsense", .paint = nonsense },
    { .name = "a hundred layers",
        .paint = a_hundred_layers,
        .pixels_in_a_million = 1'000'000,
        .mean = 1,
        .reason = "each layer rounds, and emulated GPUs round what they are about to mix, too" },
    { .name = "all covered", .paint = covered },
    { .name = "circles", .paint = circles },
};

}

std::span<ConformanceScene const> shape_scenes() { return scenes; }

}
