// SPDX-License-Identifier: MIT
//
// An event as a line of a recording: "0.246 press primary 20 30 shift".

#pragma once

#include "line_words.h"

#include <oriel/ui/input.h>

namespace oriel {

void append_event(std::string& line, Event const& event);
// False when the line is no event; fields that its kind does not have stay as they are.
bool read_event(LineReader& line, Event& event);

}
