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

    // False when the GPU has no room for it; what shows it then shows nothing.
    bool create(TextureView const& view);
    void update(TextureView const& view, IntRect changed);
    void destroy(TextureId id);
    bool is_missing(TextureId id) const { return id >= m_textures.size() || m_textures[id] == 0; }
    // Whether one could not be created, and may be tried again.
    bool has_missing() const { return m_has_missing; }
    void forget_missing() { m_has_missing = false; }
    // A transparent texel when there is none.
    GLuint find(TextureId id) const;

private:
    void ensure_blank();

    GladGLContext const& m_gl;
    std::vector<GLuint> m_textures; // by id
    GLuint m_blank = 0;
    bool m_has_missing = false;
};

}
