// SPDX-License-Identifier: MIT
//
// What a host's GL looked like, put back when the object goes. SavedState covers drawing,
// SavedUpload the upload of pixels into a texture. What OpenGL ES has not is left alone there: its
// functions are null.
//
//     SavedState const saved(gl);
//     …

#pragma once

#include <oriel_glad/gl.h>

#include <array>

namespace oriel {

// Pixels that follow lie in client memory, without padding or tricks; unit 0's texture may change.
class SavedUpload {
public:
    explicit SavedUpload(GladGLContext const& gl);
    ~SavedUpload();
    SavedUpload(SavedUpload const&) = delete;
    SavedUpload& operator=(SavedUpload const&) = delete;

private:
    static constexpr int parameter_count = 6;
    GladGLContext const& m_gl;
    GLint m_active_texture = 0;
    GLint m_texture = 0;
    GLint m_buffer = 0;
    std::array<GLint, parameter_count> m_parameters {};
};

// All that drawing quads needs: blending on, everything else that changes pixels off.
class SavedState {
public:
    static constexpr int unit_count = 4;

    explicit SavedState(GladGLContext const& gl);
    ~SavedState();
    SavedState(SavedState const&) = delete;
    SavedState& operator=(SavedState const&) = delete;

    // As it was, and as drawing needs it: around what a host draws in between.
    void restore() const;
    void prepare() const;
    // What the host draws into.
    GLuint framebuffer() const { return static_cast<GLuint>(m_framebuffer); }

private:
    static constexpr int disabled_count = 20;
    struct Unit {
        GLint texture = 0;
        GLint sampler = 0;
    };
    struct Blend {
        GLint source_rgb = 0;
        GLint source_alpha = 0;
        GLint target_rgb = 0;
        GLint target_alpha = 0;
        GLint equation_rgb = 0;
        GLint equation_alpha = 0;
    };
    void read();
    void read_blend();
    void read_units();
    void restore_objects() const;
    void restore_target() const;
    void set_blend(Blend const& blend) const;
    void set_blending(bool is_on) const;
    void set_color_mask(std::array<GLboolean, 4> const& mask) const;

    GladGLContext const& m_gl;
    GLint m_program = 0;
    GLint m_framebuffer = 0;
    GLint m_vertex_array = 0;
    GLint m_array_buffer = 0;
    GLint m_active_texture = 0;
    std::array<Unit, unit_count> m_units {};
    Blend m_blend;
    GLboolean m_blends = GL_FALSE;
    GLboolean m_scissors = GL_FALSE;
    std::array<GLboolean, 4> m_color_mask {};
    std::array<GLint, 4> m_scissor {};
    std::array<GLint, 4> m_viewport {};
    std::array<GLint, 2> m_polygon_mode {};
    std::array<GLboolean, disabled_count> m_disabled {};
};

}
