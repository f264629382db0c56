// SPDX-License-Identifier: MIT
//
// What operator new has handed out and not got back, in the programs that link heap_count.cpp.

#pragma once

#include <cstddef>

namespace oriel {

std::size_t heap_in_use();

}
