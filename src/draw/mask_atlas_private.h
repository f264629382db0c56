// SPDX-License-Identifier: MIT
//
// What a MaskAtlas owns.

#pragma once

#include <draw/mask_maker.h>
#include <draw/mask_shapes.h>
#include <draw/mask_slots.h>
#include <oriel/draw/mask_atlas.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace oriel {

struct MaskAtlas::Private {
    Private(DiagnosticSink& sink, int page_limit) : diagnostics(sink), slots(page_limit) {}

    struct PageData {
        std::unique_ptr<std::uint8_t[]> pixels;
        std::uint64_t generation = 0;
        IntRect changes;
    };
    // Where a shape is: its coverage is that of `shape`, moved by whole pixels.
    struct Placed {
        Shape shape;
        int x = 0;
        int y = 0;
        std::uint64_t key = 0;
        bool is_outlined = false; // the maker holds its outline
    };

    DiagnosticSink& diagnostics;
    detail::MaskSlots slots;
    detail::MaskShapes shapes;
    detail::MaskMaker maker;
    std::vector<PageData> pages;
    std::vector<Piece> pieces;
    std::vector<std::uint8_t> band; // rows of coverage, one tile high
    std::uint64_t frame = 1;
    std::uint64_t rasterised_tiles = 0;
    bool has_reported = false;

    // In mask_atlas.cpp.
    static Placed placed(Shape const& shape);
    detail::MaskShape* ensure(Placed& placed, IntRect const& clip);
    detail::MaskShape* ensure_part(
        Placed const& placed, detail::MaskShape const& whole, IntRect const& clip);
    detail::MaskShape* add_shape(std::uint64_t key, IntRect const& ink);
    void append_pieces(detail::MaskShape const& shape, Placed const& placed, IntRect const& tiles);
    void append_full(IntRect const& box, std::size_t first);
    void release(detail::MaskShape& shape);
    void release_stale();

    // In mask_tiles.cpp.
    void make_tiles(detail::MaskShape& shape, Placed& placed, IntRect const& tiles);
    void make_row(detail::MaskShape& shape, int row, IntRect const& tiles);
    void store(detail::MaskTile& tile, IntRect const& box, std::uint8_t const* pixels,
        std::ptrdiff_t stride);
    bool find_place(detail::MaskTile& tile);
    bool evict_one();
};

}
