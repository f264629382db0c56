// SPDX-License-Identifier: MIT
//
// Finds commands by a few letters: each word of what was typed is somewhere in the label or the
// group, its letters in order but perhaps apart. Letters that begin words count most, then those
// that follow each other.

#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>

namespace oriel {

struct CommandMatch {
    static constexpr std::size_t most_bytes = 256; // of a text that is looked at

    int score = 0;
    std::bitset<most_bytes> label; // bytes that were typed
    std::bitset<most_bytes> group;
};

// Nothing where a word is in neither.
std::optional<CommandMatch> match_command(
    std::string_view label, std::string_view group, std::string_view typed);

}
