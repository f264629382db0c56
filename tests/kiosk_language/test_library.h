// SPDX-License-Identifier: MIT
//
// A few elements and functions, so that tests of the language do not change with the standard
// library.

#pragma once

#include <oriel/kiosk/library.h>

oriel::kiosk::Library const& test_library();
