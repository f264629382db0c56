// SPDX-License-Identifier: MIT
//
// QuadProgram: the shaders of one Pipeline, linked, with or without rounded clips. Their text
// lies in shaders/.

#pragma once

#include "../gpu/batch_plan.h"

#include <oriel/core/result.h>

#include <oriel_glad/gl.h>

namespace oriel {

// Texture units.
enum class Unit : GLint { Records, Texture, ShadowMasks, PaintImage };

// The dialect of the shaders.
enum class Glsl : std::uint8_t {
    Core330, // (Default)
    Es300,
};

// What a draw call must know besides its records, the same for a whole list.
struct SurfaceUniform {
    IntSize size {};
    bool is_flipped = false; // the host made the upper left corner the origin of clip space
    int first_state_row = 0;
    int first_paint_row = 0;
};

struct ProgramKind {
    Pipeline pipeline = Pipeline::Light;
    bool is_clipped = false;
    Glsl glsl = Glsl::Core330;
};

class QuadProgram {
public:
    explicit QuadProgram(GladGLContext const& gl) : m_gl(gl) {}
    ~QuadProgram() { m_gl.DeleteProgram(m_program); }
    QuadProgram(QuadProgram const&) = delete;
    QuadProgram& operator=(QuadProgram const&) = delete;

    // Binds the program; the error is the driver's own words.
    Outcome build(ProgramKind const& kind);
    bool is_built() const { return m_surface != -1; }
    void use(SurfaceUniform const& surface) const;

private:
    Result<GLuint> compile(GLenum stage, ProgramKind const& kind) const;
    Outcome link(GLuint vertex, GLuint fragment);

    GladGLContext const& m_gl;
    GLuint m_program = 0;
    GLint m_surface = -1;
    GLint m_first_paint_row = -1;
};

}
