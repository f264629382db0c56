// SPDX-License-Identifier: MIT

#include "colors.h"
#include "painted_scene.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace oriel {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

Path star(Point center, float radius, int tips, int step)
{
    Path path;
    for (int i = 0; i < tips; ++i) {
        float const angle = 2 * pi * at(i * step) / at(tips) - pi / 2;
        Point const tip { center.x + radius * std::cos(angle),
            center.y + radius * std::sin(angle) };
        if (i == 0)
            path.move_to(tip);
        else
            path.line_to(tip);
    }
    path.close();
    return path;
}

void rules(Brush const& brush)
{
    brush.painter.fill(star({ 80, 90 }, 76, 5, 2), blue);
    brush.painter.fill(star({ 240, 90 }, 76, 5, 2), red, FillRule::EvenOdd);
    Path far;
    far.move_to({ -1e8f, 180 });
    far.line_to({ 1e8f, 181.5f });
    far.line_to({ 1e8f, 196 });
    far.line_to({ -1e8f, 190 });
    brush.painter.fill(far, green.with_opacity(0.6f));
}

void curves(Brush const& brush)
{
    Path heart;
    heart.move_to({ 80, 180 });
    heart.cubic_to({ -60, 90 }, { 20, -30 }, { 80, 50 });
    heart.cubic_to({ 140, -30 }, { 220, 90 }, { 80, 180 });
    brush.painter.fill(heart, Gradient::linear(red, amber));
    brush.painter.ellipse({ 180, 20, 120, 70 }, Gradient::radial({ { 0, paper }, { 1, blue } }));
    brush.painter.arc(
        { 240, 150 }, 36, { -pi / 2, 1.5f * pi }, green, { .width = 10, .cap = LineCap::Round });
}

void strokes(Brush const& brush)
{
    LineCap const caps[] = { LineCap::Butt, LineCap::Round, LineCap::Square };
    LineJoin const joins[] = { LineJoin::Miter, LineJoin::Round, LineJoin::Bevel };
    for (int i = 0; i < 9; ++i) {
        float const x = 12 + at(i % 3) * 104;
        float const y = 12 + at(i / 3) * 64;
        Point const zigzag[] = { { x, y + 40 }, { x + 30, y }, { x + 45, y + 44 },
            { x + 80, y + 8 } };
        brush.painter.polyline(zigzag, nth_color(i, 160),
            { .width = 12, .cap = caps[i % 3], .join = joins[i / 3], .miter_limit = 8 });
        brush.painter.polyline(zigzag, ink, { .width = 1 });
    }
}

void turns(Brush const& brush)
{
    Point const back[] = { { 20, 20 }, { 120, 20 }, { 40, 20 }, { 40, 20 }, { 40, 60 },
        { 40, 20 } };
    brush.painter.polyline(back, blue.with_opacity(0.5f), { .width = 14, .join = LineJoin::Round });
    for (int i = 0; i < 10; ++i)
        brush.painter.line(
            { 150, 10 + at(i) * 8 }, { 300, 14 + at(i) * 8 }, ink, { .width = 0.1f * at(i + 1) });
    std::vector<Point> loop;
    for (int i = 0; i <= 200; ++i)
        loop.push_back({ 80 + 60 * std::cos(at(i) * 0.31f), 140 + 50 * std::sin(at(i) * 0.23f) });
    brush.painter.polyline(loop, red.with_opacity(0.5f), { .width = 6 }); // crosses itself
    std::vector<Point> noise;
    for (int i = 0; i < 10000; ++i)
        noise.push_back({ 150 + at(i) * 0.015f, 145 + 40 * std::sin(at(i * i % 9973)) });
    brush.painter.polyline(noise, green, { .width = 0.3f });
}

void dashes(Brush const& brush)
{
    Dashes const patterns[] = { { 12, 6 }, { 2, 2 }, { 0, 10 }, { 0.4f, 1 }, { 20, 4, 2, 4 },
        { 7 } };
    float y = 12;
    for (Dashes const& pattern : patterns) {
        brush.painter.line({ 10, y }, { 310, y + 6 }, ink,
            { .width = 5, .cap = LineCap::Round, .dashes = pattern, .dash_offset = y });
        y += 16;
    }
    Path box;
    box.add_rounded_rectangle({ 20, 112, 280, 76 }, 24);
    brush.painter.stroke(box, blue, { .width = 3, .dashes = { 9, 6 }, .dash_offset = 4 });
}

void meshes(Brush const& brush)
{
    std::vector<MeshVertex> fan { { 100, 100, 0, 0, paper.packed() } };
    std::vector<std::uint32_t> indices;
    for (int i = 0; i < 24; ++i) {
        float const angle = at(i) * pi / 12;
        fan.push_back({ 100 + 90 * std::cos(angle), 100 + 90 * std::sin(angle), 0, 0,
            nth_color(i, 180).packed() });
        auto const next = static_cast<std::uint32_t>(i + 1);
        indices.insert(indices.end(), { 0, next, next % 24 + 1 });
    }
    brush.painter.mesh(fan, indices);
    Image const image =
        Image::from_rgba({ 2, 2 }, std::vector<std::uint8_t> { 255, 0, 0, 255, 0, 255, 0, 255, 0, 0,
                                       255, 255, 255, 255, 0, 128 });
    MeshVertex const quad[] = { { 200, 20, 0, 0, 0xffffffff }, { 310, 40, 2, 0, 0xffffffff },
        { 300, 180, 2, 2, 0xffffffff }, { 210, 150, 0, 2, 0xffffffff } };
    std::uint32_t const two[] = { 0, 1, 2, 2, 3, 0 };
    brush.painter.mesh(quad, two, image);
}

void sides(Brush const& brush)
{
    brush.painter.rectangle({ 8, 8, 140, 80 },
        { .fill = paper, .border = blue, .border_widths = Insets { 1, 2, 8, 4 } });
    brush.painter.rectangle({ 160, 8, 140, 80 },
        { .fill = amber, .radius = 24, .border = ink, .border_widths = Insets { 0, 0, 6, 0 } });
    brush.painter.rectangle({ 8, 100, 140, 90 }, { .fill = paper,
                                                     .radius = CornerRadii(4, 40, 4, 40),
                                                     .border = red.with_opacity(0.5f),
                                                     .border_widths = Insets { 12, 2, 2, 12 } });
}

void panel(Brush const& brush)
{
    Rect const card { 70, 50, 180, 100 };
    brush.painter.shadow(card, { .blur = 24, .offset = { 0, 6 }, .radius = 14, .color = ink });
    brush.painter.rectangle(card, { .radius = 14,
                                      .border_width = 2,
                                      .border = blue,
                                      .gradient = Gradient::linear(Color::white(), paper) });
    brush.painter.text(brush.line("Turned panel", 18), { 88, 66 }, ink);
    brush.painter.push_clip({ 88, 96, 144, 40 }, 20);
    for (int i = 0; i < 12; ++i)
        brush.painter.rectangle({ 80 + at(i) * 14, 90, 14, 60 }, { .fill = nth_color(i) });
    brush.painter.pop_clip();
}

void turned(Brush const& brush)
{
    brush.painter.push_transform(Transform::rotation(-0.35f, { 160, 100 }));
    panel(brush);
    brush.painter.pop_transform();
}

void zoomed(Brush const& brush)
{
    brush.painter.push_transform(Transform::scaling(1.6f, { 130, 100 }));
    panel(brush);
    brush.painter.pop_transform();
}

void skewed(Brush const& brush)
{
    brush.painter.push_opacity(0.8f);
    brush.painter.push_transform(
        { .xx = 1.2f, .xy = 0.5f, .x0 = -70, .yx = 0.1f, .yy = 0.8f, .y0 = 0 });
    panel(brush);
    brush.painter.pop_transform();
    brush.painter.pop_opacity();
}

void host_draw(void*, HostTarget const&) noexcept {}

void hosts(Brush const& brush)
{
    brush.painter.rectangle({ 20, 20, 200, 120 }, { .fill = blue });
    brush.painter.host({ 40, 40, 100, 60 }, { .draw = host_draw }); // changes nothing
    brush.painter.rectangle({ 60, 60, 200, 120 }, { .fill = red.with_opacity(0.5f), .radius = 12 });
}

constexpr ConformanceScene scenes[] = {
    { .name = "fill rules", .paint = rules },
    { .name = "curves", .paint = curves },
    { .name = "strokes", .paint = strokes },
    { .name = "turns and thin lines", .paint = turns },
    { .name = "dashes", .paint = dashes },
    { .name = "meshes", .paint = meshes },
    { .name = "borders with sides", .paint = sides },
    { .name = "turned panel", .paint = turned },
    { .name = "zoomed panel", .paint = zoomed },
    { .name = "skewed panel in a layer", .paint = skewed },
    { .name = "host draws", .paint = hosts },
};

}

std::span<ConformanceScene const> path_scenes() { return scenes; }

}
