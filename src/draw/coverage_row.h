// SPDX-License-Identifier: MIT
//
// CoverageRow: adds up the area that a shape covers in each pixel of one row. Only changes from
// one pixel to the next are stored; whole numbers, so the order of adding does not matter.

#pragma once

#include <cstdint>
#include <vector>

namespace oriel::detail {

class CoverageRow {
public:
    // Pixels from `left` to before `right`.
    void begin(int left, int right);
    // A side of what is inside: from x_top to x_bottom (in 1/256 pixels) over a strip `height`
    // (1–256 of them) high. Everything to its right is covered from there on, or no more.
    void add_side(std::int32_t x_top, std::int32_t x_bottom, std::int32_t height, bool begins);
    // Writes the coverage of the row times opacity / 255, and begins the row anew.
    void take(std::uint8_t* pixels, std::uint32_t opacity);

private:
    static constexpr int block = 64; // pixels that are looked at together
    void add_upright(std::int32_t x, std::int32_t height);
    void add_slanted(std::int32_t low, std::int32_t high, std::int32_t height);
    void add_in_column(std::int32_t column, std::int32_t area, std::int32_t whole)
    {
        m_touched[static_cast<std::size_t>(column / block)] = 1;
        m_changes[static_cast<std::size_t>(column)] += area;
        m_changes[static_cast<std::size_t>(column) + 1] += whole - area;
    }

    int m_left = 0;
    int m_width = 0;
    std::vector<std::int32_t> m_changes; // 2^24 is a whole pixel
    std::vector<std::uint8_t> m_touched; // blocks
};

}
