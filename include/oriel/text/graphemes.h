// SPDX-License-Identifier: MIT
//
// Counting and cutting texts as readers do: by graphemes, the extended grapheme clusters of
// UAX #29. Offsets are bytes; invalid bytes are graphemes of their own.
//
//     text = text.substr(0, grapheme_floor(text, 80));

#pragma once

#include <cstddef>
#include <string_view>

namespace oriel {

// The end of the grapheme that begins at `offset`; the size of the text at its end.
std::size_t grapheme_after(std::string_view text, std::size_t offset);
// The last boundary that is not behind `offset`.
std::size_t grapheme_floor(std::string_view text, std::size_t offset);
std::size_t grapheme_count(std::string_view text);

}
