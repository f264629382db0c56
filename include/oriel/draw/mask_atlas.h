// SPDX-License-Identifier: MIT
//
// MaskAtlas: the coverage of paths, made once on the CPU and kept in pages of 8 bits a pixel, so
// that every backend samples the same bytes. What a shape covers is cut into tiles of 64 × 64
// device pixels: empty ones are left out, full ones are plain rectangles, and only the rest has
// coverage, no larger than its ink.
//
// Coverage is found again by its content: the path, the transform but for whole pixels, and the
// rule or the pen. A shape that stays, or moves by whole pixels, costs a hash of its points. What
// one frame only has shown goes in the next; the rest after keep_frames, or before that, least
// recently used first, when there is no room. When a single frame needs more than the budget,
// what does not fit is left out and reported (AtlasFull).
//
//     for (MaskAtlas::Piece const& piece : atlas.pieces_of(shape, clip)) …

#pragma once

#include <oriel/core/diagnostic.h>
#include <oriel/core/geometry.h>
#include <oriel/core/transform.h>
#include <oriel/draw/path.h>
#include <oriel/draw/record.h>
#include <oriel/draw/stroke_style.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace oriel {

class MaskAtlas {
public:
    static constexpr int page_size = 1024;
    static constexpr int max_pages = 32;
    static constexpr int tile_size = 64;
    static constexpr std::uint64_t keep_frames = 120;
    static constexpr std::size_t page_bytes = std::size_t { page_size } * page_size;

    // The budget is for pages; at least one, at most max_pages.
    explicit MaskAtlas(DiagnosticSink& diagnostics, std::size_t budget = max_pages * page_bytes);
    ~MaskAtlas();
    MaskAtlas(MaskAtlas const&) = delete;
    MaskAtlas& operator=(MaskAtlas const&) = delete;

    struct Page {
        std::uint8_t const* pixels = nullptr; // page_size × page_size, stable address
        // Grows by one with each change of the pixels.
        std::uint64_t generation = 0;
    };
    int page_count() const;
    Page page(int index) const;
    // The rectangle changed since the last call, empty when nothing did.
    IntRect take_changes(int page);

    struct Shape {
        Path const* path = nullptr;
        Transform transform {}; // to device pixels
        FillRule rule = FillRule::NonZero;
        StrokeStyle const* stroke = nullptr; // instead of being filled
    };
    struct Piece {
        IntRect box {}; // device pixels
        int page = -1;  // -1: the box is covered all over
        int u = 0;      // where its coverage lies
        int v = 0;
        std::uint64_t key = 0;  // of the shape
        std::uint32_t tile = 0; // of the shape: with the key it says what the coverage is
    };

    // Frames are numbered in ascending order.
    void begin_frame(std::uint64_t frame);
    // The pieces that touch the clip (device pixels); they do not overlap. Their coverage stays in
    // place for this frame. Valid until the next call.
    std::span<Piece const> pieces_of(Shape const& shape, IntRect const& clip);
    // The coverage of a Mask record of the last frame is there still, and stays for this one.
    bool keep(Record const& mask);

    // How often coverage was made, in all: what stays the same does not count.
    std::uint64_t rasterised_tiles() const;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

}
