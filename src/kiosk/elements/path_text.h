// SPDX-License-Identifier: MIT
//
// Path commands as SVG 1.1, 8.3 writes them, without arcs. Read as far as they are such.

#pragma once

#include <oriel/draw/path.h>

#include <string_view>

namespace oriel::kiosk {

Path path_of_text(std::string_view commands);

}
