// SPDX-License-Identifier: MIT

#include "view_textures.h"

#include "gl_texture.h"
#include "saved_state.h"

namespace oriel {

namespace {

struct PixelLayout {
    GLint internal = 0;
    GLenum external = 0;
    std::ptrdiff_t bytes = 0; // of a texel
};

constexpr PixelLayout layout_of(TextureFormat format)
{
    if (format == TextureFormat::Coverage8)
        return { GL_R8, GL_RED, 1 };
    return { GL_RGBA8, GL_RGBA, 4 };
}

}

ViewTextures::~ViewTextures()
{
    m_gl.DeleteTextures(static_cast<GLsizei>(m_textures.size()), m_textures.data());
}

void ViewTextures::create(TextureView const& view)
{
    SavedUpload const saved(m_gl);
    if (view.id >= m_textures.size())
        m_textures.resize(view.id + std::size_t { 1 }, 0);
    m_textures[view.id] = make_texture(m_gl);
    PixelLayout const layout = layout_of(view.format);
    m_gl.TexImage2D(GL_TEXTURE_2D, 0, layout.internal, view.size.width, view.size.height, 0,
        layout.external, GL_UNSIGNED_BYTE, view.pixels);
}

void ViewTextures::update(TextureView const& view, IntRect changed)
{
    SavedUpload const saved(m_gl);
    PixelLayout const layout = layout_of(view.format);
    std::ptrdiff_t const offset =
        (std::ptrdiff_t { changed.top } * view.size.width + changed.left) * layout.bytes;
    m_gl.BindTexture(GL_TEXTURE_2D, m_textures[view.id]);
    m_gl.PixelStorei(GL_UNPACK_ROW_LENGTH, view.size.width);
    m_gl.TexSubImage2D(GL_TEXTURE_2D, 0, changed.left, changed.top, changed.width(),
        changed.height(), layout.external, GL_UNSIGNED_BYTE, view.pixels + offset);
}

void ViewTextures::destroy(TextureId id)
{
    m_gl.DeleteTextures(1, &m_textures[id]);
    m_textures[id] = 0;
}

}
