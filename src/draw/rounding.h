// SPDX-License-Identifier: MIT
//
// From floats to whole device pixels, without calls into the mathematics library and without
// branches. Values beyond ±coordinate_limit are clamped to it, and NaN too: up to the limit a
// float holds every sixteenth of a pixel, so coverage stays exact.

#pragma once

#include <cstdint>

namespace oriel {

constexpr float coordinate_limit = 1 << 20;

namespace detail {
// floor(value + offset). Raised above 0, where truncating is rounding down; a double holds the
// sum of a float and the limit exactly.
inline std::int32_t floor_of_sum(float value, double offset)
{
    float const above = value > -coordinate_limit ? value : -coordinate_limit;
    float const clamped = above < coordinate_limit ? above : coordinate_limit;
    constexpr double raise = 2 * static_cast<double>(coordinate_limit);
    return static_cast<std::int32_t>(static_cast<double>(clamped) + (offset + raise))
           - static_cast<std::int32_t>(raise);
}
}

inline std::int32_t floor_to_int(float value) { return detail::floor_of_sum(value, 0); }
inline std::int32_t ceil_to_int(float value) { return -floor_to_int(-value); }
// Halves go up, so that edges that coincide round alike wherever they come from.
inline std::int32_t round_half_up(float value) { return detail::floor_of_sum(value, 0.5); }

}
