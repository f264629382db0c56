// SPDX-License-Identifier: MIT

#include "shadow_atlas.h"

#include "gl_texture.h"
#include "saved_state.h"

#include <algorithm>

namespace oriel {

ShadowAtlas::~ShadowAtlas() { m_gl.DeleteTextures(1, &m_texture); }

ShadowPlace const* ShadowAtlas::ensure(ShadowShape const& shape)
{
    if (ShadowPlace const* known = m_shelves.find(shape))
        return known;
    if (!ensure_texture())
        return nullptr;
    ShadowPlace const* place = m_shelves.add(shape);
    if (place)
        bake(*place);
    return place;
}

bool ShadowAtlas::make_room()
{
    GLint largest = 0;
    m_gl.GetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    int const side = std::min({ m_shelves.side() * 2, last_side, int { largest } });
    if (side == m_shelves.side() && m_shelves.is_empty())
        return false;
    if (side != m_shelves.side()) {
        m_gl.DeleteTextures(1, &m_texture);
        m_texture = 0;
    }
    m_shelves.restart(side);
    return true;
}

void ShadowAtlas::bake(ShadowPlace const& place)
{
    IntSize const size = place.shape.mask_size();
    m_pixels.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    bake_shadow_mask(place.shape, m_pixels);
    SavedUpload const saved(m_gl);
    m_gl.BindTexture(GL_TEXTURE_2D, m_texture);
    m_gl.TexSubImage2D(GL_TEXTURE_2D, 0, place.u, place.v, size.width, size.height, GL_RED,
        GL_UNSIGNED_BYTE, m_pixels.data());
}

bool ShadowAtlas::ensure_texture()
{
    if (m_texture != 0)
        return true;
    SavedUpload const saved(m_gl);
    int const side = m_shelves.side();
    m_texture = make_texture(m_gl);
    if (set_storage(m_gl, { GL_R8, GL_RED, GL_UNSIGNED_BYTE }, { side, side }, nullptr))
        return true;
    m_gl.DeleteTextures(1, &m_texture);
    m_texture = 0;
    return false;
}

}
