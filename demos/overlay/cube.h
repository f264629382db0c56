// SPDX-License-Identifier: MIT
//
// A cube of 36 corners: place and normal.

#pragma once

#include <array>

struct Corner {
    float x, y, z;
    float nx, ny, nz;
};

inline std::array<Corner, 36> cube()
{
    // Each face: two directions within it, from which the normal follows.
    int const faces[6][2] = { { 1, 2 }, { 2, 1 }, { 2, 0 }, { 0, 2 }, { 0, 1 }, { 1, 0 } };
    int const order[6][2] = { { -1, -1 }, { 1, -1 }, { 1, 1 }, { 1, 1 }, { -1, 1 }, { -1, -1 } };
    std::array<Corner, 36> corners {};
    std::size_t next = 0;
    for (int face = 0; face < 6; ++face) {
        int const u = faces[face][0];
        int const v = faces[face][1];
        float const side = face % 2 == 0 ? 1.0f : -1.0f;
        for (auto const& step : order) {
            float place[3] = {};
            float normal[3] = {};
            place[u] = static_cast<float>(step[0]) * 0.5f;
            place[v] = static_cast<float>(step[1]) * 0.5f;
            place[3 - u - v] = side * 0.5f;
            normal[3 - u - v] = side;
            corners[next++] = { place[0], place[1], place[2], normal[0], normal[1], normal[2] };
        }
    }
    return corners;
}
