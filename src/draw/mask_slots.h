// SPDX-License-Identifier: MIT
//
// MaskSlots: places in pages for pieces of up to 64 × 64 pixels. A page is 16 × 16 cells; a cell
// holds slots of one size, 8, 16, 32 or 64 pixels in each direction, and takes another size when
// all of its slots are free. So room never crumbles, and taking and giving back cost next to
// nothing. Earlier pages are filled first.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace oriel::detail {

class MaskSlots {
public:
    static constexpr int cell_size = 64;
    static constexpr int page_size = 1024;

    struct Place {
        std::uint8_t page = 0;
        std::uint16_t u = 0;
        std::uint16_t v = 0;
    };

    explicit MaskSlots(int max_pages) : m_max_pages(max_pages) {}

    int page_count() const { return m_page_count; }
    // Sides of 1–64; nothing when the pages are full.
    std::optional<Place> take(int width, int height);
    void give_back(Place const& place);

private:
    static constexpr int cells_across = page_size / cell_size;
    static constexpr int cells_in_page = cells_across * cells_across;
    static constexpr int size_count = 16; // four widths times four heights
    struct Cell {
        std::uint64_t free = 0; // a bit each slot
        std::uint8_t size = 0;
    };
    // A bit each cell.
    class CellSet {
    public:
        void add(std::size_t cell);
        void remove(std::size_t cell);
        std::optional<std::size_t> lowest() const;

    private:
        std::vector<std::uint64_t> m_words;
    };
    std::optional<std::size_t> cell_with_room(int size);
    void add_page();

    int m_max_pages;
    int m_page_count = 0;
    std::vector<Cell> m_cells;
    CellSet m_with_room[size_count]; // open ones of a size
    CellSet m_closed;
};

}
