// SPDX-License-Identifier: MIT
//
// The shaders of the pipelines, as SPIR-V made from ../shaders when Oriel is built.

#pragma once

#include "../gpu/batch_plan.h"

#include <cstdint>
#include <span>

namespace oriel {

struct QuadShaders {
    std::span<std::uint32_t const> vertex;
    std::span<std::uint32_t const> fragment;
};

QuadShaders quad_shaders(Pipeline pipeline, bool is_clipped);

}
