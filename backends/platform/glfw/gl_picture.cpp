// SPDX-License-Identifier: MIT

#include "gl_picture.h"

#include "window_metrics.h"

#include <algorithm>

namespace oriel {

GlPicture::~GlPicture()
{
    if (!m_is_loaded)
        return;
    make_current();
    m_gl.DeleteFramebuffers(1, &m_framebuffer);
    m_gl.DeleteTextures(1, &m_texture);
}

Outcome GlPicture::load()
{
    make_current();
    if (oriel_gladLoadGLContext(&m_gl, glfwGetProcAddress) < GLAD_MAKE_VERSION(3, 3))
        return Error { "The window's context has no OpenGL 3.3." };
    m_is_loaded = true;
    m_gl.GenFramebuffers(1, &m_framebuffer);
    glfwSwapInterval(1);
    return done();
}

void GlPicture::make_current() const
{
    if (glfwGetCurrentContext() != m_window)
        glfwMakeContextCurrent(m_window);
}

void GlPicture::resize(IntSize size)
{
    if (size == m_size)
        return;
    m_size = size;
    m_gl.DeleteTextures(1, &m_texture);
    m_gl.GenTextures(1, &m_texture);
    m_gl.BindTexture(GL_TEXTURE_2D, m_texture);
    m_gl.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    m_gl.TexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, size.width, size.height, 0, GL_BGRA,
        GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    bind_framebuffer();
    m_gl.FramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture, 0);
}

void GlPicture::bind_framebuffer() const { m_gl.BindFramebuffer(GL_FRAMEBUFFER, m_framebuffer); }

void GlPicture::upload(std::uint32_t const* pixels, std::span<IntRect const> rects) const
{
    m_gl.BindTexture(GL_TEXTURE_2D, m_texture);
    m_gl.PixelStorei(GL_UNPACK_ROW_LENGTH, m_size.width);
    for (IntRect const& rect : rects) {
        std::ptrdiff_t const first = std::ptrdiff_t { rect.top } * m_size.width + rect.left;
        m_gl.TexSubImage2D(GL_TEXTURE_2D, 0, rect.left, rect.top, rect.width(), rect.height(),
            GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, pixels + first);
    }
}

void GlPicture::present() const
{
    IntSize const target = device_size_of(m_window);
    if (target.is_empty() || m_size.is_empty())
        return;
    clear_margin(target);
    m_gl.BindFramebuffer(GL_READ_FRAMEBUFFER, m_framebuffer);
    m_gl.BindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    int const top = target.height;
    int const bottom = target.height - m_size.height;
    bool const is_top_down = m_rows == Rows::TopDown;
    m_gl.BlitFramebuffer(0, 0, m_size.width, m_size.height, 0, is_top_down ? top : bottom,
        m_size.width, is_top_down ? bottom : top, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glfwSwapBuffers(m_window);
}

// While a window grows, the picture is a step behind.
void GlPicture::clear_margin(IntSize window_size) const
{
    if (window_size.width <= m_size.width && window_size.height <= m_size.height)
        return;
    m_gl.BindFramebuffer(GL_FRAMEBUFFER, 0);
    m_gl.Clear(GL_COLOR_BUFFER_BIT);
}

std::vector<std::uint32_t> GlPicture::read_pixels() const
{
    auto const width = static_cast<std::size_t>(m_size.width);
    auto const height = static_cast<std::size_t>(m_size.height);
    std::vector<std::uint32_t> pixels(width * height);
    make_current();
    bind_framebuffer();
    m_gl.ReadPixels(
        0, 0, m_size.width, m_size.height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, pixels.data());
    if (m_rows == Rows::TopDown)
        return pixels;
    for (std::size_t y = 0; y < height / 2; ++y) {
        auto const row = pixels.begin() + static_cast<std::ptrdiff_t>(y * width);
        auto const mirrored = pixels.end() - static_cast<std::ptrdiff_t>((y + 1) * width);
        std::swap_ranges(row, row + static_cast<std::ptrdiff_t>(width), mirrored);
    }
    return pixels;
}

}
