// SPDX-License-Identifier: MIT
//
// Graphemes, what a reader takes for one character: a base and its marks, emoji sequences,
// flags, Hangul syllables (the extended grapheme clusters of UAX #29). Offsets are bytes; invalid
// bytes are graphemes of their own.
//
//     for (std::size_t at = 0; at < text.size(); at = next_grapheme(text, at))
//         …

#pragma once

#include <cstddef>
#include <string_view>

namespace oriel::detail {

// Where the code point that ends at `offset` begins; 0 when `offset` is 0.
std::size_t previous_code_point(std::string_view text, std::size_t offset);

// The end of the grapheme that begins at `offset`; the size of the text at its end.
std::size_t next_grapheme(std::string_view text, std::size_t offset);
// The begin of the grapheme that ends at `offset`.
std::size_t previous_grapheme(std::string_view text, std::size_t offset);
bool is_grapheme_boundary(std::string_view text, std::size_t offset);
// The begin of the grapheme around `offset`; `offset` itself on a boundary, the size when beyond.
std::size_t grapheme_begin(std::string_view text, std::size_t offset);

}
