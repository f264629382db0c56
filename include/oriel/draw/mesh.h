// SPDX-License-Identifier: MIT
//
// MeshVertex: a corner of the triangles of a Mesh record. The texture place is in texels.
// Places farther away than a million pixels are brought nearer.

#pragma once

#include <cstdint>

namespace oriel {

struct MeshVertex {
    float x = 0; // device pixels in a draw list
    float y = 0;
    float u = 0;
    float v = 0;
    std::uint32_t color = 0xffffffff; // straight, Color::packed()

    constexpr bool operator==(MeshVertex const&) const = default;
};
static_assert(sizeof(MeshVertex) == 20, "the vertex attributes are laid over it");

}
