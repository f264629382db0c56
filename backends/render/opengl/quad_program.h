// SPDX-License-Identifier: MIT
//
// QuadProgram: the shaders of one Pipeline, linked. Their text lies in ../shaders/.

#pragma once

#include "../gpu/batch_plan.h"

#include <oriel/core/result.h>

#include <oriel_glad/gl.h>

namespace oriel {

// Texture units.
enum class Unit : GLint { Records, Texture, ShadowMasks };

// What a draw call must know besides its records, the same for a whole list.
struct SurfaceUniform {
    IntSize size;
    int first_state_row = 0;
    bool is_flipped = false; // the host made the upper left corner the origin of clip space
};

class QuadProgram {
public:
    explicit QuadProgram(GladGLContext const& gl) : m_gl(gl) {}
    ~QuadProgram() { m_gl.DeleteProgram(m_program); }
    QuadProgram(QuadProgram const&) = delete;
    QuadProgram& operator=(QuadProgram const&) = delete;

    // Binds the program; the error is the driver's own words.
    Outcome build(Pipeline pipeline);
    void use(SurfaceUniform const& surface) const;

private:
    Result<GLuint> compile(GLenum stage, Pipeline pipeline) const;
    Outcome link(GLuint vertex, GLuint fragment);

    GladGLContext const& m_gl;
    GLuint m_program = 0;
    GLint m_surface = -1;
};

}
