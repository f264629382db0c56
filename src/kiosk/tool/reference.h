// SPDX-License-Identifier: MIT
//
// reference_of: all that may be written in markup, as Markdown, from the declarations that the
// checker uses.

#pragma once

#include <oriel/kiosk/library.h>

#include <string>

namespace oriel::kiosk {

std::string reference_of(Library const& library);

}
