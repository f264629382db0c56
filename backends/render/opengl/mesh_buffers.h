// SPDX-License-Identifier: MIT
//
// MeshBuffers: the vertices and indices of a list, uploaded when a mesh of it is drawn. A mesh is
// drawn as one instance, whose attributes say which record it is.

#pragma once

#include <oriel/draw/draw_list.h>

#include <oriel_glad/gl.h>

#include <cstddef>
#include <cstdint>

namespace oriel {

class MeshBuffers {
public:
    explicit MeshBuffers(GladGLContext const& gl) : m_gl(gl) {}
    ~MeshBuffers();
    MeshBuffers(MeshBuffers const&) = delete;
    MeshBuffers& operator=(MeshBuffers const&) = delete;

    // Leaves vertex array and array buffer bound.
    void upload(DrawList const& list);
    // `instances` is the buffer in which instance `first` lies. Binds both again.
    void draw(Record const& mesh, GLuint instances, std::uint32_t first) const;

private:
    void ensure_objects();

    GladGLContext const& m_gl;
    GLuint m_vertex_array = 0;
    GLuint m_vertices = 0;
    GLuint m_indices = 0;
};

}
