// SPDX-License-Identifier: MIT

#include "comparison.h"
#include "state_snapshot.h"

#include "tests/scenes/scenes.h"

namespace oriel {

namespace {

// A host that fills its hole by clearing, as a scissor lets it, and leaves a mess behind.
struct GreenHost {
    static void draw(void* user, HostTarget const& target) noexcept
    {
        auto& self = *static_cast<GreenHost*>(user);
        self.targets.push_back(target);
        GLint values[4] = {};
        self.gl->GetIntegerv(GL_SCISSOR_BOX, values);
        self.scissors.push_back(
            { values[0], values[1], values[0] + values[2], values[1] + values[3] });
        self.gl->GetIntegerv(GL_VIEWPORT, values);
        self.viewport = { values[2], values[3] };
        self.gl->GetIntegerv(GL_CURRENT_PROGRAM, values);
        self.program = static_cast<GLuint>(values[0]);
        float const green[4] = { 0, 1, 0, 1 };
        self.gl->ClearBufferfv(GL_COLOR, 0, green);
        if (self.makes_a_mess) {
            bind_odd_objects(*self.gl);
            set_odd_values(*self.gl);
        }
    }

    GladGLContext const* gl = nullptr;
    bool makes_a_mess = false;
    std::vector<HostTarget> targets {};
    std::vector<IntRect> scissors {}; // window coordinates
    IntSize viewport {};
    GLuint program = 99;
};

constexpr Rect hole { 20, 10, 50, 30 };

void add_hole(Scene& scene, GreenHost& host) { scene.host(hole, { GreenHost::draw, &host }); }
void add_green_rectangle(Scene& scene) { scene.rectangle(hole, Color::rgb(0x00ff00)); }

// Something of every pipeline before and after what `add` adds.
template <typename Add>
ScenePointer scene_around(Add add)
{
    auto scene = std::make_unique<Scene>(IntSize { 128, 96 });
    Image const image = checkered_image({ 32, 32 }, 128);
    auto const add_some = [&](float x) {
        scene->shadow({ x, 20, 40, 30 }, 5, 6, Color::black());
        scene->glyphs({ x, 12 }, 20, 5, Color::black());
        scene->image(image, { x + 4, 30, 32, 32 }, { 0, 0, 32, 32 });
        scene->mesh({ { x, 60, 0, 0, 0xff0000ffu }, { x + 50, 60, 0, 0, 0xff00ffffu },
                        { x, 90, 0, 0, 0xffffff00u } },
            { 0, 1, 2 });
        scene->paint(scene->rectangle({ x + 30, 70, 30, 20 }, Color::white()),
            Gradient::radial({ { 0, Color::white() }, { 1, Color::black() } }),
            { x + 30, 70, 30, 20 });
    };
    add_some(4);
    add(*scene);
    add_some(50);
    return scene;
}

}

TEST_F(OpenGlTest, LetsTheHostDrawBetweenItsRecordsInsideTheHole)
{
    GreenHost host { &context.gl };
    ScenePointer const scene = scene_around([&](Scene& all) { add_hole(all, host); });
    ScenePointer const expected = scene_around(add_green_rectangle);
    Pixels const pixels = opengl_picture(scene->list);
    ASSERT_EQ(host.targets.size(), 1u);
    HostTarget const& target = host.targets[0];
    EXPECT_EQ(target.renderer, RendererKind::OpenGl);
    EXPECT_EQ(target.box, (IntRect { 20, 10, 70, 40 }));
    EXPECT_EQ(target.clip, (IntRect { 20, 10, 70, 40 }));
    EXPECT_EQ(target.surface, (IntSize { 128, 96 }));
    EXPECT_EQ(host.scissors[0], (IntRect { 20, 56, 70, 86 }));
    EXPECT_EQ(host.viewport, (IntSize { 128, 96 }));
    EXPECT_EQ(host.program, 0u) << "the host's own program";
    make_renderer();
    EXPECT_EQ(pixels, opengl_picture(expected->list));
}

TEST_F(OpenGlTest, IsDisturbedByNothingThatTheHostLeavesBehind)
{
    GreenHost host { &context.gl, true };
    ScenePointer const scene = scene_around([&](Scene& all) { add_hole(all, host); });
    ScenePointer const expected = scene_around(add_green_rectangle);
    Pixels const clean = opengl_picture(expected->list);
    make_renderer();
    GlTarget const target(context, scene->list.size());
    renderer->render(scene->list);
    EXPECT_EQ(target.pixels(), clean);
    EXPECT_TRUE(context.gl.IsEnabled(GL_STENCIL_TEST) == GL_FALSE) << "put back as before render()";
}

TEST_F(OpenGlTest, AsksTheHostForDamagedPartsAlone)
{
    GreenHost host { &context.gl };
    ScenePointer const scene = scene_around([&](Scene& all) { add_hole(all, host); });
    Pixels const full = opengl_picture(scene->list);
    host.targets.clear();
    Damage damage;
    damage.add({ 0, 0, 30, 20 });
    damage.add({ 60, 30, 128, 60 });
    damage.add({ 90, 70, 100, 80 });
    GlTarget const target(context, scene->list.size());
    target.fill(1, 0, 0, 1);
    renderer->render(scene->list, damage);
    ASSERT_EQ(host.targets.size(), 2u);
    EXPECT_EQ(host.targets[0].clip, (IntRect { 20, 10, 30, 20 }));
    EXPECT_EQ(host.targets[1].clip, (IntRect { 60, 30, 70, 40 }));
    Pixels const pixels = target.pixels();
    EXPECT_EQ(pixels[15 * 128 + 25], full[15 * 128 + 25]);
    EXPECT_EQ(pixels[25 * 128 + 40], 0xffff0000u);
}

TEST_F(OpenGlTest, LetsTheHostDrawOntoALayer)
{
    GreenHost host { &context.gl, true };
    auto const in_layer = [](auto add) {
        return [add](Scene& scene) {
            scene.begin_layer({ 10, 5, 100, 60 }, 100);
            add(scene);
            scene.rectangle({ 60, 20, 40, 40 }, Color::rgb(0x3b6cf6), 9);
            scene.end_layer();
        };
    };
    ScenePointer const scene = scene_around(in_layer([&](Scene& all) { add_hole(all, host); }));
    ScenePointer const expected = scene_around(in_layer(add_green_rectangle));
    Pixels const clean = opengl_picture(expected->list);
    make_renderer();
    GlTarget const target(context, scene->list.size());
    renderer->render(scene->list);
    EXPECT_EQ(target.pixels(), clean);
}

TEST_F(OpenGlTest, LeavesOutAHostThatIsNotThere)
{
    Scene scene({ 64, 64 });
    scene.host({ 0, 0, 20, 20 }, {});
    scene.host({ 0, 0, 64, 64 }, {}).first = 77;
    EXPECT_EQ(opengl_picture(scene.list)[0], 0xffffffffu);
}

}
