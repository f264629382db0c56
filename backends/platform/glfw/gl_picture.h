// SPDX-License-Identifier: MIT
//
// GlPicture: a picture in GPU memory and its way into a window. What swapping buffers leaves in
// them differs from driver to driver; this keeps its content.

#pragma once

#include "presenter.h"

#include <oriel_glad/gl.h>

#include <span>

namespace oriel {

class GlPicture {
public:
    // Rows of the picture in GPU memory: as OpenGL draws, or as memory is laid out.
    enum class Rows : std::uint8_t { BottomUp /* (Default) */, TopDown };

    GlPicture(GLFWwindow* window, Rows rows) : m_window(window), m_rows(rows) {}
    ~GlPicture();
    GlPicture(GlPicture const&) = delete;
    GlPicture& operator=(GlPicture const&) = delete;

    // Makes the window's context current; an Error when it is older than OpenGL 3.3.
    Outcome load();
    GladGLContext const& gl() const { return m_gl; }
    IntSize size() const { return m_size; }

    void make_current() const;
    // The content is lost when the size changes.
    void resize(IntSize size);
    void bind_framebuffer() const;
    void upload(std::uint32_t const* pixels, std::span<IntRect const> rects) const;
    void present() const;
    std::vector<std::uint32_t> read_pixels() const;

private:
    void clear_margin(IntSize window_size) const;

    GLFWwindow* m_window = nullptr;
    Rows m_rows = Rows::BottomUp;
    GladGLContext m_gl {};
    bool m_is_loaded = false;
    IntSize m_size;
    GLuint m_texture = 0;
    GLuint m_framebuffer = 0;
};

}
