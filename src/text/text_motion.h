// SPDX-License-Identifier: MIT
//
// Where carets may go in a text store, in the order of the text: graphemes, words and lines, found
// in the paragraph around an offset.

#pragma once

#include <oriel/text/text_editor.h>
#include <text/word_boundary.h>

#include <cstddef>

namespace oriel::detail {

// Offsets beyond the end count as the end.
std::size_t grapheme_begin(TextStore const& store, std::size_t offset);
std::size_t grapheme_end(TextStore const& store, std::size_t offset); // itself on a boundary
std::size_t moved(TextStore const& store, std::size_t offset, TextMotion motion);
// What Backspace takes: the last code point where that is a mark on what stays, else the
// grapheme.
std::size_t backspaced(TextStore const& store, std::size_t offset);
TextRange unit_around(TextStore const& store, std::size_t offset, TextUnit unit);

}
