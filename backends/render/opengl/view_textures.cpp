// SPDX-License-Identifier: MIT

#include "view_textures.h"

#include "gl_texture.h"
#include "saved_state.h"

namespace oriel {

namespace {

struct PixelLayout {
    TexelFormat format {};
    std::ptrdiff_t bytes = 0; // of a texel
};

constexpr PixelLayout layout_of(TextureFormat format)
{
    if (format == TextureFormat::Coverage8)
        return { { GL_R8, GL_RED, GL_UNSIGNED_BYTE }, 1 };
    return { { GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE }, 4 };
}

}

ViewTextures::~ViewTextures()
{
    m_gl.DeleteTextures(static_cast<GLsizei>(m_textures.size()), m_textures.data());
    m_gl.DeleteTextures(1, &m_blank);
}

bool ViewTextures::create(TextureView const& view)
{
    SavedUpload const saved(m_gl);
    ensure_blank();
    if (view.id >= m_textures.size())
        m_textures.resize(view.id + std::size_t { 1 }, 0);
    m_textures[view.id] = make_texture(m_gl);
    if (set_storage(m_gl, layout_of(view.format).format, view.size, view.pixels))
        return true;
    destroy(view.id);
    m_has_missing = true;
    return false;
}

void ViewTextures::ensure_blank()
{
    if (m_blank != 0)
        return;
    constexpr std::uint32_t transparent = 0;
    m_blank = make_texture(m_gl);
    set_storage(m_gl, { GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE }, { 1, 1 }, &transparent);
}

void ViewTextures::update(TextureView const& view, IntRect changed)
{
    if (m_textures[view.id] == 0)
        return;
    SavedUpload const saved(m_gl);
    PixelLayout const layout = layout_of(view.format);
    std::ptrdiff_t const offset =
        (std::ptrdiff_t { changed.top } * view.size.width + changed.left) * layout.bytes;
    m_gl.BindTexture(GL_TEXTURE_2D, m_textures[view.id]);
    m_gl.PixelStorei(GL_UNPACK_ROW_LENGTH, view.size.width);
    m_gl.TexSubImage2D(GL_TEXTURE_2D, 0, changed.left, changed.top, changed.width(),
        changed.height(), layout.format.external, layout.format.type, view.pixels + offset);
}

void ViewTextures::destroy(TextureId id)
{
    m_gl.DeleteTextures(1, &m_textures[id]);
    m_textures[id] = 0;
}

GLuint ViewTextures::find(TextureId id) const { return is_missing(id) ? m_blank : m_textures[id]; }

}
