// SPDX-License-Identifier: MIT

#include "comparison.h"
#include "gl_snapshot.h"

#include "tests/scenes/scenes.h"

namespace oriel {

namespace {

GLuint make_host_program(GladGLContext const& gl)
{
    char const* vertex = "#version 330 core\nvoid main() { gl_Position = vec4(0); }";
    char const* fragment = "#version 330 core\nout vec4 c; void main() { c = vec4(1); }";
    GLuint const program = gl.CreateProgram();
    for (int const stage : { GL_VERTEX_SHADER, GL_FRAGMENT_SHADER }) {
        GLuint const shader = gl.CreateShader(static_cast<GLenum>(stage));
        gl.ShaderSource(shader, 1, stage == GL_VERTEX_SHADER ? &vertex : &fragment, nullptr);
        gl.CompileShader(shader);
        gl.AttachShader(program, shader);
        gl.DeleteShader(shader);
    }
    gl.LinkProgram(program);
    return program;
}

void bind_odd_objects(GladGLContext const& gl)
{
    GLuint objects[8] = {};
    gl.UseProgram(make_host_program(gl));
    gl.GenVertexArrays(1, objects);
    gl.BindVertexArray(objects[0]);
    gl.GenBuffers(4, objects);
    gl.BindBuffer(GL_ARRAY_BUFFER, objects[0]);
    gl.BindBuffer(GL_ELEMENT_ARRAY_BUFFER, objects[1]);
    gl.BindBuffer(GL_UNIFORM_BUFFER, objects[2]);
    gl.BindBuffer(GL_PIXEL_UNPACK_BUFFER, objects[3]);
    gl.BufferData(GL_PIXEL_UNPACK_BUFFER, 64, nullptr, GL_STREAM_DRAW);
    for (GLuint unit = 0; unit < 16; ++unit) {
        GLuint texture = 0;
        GLuint sampler = 0;
        gl.GenTextures(1, &texture);
        gl.GenSamplers(1, &sampler);
        gl.ActiveTexture(GL_TEXTURE0 + unit);
        gl.BindTexture(GL_TEXTURE_2D, texture);
        gl.BindSampler(unit, sampler);
    }
    gl.ActiveTexture(GL_TEXTURE5);
}

// Each one alone would spoil the picture.
void set_odd_values(GladGLContext const& gl)
{
    for (GLenum const name : snapshot_capabilities())
        gl.Enable(name);
    gl.Viewport(7, 9, 11, 13);
    gl.Scissor(1, 2, 3, 4);
    gl.BlendFuncSeparate(GL_DST_COLOR, GL_ZERO, GL_SRC_ALPHA, GL_DST_ALPHA);
    gl.BlendEquationSeparate(GL_FUNC_REVERSE_SUBTRACT, GL_MAX);
    gl.Disable(GL_BLEND);
    gl.Enablei(GL_BLEND, 3);
    gl.ColorMask(GL_FALSE, GL_TRUE, GL_FALSE, GL_TRUE);
    gl.ColorMaski(2, GL_TRUE, GL_FALSE, GL_FALSE, GL_FALSE);
    gl.PolygonMode(GL_FRONT_AND_BACK, GL_LINE);
    gl.CullFace(GL_FRONT_AND_BACK);
    gl.DepthFunc(GL_NEVER);
    gl.StencilFunc(GL_NEVER, 1, 0xff);
    gl.LogicOp(GL_XOR);
    gl.SampleCoverage(0.25f, GL_TRUE);
    gl.SampleMaski(0, 0);
    gl.ClearColor(0.1f, 0.2f, 0.3f, 0.4f);
    gl.PrimitiveRestartIndex(2);
    gl.PixelStorei(GL_UNPACK_ALIGNMENT, 8);
    gl.PixelStorei(GL_UNPACK_ROW_LENGTH, 77);
    gl.PixelStorei(GL_UNPACK_SKIP_ROWS, 3);
    gl.PixelStorei(GL_UNPACK_SKIP_PIXELS, 5);
    gl.PixelStorei(GL_UNPACK_SWAP_BYTES, GL_TRUE);
    gl.PixelStorei(GL_UNPACK_LSB_FIRST, GL_TRUE);
}

}

TEST_F(OpenGlTest, PutsBackEveryStateAndIsDisturbedByNone)
{
    ScenePointer const scene = conformance_scenes()[10].make();
    Pixels const expected = opengl_picture(scene->list);

    GlTarget const target(context, scene->list.size());
    bind_odd_objects(context.gl);
    set_odd_values(context.gl);
    GlSnapshot const before = snapshot_of(context.gl);
    auto fresh = OpenGlRenderer::create(GlContext::find_function);
    EXPECT_EQ(snapshot_of(context.gl), before) << "create() left something changed";
    (*fresh)->render(scene->list);
    EXPECT_EQ(snapshot_of(context.gl), before) << "render() left something changed";
    (*fresh)->render(scene->list);
    EXPECT_EQ(snapshot_of(context.gl), before) << "the second render() left something changed";
    fresh->reset();
    EXPECT_EQ(snapshot_of(context.gl), before) << "destruction left something changed";

    EXPECT_EQ(target.pixels(), expected);
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
