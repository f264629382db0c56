// SPDX-License-Identifier: MIT
//
// What is seen of a record, as one number: indices into the list are replaced by what they point
// at, so a record hashes alike wherever it stands in its list.

#pragma once

#include <oriel/core/hash.h>
#include <oriel/draw/draw_list.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

// Of states in their order: `outer_hash` is that of the state's `outer`, 0 when there is none.
std::uint64_t hash_of_state(DrawState const& state, std::uint64_t outer_hash);
// One for each state of the list.
void hash_states(DrawList const& list, std::vector<std::uint64_t>& hashes);
// Of the whole list, in a fraction of the time that its records take one by one. It tells more
// apart than can be seen: where things stand in their tables.
std::uint64_t hash_as_it_stands(DrawList const& list, std::span<std::uint64_t const> state_hashes);
std::uint64_t hash_of_record(DrawList const& list, Record const& record, std::uint64_t state_hash);

}
