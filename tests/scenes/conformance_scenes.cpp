// SPDX-License-Identifier: MIT

#include "scenes.h"

namespace oriel {

namespace {

constexpr Color accent = Color::rgb(0x3b6cf6);
constexpr Color ink = Color::rgb(0x202830);
constexpr Color line = Color::rgb(0xc04030);

Color with_alpha(Color color, int alpha)
{
    color.alpha = static_cast<std::uint8_t>(alpha);
    return color;
}

ScenePointer make(IntSize size = { 320, 200 }, Color background = Color::white())
{
    return std::make_unique<Scene>(size, background);
}

ScenePointer radii()
{
    ScenePointer scene = make();
    float x = 4;
    for (float radius : { 0.0f, 1.0f, 1.5f, 4.0f, 12.0f, 20.0f }) {
        scene->rectangle({ x, 4, 40, 40 }, accent, radius);
        scene->bordered({ x, 60, 40, 40 }, accent, radius, 2, line);
        x += 48;
    }
    Record& uneven = scene->rectangle({ 4, 110, 200, 80 }, ink);
    for (std::uint16_t i = 0; i < 4; ++i)
        uneven.radii[i] = static_cast<std::uint16_t>(i * 160 + 40);
    return scene;
}

ScenePointer borders()
{
    ScenePointer scene = make();
    scene->bordered({ 4, 4, 60, 60 }, accent, 4, 10, line);  // wider than the radius
    scene->bordered({ 70, 4, 60, 60 }, accent, 8, 40, line); // wider than half the box
    scene->bordered({ 140, 4, 60, 60 }, accent, 8, 3, with_alpha(line, 100));
    scene->bordered({ 210, 4, 60, 60 }, with_alpha(accent, 90), 8, 3, with_alpha(line, 100));
    scene->bordered({ 4, 70, 60, 60 }, Color::transparent(), 8, 1, line);
    scene->bordered({ 70, 70, 60, 60 }, accent, 8, 1.5f, Color::transparent());
    scene->bordered({ 140, 70, 60, 60 }, accent, 8, 0, line);
    scene->bordered({ 210, 70, 60, 60 }, with_alpha(accent, 200), 30, 1, with_alpha(line, 200));
    return scene;
}

ScenePointer fractions()
{
    ScenePointer scene = make();
    for (int i = 0; i < 12; ++i) {
        float const x = static_cast<float>(i) * 25.25f + 3.5f;
        scene->rectangle({ x, 5.25f, 25.25f, 30.5f }, accent);
        scene->bordered({ x, 50.75f, 20.5f, 30.25f }, with_alpha(accent, 128), 5.5f, 1, ink);
        scene->rectangle({ x, 100, 0.25f * static_cast<float>(i), 40 }, ink);
        scene->rectangle({ 4, 150 + static_cast<float>(i) * 3.3f, 300, 0.3f }, ink);
    }
    return scene;
}

ScenePointer nonsense()
{
    ScenePointer scene = make();
    scene->rectangle({ 10, 10, 0, 20 }, accent);
    scene->rectangle({ 10, 10, -30, -30 }, accent);
    scene->rectangle({ -1e9f, 50, 2e9f, 4 }, line);
    scene->rectangle({ 1e9f, 1e9f, 10, 10 }, line);
    scene->rectangle({ -5000, 100, 12000, 20 }, with_alpha(ink, 40), 6);
    scene->shadow({ 30, 30, -4, 10 }, 4, 2, ink);
    scene->shadow({ -3000, 150, 9000, 3000 }, 4, 2, ink);
    return scene;
}

ScenePointer layers()
{
    ScenePointer scene = make();
    for (int i = 0; i < 40; ++i) {
        float const at = static_cast<float>(i) * 7;
        scene->rectangle({ at, at / 2, 80, 60 }, with_alpha(i % 2 ? accent : line, 10 + i * 5), 8);
    }
    return scene;
}

ScenePointer gradients()
{
    ScenePointer scene = make({ 2100, 120 });
    Color const dark = Color::rgb(0x101418);
    scene->gradient({ 0, 0, 2100, 40 }, dark, Color::rgb(0x181c20), { 0, 0 }, { 2100, 0 });
    scene->gradient({ 0, 40, 300, 40 }, accent, with_alpha(accent, 0), { 0, 0 }, { 0, 40 });
    scene->gradient({ 310, 40, 300, 40 }, accent, line, { 10, 30 }, { 200, -10 });
    scene->gradient({ 620, 40, 300, 40 }, accent, accent, { 0, 0 }, { 300, 0 });
    Record& round =
        scene->gradient({ 930, 40, 300, 40 }, accent, with_alpha(line, 30), { 0, 0 }, { 0, 40 });
    round.radii[0] = round.radii[2] = 20 * 16;
    round.border_width = 32;
    round.border_color = with_alpha(ink, 180).packed();
    return scene;
}

ScenePointer shadows()
{
    ScenePointer scene = make({ 640, 360 });
    scene->shadow({ 40, 40, 120, 60 }, 10, 12, with_alpha(ink, 160));
    scene->shadow({ 220, 40, 120, 60 }, 0, 0, ink);
    scene->shadow({ 380, 40, 120, 60 }, 0.5f, 6, ink);
    scene->shadow({ 540, 40, 40, 40 }, 6, 20, ink);      // a circle
    scene->shadow({ 40, 160, 200, 24 }, 12, 12, accent); // a pill
    Record& clipped = scene->shadow({ 300, 160, 100, 100 }, 20, 8, ink);
    clipped.state = scene->clip({ 380, 200, 460, 330 });
    Record& uneven = scene->shadow({ 480, 160, 100, 100 }, 5, 0, line);
    uneven.radii[1] = 40 * 16;
    uneven.radii[3] = 12 * 16;
    scene->shadow({ 40, 260, 3, 3 }, 8, 1, ink);
    scene->shadow({ -60, 300, 500, 100 }, 30, 40, with_alpha(line, 90));
    return scene;
}

ScenePointer clips()
{
    ScenePointer scene = make();
    scene->rectangle({ 0, 0, 320, 200 }, with_alpha(accent, 40));
    for (int i = 0; i < 10; ++i) {
        std::uint16_t const state = scene->clip({ i * 30, i * 12, i * 30 + 20, i * 12 + 60 });
        scene->bordered({ static_cast<float>(i * 30 - 10), 20, 60, 120 }, ink, 20, 3, line).state =
            state;
        scene->glyphs({ static_cast<float>(i * 30 - 4), 60 }, 40, 5, line).state = state;
    }
    scene->rectangle({ 0, 0, 320, 200 }, line).state = scene->clip({ 50, 50, 50, 90 });
    scene->rectangle({ 0, 0, 320, 200 }, line).state = scene->clip({ 90, 50, 60, 20 });
    return scene;
}

ScenePointer glyphs()
{
    ScenePointer scene = make();
    scene->rectangle({ 160, 0, 160, 200 }, ink);
    scene->glyphs({ 4, 4 }, 300, 33, ink);
    scene->glyphs({ 4, 70 }, 200, 33, Color::white(), 1);
    scene->glyphs({ 4, 130 }, 100, 33, with_alpha(line, 120));
    scene->glyphs({ -20, 190 }, 100, 50, accent, 1);
    return scene;
}

ScenePointer images()
{
    ScenePointer scene = make({ 640, 360 });
    Image const soft = checkered_image({ 48, 32 }, 0);
    Image const opaque = checkered_image({ 64, 64 }, 255);
    scene->image(soft, { 10, 10, 48, 32 }, { 0, 0, 48, 32 });
    scene->image(opaque, { 80, 10, 64, 64 }, { 0, 0, 64, 64 });
    scene->image(opaque, { 160, 10, 32, 32 }, { 0, 0, 64, 64 });
    scene->image(soft, { 200, 10, 66, 44 }, { 0, 0, 48, 32 });
    scene->image(soft, { 280, 10, 200, 150 }, { 8, 4, 33, 29 });
    scene->image(opaque, { 10, 180, 512, 160 }, { 0, 0, 64, 64 }).color =
        with_alpha(line, 140).packed();
    scene->image(opaque, { 500, 10, 1, 1 }, { 0, 0, 64, 64 });
    scene->image(opaque, { 510, 10, 40, 40 }, { 60, 60, 200, 200 });
    scene->image(opaque, { 560, 10, 40, 40 }, { 30, 30, 30, 60 });
    scene->image(Image(), { 560, 60, 40, 40 }, { 0, 0, 10, 10 });
    return scene;
}

ScenePointer order()
{
    ScenePointer scene = make();
    Image const soft = checkered_image({ 48, 32 }, 90);
    for (int i = 0; i < 24; ++i) {
        float const x = static_cast<float>(i * 37 % 260);
        float const y = static_cast<float>(i * 59 % 170);
        scene->shadow({ x, y, 50, 30 }, 5, 6, ink);
        scene->bordered({ x, y, 50, 30 }, Color::white(), 6, 1, line);
        scene->glyphs({ x + 4, y + 4 }, 10, 5, ink, i % 2);
        scene->image(soft, { x + 20, y + 8, 48, 32 }, { 0, 0, 48, 32 });
    }
    return scene;
}

ScenePointer many()
{
    ScenePointer scene = make({ 512, 512 });
    for (int i = 0; i < 140000; ++i) {
        float const x = static_cast<float>(i % 512);
        float const y = static_cast<float>(i / 512 % 512);
        Color const color = with_alpha(Color::rgb(static_cast<std::uint32_t>(i) * 2654435u), 255);
        scene->rectangle({ x, y, 1, 1 }, color).state =
            scene->clip({ 0, i % 3, 512, 512 }); // a state for each third
    }
    return scene;
}

ScenePointer cover()
{
    ScenePointer scene = order();
    scene->rectangle({ 0, 0, 320, 200 }, accent);
    scene->rectangle({ 20, 20, 100, 100 }, with_alpha(line, 77), 9);
    return scene;
}

ScenePointer odd_size()
{
    ScenePointer scene = make({ 337, 203 }, Color::rgb(0x123456));
    scene->rectangle({ 3, 3, 331, 197 }, accent, 11);
    scene->shadow({ 100, 60, 170, 90 }, 9, 9, ink);
    scene->glyphs({ 5, 5 }, 500, 36, Color::white());
    return scene;
}

}

std::vector<NamedScene> conformance_scenes()
{
    std::vector<NamedScene> scenes { { "radii", radii }, { "borders", borders },
        { "fractions", fractions }, { "nonsense", nonsense }, { "layers", layers },
        { "gradients", gradients }, { "shadows", shadows }, { "clips", clips },
        { "glyphs", glyphs }, { "images", images }, { "order", order }, { "many", many },
        { "cover", cover }, { "odd size", odd_size } };
    for (NamedScene& scene : scenes_of_later_kinds())
        scenes.push_back(std::move(scene));
    return scenes;
}

}
