// SPDX-License-Identifier: MIT
//
// ConvexUnion: what many convex pieces cover together, sampled 16 × 16 times in each pixel. A
// piece sets a run of bits on each of the sixteen lines of a row, wherever other pieces lie; so
// a line of a hundred thousand points, which crosses itself everywhere, costs no more than its
// pieces do one by one. Coverage is within 1/16 of the exact area.

#pragma once

#include <draw/edge_list.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel::detail {

// Four corners in order, either way round; a triangle has two that are equal.
struct ConvexPiece {
    FixedPoint corners[4];
};

class ConvexUnion {
public:
    // The pieces stay with the caller until the last row. Rows come from top to bottom.
    void begin(std::span<ConvexPiece const> pieces, IntRect const& clip, std::uint32_t opacity);
    void rasterise_rows(int top, int bottom, std::uint8_t* pixels, std::ptrdiff_t stride);

    static IntRect bounds_of(std::span<ConvexPiece const> pieces);

private:
    static constexpr int lines_per_row = 16;
    static constexpr int band_rows = 16;
    static constexpr int band_lines = band_rows * lines_per_row;
    static constexpr int block = 64;              // pixels that are resolved together
    static constexpr int block_words = block / 4; // on one line

    // Lines are counted from the top of the surface.
    struct Lines {
        int first = 0;
        int end = 0;
    };
    static Lines lines_of(ConvexPiece const& piece);
    void sort(int first_row, int end_row);
    void rasterise_band(int top, int bottom, std::uint8_t* pixels, std::ptrdiff_t stride);
    void add(ConvexPiece const& piece, Lines const& all, int top);
    void add_to_row(int first_line, int end_line);
    void add_edge(FixedPoint from, FixedPoint to, Lines const& lines);
    static void set_run(std::uint64_t* words, int first, int end);
    void resolve_row(int row, std::uint8_t* pixels);
    void resolve_block(std::uint64_t* words, std::uint8_t* pixels, int count) const;

    std::span<ConvexPiece const> m_pieces;
    IntRect m_clip;
    std::uint32_t m_opacity = 255;
    std::size_t m_line_words = 0;
    std::size_t m_row_blocks = 0;
    std::vector<Lines> m_lines;             // of each piece
    std::vector<std::uint32_t> m_band_ends; // where each band's pieces end in m_sorted, before it 0
    std::vector<std::uint32_t> m_sorted;    // by the band in which they begin
    std::vector<std::uint32_t> m_active;    // that reach into the band at hand
    std::vector<std::uint64_t> m_bits;      // of a band, a line after the other
    std::vector<std::uint8_t> m_touched;    // blocks of its rows
    // Where the lines meet the sides of the piece at hand, in 1/256 pixels.
    std::int32_t m_down[band_lines] {};
    std::int32_t m_up[band_lines] {};
};

}
