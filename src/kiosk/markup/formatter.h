// SPDX-License-Identifier: MIT
//
// formatted: markup as it should stand on the page: four spaces a level, a member on each line
// unless its block was on one line and is short, comments and single blank lines kept. Formatting
// what is formatted changes nothing, and the tree stays the same.

#pragma once

#include "fault.h"

#include <string>
#include <string_view>

namespace oriel::kiosk {

// The text as it is when it has faults: what is not understood is not moved.
std::string formatted(std::string_view text, Faults& faults);

}
