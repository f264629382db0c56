// SPDX-License-Identifier: MIT
//
// ViewTextures: the GL textures of a Textures table, found by TextureId. Coverage is R8, images
// are premultiplied RGBA8.

#pragma once

#include <oriel/draw/textures.h>

#include <oriel_glad/gl.h>

#include <vector>

namespace oriel {

class ViewTextures {
public:
    explicit ViewTextures(GladGLContext const& gl) : m_gl(gl) {}
    ~ViewTextures();
    ViewTextures(ViewTextures const&) = delete;
    ViewTextures& operator=(ViewTextures const&) = delete;

    void create(TextureView const& view);
    void update(TextureView const& view, IntRect changed);
    void destroy(TextureId id);
    // 0 when there is none.
    GLuint find(TextureId id) const { return id < m_textures.size() ? m_textures[id] : 0; }

private:
    GladGLContext const& m_gl;
    std::vector<GLuint> m_textures; // by id
};

}
