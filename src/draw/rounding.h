// SPDX-License-Identifier: MIT
//
// From floats to whole device pixels, without calls into the mathematics library. Values beyond
// ±coordinate_limit are clamped to it, NaN becomes 0: up to the limit a float holds every
// sixteenth of a pixel, so coverage stays exact.

#pragma once

#include <oriel/core/geometry.h>

#include <cstdint>

namespace oriel
{

constexpr float coordinate_limit = 1 << 20;

inline std::int32_t floor_to_int(float value)
{
    float const clamped = finite_or_zero(value, coordinate_limit);
    auto const truncated = static_cast<std::int32_t>(clamped);
    return truncated - (static_cast<float>(truncated) > clamped ? 1 : 0);
}
inline std::int32_t ceil_to_int(float value) { return -floor_to_int(-value); }
// Halves go up, so that edges that coincide round alike wherever they come from.
inline std::int32_t round_half_up(float value) { return floor_to_int(value + 0.5f); }

}
