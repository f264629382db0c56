// SPDX-License-Identifier: MIT
//
// OpaqueCovers: which records hide all that was drawn before them, so that a tile is begun with
// the last one that covers it. A window in front of windows is where this pays; elsewhere it costs
// a few comparisons.

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/record.h>

#include <cstddef>
#include <vector>

namespace oriel::software {

class OpaqueCovers {
public:
    void clear() { m_covers.clear(); }
    // An opaque rectangle or image; `ink` is what it touches.
    void add(Record const& record, IntRect const& ink, std::size_t index);
    // 1 + the index of the last record that covers the whole tile; 0 when none does.
    std::size_t first_to_draw(IntRect const& tile) const;
    // What the next such record after `index` hides of it; empty when there is none.
    IntRect hidden_by_next(std::size_t index) const;

private:
    struct Cover {
        IntRect inside; // the largest square-cornered part of a rounded shape
        std::size_t index;
    };
    std::vector<Cover> m_covers;
};

}
