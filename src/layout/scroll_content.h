// SPDX-License-Identifier: MIT

#pragma once

#include <oriel/layout/layout_storage.h>

namespace oriel::detail {

// How much each scroll node can show (CSS Overflow 2.2). Visits a node once, for the nearest
// scroll node around it.
void measure_scroll_contents(LayoutStorage& storage);

}
