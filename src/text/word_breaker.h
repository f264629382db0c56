// SPDX-License-Identifier: MIT
//
// Where words begin and end: the word boundaries of UAX #29, between which stand words, and what
// stands between words. Offsets are bytes; nothing is allocated, and nothing is kept.
//
//     for (std::size_t at = 0; at < text.size(); at = next_word_boundary(text, at))
//         …

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace oriel::detail {

enum class WordRules : std::uint8_t {
    Unicode, // (Default)
    Names,   // a period or colon between letters parts them: file.txt, oriel::Ui
};

// The boundary after the boundary `offset`; the size of the text at its end.
std::size_t next_word_boundary(
    std::string_view text, std::size_t offset, WordRules rules = WordRules::Unicode);
// The boundary before `offset`, which need be none itself; 0 at the begin. Costs as much as the
// text from there back to a space.
std::size_t previous_word_boundary(
    std::string_view text, std::size_t offset, WordRules rules = WordRules::Unicode);

}
