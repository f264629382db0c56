// SPDX-License-Identifier: MIT
//
// A wall of made-up prose, the same on every machine: words of English lengths, commas, full
// stops, ASCII alone.
//
//     std::vector<std::string> paragraphs = prose(37, 20000);

#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace oriel {

// `bytes` in all, shared evenly.
std::vector<std::string> prose(std::size_t paragraphs, std::size_t bytes);

}
