// SPDX-License-Identifier: MIT
//
// Rounded clips of a state: which parts of a rectangle they leave alone, which they hide, and
// which lie at a corner or a slanted edge and must be asked pixel by pixel.

#pragma once

#include "kernels.h"

#include <span>
#include <vector>

namespace oriel::software {

// The state's own and those outwards; `clips` is cleared first.
void find_rounded_clips(
    std::span<DrawState const> states, std::uint16_t state, std::vector<RoundedClip>& clips);

enum class Coverage : std::uint8_t {
    None, // (Default)
    Some,
    All,
};
// None and All are certain, Some is not.
Coverage coverage_of(RoundedClip const& clip, IntRect const& rect);

// Where a rectangle of which some is covered is cut best, so that the pieces are covered wholly,
// or not at all, or are small.
struct ClipCut {
    enum class Side : std::uint8_t {
        None, // (Default) small enough
        Row,
        Column,
    };
    Side side = Side::None;
    int place = 0; // inside the rectangle
};
ClipCut cut_of(RoundedClip const& clip, IntRect const& rect);

}
