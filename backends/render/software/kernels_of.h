// SPDX-License-Identifier: MIT
//
// The table of kernels for one SIMD wrapper. Each kernels_*.cpp makes one, compiled for its set.

#pragma once

#include "clip_rasteriser.h"
#include "coverage_rasteriser.h"
#include "image_rasteriser.h"
#include "rectangle_rasteriser.h"

namespace oriel::software {

template <typename V>
constexpr Kernels kernels_of()
{
    return { &Blend<V>::fill, &RectangleRasteriser<V>::draw, &CoverageRasteriser<V>::glyphs,
        &CoverageRasteriser<V>::mask, &CoverageRasteriser<V>::shadow, &ImageRasteriser<V>::draw,
        &ClipRasteriser<V>::restore };
}

}
