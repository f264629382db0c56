// SPDX-License-Identifier: MIT
//
// Words as an editor's caret knows them: those of UAX #29; runs of punctuation, of spaces and of
// what only a dictionary parts into words. Offsets are bytes on grapheme boundaries.

#pragma once

#include <oriel/text/text_layout.h>

#include <cstddef>
#include <string_view>

namespace oriel::detail {

// The end of the word at or after `offset`.
std::size_t next_word_end(std::string_view text, std::size_t offset);
// The begin of the word before `offset`.
std::size_t previous_word_begin(std::string_view text, std::size_t offset);
// The word, the spaces or the punctuation around the character at `offset`; at the end of a
// line, what stands before it.
TextRange word_around(std::string_view text, std::size_t offset);
// Neither spaces nor punctuation stand there.
bool is_word_at(std::string_view text, std::size_t offset);

}
