// SPDX-License-Identifier: MIT

#include <draw/mask_slots.h>

#include <algorithm>
#include <bit>

namespace oriel::detail {

// 0 to 3 for up to 8, 16, 32 and 64 pixels.
static int step_of(int side)
{
    return std::max(0, static_cast<int>(std::bit_width(static_cast<unsigned>(side - 1))) - 3);
}
static int slots_across(int size) { return 8 >> (size & 3); }
static int slots_down(int size) { return 8 >> (size >> 2); }

static std::uint64_t all_slots(int size)
{
    int const count = slots_across(size) * slots_down(size);
    return ~std::uint64_t { 0 } >> (64 - count);
}

void MaskSlots::CellSet::add(std::size_t cell)
{
    if (cell / 64 >= m_words.size())
        m_words.resize(cell / 64 + 1);
    m_words[cell / 64] |= std::uint64_t { 1 } << cell % 64;
}

void MaskSlots::CellSet::remove(std::size_t cell)
{
    m_words[cell / 64] &= ~(std::uint64_t { 1 } << cell % 64);
}

std::optional<std::size_t> MaskSlots::CellSet::lowest() const
{
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (m_words[i] != 0)
            return i * 64 + static_cast<std::size_t>(std::countr_zero(m_words[i]));
    }
    return std::nullopt;
}

std::optional<MaskSlots::Place> MaskSlots::take(int width, int height)
{
    int const size = step_of(width) | step_of(height) << 2;
    std::optional<std::size_t> const index = cell_with_room(size);
    if (!index)
        return std::nullopt;
    Cell& cell = m_cells[*index];
    int const slot = std::countr_zero(cell.free);
    cell.free &= cell.free - 1;
    if (cell.free == 0)
        m_with_room[size].remove(*index);
    auto const in_page = static_cast<int>(*index) % cells_in_page;
    int const across = slots_across(size);
    int const u = in_page % cells_across * cell_size + slot % across * (cell_size / across);
    int const v =
        in_page / cells_across * cell_size + slot / across * (cell_size / slots_down(size));
    return Place { static_cast<std::uint8_t>(*index / cells_in_page), static_cast<std::uint16_t>(u),
        static_cast<std::uint16_t>(v) };
}

std::optional<std::size_t> MaskSlots::cell_with_room(int size)
{
    if (auto const open = m_with_room[size].lowest())
        return open;
    if (!m_closed.lowest() && m_page_count < m_max_pages)
        add_page();
    auto const closed = m_closed.lowest();
    if (!closed)
        return std::nullopt;
    m_closed.remove(*closed);
    m_cells[*closed] = { all_slots(size), static_cast<std::uint8_t>(size) };
    m_with_room[size].add(*closed);
    return closed;
}

void MaskSlots::add_page()
{
    ++m_page_count;
    m_cells.resize(m_cells.size() + cells_in_page);
    for (std::size_t i = m_cells.size() - cells_in_page; i < m_cells.size(); ++i)
        m_closed.add(i);
}

void MaskSlots::give_back(Place const& place)
{
    int const column = place.u / cell_size;
    int const row = place.v / cell_size;
    std::size_t const index = static_cast<std::size_t>(place.page) * cells_in_page
                              + static_cast<std::size_t>(row * cells_across + column);
    Cell& cell = m_cells[index];
    int const across = slots_across(cell.size);
    int const slot = place.v % cell_size / (cell_size / slots_down(cell.size)) * across
                     + place.u % cell_size / (cell_size / across);
    cell.free |= std::uint64_t { 1 } << slot;
    if (cell.free == all_slots(cell.size)) {
        m_with_room[cell.size].remove(index);
        m_closed.add(index);
    } else {
        m_with_room[cell.size].add(index);
    }
}

}
