// SPDX-License-Identifier: MIT
//
// Which rounded clips of a state cut a record at all: most do not, and what is not cut is drawn
// by the cheaper shaders.

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/record.h>

#include <cstdint>
#include <span>

namespace oriel {

// The state of the innermost rounded clip that is not 1 all over `ink`, `index` itself or one
// outside of it; DrawState::no_outer when there is none.
std::uint16_t first_cutting_state(
    std::span<DrawState const> states, std::uint16_t index, IntRect const& ink);

}
