// SPDX-License-Identifier: MIT

#include "saved_state.h"

#include <cstddef>

namespace oriel {

namespace {

struct UnpackParameter {
    GLenum name = 0;
    GLint plain = 0;
    bool is_in_es = true;
};
// GL_UNPACK_LSB_FIRST counts for bitmaps only, the image height for volumes only.
constexpr UnpackParameter unpack_parameters[] = {
    { GL_UNPACK_ALIGNMENT, 1 },
    { GL_UNPACK_ROW_LENGTH, 0 },
    { GL_UNPACK_SKIP_ROWS, 0 },
    { GL_UNPACK_SKIP_PIXELS, 0 },
    { GL_UNPACK_SWAP_BYTES, GL_FALSE, false },
    { GL_UNPACK_LSB_FIRST, GL_FALSE, false },
};

// What would keep quads from being drawn as they are. Depth, stencil and the like are not
// written either once their tests are off.
struct Capability {
    GLenum name = 0;
    bool is_in_es = false;
};
constexpr Capability disabled_capabilities[] = {
    { GL_DEPTH_TEST, true },
    { GL_STENCIL_TEST, true },
    { GL_CULL_FACE, true },
    { GL_DITHER, true },
    { GL_RASTERIZER_DISCARD, true },
    { GL_SAMPLE_ALPHA_TO_COVERAGE, true },
    { GL_SAMPLE_COVERAGE, true },
    { GL_COLOR_LOGIC_OP },
    { GL_FRAMEBUFFER_SRGB },
    { GL_PRIMITIVE_RESTART },
    { GL_SAMPLE_ALPHA_TO_ONE },
    { GL_SAMPLE_MASK },
    { GL_CLIP_DISTANCE0 },
    { GL_CLIP_DISTANCE1 },
    { GL_CLIP_DISTANCE2 },
    { GL_CLIP_DISTANCE3 },
    { GL_CLIP_DISTANCE4 },
    { GL_CLIP_DISTANCE5 },
    { GL_CLIP_DISTANCE6 },
    { GL_CLIP_DISTANCE7 },
};

// Functions that OpenGL has and OpenGL ES has not.
bool is_es(GladGLContext const& gl) { return gl.PolygonMode == nullptr; }

bool has(GladGLContext const& gl, UnpackParameter const& parameter)
{
    return parameter.is_in_es || !is_es(gl);
}
bool has(GladGLContext const& gl, Capability const& capability)
{
    return capability.is_in_es || !is_es(gl);
}

constexpr GLuint name(GLint value) { return static_cast<GLuint>(value); }
constexpr GLenum constant(GLint value) { return static_cast<GLenum>(value); }

}

SavedUpload::SavedUpload(GladGLContext const& gl) : m_gl(gl)
{
    static_assert(std::size(unpack_parameters) == parameter_count);
    gl.GetIntegerv(GL_ACTIVE_TEXTURE, &m_active_texture);
    gl.ActiveTexture(GL_TEXTURE0);
    gl.GetIntegerv(GL_TEXTURE_BINDING_2D, &m_texture);
    gl.GetIntegerv(GL_PIXEL_UNPACK_BUFFER_BINDING, &m_buffer);
    gl.BindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (!has(gl, unpack_parameters[i]))
            continue;
        gl.GetIntegerv(unpack_parameters[i].name, &m_parameters[i]);
        gl.PixelStorei(unpack_parameters[i].name, unpack_parameters[i].plain);
    }
}

SavedUpload::~SavedUpload()
{
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        if (has(m_gl, unpack_parameters[i]))
            m_gl.PixelStorei(unpack_parameters[i].name, m_parameters[i]);
    }
    m_gl.BindBuffer(GL_PIXEL_UNPACK_BUFFER, name(m_buffer));
    m_gl.BindTexture(GL_TEXTURE_2D, name(m_texture));
    m_gl.ActiveTexture(constant(m_active_texture));
}

SavedState::SavedState(GladGLContext const& gl) : m_gl(gl)
{
    static_assert(std::size(disabled_capabilities) == disabled_count);
    read();
    read_blend();
    read_units();
    prepare();
}

void SavedState::read()
{
    m_gl.GetIntegerv(GL_CURRENT_PROGRAM, &m_program);
    m_gl.GetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &m_framebuffer);
    m_gl.GetIntegerv(GL_VERTEX_ARRAY_BINDING, &m_vertex_array);
    m_gl.GetIntegerv(GL_ARRAY_BUFFER_BINDING, &m_array_buffer);
    m_gl.GetIntegerv(GL_ACTIVE_TEXTURE, &m_active_texture);
    m_gl.GetIntegerv(GL_SCISSOR_BOX, m_scissor.data());
    m_gl.GetIntegerv(GL_VIEWPORT, m_viewport.data());
    if (is_es(m_gl)) {
        m_gl.GetBooleanv(GL_COLOR_WRITEMASK, m_color_mask.data());
    } else {
        m_gl.GetIntegerv(GL_POLYGON_MODE, m_polygon_mode.data());
        m_gl.GetBooleani_v(GL_COLOR_WRITEMASK, 0, m_color_mask.data());
    }
    m_scissors = m_gl.IsEnabled(GL_SCISSOR_TEST);
    for (std::size_t i = 0; i < m_disabled.size(); ++i) {
        if (has(m_gl, disabled_capabilities[i]))
            m_disabled[i] = m_gl.IsEnabled(disabled_capabilities[i].name);
    }
}

void SavedState::read_blend()
{
    m_blends = is_es(m_gl) ? m_gl.IsEnabled(GL_BLEND) : m_gl.IsEnabledi(GL_BLEND, 0);
    m_gl.GetIntegerv(GL_BLEND_SRC_RGB, &m_blend.source_rgb);
    m_gl.GetIntegerv(GL_BLEND_SRC_ALPHA, &m_blend.source_alpha);
    m_gl.GetIntegerv(GL_BLEND_DST_RGB, &m_blend.target_rgb);
    m_gl.GetIntegerv(GL_BLEND_DST_ALPHA, &m_blend.target_alpha);
    m_gl.GetIntegerv(GL_BLEND_EQUATION_RGB, &m_blend.equation_rgb);
    m_gl.GetIntegerv(GL_BLEND_EQUATION_ALPHA, &m_blend.equation_alpha);
}

void SavedState::read_units()
{
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        m_gl.ActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(i));
        m_gl.GetIntegerv(GL_TEXTURE_BINDING_2D, &m_units[i].texture);
        m_gl.GetIntegerv(GL_SAMPLER_BINDING, &m_units[i].sampler);
    }
}

void SavedState::prepare() const
{
    for (Capability const& capability : disabled_capabilities) {
        if (has(m_gl, capability))
            m_gl.Disable(capability.name);
    }
    for (GLuint unit = 0; unit < unit_count; ++unit)
        m_gl.BindSampler(unit, 0);
    if (!is_es(m_gl))
        m_gl.PolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    set_color_mask({ GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE });
    m_gl.Enable(GL_SCISSOR_TEST);
    set_blending(true);
    set_blend({ GL_ONE, GL_ONE, GL_ONE_MINUS_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_FUNC_ADD,
        GL_FUNC_ADD });
}

// Of draw buffer 0 alone, where the GL can tell them apart; so are the next two.
void SavedState::set_color_mask(std::array<GLboolean, 4> const& mask) const
{
    if (is_es(m_gl))
        m_gl.ColorMask(mask[0], mask[1], mask[2], mask[3]);
    else
        m_gl.ColorMaski(0, mask[0], mask[1], mask[2], mask[3]);
}

void SavedState::set_blending(bool is_on) const
{
    if (is_es(m_gl))
        (is_on ? m_gl.Enable : m_gl.Disable)(GL_BLEND);
    else
        (is_on ? m_gl.Enablei : m_gl.Disablei)(GL_BLEND, 0);
}

void SavedState::set_blend(Blend const& blend) const
{
    GLenum const source_rgb = constant(blend.source_rgb);
    GLenum const source_alpha = constant(blend.source_alpha);
    GLenum const target_rgb = constant(blend.target_rgb);
    GLenum const target_alpha = constant(blend.target_alpha);
    GLenum const equation_rgb = constant(blend.equation_rgb);
    GLenum const equation_alpha = constant(blend.equation_alpha);
    if (!is_es(m_gl) && m_gl.ARB_draw_buffers_blend) {
        m_gl.BlendFuncSeparateiARB(0, source_rgb, target_rgb, source_alpha, target_alpha);
        m_gl.BlendEquationSeparateiARB(0, equation_rgb, equation_alpha);
    } else {
        m_gl.BlendFuncSeparate(source_rgb, target_rgb, source_alpha, target_alpha);
        m_gl.BlendEquationSeparate(equation_rgb, equation_alpha);
    }
}

SavedState::~SavedState() { restore(); }

void SavedState::restore() const
{
    restore_objects();
    restore_target();
    set_blend(m_blend);
    set_blending(m_blends);
    for (std::size_t i = 0; i < m_disabled.size(); ++i) {
        if (m_disabled[i])
            m_gl.Enable(disabled_capabilities[i].name);
    }
}

void SavedState::restore_objects() const
{
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        m_gl.ActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(i));
        m_gl.BindTexture(GL_TEXTURE_2D, name(m_units[i].texture));
        m_gl.BindSampler(static_cast<GLuint>(i), name(m_units[i].sampler));
    }
    m_gl.ActiveTexture(constant(m_active_texture));
    m_gl.UseProgram(name(m_program));
    m_gl.BindVertexArray(name(m_vertex_array));
    m_gl.BindBuffer(GL_ARRAY_BUFFER, name(m_array_buffer));
}

void SavedState::restore_target() const
{
    m_gl.BindFramebuffer(GL_DRAW_FRAMEBUFFER, name(m_framebuffer));
    m_gl.Viewport(m_viewport[0], m_viewport[1], m_viewport[2], m_viewport[3]);
    m_gl.Scissor(m_scissor[0], m_scissor[1], m_scissor[2], m_scissor[3]);
    set_color_mask(m_color_mask);
    if (!is_es(m_gl))
        m_gl.PolygonMode(GL_FRONT_AND_BACK, constant(m_polygon_mode[0]));
    if (!m_scissors)
        m_gl.Disable(GL_SCISSOR_TEST);
}

}
