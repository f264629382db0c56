// SPDX-License-Identifier: MIT

#include "comparison.h"

#include "tests/scenes/scenes.h"

namespace oriel {

namespace {

// Objects of the host's, with the names that a renderer's had in another context.
std::vector<GLuint> make_host_textures(GladGLContext const& gl)
{
    std::vector<GLuint> names(64);
    gl.GenTextures(static_cast<GLsizei>(names.size()), names.data());
    for (GLuint name : names)
        gl.BindTexture(GL_TEXTURE_2D, name);
    gl.BindTexture(GL_TEXTURE_2D, 0);
    return names;
}

}

TEST_P(EachOpenGlTest, DrawsTheSameInANewContextAfterTheOldOneWasLost)
{
    for (NamedScene const& scene : scenes_of_later_kinds()) {
        SCOPED_TRACE(scene.name);
        ScenePointer const made = scene.make();
        make_renderer();
        Pixels const before = opengl_picture(made->list);
        GlContext other(GetParam());
        ASSERT_EQ(other.problem(), "");
        std::vector<GLuint> const host = make_host_textures(other.gl);
        ASSERT_TRUE(renderer->restart());
        {
            GlTarget const target(other, made->list.size());
            renderer->render(made->list);
            EXPECT_EQ(target.pixels(), before);
        }
        for (GLuint name : host)
            EXPECT_TRUE(other.gl.IsTexture(name)) << "the renderer deleted " << name;
        renderer.reset();
        context.make_current();
    }
}

TEST_F(OpenGlTest, MovesFromOpenGlToOpenGlEs)
{
    ScenePointer const scene = conformance_scenes()[10].make();
    Pixels const before = opengl_picture(scene->list);
    GlContext const other(GlApi::Es);
    ASSERT_EQ(other.problem(), "");
    ASSERT_TRUE(renderer->restart());
    GlTarget const target(other, scene->list.size());
    renderer->render(scene->list);
    EXPECT_EQ(target.pixels(), before);
    renderer.reset();
}

TEST_F(OpenGlTest, StaysUsableWhenThereIsNoContextToRestartIn)
{
    ScenePointer const scene = conformance_scenes()[10].make();
    Pixels const before = opengl_picture(scene->list);
    context.leave();
    Outcome const restarted = renderer->restart();
    ASSERT_FALSE(restarted);
    EXPECT_EQ(restarted.error().message, "OpenGL cannot be used: no context is current.");
    context.make_current();
    ASSERT_TRUE(renderer->restart());
    EXPECT_EQ(opengl_picture(scene->list), before);
}

}
