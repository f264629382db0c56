// SPDX-License-Identifier: MIT
//
// What is UTF-8, and what can be shown of what is not.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace oriel::kiosk {

// Bytes of the character at `place`; 1 for a byte that begins none.
std::size_t utf8_length_at(std::string_view text, std::size_t place);
// Of the first byte that is no UTF-8; npos when all is.
std::size_t find_no_utf8(std::string_view text);
// One character; what has no picture or is no UTF-8 as \xnn.
std::string printable(std::string_view character);

}
