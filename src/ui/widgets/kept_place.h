// SPDX-License-Identifier: MIT
//
// What the arrangement keeps of rows: the one at the top, and which nodes of a tree are open, by
// their keys.

#pragma once

#include "row_picker.h"

#include <oriel/ui/tree.h>

namespace oriel {

struct KeptTopState {
    std::uint64_t key = 0; // that was written last
    bool is_known = false;
};

// Scrolls there; a key that is nowhere is left alone.
void read_kept_top(Arranged& kept, VirtualRows& rows, RowPicker const& picker, std::uint64_t count);
// After the rows were placed.
void write_kept_top(
    Arranged& kept, VirtualRows const& rows, RowPicker const& picker, KeptTopState& state);

// "1, 4-6": at most so many ranges.
void read_kept_open(Arranged& kept, TreeRows& nodes);
void write_kept_open(Arranged& kept, TreeRows const& nodes, RowSelection& written);

}
