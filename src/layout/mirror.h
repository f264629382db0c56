// SPDX-License-Identifier: MIT

#pragma once

#include <oriel/layout/layout_storage.h>

namespace oriel::detail {

// Everything was placed as if it ran to the right; moves what runs to the left to its side.
void mirror(LayoutStorage& storage);

}
