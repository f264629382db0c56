// SPDX-License-Identifier: MIT
//
// InstanceBuffer: the quads of a plan as vertex attributes. Orphaned at each upload, so that the
// GPU keeps reading the old content while the new is written.

#pragma once

#include "../gpu/batch_plan.h"

#include <oriel_glad/gl.h>

#include <span>

namespace oriel {

class InstanceBuffer {
public:
    explicit InstanceBuffer(GladGLContext const& gl) : m_gl(gl) {}
    ~InstanceBuffer();
    InstanceBuffer(InstanceBuffer const&) = delete;
    InstanceBuffer& operator=(InstanceBuffer const&) = delete;

    // Leaves vertex array and array buffer bound.
    void upload(std::span<QuadInstance const> instances);
    // Draws instances [first, first + count) of the last upload. Binds both again.
    void draw(std::uint32_t first, std::uint32_t count) const;
    GLuint buffer() const { return m_buffer; }

private:
    void ensure_objects();

    GladGLContext const& m_gl;
    GLuint m_vertex_array = 0;
    GLuint m_buffer = 0;
    std::size_t m_capacity = 0; // bytes
};

}
