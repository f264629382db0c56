// SPDX-License-Identifier: MIT

#pragma once

#include <oriel/layout/layout_storage.h>

namespace oriel::detail {

// Of everything that arrange() reads, before it starts.
std::uint64_t hash_of_wishes(LayoutStorage const& storage, Size surface);
// Takes the results of a tree with the same hash away from it.
void take_over(LayoutStorage& storage, LayoutStorage& last);

}
