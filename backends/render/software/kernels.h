// SPDX-License-Identifier: MIT
//
// Kernels: the inner loops of the software renderer, made from one template for each instruction
// set. All give the same bits: the same operations in the same order, no contraction, integer
// blending. A file made for a set must not instantiate inline functions that others share (not
// even std::max): the linker might keep its copy for machines without that set.

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/mesh.h>
#include <oriel/draw/paint.h>
#include <oriel/draw/record.h>
#include <oriel/text/text_layout.h>

#include <cstddef>
#include <cstdint>

namespace oriel::software {

// Pixels of the surface, or of a part of it that has memory of its own: 0xAARRGGBB, premultiplied.
// Coordinates are always the surface's.
struct Canvas {
    std::uint32_t* pixels = nullptr;
    std::ptrdiff_t stride = 0; // pixels
    int left = 0;              // where the first pixel lies
    int top = 0;
    int right = 0; // where rows end: up to here they may be read and written
};

// Rows without padding.
struct CoverageView {
    std::uint8_t const* pixels = nullptr;
    int width = 0;
    int height = 0;
};

// Texels, premultiplied, red in the lowest byte.
struct ImageView {
    std::uint32_t const* pixels = nullptr;
    int stride = 0;
    IntRect source; // what of it is shown
};

// A gradient or an image, row by row.
struct RowPaint {
    PaintKind kind = PaintKind::Linear;
    Spread spread = Spread::Clamp;
    Transform map {};
    GradientSegment const* stops = nullptr; // of a gradient
    std::uint32_t stop_count = 0;
    ImageView image; // of an image
    std::uint32_t tint = 0;
    bool is_opaque = false;
    std::uint32_t* colors = nullptr; // room for eight rows of the clip, each with 8 more
};

// A page of glyphs: coverage, or texels where glyphs have colors of their own.
struct GlyphPage {
    CoverageView coverage; // of texels only width and height
    std::uint32_t const* texels = nullptr;
};

struct GlyphRun {
    Glyph const* glyphs = nullptr;
    std::uint32_t count = 0;
    int x = 0; // of the origin
    int y = 0;
    GlyphPage const* pages = nullptr;
    std::uint32_t page_count = 0;
    std::uint32_t color = 0; // straight, Color::packed()
    std::uint32_t contrast = 0;
};

// A part of a page, texel by pixel.
struct MaskPiece {
    CoverageView page;
    int left = 0; // where the page's first texel would lie
    int top = 0;
    std::uint32_t color = 0;
    RowPaint const* paint = nullptr; // instead of the color
    std::uint32_t contrast = 0;      // with the color
};

// A mask of which the middle column and row repeat; see shadow_mask.h.
struct StretchedMask {
    CoverageView mask;
    IntRect ink;
    std::uint32_t color = 0;
};

struct StretchedImage {
    ImageView image;
    IntRect box; // device pixels
    std::uint32_t tint = 0;
    // Room for `box.width()` samples; used when the sizes differ.
    struct Sample {
        std::int32_t near;
        std::int32_t far;
        std::uint32_t far_weight; // 0–256
    };
    Sample* columns = nullptr;
};

struct MeshPiece {
    MeshVertex const* vertices = nullptr;
    std::uint32_t vertex_count = 0;
    std::uint32_t const* indices = nullptr;
    std::uint32_t index_count = 0;
    ImageView image; // without pixels when there is none
};

// What the state of a record says of a rounded clip, ready for use.
struct RoundedClip {
    float x0, y0, x1, y1;
    float radii[4];       // none longer than half a side
    float xx, xy, yx, yy; // from device pixels
    float scale;          // device pixels in a unit of its space
};

// `clip` lies inside the canvas; nothing outside it changes. Eight pixels are written at a time,
// though, and those to the right of the clip are written as they are, never beyond the row.
struct Kernels {
    void (*fill)(Canvas const&, IntRect const& clip, std::uint32_t pixel);
    // With a paint instead of the record's fill, or none.
    void (*rectangle)(Canvas const&, IntRect const& clip, Record const&, RowPaint const*);
    void (*glyphs)(Canvas const&, IntRect const& clip, GlyphRun const&);
    void (*mask)(Canvas const&, IntRect const& clip, MaskPiece const&);
    void (*shadow)(Canvas const&, IntRect const& clip, StretchedMask const&);
    void (*image)(Canvas const&, IntRect const& clip, StretchedImage const&);
    void (*mesh)(Canvas const&, IntRect const& clip, MeshPiece const&);
    // A picture of its own, which covers the clip, times an alpha.
    void (*layer)(Canvas const&, IntRect const& clip, Canvas const& layer, std::uint32_t alpha);
    // Where clips leave out of what was drawn on `before`, brings `before` back.
    void (*clip)(Canvas const&, IntRect const& clip, Canvas const& before, RoundedClip const*,
        std::size_t count);
};

Kernels scalar_kernels();
Kernels sse2_kernels();
Kernels avx2_kernels();
Kernels neon_kernels();

}
