// SPDX-License-Identifier: MIT
//
// Where a line may end, from the characters alone. A first version of UAX #14 that knows spaces,
// hyphens, ideographs with their brackets, and what glues; it knows no dictionary, so Thai breaks
// nowhere but at spaces.
//
//     find_line_breaks(code_points, breaks); // breaks[i] is about the place before code_points[i]

#pragma once

#include <cstdint>
#include <span>

namespace oriel::detail {

enum class LineBreak : std::uint8_t { No /* (Default) */, Allowed };

// Both of one length. Newlines are the caller's matter: they must not occur. The place before
// the first character is never a break.
void find_line_breaks(std::span<char32_t const> text, std::span<LineBreak> before);

}
