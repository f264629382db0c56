// SPDX-License-Identifier: MIT

#include "mesh_buffers.h"

#include "../gpu/batch_plan.h"

namespace oriel {

namespace {

void const* at(std::size_t offset) { return reinterpret_cast<void const*>(offset); }

}

MeshBuffers::~MeshBuffers()
{
    m_gl.DeleteVertexArrays(1, &m_vertex_array);
    m_gl.DeleteBuffers(1, &m_vertices);
    m_gl.DeleteBuffers(1, &m_indices);
}

void MeshBuffers::upload(DrawList const& list)
{
    ensure_objects();
    m_gl.BindVertexArray(m_vertex_array);
    m_gl.BindBuffer(GL_ARRAY_BUFFER, m_vertices);
    m_gl.BufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(list.vertices().size_bytes()),
        list.vertices().data(), GL_STREAM_DRAW);
    m_gl.BufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(list.indices().size_bytes()),
        list.indices().data(), GL_STREAM_DRAW);
}

void MeshBuffers::ensure_objects()
{
    if (m_vertex_array != 0)
        return;
    m_gl.GenVertexArrays(1, &m_vertex_array);
    m_gl.GenBuffers(1, &m_vertices);
    m_gl.GenBuffers(1, &m_indices);
    m_gl.BindVertexArray(m_vertex_array);
    m_gl.BindBuffer(GL_ELEMENT_ARRAY_BUFFER, m_indices);
    m_gl.BindBuffer(GL_ARRAY_BUFFER, m_vertices);
    for (GLuint attribute = 1; attribute < 6; ++attribute)
        m_gl.EnableVertexAttribArray(attribute);
    m_gl.VertexAttribDivisor(1, 1);
    m_gl.VertexAttribDivisor(2, 1);
    constexpr GLsizei stride = sizeof(MeshVertex);
    m_gl.VertexAttribPointer(3, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(MeshVertex, x)));
    m_gl.VertexAttribPointer(4, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(MeshVertex, u)));
    m_gl.VertexAttribPointer(
        5, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, at(offsetof(MeshVertex, color)));
}

void MeshBuffers::draw(Record const& mesh, GLuint instances, std::uint32_t first) const
{
    constexpr GLsizei stride = sizeof(QuadInstance);
    std::size_t const base = std::size_t { first } * sizeof(QuadInstance);
    m_gl.BindVertexArray(m_vertex_array);
    m_gl.BindBuffer(GL_ARRAY_BUFFER, instances);
    m_gl.VertexAttribIPointer(1, 4, GL_UNSIGNED_SHORT, stride, at(base + offsetof(Glyph, u)));
    m_gl.VertexAttribIPointer(
        2, 1, GL_UNSIGNED_INT, stride, at(base + offsetof(QuadInstance, record)));
    m_gl.DrawElementsInstanced(GL_TRIANGLES, static_cast<GLsizei>(mesh.count / 3 * 3),
        GL_UNSIGNED_INT, at(std::size_t { mesh.first } * sizeof(std::uint32_t)), 1);
}

}
