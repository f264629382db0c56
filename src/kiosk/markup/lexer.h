// SPDX-License-Identifier: MIT
//
// tokens_of: text into tokens, the last of which is the End. Whatever the bytes are, every one
// lies in a token or between two; what no token begins with is told and skipped.

#pragma once

#include "fault.h"
#include "token.h"

#include <string_view>
#include <vector>

namespace oriel::kiosk {

std::vector<Token> tokens_of(std::string_view text, Faults& faults);

bool begins_name(char character);
bool continues_name(char character);

}
