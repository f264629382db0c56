// SPDX-License-Identifier: MIT
//
// Anchored nodes: sized when the walk comes to them, as their anchor has its size and height by
// then; put in their place when everything else is where it will be.

#pragma once

#include <oriel/layout/layout_storage.h>

namespace oriel::detail {

// Null for a container that is not anchored.
LayoutAnchor const* anchor_of(LayoutStorage const& storage, LayoutContainer const& container);

// The width that it has beside its anchor.
float anchored_width(LayoutStorage const& storage, LayoutAnchor const& anchor);
// The height that it has beside its anchor, of the one that it would have.
float anchored_height(LayoutStorage const& storage, LayoutAnchor const& anchor, float natural);

void place_anchored(LayoutStorage& storage);

}
