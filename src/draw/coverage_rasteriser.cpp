// SPDX-License-Identifier: MIT

#include <draw/coverage_rasteriser.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace oriel::detail {

void CoverageRasteriser::begin(IntRect const& clip, FillRule rule, std::uint32_t opacity)
{
    m_edges.sort(clip.top, clip.bottom);
    m_row.begin(clip.left, clip.right);
    m_rule = rule;
    m_opacity = opacity;
    m_active.clear();
}

void CoverageRasteriser::rasterise_rows(
    int top, int bottom, std::uint8_t* pixels, std::ptrdiff_t stride)
{
    for (int row = top; row < bottom; ++row, pixels += stride) {
        rasterise_row(row);
        m_row.take(pixels, m_opacity);
    }
}

void CoverageRasteriser::rasterise_row(int row)
{
    std::int32_t const top = row * 256;
    std::erase_if(m_active, [&](Edge const& edge) { return edge.bottom <= top; });
    std::span<Edge const> const beginning = m_edges.beginning_in(row);
    m_active.insert(m_active.end(), beginning.begin(), beginning.end());
    if (m_active.empty())
        return;
    int const ends = mark_ends(top);
    if (ends == 0)
        add_strip(top, top + 256);
    else if (ends < max_strips)
        add_strips(top, ends);
    else
        add_lines(top, top + 256);
}

int CoverageRasteriser::mark_ends(std::int32_t top)
{
    std::fill(std::begin(m_ends), std::end(m_ends), std::uint64_t { 0 });
    auto const mark = [&](std::int32_t y) {
        auto const height = static_cast<std::uint32_t>(y - top);
        if (height - 1 < 255)
            m_ends[height / 64] |= std::uint64_t { 1 } << height % 64;
    };
    for (Edge const& edge : m_active) {
        mark(edge.top);
        mark(edge.bottom);
    }
    int count = 0;
    for (std::uint64_t const bits : m_ends)
        count += std::popcount(bits);
    return count;
}

void CoverageRasteriser::add_strips(std::int32_t top, int count)
{
    std::int32_t from = top;
    for (int word = 0; word < 4 && count > 0; ++word) {
        for (std::uint64_t bits = m_ends[word]; bits != 0; bits &= bits - 1, --count) {
            std::int32_t const to = top + word * 64 + std::countr_zero(bits);
            add_strip(from, to);
            from = to;
        }
    }
    add_strip(from, top + 256);
}

// No edge begins or ends between `top` and `bottom`.
void CoverageRasteriser::add_strip(std::int32_t top, std::int32_t bottom)
{
    m_crossings.clear();
    for (std::size_t i = 0; i < m_active.size(); ++i) {
        Edge const& edge = m_active[i];
        if (edge.top <= top && edge.bottom >= bottom)
            m_crossings.push_back(
                { edge.x_at(top), edge.x_at(bottom), edge.winding, static_cast<std::int32_t>(i) });
    }
    sort_crossings();
    if (bottom - top <= line_height || !are_crossing())
        return add_sides(bottom - top);
    std::int32_t const middle = (top + bottom) / 2;
    add_strip(top, middle);
    add_strip(middle, bottom);
}

void CoverageRasteriser::add_lines(std::int32_t top, std::int32_t bottom)
{
    for (std::int32_t line = top; line < bottom; line += line_height) {
        std::int32_t const y = line + line_height / 2;
        m_crossings.clear();
        for (std::size_t i = 0; i < m_active.size(); ++i) {
            Edge const& edge = m_active[i];
            if (edge.top > y || edge.bottom <= y)
                continue;
            std::int32_t const x = edge.x_at(y);
            m_crossings.push_back({ x, x, edge.winding, static_cast<std::int32_t>(i) });
        }
        sort_crossings();
        add_sides(line_height);
    }
}

void CoverageRasteriser::sort_crossings()
{
    auto const is_before = [](Crossing const& a, Crossing const& b) {
        std::int32_t const sum_a = a.x_top + a.x_bottom;
        std::int32_t const sum_b = b.x_top + b.x_bottom;
        return sum_a != sum_b ? sum_a < sum_b : a.x_top < b.x_top;
    };
    std::sort(m_crossings.begin(), m_crossings.end(), is_before);
}

// Ordered by their middles; where they cross, one end of the strip is out of order.
bool CoverageRasteriser::are_crossing() const
{
    for (std::size_t i = 1; i < m_crossings.size(); ++i) {
        if (m_crossings[i].x_top < m_crossings[i - 1].x_top
            || m_crossings[i].x_bottom < m_crossings[i - 1].x_bottom)
            return true;
    }
    return false;
}

void CoverageRasteriser::add_sides(std::int32_t height)
{
    std::int32_t const mask = m_rule == FillRule::EvenOdd ? 1 : -1;
    std::int32_t winding = 0;
    for (Crossing const& crossing : m_crossings) {
        bool const was_inside = (winding & mask) != 0;
        winding += crossing.winding;
        bool const is_inside = (winding & mask) != 0;
        if (was_inside != is_inside)
            m_row.add_side(crossing.x_top, crossing.x_bottom, height, is_inside);
    }
}

}
