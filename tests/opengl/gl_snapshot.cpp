// SPDX-License-Identifier: MIT

#include "gl_snapshot.h"

#include <gtest/gtest.h>

namespace oriel {

namespace {

constexpr GLenum integers[] = { GL_CURRENT_PROGRAM, GL_VERTEX_ARRAY_BINDING,
    GL_ARRAY_BUFFER_BINDING, GL_ELEMENT_ARRAY_BUFFER_BINDING, GL_UNIFORM_BUFFER_BINDING,
    GL_ACTIVE_TEXTURE, GL_DRAW_FRAMEBUFFER_BINDING, GL_READ_FRAMEBUFFER_BINDING,
    GL_RENDERBUFFER_BINDING, GL_PIXEL_UNPACK_BUFFER_BINDING, GL_PIXEL_PACK_BUFFER_BINDING,
    GL_UNPACK_ALIGNMENT, GL_UNPACK_ROW_LENGTH, GL_UNPACK_SKIP_ROWS, GL_UNPACK_SKIP_PIXELS,
    GL_UNPACK_SWAP_BYTES, GL_UNPACK_LSB_FIRST, GL_UNPACK_IMAGE_HEIGHT, GL_UNPACK_SKIP_IMAGES,
    GL_PACK_ALIGNMENT, GL_PACK_ROW_LENGTH, GL_BLEND_SRC_RGB, GL_BLEND_SRC_ALPHA, GL_BLEND_DST_RGB,
    GL_BLEND_DST_ALPHA, GL_BLEND_EQUATION_RGB, GL_BLEND_EQUATION_ALPHA, GL_DEPTH_FUNC,
    GL_DEPTH_WRITEMASK, GL_STENCIL_WRITEMASK, GL_STENCIL_FUNC, GL_CULL_FACE_MODE, GL_FRONT_FACE,
    GL_LOGIC_OP_MODE, GL_PROVOKING_VERTEX, GL_PRIMITIVE_RESTART_INDEX, GL_DRAW_BUFFER0,
    GL_READ_BUFFER };

constexpr GLenum groups[] = { GL_SCISSOR_BOX, GL_VIEWPORT, GL_POLYGON_MODE };

constexpr GLenum floats[] = { GL_COLOR_CLEAR_VALUE, GL_BLEND_COLOR, GL_DEPTH_CLEAR_VALUE,
    GL_DEPTH_RANGE, GL_LINE_WIDTH, GL_POINT_SIZE, GL_POLYGON_OFFSET_FACTOR,
    GL_SAMPLE_COVERAGE_VALUE };

constexpr GLenum capabilities[] = { GL_DEPTH_TEST, GL_STENCIL_TEST, GL_CULL_FACE, GL_DITHER,
    GL_RASTERIZER_DISCARD, GL_COLOR_LOGIC_OP, GL_FRAMEBUFFER_SRGB, GL_PRIMITIVE_RESTART,
    GL_SAMPLE_ALPHA_TO_COVERAGE, GL_SAMPLE_ALPHA_TO_ONE, GL_SAMPLE_COVERAGE, GL_SAMPLE_MASK,
    GL_CLIP_DISTANCE0, GL_CLIP_DISTANCE3, GL_CLIP_DISTANCE7, GL_SCISSOR_TEST, GL_MULTISAMPLE,
    GL_DEPTH_CLAMP, GL_POLYGON_OFFSET_FILL, GL_PROGRAM_POINT_SIZE, GL_POLYGON_SMOOTH,
    GL_LINE_SMOOTH, GL_TEXTURE_CUBE_MAP_SEAMLESS };

std::string key(char const* kind, GLenum name, GLuint index = 0)
{
    return std::string(kind) + " " + std::to_string(name) + " " + std::to_string(index);
}

void add_integers(GladGLContext const& gl, GlSnapshot& snapshot)
{
    for (GLenum name : integers) {
        GLint value = 0;
        gl.GetIntegerv(name, &value);
        snapshot[key("integer", name)] = { static_cast<double>(value) };
    }
    for (GLenum name : groups) {
        GLint values[4] = {};
        gl.GetIntegerv(name, values);
        snapshot[key("group", name)].assign(values, values + 4);
    }
    for (GLenum name : floats) {
        GLfloat values[4] = {};
        gl.GetFloatv(name, values);
        snapshot[key("float", name)].assign(values, values + 4);
    }
}

void add_indexed(GladGLContext const& gl, GlSnapshot& snapshot)
{
    for (GLenum name : capabilities)
        snapshot[key("capability", name)] = { static_cast<double>(gl.IsEnabled(name)) };
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

void add_units(GladGLContext const& gl, GlSnapshot& snapshot)
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

}

std::span<GLenum const> snapshot_capabilities() { return capabilities; }

GlSnapshot snapshot_of(GladGLContext const& gl)
{
    GlSnapshot snapshot;
    add_integers(gl, snapshot);
    add_indexed(gl, snapshot);
    add_units(gl, snapshot);
    EXPECT_EQ(gl.GetError(), static_cast<GLenum>(GL_NO_ERROR));
    return snapshot;
}

}
