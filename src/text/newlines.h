// SPDX-License-Identifier: MIT
//
// Newlines in a block of bytes, at the speed of memory. Only \n counts.
//
//     std::size_t lines = count_newlines(block);

#pragma once

#include <cstddef>
#include <string_view>

namespace oriel::detail {

std::size_t count_newlines(std::string_view block);
// Where newline `index`, counted from 0, is; it must be there.
std::size_t find_newline(std::string_view block, std::size_t index);

}
