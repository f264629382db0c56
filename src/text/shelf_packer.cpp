// SPDX-License-Identifier: MIT

#include <text/shelf_packer.h>

#include <algorithm>

namespace oriel::detail {

void ShelfPacker::begin_frame()
{
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        for (std::uint64_t bits = m_used[page]; bits != 0; bits &= bits - 1)
            m_pages[page].shelves[std::countr_zero(bits)].last_frame = m_frame;
        m_used[page] = 0;
    }
    ++m_frame;
}

void ShelfPacker::use_last()
{
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        for (int row = 0; row < rows; ++row) {
            if (m_pages[page].shelves[row].last_frame + 1 == m_frame)
                m_used[page] |= std::uint64_t { 1 } << row;
        }
    }
}

std::optional<ShelfPacker::Place> ShelfPacker::place(
    int width, int height, std::vector<Cleared>& cleared, Kind kind)
{
    if (width > page_size || height > page_size)
        return {};
    int const row_count = std::max(1, (height + row_height - 1) / row_height);
    if (auto const place = place_on_open_shelf(width, row_count, kind))
        return place;
    std::optional<Window> window = best_window(row_count, kind);
    if ((!window || !window->is_free) && can_add_page(kind)) {
        add_page(kind);
        window = best_window(row_count, kind);
    }
    if (!window)
        return {};
    open_shelf(*window, row_count, cleared);
    return take(window->page, window->first, width);
}

bool ShelfPacker::can_add_page(Kind kind) const
{
    auto const count = std::count_if(
        m_pages.begin(), m_pages.end(), [&](Page const& page) { return page.kind == kind; });
    return count < m_max_pages[static_cast<std::size_t>(kind)];
}

std::optional<ShelfPacker::Place> ShelfPacker::place_on_open_shelf(
    int width, int row_count, Kind kind)
{
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        if (m_pages[page].kind != kind)
            continue;
        for (int row = 0; row < rows; row += m_pages[page].shelves[row].row_count) {
            Shelf const& shelf = m_pages[page].shelves[row];
            if (shelf.is_open && shelf.row_count == row_count && shelf.width + width <= page_size)
                return take(page, row, width);
        }
    }
    return {};
}

std::optional<ShelfPacker::Window> ShelfPacker::best_window(int row_count, Kind kind) const
{
    std::optional<Window> best;
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        if (m_pages[page].kind != kind)
            continue;
        for (int row = 0; row < rows; row += m_pages[page].shelves[row].row_count) {
            std::optional<Window> const window = window_from(page, row, row_count);
            if (window && (!best || window->last_frame < best->last_frame))
                best = window;
        }
    }
    return best;
}

std::optional<ShelfPacker::Window> ShelfPacker::window_from(
    std::size_t page, int first, int row_count) const
{
    Window window {
        .page = page, .first = first, .row_count = 0, .last_frame = 0, .is_free = true
    };
    for (int row = first; window.row_count < row_count; row = first + window.row_count) {
        if (row >= rows || is_used(page, row))
            return {};
        Shelf const& shelf = m_pages[page].shelves[row];
        window.row_count += shelf.row_count;
        window.last_frame = std::max(window.last_frame, shelf.last_frame);
        window.is_free = window.is_free && !shelf.is_open;
    }
    return window;
}

void ShelfPacker::add_page(Kind kind)
{
    m_pages.emplace_back().kind = kind;
    m_pages.back().shelves[0].row_count = rows;
    m_used.push_back(0);
}

void ShelfPacker::open_shelf(Window const& window, int row_count, std::vector<Cleared>& cleared)
{
    Page& page = m_pages[window.page];
    for (int row = window.first; row < window.first + window.row_count; ++row) {
        if (page.shelves[row].is_open)
            cleared.push_back(
                { static_cast<std::uint8_t>(window.page), static_cast<std::uint8_t>(row) });
        page.shelves[row] = {};
    }
    Shelf& shelf = page.shelves[window.first];
    shelf.row_count = static_cast<std::uint8_t>(row_count);
    shelf.is_open = true;
    if (int const rest = window.row_count - row_count; rest > 0)
        page.shelves[window.first + row_count].row_count = static_cast<std::uint8_t>(rest);
}

ShelfPacker::Place ShelfPacker::take(std::size_t page, int row, int width)
{
    Shelf& shelf = m_pages[page].shelves[row];
    Place const place { static_cast<std::uint8_t>(page), static_cast<std::uint8_t>(row),
        shelf.width, static_cast<std::uint16_t>(row * row_height) };
    shelf.width = static_cast<std::uint16_t>(shelf.width + width);
    m_used[page] |= std::uint64_t { 1 } << row;
    return place;
}

}
