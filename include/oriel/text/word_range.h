// SPDX-License-Identifier: MIT
//
// What a double click takes.
//
//     TextRange const word = word_range("one two", 5);       // 4 to 7

#pragma once

#include <oriel/text/text_layout.h>

#include <cstddef>
#include <string_view>

namespace oriel {

// The word, the spaces or the punctuation around the character at `offset`, in bytes; at the end
// of a line, what stands before it.
TextRange word_range(std::string_view text, std::size_t offset);

}
