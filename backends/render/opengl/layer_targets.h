// SPDX-License-Identifier: MIT
//
// LayerTargets: framebuffers for layers, one for each depth of nesting, at least as large as the
// surface.
//
//     if (LayerTarget const* target = layers.ensure(depth, size))

#pragma once

#include <oriel/core/geometry.h>

#include <oriel_glad/gl.h>

#include <array>
#include <cstddef>

namespace oriel {

struct LayerTarget {
    GLuint texture = 0;
    GLuint framebuffer = 0;
    IntSize size {};
};

class LayerTargets {
public:
    static constexpr std::size_t max_depth = 8;

    explicit LayerTargets(GladGLContext const& gl) : m_gl(gl) {}
    ~LayerTargets();
    LayerTargets(LayerTargets const&) = delete;
    LayerTargets& operator=(LayerTargets const&) = delete;

    // May bind another framebuffer. Null when it is too deep or there is no memory; good until a
    // larger one is asked for.
    LayerTarget const* ensure(std::size_t depth, IntSize size);

private:
    void remove(LayerTarget& target);
    void make(LayerTarget& target, IntSize size);

    GladGLContext const& m_gl;
    std::array<LayerTarget, max_depth> m_targets;
};

}
