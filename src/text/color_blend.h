// SPDX-License-Identifier: MIT
//
// How one part of a colored glyph is put over another: the operators of Porter and Duff and the
// blend modes of W3C's Compositing and Blending Level 1, which COLR refers to.

#pragma once

#include <text/color_layer.h>
#include <text/colr_table.h>

namespace oriel::detail {

ColorPixel composed(CompositeMode mode, ColorPixel const& source, ColorPixel const& below);

}
