// SPDX-License-Identifier: MIT

#include <draw/edge_list.h>

#include <algorithm>

namespace oriel::detail {

// Lines are cut to ±65536 pixels: within it no product of a slope and a height overflows.
static constexpr std::int32_t reach = 1 << 24;

FixedPoint FixedPoint::of(Point point)
{
    auto const rounded = [](float value) {
        constexpr double limit = 1 << 30;
        double const scaled = std::clamp(static_cast<double>(value) * 256, -limit, limit - 1);
        return static_cast<std::int32_t>(scaled + (limit + 0.5)) - (1 << 30);
    };
    return { rounded(point.x), rounded(point.y) };
}

void EdgeList::begin()
{
    m_edges.clear();
    m_left = m_top = reach;
    m_right = m_bottom = -reach;
}

// Twice the area, above 0 when the corners go clockwise on screen.
static double area_of(std::span<FixedPoint const> corners)
{
    double area = 0;
    FixedPoint const first = corners.front();
    for (std::size_t i = 2; i < corners.size(); ++i) {
        FixedPoint const a = corners[i - 1];
        FixedPoint const b = corners[i];
        area += (static_cast<double>(a.x) - first.x) * (static_cast<double>(b.y) - first.y)
                - (static_cast<double>(b.x) - first.x) * (static_cast<double>(a.y) - first.y);
    }
    return area;
}

void EdgeList::add_convex(std::span<FixedPoint const> corners)
{
    bool const is_clockwise = area_of(corners) > 0;
    FixedPoint last = corners.back();
    for (FixedPoint const next : corners) {
        if (is_clockwise)
            add(last, next);
        else
            add(next, last);
        last = next;
    }
}

IntRect EdgeList::bounds() const
{
    if (m_edges.empty())
        return {};
    return { m_left >> 8, m_top >> 8, (m_right + 255) >> 8, (m_bottom + 255) >> 8 };
}

static bool is_within_reach(FixedPoint point)
{
    return point.x >= -reach && point.x <= reach && point.y >= -reach && point.y <= reach;
}

void EdgeList::add(FixedPoint from, FixedPoint to)
{
    if (is_within_reach(from) && is_within_reach(to)) [[likely]]
        add_inside(from, to);
    else
        add_cut(from, to);
}

void EdgeList::add_inside(FixedPoint from, FixedPoint to)
{
    std::int32_t winding = 1;
    if (from.y > to.y) {
        std::swap(from, to);
        winding = -1;
    }
    if (from.y == to.y)
        return;
    m_left = std::min(m_left, std::min(from.x, to.x));
    m_right = std::max(m_right, std::max(from.x, to.x));
    m_top = std::min(m_top, from.y);
    m_bottom = std::max(m_bottom, to.y);
    std::int64_t const slope = (static_cast<std::int64_t>(to.x - from.x) << 32) / (to.y - from.y);
    m_edges.push_back({ from.y, to.y, from.x, winding, slope });
}

static std::int32_t along(std::int32_t from, std::int32_t to, double part)
{
    double const place = from + (static_cast<double>(to) - from) * part;
    return std::clamp(static_cast<std::int32_t>(place), -reach, reach);
}

// What lies beyond the left or right end runs along that end, so that it turns around as much.
void EdgeList::add_cut(FixedPoint from, FixedPoint to)
{
    double const width = static_cast<double>(to.x) - from.x;
    double const height = static_cast<double>(to.y) - from.y;
    auto const part_at = [](std::int32_t place, std::int32_t start, double length) {
        return length == 0 ? 0
                           : std::clamp((static_cast<double>(place) - start) / length, 0.0, 1.0);
    };
    double parts[6] = { 0, part_at(-reach, from.x, width), part_at(reach, from.x, width),
        part_at(-reach, from.y, height), part_at(reach, from.y, height), 1 };
    std::sort(parts, parts + 6);
    FixedPoint last { along(from.x, to.x, 0), along(from.y, to.y, 0) };
    for (double const part : parts) {
        FixedPoint const next { along(from.x, to.x, part), along(from.y, to.y, part) };
        add_inside(last, next);
        last = next;
    }
}

void EdgeList::add_polygon(std::span<Point const> points)
{
    if (points.size() < 3)
        return;
    FixedPoint last = FixedPoint::of(points.back());
    for (Point const point : points) {
        FixedPoint const next = FixedPoint::of(point);
        add(last, next);
        last = next;
    }
}

bool EdgeList::is_looked_at(Edge const& edge) const
{
    return edge.bottom > m_first_row * 256 && edge.top < m_end_row * 256;
}

std::size_t EdgeList::row_of(Edge const& edge) const
{
    return static_cast<std::size_t>(std::max(edge.top >> 8, m_first_row) - m_first_row);
}

void EdgeList::sort(int first_row, int end_row)
{
    m_first_row = first_row;
    m_end_row = std::max(first_row, end_row);
    m_row_ends.assign(static_cast<std::size_t>(m_end_row - m_first_row) + 2, 0);
    std::size_t count = 0;
    for (Edge const& edge : m_edges) {
        if (!is_looked_at(edge))
            continue;
        ++m_row_ends[row_of(edge) + 2];
        ++count;
    }
    for (std::size_t i = 2; i < m_row_ends.size(); ++i)
        m_row_ends[i] += m_row_ends[i - 1];
    m_sorted.resize(count);
    for (Edge const& edge : m_edges) {
        if (is_looked_at(edge))
            m_sorted[m_row_ends[row_of(edge) + 1]++] = edge;
    }
}

}
