// SPDX-License-Identifier: MIT
//
// UTF-8 decoding after Unicode 15, 3.9, "substitution of maximal subparts": each maximal invalid
// part becomes one U+FFFD, and byte offsets stay those of the original.
//
//     for (std::size_t at = 0; at < text.size();) {
//         Utf8Step step = decode_utf8(text, at);
//         at += step.size;
//     }

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace oriel {

struct Utf8Step {
    char32_t code_point = 0;
    std::uint8_t size = 0; // bytes taken, 1–4; 0 only at the end
    bool is_valid = true;
};

Utf8Step decode_utf8(std::string_view text, std::size_t offset);
bool is_valid_utf8(std::string_view text);
// A copy with every invalid part replaced by U+FFFD.
std::string valid_utf8(std::string_view text);
void append_utf8(std::string& text, char32_t code_point);

}
