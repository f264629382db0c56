// SPDX-License-Identifier: MIT
//
// The picture of the first page: a theatre by a river at dusk. The moon's light lies on the water
// and moves.

#include "machine.h"

#include <oriel/oriel.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace tickets {

namespace {

struct Scene {
    oriel::Painter& painter;
    oriel::Rect area;
    float seconds;
    float shore; // where the water begins

    oriel::Point at(float x, float y) const
    {
        return { area.x + area.width * x, area.y + area.height * y };
    }
    oriel::Point moon() const { return at(0.78f, 0.22f); }
    float unit() const { return std::min(area.width, area.height) / 100; }

    void sky() const
    {
        painter.rectangle({ area.x, area.y, area.width, shore - area.y },
            { .gradient = oriel::Gradient::linear({ { 0, oriel::Color::rgb(0x14112f) },
                  { 0.55f, oriel::Color::rgb(0x4a1750) }, { 0.85f, oriel::Color::rgb(0xb0345f) },
                  { 1, oriel::Color::rgb(0xf0915a) } }) });
    }
    void stars() const
    {
        std::uint32_t seed = 7;
        auto const next = [&] {
            seed = seed * 1664525u + 1013904223u;
            return static_cast<float>(seed >> 8) / 16777216.0f;
        };
        for (int star = 0; star < 60; ++star) {
            float const x = next();
            float const y = next() * 0.42f;
            oriel::Point const place = at(x, y);
            float const size = 1 + next();
            float const pace = 0.6f + next();
            float const light = 0.55f + 0.35f * std::sin(seconds * pace + next() * 6);
            painter.ellipse({ place.x, place.y, size, size },
                oriel::Color { 255, 244, 230, static_cast<std::uint8_t>(light * 255) });
        }
    }
    void moonlight() const
    {
        float const radius = unit() * 8;
        oriel::Point const c = moon();
        float const glow = radius * (2.6f + 0.2f * std::sin(seconds * 0.8f));
        painter.ellipse({ c.x - glow, c.y - glow, glow * 2, glow * 2 },
            oriel::Gradient::radial({ { 0, oriel::Color { 255, 226, 170, 130 } },
                { 1, oriel::Color { 255, 226, 170, 0 } } }));
        painter.ellipse({ c.x - radius, c.y - radius, radius * 2, radius * 2 },
            oriel::Gradient::linear(oriel::Color::rgb(0xfff7e2), oriel::Color::rgb(0xffdf9c)));
    }
    // Hills with the theatre: a gable on columns.
    void town() const
    {
        oriel::Path hills;
        hills.move_to({ area.x, shore });
        hills.cubic_to({ area.x + area.width * 0.2f, shore - unit() * 22 },
            { area.x + area.width * 0.36f, shore - unit() * 2 },
            { area.x + area.width * 0.55f, shore - unit() * 9 });
        hills.cubic_to({ area.x + area.width * 0.72f, shore - unit() * 16 },
            { area.x + area.width * 0.86f, shore - unit() * 16 },
            { area.x + area.width, shore - unit() * 5 });
        hills.line_to({ area.x + area.width, shore });
        hills.close();
        painter.fill(hills, oriel::Color::rgb(0x3a1140));
        theatre();
    }
    void theatre() const
    {
        float const u = unit();
        float const width = u * 26;
        float const left = area.x + area.width * 0.16f - width / 2;
        oriel::Color const wall = oriel::Color::rgb(0x210a28);
        painter.rectangle({ left, shore - u * 14, width, u * 14 }, { .fill = wall });
        oriel::Path gable;
        gable.move_to({ left - u * 2, shore - u * 14 });
        gable.line_to({ left + width / 2, shore - u * 22 });
        gable.line_to({ left + width + u * 2, shore - u * 14 });
        gable.close();
        painter.fill(gable, wall);
        for (int door = 0; door < 5; ++door) {
            float const light = 0.8f + 0.2f * std::sin(seconds * 1.7f + static_cast<float>(door));
            float const x = left + u * (2.4f + 4.6f * static_cast<float>(door));
            painter.rectangle({ x, shore - u * 10, u * 2.6f, u * 8 },
                { .fill = oriel::Color { 255, 196, 104, static_cast<std::uint8_t>(light * 255) },
                    .radius = { u * 1.3f, u * 1.3f, 0, 0 } });
        }
    }
    void water() const
    {
        float const depth = area.y + area.height - shore;
        painter.rectangle({ area.x, shore, area.width, depth },
            { .gradient = oriel::Gradient::linear({ { 0, oriel::Color::rgb(0xa8385f) },
                  { 0.3f, oriel::Color::rgb(0x571a52) }, { 1, oriel::Color::rgb(0x160f2e) } }) });
        glints(moon().x, unit() * 9, oriel::Color { 255, 226, 170, 255 }, depth);
        glints(area.x + area.width * 0.16f, unit() * 12, oriel::Color { 255, 172, 92, 150 }, depth);
    }
    // Short strokes of light that sway, wider and fainter as they come nearer.
    void glints(float middle, float reach, oriel::Color light, float depth) const
    {
        constexpr int count = 16;
        for (int line = 0; line < count; ++line) {
            float const way = (static_cast<float>(line) + 0.5f) / count;
            float const phase = static_cast<float>(line) * 2.4f;
            float const sway = std::sin(seconds * 0.9f + phase) * reach * 0.35f;
            float const half = reach * (0.35f + 0.5f * way)
                               * (0.65f + 0.35f * std::sin(seconds * 1.3f + phase * 1.7f));
            oriel::Color ink = light;
            ink.alpha =
                static_cast<std::uint8_t>(static_cast<float>(light.alpha) * (0.75f - 0.6f * way));
            float const thickness = std::max(2.0f, unit() * (0.4f + 0.6f * way));
            painter.rectangle({ middle + sway - half, shore + way * depth, half * 2, thickness },
                { .fill = ink, .radius = thickness / 2 });
        }
    }
};

}

void Machine::draw_river(oriel::kiosk::Canvas& canvas)
{
    oriel::Rect const& area = canvas.rect;
    Scene const scene { canvas.painter, area, static_cast<float>(tick % 100'000) * 0.05f,
        area.y + area.height * 0.58f };
    scene.sky();
    scene.stars();
    scene.moonlight();
    scene.town();
    scene.water();
}

}
