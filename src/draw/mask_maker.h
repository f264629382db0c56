// SPDX-License-Identifier: MIT
//
// MaskMaker: from a path and its fill rule or pen to coverage: flattens, strokes and rasterises.
// Its memory is kept from shape to shape.
//
//     IntRect ink = maker.begin(shape);
//     maker.begin_part(part_of_ink);
//     maker.rasterise_rows(part_of_ink.top, part_of_ink.bottom, pixels, stride);

#pragma once

#include <draw/convex_union.h>
#include <draw/coverage_rasteriser.h>
#include <draw/dasher.h>
#include <draw/path_flattener.h>
#include <oriel/draw/mask_atlas.h>

namespace oriel::detail {

class MaskMaker {
public:
    // Finds the outline, and the pixels that it may touch.
    IntRect begin(MaskAtlas::Shape const& shape);
    // What is asked for next; its rows come from top to bottom.
    void begin_part(IntRect const& part);
    void rasterise_rows(int top, int bottom, std::uint8_t* pixels, std::ptrdiff_t stride);

private:
    // Strokes of more pieces are sampled.
    static constexpr std::size_t most_exact_pieces = 256;
    // Lines of more points lose those that do not matter.
    static constexpr std::size_t longest_as_it_is = 256;

    void fill(MaskAtlas::Shape const& shape);
    void stroke(MaskAtlas::Shape const& shape);

    FlatPath m_flat;
    FlatPath m_simple;
    Dasher m_dasher;
    std::vector<ConvexPiece> m_pieces; // of a stroke
    CoverageRasteriser m_rasteriser;
    ConvexUnion m_union;
    bool m_is_sampled = false;
    FillRule m_rule = FillRule::NonZero;
    std::uint32_t m_opacity = 255;
};

// Pixels that a path may touch, found from its control points alone.
IntRect rough_ink_of(MaskAtlas::Shape const& shape);

}
