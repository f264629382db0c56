// SPDX-License-Identifier: MIT

#include "comparison.h"
#include "state_snapshot.h"

#include "tests/scenes/scenes.h"

namespace oriel {

TEST_P(EachOpenGlTest, PutsBackEveryStateAndIsDisturbedByNone)
{
    for (NamedScene const& named : conformance_scenes()) {
        SCOPED_TRACE(named.name);
        ScenePointer const scene = named.make();
        make_renderer();
        Pixels const expected = opengl_picture(scene->list);

        GlContext host(GetParam());
        GlTarget const target(host, scene->list.size());
        bind_odd_objects(host.gl);
        set_odd_values(host.gl);
        Snapshot const before = snapshot_of(host.gl);
        auto fresh = OpenGlRenderer::create(GlContext::find_function);
        EXPECT_EQ(snapshot_of(host.gl), before) << "create() left something changed";
        (*fresh)->render(scene->list);
        EXPECT_EQ(snapshot_of(host.gl), before) << "render() left something changed";
        (*fresh)->render(scene->list);
        EXPECT_EQ(snapshot_of(host.gl), before) << "the second render() left something changed";
        fresh->reset();
        EXPECT_EQ(snapshot_of(host.gl), before) << "destruction left something changed";

        EXPECT_EQ(target.pixels(), expected);
        context.make_current();
    }
}

TEST_F(OpenGlTest, WritesBytesAsTheyAreIntoAnSrgbFramebuffer)
{
    ScenePointer const scene = conformance_scenes()[0].make();
    Pixels const expected = opengl_picture(scene->list);
    GlTarget const target(context, scene->list.size(), GL_SRGB8_ALPHA8);
    context.gl.Enable(GL_FRAMEBUFFER_SRGB);
    renderer->render(scene->list);
    context.gl.Disable(GL_FRAMEBUFFER_SRGB);
    EXPECT_EQ(target.pixels(), expected);
}

// Since OpenGL 4.5 a host may have turned clip space over.
TEST_F(OpenGlTest, DrawsTheSameWhenTheHostTurnedClipSpaceOver)
{
    auto const clip_control =
        reinterpret_cast<void (*)(GLenum, GLenum)>(GlContext::find_function("glClipControl"));
    constexpr GLenum lower_left = 0x8ca1;
    constexpr GLenum upper_left = 0x8ca2;
    constexpr GLenum negative_one_to_one = 0x935e;
    for (NamedScene const& scene : scenes_of_later_kinds()) {
        SCOPED_TRACE(scene.name);
        ScenePointer const made = scene.make();
        make_renderer();
        Pixels const expected = opengl_picture(made->list);
        clip_control(upper_left, negative_one_to_one);
        if (context.gl.GetError() != GL_NO_ERROR)
            GTEST_SKIP() << "this OpenGL cannot";
        EXPECT_EQ(opengl_picture(made->list), expected);
        clip_control(lower_left, negative_one_to_one);
    }
}

}
