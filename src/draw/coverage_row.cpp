// SPDX-License-Identifier: MIT

#include <draw/coverage_row.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace oriel::detail {

static constexpr std::int32_t whole_pixel = 1 << 24;

void CoverageRow::begin(int left, int right)
{
    m_left = left;
    m_width = right - left;
    m_changes.assign(static_cast<std::size_t>(m_width) + 2, 0);
    m_touched.assign(static_cast<std::size_t>(m_width) / block + 1, 0);
}

void CoverageRow::add_side(
    std::int32_t x_top, std::int32_t x_bottom, std::int32_t height, bool begins)
{
    std::int32_t const end = m_width << 8;
    std::int32_t const low = std::min(x_top, x_bottom) - (m_left << 8);
    std::int32_t const high = std::max(x_top, x_bottom) - (m_left << 8);
    std::int32_t const signed_height = begins ? height << 8 : -(height << 8);
    if (low >= end)
        return;
    if (high < 0)
        add_upright(0, signed_height);
    else if (low >> 8 == high >> 8)
        add_upright(low + high, signed_height);
    else
        add_slanted(low, high, signed_height);
}

// Within one column; `x` is the sum of both ends' places, so that nothing is lost by halving.
void CoverageRow::add_upright(std::int32_t x, std::int32_t height)
{
    std::int32_t const column = x >> 9;
    add_in_column(column, height / 2 * (((column + 1) << 9) - x), height << 8);
}

// The height is dealt out to the columns by where the side leaves each of them, counted from
// its left end: what a column gets does not depend on where the row begins.
void CoverageRow::add_slanted(std::int32_t low, std::int32_t high, std::int32_t height)
{
    double const per_unit = static_cast<double>(height) / (high - low);
    auto const height_at = [&](std::int32_t x) {
        return x == high ? height : static_cast<std::int32_t>(per_unit * (x - low));
    };
    std::int32_t x = low;
    std::int32_t done = 0;
    if (low < 0) {
        x = 0;
        done = height_at(0);
        add_in_column(0, done << 8, done << 8);
    }
    std::int32_t const last = std::min(high, m_width << 8);
    while (x < last) {
        std::int32_t const column = x >> 8;
        std::int32_t const next = std::min((column + 1) << 8, high);
        std::int32_t const reached = height_at(next);
        std::int32_t const part = reached - done;
        std::int32_t const area = part * (((column + 1) << 9) - x - next) >> 1;
        add_in_column(column, area, part << 8);
        x = next;
        done = reached;
    }
}

void CoverageRow::take(std::uint8_t* pixels, std::uint32_t opacity)
{
    auto const byte_of = [opacity](std::int32_t sum) {
        auto const covered = static_cast<std::uint32_t>(std::clamp(sum, 0, whole_pixel));
        return static_cast<std::uint8_t>((covered * opacity + whole_pixel / 2) >> 24);
    };
    std::int32_t sum = 0;
    for (int first = 0; first < m_width; first += block) {
        int const count = std::min(block, m_width - first);
        std::uint8_t* const out = pixels + first;
        // The change in the first pixel may come from a side in the block before.
        std::int32_t* const changes = &m_changes[static_cast<std::size_t>(first)];
        if (std::exchange(m_touched[static_cast<std::size_t>(first / block)], std::uint8_t { 0 })) {
            for (int i = 0; i < count; ++i) {
                sum += std::exchange(changes[i], 0);
                out[i] = byte_of(sum);
            }
            continue;
        }
        out[0] = byte_of(sum += std::exchange(changes[0], 0));
        if (count > 1)
            std::memset(out + 1, byte_of(sum), static_cast<std::size_t>(count - 1));
    }
    m_changes[static_cast<std::size_t>(m_width)] = 0;
    m_changes[static_cast<std::size_t>(m_width) + 1] = 0;
}

}
