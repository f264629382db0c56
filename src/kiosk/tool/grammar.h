// SPDX-License-Identifier: MIT
//
// grammar_of: a TextMate grammar in JSON, which colors markup in editors, from the tables of the
// language and the declarations of a library.

#pragma once

#include <oriel/kiosk/library.h>

#include <string>

namespace oriel::kiosk {

std::string grammar_of(Library const& library);

}
