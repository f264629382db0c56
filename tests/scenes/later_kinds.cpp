// SPDX-License-Identifier: MIT

#include "scenes.h"

namespace oriel {

namespace {

constexpr Color accent = Color::rgb(0x3b6cf6);
constexpr Color ink = Color::rgb(0x202830);
constexpr Color line = Color::rgb(0xc04030);
constexpr Color sun = Color::rgb(0xf0b020);

Color with_alpha(Color color, int alpha)
{
    color.alpha = static_cast<std::uint8_t>(alpha);
    return color;
}

ScenePointer make() { return std::make_unique<Scene>(IntSize { 320, 200 }); }

ScenePointer masks()
{
    ScenePointer scene = make();
    scene->mask({ 4, 4 }, { 10, 20, 60, 50 }, ink);
    scene->mask({ 60, 4 }, { 0, 0, 256, 100 }, with_alpha(accent, 120), 1);
    scene->mask({ -20, 120 }, { 900, 900, 1024, 1024 }, line);
    Record& gradient = scene->mask({ 120, 110 }, { 100, 0, 290, 60 }, ink);
    scene->paint(
        gradient, Gradient::linear(accent, line, { 0, 0 }, { 1, 0 }), { 120, 110, 190, 60 });
    Record& clipped = scene->mask({ 120, 150 }, { 100, 0, 290, 60 }, ink);
    clipped.state = scene->clip({ 130, 160, 300, 190 });
    return scene;
}

ScenePointer paints()
{
    ScenePointer scene = make();
    auto const show = [&](Rect const& rect, Gradient const& gradient) {
        Record& record = scene->bordered(rect, ink, 10, 2, with_alpha(ink, 160));
        scene->paint(record, gradient, rect);
    };
    Gradient::Stops const colors { { 0, accent }, { 0.3f, Color::white() }, { 0.3f, sun },
        { 1, with_alpha(line, 60) } };
    show({ 4, 4, 100, 60 }, Gradient::linear(colors, { 0, 0 }, { 1, 1 }));
    show({ 110, 4, 100, 60 }, Gradient::radial(colors));
    show({ 216, 4, 100, 60 }, Gradient::conic(colors));
    show({ 4, 70, 100, 60 },
        Gradient::linear(colors, { 0.3f, 0 }, { 0.5f, 0 }).with(Spread::Repeat));
    show({ 110, 70, 100, 60 },
        Gradient::radial(colors, { 0.4f, 0.5f }, { 0.1f, 0.2f }).with(Spread::Mirror));
    show({ 216, 70, 100, 60 }, Gradient::conic(colors, { 0.2f, 0.8f }, 2).with(Spread::Repeat));
    show({ 4, 136, 312, 28 },
        Gradient::linear(colors, { 0, 0 }, { 1, 0 }).with(Interpolation::Oklab));
    show({ 4, 168, 312, 28 },
        Gradient::linear(Color::rgb(0x101418), Color::rgb(0x181c20), { 0, 0 }, { 1, 0 }));
    return scene;
}

ScenePointer image_paints()
{
    ScenePointer scene = make();
    Image const soft = checkered_image({ 48, 32 }, 0);
    Image const opaque = checkered_image({ 64, 64 }, 255);
    Record& round = scene->bordered({ 4, 4, 90, 90 }, Color::white(), 45, 3, line);
    scene->paint(round, opaque, { 0, 0, 64, 64 },
        Transform::scaling(64.0f / 90).then(Transform::translation({ -3, -3 })));
    Record& turned = scene->rectangle({ 110, 4, 90, 90 }, with_alpha(sun, 200), 8);
    scene->paint(turned, soft, { 4, 4, 40, 30 },
        Transform::rotation(0.6f, { 150, 50 }).then(Transform::translation({ -130, -30 })));
    Record& masked = scene->mask({ 10, 110 }, { 100, 0, 290, 60 }, Color::white());
    scene->paint(masked, opaque, { 0, 0, 64, 64 }, { 0.33f, 0, -3, 0, 1.1f, -120 });
    return scene;
}

ScenePointer rounded_clips()
{
    ScenePointer scene = make();
    std::uint16_t const outer = scene->rounded_clip({ 10, 10, 140, 90 }, 30);
    std::uint16_t const inner = scene->rounded_clip({ 20.5f, 5, 100, 70.25f }, 25, outer);
    std::uint16_t const third = scene->rounded_clip({ 40, -30, 100, 90 }, 50, inner);
    scene->rectangle({ 0, 0, 320, 200 }, with_alpha(accent, 60)).state = outer;
    scene->rectangle({ 0, 0, 320, 200 }, with_alpha(line, 60)).state = inner;
    scene->rectangle({ 0, 0, 320, 200 }, with_alpha(sun, 200)).state = third;
    scene->glyphs({ 12, 30 }, 100, 14, ink).state = outer;
    scene->shadow({ 100, 60, 40, 30 }, 8, 4, ink).state = outer;
    std::uint16_t const turned =
        scene->rounded_clip({ 200, -40, 90, 60 }, 20, DrawState::no_outer, 0.5f);
    scene->rectangle({ 0, 0, 320, 200 }, accent).state = turned;
    scene->image(checkered_image({ 64, 64 }, 40), { 170, 60, 100, 90 }, { 0, 0, 64, 64 }).state =
        turned;
    Record& painted = scene->rectangle({ 170, 110, 140, 80 }, ink);
    scene->paint(painted, Gradient::radial({ { 0, sun }, { 1, line } }), { 170, 110, 140, 80 });
    painted.state = scene->rounded_clip({ 175, 112, 120, 70 }, 60);
    return scene;
}

ScenePointer many_clips()
{
    ScenePointer scene = make();
    std::uint16_t state = DrawState::no_outer;
    for (int i = 0; i < 100; ++i) {
        float const inset = static_cast<float>(i) * 0.7f;
        state = scene->rounded_clip({ inset, inset, 320 - 2 * inset, 200 - 2 * inset }, 40, state);
        if (i % 11 == 0)
            scene->rectangle({ 0, 0, 320, 200 }, i % 2 ? accent : sun).state = state;
    }
    return scene;
}

ScenePointer insets()
{
    ScenePointer scene = make();
    scene->inset_shadow({ 4, 4, 120, 80 }, 6, 12, ink, { 0, 3, 0, 0 });
    scene->inset_shadow({ 130, 4, 120, 80 }, 0, 0, accent, { 4, 4, 2, 0 });
    scene->inset_shadow({ 4, 100, 100, 90 }, 20, 45, with_alpha(line, 150), { -5, 0, 8, 0 });
    scene->inset_shadow({ 120, 100, 180, 90 }, 2, 6, ink, { 0, 0, -4, 0 });
    return scene;
}

ScenePointer color_glyphs()
{
    ScenePointer scene = make();
    Image const letters = checkered_image({ 64, 40 }, 0);
    scene->color_glyphs(letters, { 4, 4 }, Color::black());
    scene->glyphs({ 4, 40 }, 40, 20, ink);
    scene->color_glyphs(letters, { 4, 60 }, with_alpha(accent, 100));
    scene->color_glyphs(letters, { 150, 8 }, ink).state = scene->clip({ 155, 10, 230, 22 });
    scene->color_glyphs(letters, { 150, 60 }, ink).state =
        scene->rounded_clip({ 150, 55, 100, 30 }, 15);
    return scene;
}

ScenePointer meshes()
{
    ScenePointer scene = make();
    std::uint32_t const red = line.packed();
    std::uint32_t const blue = with_alpha(accent, 90).packed();
    std::uint32_t const yellow = sun.packed();
    // Edges through the centers of pixels, level, upright and slanted.
    scene->mesh({ { 10.5f, 10.5f, 0, 0, red }, { 60.5f, 10.5f, 0, 0, red },
                    { 60.5f, 50.5f, 0, 0, red }, { 10.5f, 50.5f, 0, 0, red } },
        { 0, 1, 2, 0, 2, 3 });
    scene->mesh(
        { { 80, 10, 0, 0, red }, { 150, 24, 0, 0, blue }, { 95, 70, 0, 0, yellow } }, { 0, 2, 1 });
    Image const opaque = checkered_image({ 64, 64 }, 255);
    std::uint32_t const white = 0xffffffffu;
    scene->mesh({ { 170, 10, 0, 0, white }, { 300, 30, 64, 0, white }, { 280, 100, 64, 64, yellow },
                    { 180, 90, 0, 64, blue } },
        { 0, 1, 2, 0, 2, 3 }, opaque);
    scene
        ->mesh({ { 10, 90, 0, 0, red }, { 150, 90, 0, 0, blue }, { 80, 190, 0, 0, yellow } },
            { 0, 1, 2 })
        .state = scene->rounded_clip({ 20, 95, 110, 80 }, 20);
    scene
        ->mesh({ { 160, 120, 0, 0, red }, { 310, 120, 0, 0, blue }, { 240, 190, 0, 0, yellow } },
            { 0, 1, 2 })
        .state = scene->clip({ 200, 125, 260, 170 });
    return scene;
}

ScenePointer opacities()
{
    ScenePointer scene = make();
    scene->glyphs({ 0, 0 }, 450, 34, ink);
    scene->begin_layer({ 10, 10, 140, 100 }, 128);
    scene->rectangle({ 20, 20, 80, 60 }, accent, 12);
    scene->rectangle({ 60, 40, 80, 60 }, line, 12);
    scene->end_layer();
    scene->begin_layer({ 150, 10, 160, 180 }, 200);
    scene->shadow({ 170, 30, 60, 40 }, 6, 6, ink);
    scene->begin_layer({ 160, 20, 120, 120 }, 100);
    scene->rectangle({ 170, 30, 60, 40 }, sun, 6);
    scene->image(checkered_image({ 64, 64 }, 0), { 190, 50, 64, 64 }, { 0, 0, 64, 64 });
    scene->end_layer();
    scene->rectangle({ 210, 90, 80, 80 }, with_alpha(accent, 128), 40);
    scene->end_layer();
    std::uint16_t const round = scene->rounded_clip({ 10, 120, 130, 70 }, 35);
    scene->begin_layer({ 10, 120, 130, 70 }, 180, round);
    scene->rectangle({ 0, 100, 200, 100 }, line);
    scene->glyphs({ 12, 130 }, 60, 12, Color::white());
    scene->end_layer();
    return scene;
}

}

std::vector<NamedScene> scenes_of_later_kinds()
{
    return { { "masks", masks }, { "paints", paints }, { "image paints", image_paints },
        { "rounded clips", rounded_clips }, { "many clips", many_clips }, { "insets", insets },
        { "color glyphs", color_glyphs }, { "meshes", meshes }, { "opacities", opacities } };
}

}
