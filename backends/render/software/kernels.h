// SPDX-License-Identifier: MIT
//
// Kernels: the inner loops of the software renderer, made from one template for each instruction
// set. All give the same bits: the same operations in the same order, no contraction, integer
// blending. A file made for a set must not instantiate inline functions that others share (not
// even std::max): the linker might keep its copy for machines without that set.

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/record.h>
#include <oriel/text/text_layout.h>

#include <cstddef>
#include <cstdint>

namespace oriel::software {

struct Canvas {
    std::uint32_t* pixels = nullptr;
    std::ptrdiff_t stride = 0; // pixels
    int width = 0;             // of a row that may be read and written
};

// 8-bit coverage, rows without padding.
struct CoverageView {
    std::uint8_t const* pixels = nullptr;
    int width = 0;
    int height = 0;
};

struct GlyphRun {
    Glyph const* glyphs = nullptr;
    std::uint32_t count = 0;
    int x = 0; // of the origin
    int y = 0;
    CoverageView const* pages = nullptr;
    std::uint32_t page_count = 0;
    std::uint32_t color = 0; // straight, Color::packed()
};

// A mask of which the middle column and row repeat; see shadow_mask.h.
struct StretchedMask {
    CoverageView mask;
    IntRect ink;
    std::uint32_t color = 0;
};

struct StretchedImage {
    std::uint32_t const* pixels = nullptr; // premultiplied, red in the lowest byte
    int stride = 0;
    IntRect source; // texels
    IntRect box;    // device pixels
    std::uint32_t tint = 0;
    bool is_opaque = false;
    // Room for `box.width()` samples; used when the sizes differ.
    struct Sample {
        std::int32_t near;
        std::int32_t far;
        std::uint32_t far_weight; // 0–256
    };
    Sample* columns = nullptr;
};

// `clip` lies inside the canvas; nothing outside it changes. Eight pixels are written at a time,
// though, and those to the right of the clip are written as they are, never beyond the row.
struct Kernels {
    void (*fill)(Canvas const&, IntRect const& clip, std::uint32_t pixel);
    void (*rectangle)(Canvas const&, IntRect const& clip, Record const&);
    void (*glyphs)(Canvas const&, IntRect const& clip, GlyphRun const&);
    void (*mask)(Canvas const&, IntRect const& clip, StretchedMask const&);
    void (*image)(Canvas const&, IntRect const& clip, StretchedImage const&);
};

Kernels scalar_kernels();
Kernels sse2_kernels();
Kernels avx2_kernels();
Kernels neon_kernels();

}
