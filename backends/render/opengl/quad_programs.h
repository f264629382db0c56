// SPDX-License-Identifier: MIT
//
// QuadPrograms: the programs of all pipelines, each built when it is first needed: most lists need
// two of the eight, and drivers take their time.

#pragma once

#include "quad_program.h"

#include <array>

namespace oriel {

class QuadPrograms {
public:
    QuadPrograms(GladGLContext const& gl, Glsl glsl) : m_gl(gl), m_glsl(glsl) {}

    // Those that nearly every list needs.
    Outcome build_first();
    // Null when the driver refuses it, for good.
    QuadProgram const* ensure(Pipeline pipeline, bool is_clipped);

private:
    struct Entry {
        explicit Entry(GladGLContext const& gl) : program(gl) {}
        QuadProgram program;
        bool is_refused = false;
    };
    Entry& entry(Pipeline pipeline, bool is_clipped)
    {
        return m_entries[static_cast<std::size_t>(pipeline) * 2 + (is_clipped ? 1 : 0)];
    }

    GladGLContext const& m_gl;
    Glsl m_glsl;
    std::array<Entry, 8> m_entries { Entry(m_gl), Entry(m_gl), Entry(m_gl), Entry(m_gl),
        Entry(m_gl), Entry(m_gl), Entry(m_gl), Entry(m_gl) };
};

}
