// SPDX-License-Identifier: MIT
//
// The table of kernels for one SIMD wrapper. Each kernels_*.cpp makes one, compiled for its set.

#pragma once

#include "clip_rasteriser.h"
#include "coverage_rasteriser.h"
#include "image_rasteriser.h"
#include "layer_rasteriser.h"
#include "mesh_rasteriser.h"
#include "rectangle_rasteriser.h"

namespace oriel::software {

template <typename V>
void draw_rectangle(
    Canvas const& canvas, IntRect const& clip, Record const& record, RowPaint const* paint)
{
    if (paint == nullptr) {
        RectangleRasteriser<V, false>::draw(canvas, clip, record, nullptr);
    } else {
        RowPainter<V> painter(*paint, clip);
        RectangleRasteriser<V, true>::draw(canvas, clip, record, &painter);
    }
}

template <typename V>
constexpr Kernels kernels_of()
{
    return { &Blend<V>::fill, &draw_rectangle<V>, &CoverageRasteriser<V>::glyphs,
        &CoverageRasteriser<V>::mask, &CoverageRasteriser<V>::shadow, &ImageRasteriser<V>::draw,
        &MeshRasteriser<V>::draw, &LayerRasteriser<V>::draw, &ClipRasteriser<V>::restore };
}

}
