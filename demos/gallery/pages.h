// SPDX-License-Identifier: MIT
//
// Every page of the gallery, in the order of the manual.

#pragma once

#include "page.h"

#include <span>

namespace gallery {

std::span<PageEntry const> all_pages();

// The body of a page's example().
std::string_view code_of(std::string_view file);

}
