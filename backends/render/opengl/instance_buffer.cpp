// SPDX-License-Identifier: MIT

#include "instance_buffer.h"

#include <algorithm>
#include <cstddef>

namespace oriel {

InstanceBuffer::~InstanceBuffer()
{
    m_gl.DeleteVertexArrays(1, &m_vertex_array);
    m_gl.DeleteBuffers(1, &m_buffer);
}

void InstanceBuffer::upload(std::span<QuadInstance const> instances)
{
    ensure_objects();
    m_gl.BindVertexArray(m_vertex_array);
    m_gl.BindBuffer(GL_ARRAY_BUFFER, m_buffer);
    if (instances.size_bytes() > m_capacity)
        m_capacity = std::max(instances.size_bytes(), m_capacity * 2);
    m_gl.BufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(m_capacity), nullptr, GL_STREAM_DRAW);
    m_gl.BufferSubData(
        GL_ARRAY_BUFFER, 0, static_cast<GLsizeiptr>(instances.size_bytes()), instances.data());
}

void InstanceBuffer::ensure_objects()
{
    if (m_vertex_array != 0)
        return;
    m_gl.GenVertexArrays(1, &m_vertex_array);
    m_gl.GenBuffers(1, &m_buffer);
    m_gl.BindVertexArray(m_vertex_array);
    for (GLuint attribute = 0; attribute < 3; ++attribute) {
        m_gl.EnableVertexAttribArray(attribute);
        m_gl.VertexAttribDivisor(attribute, 1);
    }
}

// There is no base instance before OpenGL 4.2, so the attributes are pointed at the first one.
void InstanceBuffer::draw(std::uint32_t first, std::uint32_t count) const
{
    constexpr GLsizei stride = sizeof(QuadInstance);
    std::size_t const base = std::size_t { first } * sizeof(QuadInstance);
    auto const at = [base](std::size_t member) {
        return reinterpret_cast<void const*>(base + member);
    };
    m_gl.BindVertexArray(m_vertex_array);
    m_gl.BindBuffer(GL_ARRAY_BUFFER, m_buffer);
    m_gl.VertexAttribIPointer(0, 2, GL_SHORT, stride, at(offsetof(Glyph, x)));
    m_gl.VertexAttribIPointer(1, 4, GL_UNSIGNED_SHORT, stride, at(offsetof(Glyph, u)));
    m_gl.VertexAttribIPointer(2, 1, GL_UNSIGNED_INT, stride, at(offsetof(QuadInstance, record)));
    m_gl.DrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
}

}
