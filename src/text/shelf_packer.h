// SPDX-License-Identifier: MIT
//
// ShelfPacker: places small rectangles on shelves of square pages. A shelf is as high as a
// multiple of 16 pixels, so that each of a page's at most 64 shelves is one bit of a mask, and
// whoever uses places says so with a few ORs. When the pages are full, the neighbouring shelves
// that have not been used for longest are cleared together; never one that this frame used.
//
//     if (auto place = packer.place(9, 12, cleared)) …

#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace oriel::detail {

class ShelfPacker {
public:
    static constexpr int page_size = 1024;
    static constexpr int row_height = 16;
    static constexpr int rows = page_size / row_height;

    // A shelf is known by its first row.
    struct Place {
        std::uint8_t page = 0;
        std::uint8_t shelf = 0;
        std::uint16_t u = 0;
        std::uint16_t v = 0;
    };
    struct Cleared {
        std::uint8_t page = 0;
        std::uint8_t shelf = 0;
    };

    // What pages hold: places of one kind share them.
    enum class Kind : std::uint8_t { Coverage /* (Default) */, Color };

    explicit ShelfPacker(int max_pages, int max_color_pages = 0)
        : m_max_pages { max_pages, max_color_pages }
    {}

    Kind kind(std::size_t page) const { return m_pages[page].kind; }
    int page_count() const { return static_cast<int>(m_pages.size()); }
    void begin_frame();
    // One mask a page, a bit a shelf. More masks than pages are ignored.
    void use(std::span<std::uint64_t const> masks)
    {
        for (std::size_t i = 0; i < m_used.size() && i < masks.size(); ++i)
            m_used[i] |= masks[i];
    }
    // What the last frame used counts as used in this one, too.
    void use_last();
    void use(Place const& place) { m_used[place.page] |= std::uint64_t { 1 } << place.shelf; }
    // Width and height up to page_size. The place counts as used in this frame. Shelves whose
    // places became invalid are appended to `cleared`.
    std::optional<Place> place(
        int width, int height, std::vector<Cleared>& cleared, Kind kind = Kind::Coverage);

private:
    struct Shelf {
        std::uint8_t row_count = 0; // 0: the row belongs to a shelf above
        bool is_open = false;       // holds places; a closed one is free room
        std::uint16_t width = 0;    // taken
        std::uint32_t last_frame = 0;
    };
    struct Page {
        Kind kind = Kind::Coverage;
        Shelf shelves[rows];
    };
    // Neighbouring shelves that together are high enough.
    struct Window {
        std::size_t page = 0;
        int first = 0;
        int row_count = 0;
        std::uint32_t last_frame = 0;
        bool is_free = false;
    };
    std::optional<Place> place_on_open_shelf(int width, int row_count, Kind kind);
    std::optional<Window> best_window(int row_count, Kind kind) const;
    bool can_add_page(Kind kind) const;
    std::optional<Window> window_from(std::size_t page, int first, int row_count) const;
    void add_page(Kind kind);
    void open_shelf(Window const& window, int row_count, std::vector<Cleared>& cleared);
    Place take(std::size_t page, int shelf, int width);
    bool is_used(std::size_t page, int shelf) const { return m_used[page] >> shelf & 1; }

    int m_max_pages[2]; // of each kind
    std::uint32_t m_frame = 1;
    std::vector<Page> m_pages;
    std::vector<std::uint64_t> m_used; // in this frame
};

}
