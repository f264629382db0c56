// SPDX-License-Identifier: MIT
//
// ShadowAtlas: masks of shadows, baked once and kept side by side in one texture, so that shadows
// of all shapes share a draw. When it is full it starts again, larger while it may.
//
//     if (ShadowPlace const* place = shadows.ensure(ShadowShape::of(record)))

#pragma once

#include "../gpu/shadow_shelves.h"

#include <oriel_glad/gl.h>

#include <cstdint>
#include <vector>

namespace oriel {

class ShadowAtlas final : public ShadowPlacer {
public:
    explicit ShadowAtlas(GladGLContext const& gl) : m_gl(gl) {}
    ~ShadowAtlas() override;
    ShadowAtlas(ShadowAtlas const&) = delete;
    ShadowAtlas& operator=(ShadowAtlas const&) = delete;

    ShadowPlace const* ensure(ShadowShape const& shape) override;
    // Forgets all masks. False when it was empty and as large as it can be.
    bool make_room();
    GLuint texture() const { return m_texture; }

private:
    static constexpr int first_side = 512;
    static constexpr int last_side = 4096; // holds the largest mask there is

    // False when the GPU has no memory for it.
    bool ensure_texture();
    void bake(ShadowPlace const& place);

    GladGLContext const& m_gl;
    GLuint m_texture = 0;
    ShadowShelves m_shelves { first_side };
    std::vector<std::uint8_t> m_pixels; // of the mask being baked
};

}
