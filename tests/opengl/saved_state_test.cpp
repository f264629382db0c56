// SPDX-License-Identifier: MIT

#include "comparison.h"
#include "state_snapshot.h"

#include "tests/scenes/scenes.h"

namespace oriel {

TEST_F(OpenGlTest, PutsBackEveryStateAndIsDisturbedByNone)
{
    for (NamedScene const& named : conformance_scenes()) {
        SCOPED_TRACE(named.name);
        ScenePointer const scene = named.make();
        make_renderer();
        Pixels const expected = opengl_picture(scene->list);

        GlContext host;
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

}
