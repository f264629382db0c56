// SPDX-License-Identifier: MIT
//
// Coverage of the same path by Oriel and by Cairo, byte by byte.

#pragma once

#include <oriel/draw/mask_atlas.h>

#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

struct Coverage {
    IntSize size;
    std::vector<std::uint8_t> pixels;

    std::uint8_t& at(int x, int y) { return pixels[static_cast<std::size_t>(y * size.width + x)]; }
};

// By the mask atlas, its pieces put together.
Coverage oriel_coverage(MaskAtlas::Shape const& shape, IntSize size);
// By a part of the rasteriser's clip: only `part` is filled in.
Coverage oriel_coverage_of_part(MaskAtlas::Shape const& shape, IntSize size, IntRect const& part);
// By Cairo on an A8 surface that is `magnification` times as large, then averaged: Cairo has 15
// lines a pixel, so with 8 the mean of a pixel is right within 1/120.
Coverage cairo_coverage(MaskAtlas::Shape const& shape, IntSize size, int magnification);

struct Difference {
    int max = 0;
    double mean = 0; // over pixels that either one touches
    int over_limit = 0;
};
Difference difference_of(Coverage const& a, Coverage const& b, int limit = 8);

// Both, and their difference, side by side, as PGM: for looking at.
void write_comparison(std::string const& path, Coverage const& ours, Coverage const& theirs);

}
