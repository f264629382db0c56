// SPDX-License-Identifier: MIT

#include "quad_shaders.h"

#include <cstddef>

namespace oriel {

namespace spirv {

#include "oriel_spirv/heavy_clipped_fragment.h"
#include "oriel_spirv/heavy_clipped_vertex.h"
#include "oriel_spirv/heavy_fragment.h"
#include "oriel_spirv/heavy_vertex.h"
#include "oriel_spirv/light_clipped_fragment.h"
#include "oriel_spirv/light_clipped_vertex.h"
#include "oriel_spirv/light_fragment.h"
#include "oriel_spirv/light_vertex.h"
#include "oriel_spirv/mesh_clipped_fragment.h"
#include "oriel_spirv/mesh_clipped_vertex.h"
#include "oriel_spirv/mesh_fragment.h"
#include "oriel_spirv/mesh_vertex.h"
#include "oriel_spirv/painted_clipped_fragment.h"
#include "oriel_spirv/painted_clipped_vertex.h"
#include "oriel_spirv/painted_fragment.h"
#include "oriel_spirv/painted_vertex.h"

}

QuadShaders quad_shaders(Pipeline pipeline, bool is_clipped)
{
    // In the order of Pipeline: without rounded clips, and with them.
    static constexpr QuadShaders shaders[][2] = {
        { { spirv::light_vertex, spirv::light_fragment },
            { spirv::light_clipped_vertex, spirv::light_clipped_fragment } },
        { { spirv::heavy_vertex, spirv::heavy_fragment },
            { spirv::heavy_clipped_vertex, spirv::heavy_clipped_fragment } },
        { { spirv::painted_vertex, spirv::painted_fragment },
            { spirv::painted_clipped_vertex, spirv::painted_clipped_fragment } },
        { { spirv::mesh_vertex, spirv::mesh_fragment },
            { spirv::mesh_clipped_vertex, spirv::mesh_clipped_fragment } },
    };
    return shaders[static_cast<std::size_t>(pipeline)][is_clipped ? 1 : 0];
}

}
