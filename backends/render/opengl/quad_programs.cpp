// SPDX-License-Identifier: MIT

#include "quad_programs.h"

namespace oriel {

Outcome QuadPrograms::build_first()
{
    Outcome const light =
        entry(Pipeline::Light, false).program.build({ Pipeline::Light, false, m_glsl });
    if (!light)
        return light;
    return entry(Pipeline::Heavy, false).program.build({ Pipeline::Heavy, false, m_glsl });
}

QuadProgram const* QuadPrograms::ensure(Pipeline pipeline, bool is_clipped)
{
    Entry& found = entry(pipeline, is_clipped);
    if (!found.program.is_built() && !found.is_refused)
        found.is_refused = !found.program.build({ pipeline, is_clipped, m_glsl });
    return found.is_refused ? nullptr : &found.program;
}

}
