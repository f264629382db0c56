// SPDX-License-Identifier: MIT

#include "state_snapshot.h"

#include <gtest/gtest.h>

#include <span>

namespace oriel {

namespace {

constexpr GLenum integers[] = { GL_CURRENT_PROGRAM, GL_VERTEX_ARRAY_BINDING,
    GL_ARRAY_BUFFER_BINDING, GL_ELEMENT_ARRAY_BUFFER_BINDING, GL_UNIFORM_BUFFER_BINDING,
    GL_ACTIVE_TEXTURE, GL_DRAW_FRAMEBUFFER_BINDING, GL_READ_FRAMEBUFFER_BINDING,
    GL_RENDERBUFFER_BINDING, GL_PIXEL_UNPACK_BUFFER_BINDING, GL_PIXEL_PACK_BUFFER_BINDING,
    GL_UNPACK_ALIGNMENT, GL_UNPACK_ROW_LENGTH, GL_UNPACK_SKIP_ROWS, GL_UNPACK_SKIP_PIXELS,
    GL_UNPACK_IMAGE_HEIGHT, GL_UNPACK_SKIP_IMAGES, GL_PACK_ALIGNMENT, GL_PACK_ROW_LENGTH,
    GL_BLEND_SRC_RGB, GL_BLEND_SRC_ALPHA, GL_BLEND_DST_RGB, GL_BLEND_DST_ALPHA,
    GL_BLEND_EQUATION_RGB, GL_BLEND_EQUATION_ALPHA, GL_DEPTH_FUNC, GL_DEPTH_WRITEMASK,
    GL_STENCIL_WRITEMASK, GL_STENCIL_FUNC, GL_CULL_FACE_MODE, GL_FRONT_FACE, GL_DRAW_BUFFER0,
    GL_READ_BUFFER };
constexpr GLenum core_integers[] = { GL_UNPACK_SWAP_BYTES, GL_UNPACK_LSB_FIRST, GL_LOGIC_OP_MODE,
    GL_PROVOKING_VERTEX, GL_PRIMITIVE_RESTART_INDEX };

constexpr GLenum groups[] = { GL_SCISSOR_BOX, GL_VIEWPORT };
constexpr GLenum core_groups[] = { GL_POLYGON_MODE };

constexpr GLenum floats[] = { GL_COLOR_CLEAR_VALUE, GL_BLEND_COLOR, GL_DEPTH_CLEAR_VALUE,
    GL_DEPTH_RANGE, GL_LINE_WIDTH, GL_POLYGON_OFFSET_FACTOR, GL_SAMPLE_COVERAGE_VALUE };
constexpr GLenum core_floats[] = { GL_POINT_SIZE };

constexpr GLenum capabilities[] = { GL_DEPTH_TEST, GL_STENCIL_TEST, GL_CULL_FACE, GL_DITHER,
    GL_RASTERIZER_DISCARD, GL_SAMPLE_ALPHA_TO_COVERAGE, GL_SAMPLE_COVERAGE, GL_SCISSOR_TEST,
    GL_POLYGON_OFFSET_FILL };
constexpr GLenum core_capabilities[] = { GL_COLOR_LOGIC_OP, GL_FRAMEBUFFER_SRGB,
    GL_PRIMITIVE_RESTART, GL_SAMPLE_ALPHA_TO_ONE, GL_SAMPLE_MASK, GL_CLIP_DISTANCE0,
    GL_CLIP_DISTANCE3, GL_CLIP_DISTANCE7, GL_MULTISAMPLE, GL_DEPTH_CLAMP, GL_PROGRAM_POINT_SIZE,
    GL_POLYGON_SMOOTH, GL_LINE_SMOOTH, GL_TEXTURE_CUBE_MAP_SEAMLESS };

bool is_es(GladGLContext const& gl) { return gl.PolygonMode == nullptr; }

// What both have, and what OpenGL ES has not.
std::vector<GLenum> names_of(
    GladGLContext const& gl, std::span<GLenum const> both, std::span<GLenum const> core)
{
    std::vector<GLenum> names(both.begin(), both.end());
    if (!is_es(gl))
        names.insert(names.end(), core.begin(), core.end());
    return names;
}

std::string key(char const* kind, GLenum name, GLuint index = 0)
{
    return std::string(kind) + " " + std::to_string(name) + " " + std::to_string(index);
}

void add_integers(GladGLContext const& gl, Snapshot& snapshot)
{
    for (GLenum name : names_of(gl, integers, core_integers)) {
        GLint value = 0;
        gl.GetIntegerv(name, &value);
        snapshot[key("integer", name)] = { static_cast<double>(value) };
    }
    for (GLenum name : names_of(gl, groups, core_groups)) {
        GLint values[4] = {};
        gl.GetIntegerv(name, values);
        snapshot[key("group", name)].assign(values, values + 4);
    }
    for (GLenum name : names_of(gl, floats, core_floats)) {
        GLfloat values[4] = {};
        gl.GetFloatv(name, values);
        snapshot[key("float", name)].assign(values, values + 4);
    }
}

void add_indexed(GladGLContext const& gl, Snapshot& snapshot)
{
    for (GLenum name : names_of(gl, capabilities, core_capabilities))
        snapshot[key("capability", name)] = { static_cast<double>(gl.IsEnabled(name)) };
    if (is_es(gl)) {
        GLboolean mask[4] = {};
        gl.GetBooleanv(GL_COLOR_WRITEMASK, mask);
        snapshot["mask"].assign(mask, mask + 4);
        snapshot["blend"] = { static_cast<double>(gl.IsEnabled(GL_BLEND)) };
        return;
    }
    for (GLuint buffer = 0; buffer < 8; ++buffer) {
        GLboolean mask[4] = {};
        gl.GetBooleani_v(GL_COLOR_WRITEMASK, buffer, mask);
        snapshot[key("mask", GL_COLOR_WRITEMASK, buffer)].assign(mask, mask + 4);
        snapshot[key("blend", GL_BLEND, buffer)] = { static_cast<double>(
            gl.IsEnabledi(GL_BLEND, buffer)) };
        for (int const name : { GL_BLEND_SRC_RGB, GL_BLEND_DST_ALPHA, GL_BLEND_EQUATION_RGB }) {
            GLint value = 0;
            gl.GetIntegeri_v(static_cast<GLenum>(name), buffer, &value);
            snapshot[key("indexed", static_cast<GLenum>(name), buffer)] = { static_cast<double>(
                value) };
        }
    }
}

void add_units(GladGLContext const& gl, Snapshot& snapshot)
{
    GLint active = 0;
    gl.GetIntegerv(GL_ACTIVE_TEXTURE, &active);
    for (GLuint unit = 0; unit < 16; ++unit) {
        gl.ActiveTexture(GL_TEXTURE0 + unit);
        for (int const name : { GL_TEXTURE_BINDING_2D, GL_TEXTURE_BINDING_3D,
                 GL_TEXTURE_BINDING_CUBE_MAP, GL_SAMPLER_BINDING }) {
            GLint value = 0;
            gl.GetIntegerv(static_cast<GLenum>(name), &value);
            snapshot[key("unit", static_cast<GLenum>(name), unit)] = { static_cast<double>(value) };
        }
    }
    gl.ActiveTexture(static_cast<GLenum>(active));
}

// Of the host's vertex array.
void add_attributes(GladGLContext const& gl, Snapshot& snapshot)
{
    for (GLuint attribute = 0; attribute < 8; ++attribute) {
        for (int const name : { GL_VERTEX_ATTRIB_ARRAY_ENABLED, GL_VERTEX_ATTRIB_ARRAY_DIVISOR,
                 GL_VERTEX_ATTRIB_ARRAY_BUFFER_BINDING }) {
            GLint value = 0;
            gl.GetVertexAttribiv(attribute, static_cast<GLenum>(name), &value);
            snapshot[key("attribute", static_cast<GLenum>(name), attribute)] = {
                static_cast<double>(value)
            };
        }
    }
}

GLuint make_host_program(GladGLContext const& gl)
{
    char const* version = is_es(gl) ? "#version 300 es\n" : "#version 330 core\n";
    char const* vertex = "void main() { gl_Position = vec4(0); }";
    char const* fragment = "out mediump vec4 c; void main() { c = vec4(1); }";
    GLuint const program = gl.CreateProgram();
    for (int const stage : { GL_VERTEX_SHADER, GL_FRAGMENT_SHADER }) {
        GLuint const shader = gl.CreateShader(static_cast<GLenum>(stage));
        char const* const text[] = { version, stage == GL_VERTEX_SHADER ? vertex : fragment };
        gl.ShaderSource(shader, 2, text, nullptr);
        gl.CompileShader(shader);
        gl.AttachShader(program, shader);
        gl.DeleteShader(shader);
    }
    gl.LinkProgram(program);
    return program;
}

}

Snapshot snapshot_of(GladGLContext const& gl)
{
    Snapshot snapshot;
    add_integers(gl, snapshot);
    add_indexed(gl, snapshot);
    add_units(gl, snapshot);
    add_attributes(gl, snapshot);
    EXPECT_EQ(gl.GetError(), static_cast<GLenum>(GL_NO_ERROR));
    return snapshot;
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

static void set_odd_core_values(GladGLContext const& gl)
{
    gl.Enablei(GL_BLEND, 3);
    gl.ColorMaski(2, GL_TRUE, GL_FALSE, GL_FALSE, GL_FALSE);
    gl.PolygonMode(GL_FRONT_AND_BACK, GL_LINE);
    gl.LogicOp(GL_XOR);
    gl.SampleMaski(0, 0);
    gl.PrimitiveRestartIndex(2);
    gl.PixelStorei(GL_UNPACK_SWAP_BYTES, GL_TRUE);
    gl.PixelStorei(GL_UNPACK_LSB_FIRST, GL_TRUE);
}

void set_odd_values(GladGLContext const& gl)
{
    for (GLenum name : names_of(gl, capabilities, core_capabilities))
        gl.Enable(name);
    gl.Viewport(7, 9, 11, 13);
    gl.Scissor(1, 2, 3, 4);
    gl.BlendFuncSeparate(GL_DST_COLOR, GL_ZERO, GL_SRC_ALPHA, GL_DST_ALPHA);
    gl.BlendEquationSeparate(GL_FUNC_REVERSE_SUBTRACT, GL_MAX);
    gl.Disable(GL_BLEND);
    gl.ColorMask(GL_FALSE, GL_TRUE, GL_FALSE, GL_TRUE);
    gl.CullFace(GL_FRONT_AND_BACK);
    gl.DepthFunc(GL_NEVER);
    gl.StencilFunc(GL_NEVER, 1, 0xff);
    gl.SampleCoverage(0.25f, GL_TRUE);
    gl.ClearColor(0.1f, 0.2f, 0.3f, 0.4f);
    gl.PixelStorei(GL_UNPACK_ALIGNMENT, 8);
    gl.PixelStorei(GL_UNPACK_ROW_LENGTH, 77);
    gl.PixelStorei(GL_UNPACK_SKIP_ROWS, 3);
    gl.PixelStorei(GL_UNPACK_SKIP_PIXELS, 5);
    if (!is_es(gl))
        set_odd_core_values(gl);
}

}
