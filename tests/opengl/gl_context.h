// SPDX-License-Identifier: MIT
//
// An OpenGL 3.3 or OpenGL ES 3.0 context without a window, and a framebuffer to draw into. The
// context is emulated on the CPU, unless ORIEL_TEST_GPU is set: then it is that of the first GPU.
//
//     GlContext context;
//     GlTarget target(context, { 320, 200 });

#pragma once

#include <oriel/core/geometry.h>

#include <oriel_glad/gl.h>

#include <EGL/egl.h>

#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

enum class GlApi : std::uint8_t {
    Core, // (Default) 3.3
    Es,   // 3.0
};

class GlContext {
public:
    explicit GlContext(GlApi api = GlApi::Core);
    ~GlContext();
    GlContext(GlContext const&) = delete;
    GlContext& operator=(GlContext const&) = delete;

    // Empty when there is a context.
    std::string const& problem() const { return m_problem; }
    static void (*find_function(char const* name))();
    void make_current() const;
    void leave() const;

    GladGLContext gl {};

private:
    bool open(EGLDisplay display);
    bool load();

    GlApi m_api;
    std::string m_problem;
    EGLDisplay m_display = EGL_NO_DISPLAY;
    EGLContext m_context = EGL_NO_CONTEXT;
};

class GlTarget {
public:
    GlTarget(GlContext const& context, IntSize size, GLint format = GL_RGBA8);
    ~GlTarget();
    GlTarget(GlTarget const&) = delete;
    GlTarget& operator=(GlTarget const&) = delete;

    void bind() const { m_gl.BindFramebuffer(GL_FRAMEBUFFER, m_framebuffer); }
    void fill(float red, float green, float blue, float alpha) const;
    // 0xAARRGGBB, the top row first.
    std::vector<std::uint32_t> pixels() const;

private:
    GladGLContext const& m_gl;
    IntSize m_size;
    GLuint m_texture = 0;
    GLuint m_framebuffer = 0;
};

}
