// SPDX-License-Identifier: MIT
//
// CoverageRasteriser: how much of each pixel lies inside a shape.
//
// A row of pixels is cut into strips at the ends of its edges, and again where edges cross, down
// to a sixteenth of a pixel. In a strip edges have an order from left to right; the fill rule
// picks those that are sides of what is inside, and the area between them is exact. A row with
// more than max_strips ends is sampled in sixteen lines, each with exact places on it: the error
// is below 1/32 of a pixel where the shape has a horizontal edge.
//
//     rasteriser.edges().begin();
//     rasteriser.edges().add_polygon(points);
//     rasteriser.begin(clip, FillRule::NonZero, 255);
//     rasteriser.rasterise_rows(clip.top, clip.bottom, pixels, stride);
//
// The coverage of a pixel is the same whatever the clip.

#pragma once

#include <draw/coverage_row.h>
#include <draw/edge_list.h>
#include <oriel/draw/path.h>

#include <cstdint>
#include <vector>

namespace oriel::detail {

class CoverageRasteriser {
public:
    // Filled before begin().
    EdgeList& edges() { return m_edges; }
    // opacity / 255 multiplies the coverage.
    void begin(IntRect const& clip, FillRule rule, std::uint32_t opacity);
    // The next rows, from the first row of the clip on; row `top` goes to `pixels`.
    void rasterise_rows(int top, int bottom, std::uint8_t* pixels, std::ptrdiff_t stride);

private:
    static constexpr int max_strips = 12;
    static constexpr std::int32_t line_height = 16; // of what is sampled, in 1/256 pixels

    // An edge in a strip.
    struct Crossing {
        std::int32_t x_top;
        std::int32_t x_bottom;
        std::int32_t winding;
        std::int32_t index; // in m_active
    };
    void rasterise_row(int row);
    int mark_ends(std::int32_t top);
    void add_strips(std::int32_t top, int count);
    void add_strip(std::int32_t top, std::int32_t bottom);
    void add_lines(std::int32_t top, std::int32_t bottom);
    void sort_crossings();
    bool are_crossing() const;
    void add_sides(std::int32_t height);

    EdgeList m_edges;
    CoverageRow m_row;
    FillRule m_rule = FillRule::NonZero;
    std::uint32_t m_opacity = 255;
    std::vector<Edge> m_active;
    std::vector<Crossing> m_crossings;
    std::uint64_t m_ends[4] = {}; // heights in the row at which edges begin or end, a bit each
};

}
