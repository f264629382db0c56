// SPDX-License-Identifier: MIT
//
// Shares the free or missing space of one line among its items (CSS Flexbox 9.3 and 9.7).

#pragma once

#include <oriel/layout/layout_storage.h>

#include <cstddef>
#include <span>

namespace oriel::detail {

// How many of `items` go into the first line; at least one, if there is any.
std::size_t line_count(std::span<FlexItem const> items, float available, float gap);

// Fills `length` of every item. `available` excludes the gaps.
void resolve_flexible_lengths(std::span<FlexItem> items, float available);

}
