// SPDX-License-Identifier: MIT

#include <draw/line_simplifier.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

namespace {

float cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
float dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }

// The directions in which a line from `start` passes all points so far within the tolerance, as
// an opening between two rays.
class Opening {
public:
    Opening(Point start, float tolerance) : m_start(start), m_tolerance(tolerance) {}

    // Narrows the opening for a point; false when the line cannot end there.
    bool reaches(Point point)
    {
        Point const way = point - m_start;
        float const length = std::sqrt(dot(way, way));
        if (length <= m_tolerance)
            return !m_is_narrowed;
        if (length < m_length || (m_is_narrowed && !contains(way)))
            return false;
        m_length = length;
        Point const aside = Point { -way.y, way.x } * (m_tolerance / length);
        narrow(way - aside, way + aside);
        return true;
    }

private:
    bool contains(Point way) const
    {
        return cross(m_low, way) >= 0 && cross(way, m_high) >= 0 && dot(way, m_low) > 0;
    }
    void narrow(Point low, Point high)
    {
        if (!m_is_narrowed || cross(m_low, low) > 0)
            m_low = low;
        if (!m_is_narrowed || cross(high, m_high) > 0)
            m_high = high;
        m_is_narrowed = true;
    }

    Point m_start;
    float m_tolerance;
    float m_length = 0; // to the last point: the line never turns back
    bool m_is_narrowed = false;
    Point m_low {};
    Point m_high {};
};

}

static float distance(Point a, Point b) { return std::sqrt(dot(b - a, b - a)); }

static float length_of(std::span<Point const> points)
{
    float length = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        length += distance(points[i - 1], points[i]);
    return length;
}

static void simplify(FlatLine const& line, float tolerance, FlatPath& simple)
{
    auto const add = [&](std::size_t i) {
        if (line.is_smooth[i] != 0)
            simple.add_smooth(line.points[i]);
        else
            simple.add(line.points[i]);
    };
    std::size_t const last = line.points.size() - 1;
    float const whole = length_of(line.points);
    simple.begin_sub_path(line.points.front());
    std::size_t start = 0;
    float start_at = 0; // along the line
    float at = 0;
    Opening opening(line.points.front(), tolerance);
    for (std::size_t i = 1; i <= last; ++i) {
        float const before = at;
        at += distance(line.points[i - 1], line.points[i]);
        // Lines grow with the distance from the ends, so that the ends look where they did.
        bool const is_short = at - start_at <= 2 * std::min(start_at, whole - at);
        if (is_short && opening.reaches(line.points[i]))
            continue;
        if (i - 1 > start)
            add(i - 1);
        start = i - 1;
        start_at = before;
        opening = Opening(line.points[start], tolerance);
        opening.reaches(line.points[i]);
    }
    if (last > 0)
        add(last);
}

void simplify(FlatPath const& flat, float tolerance, FlatPath& simple)
{
    simple.clear();
    for (FlatPath::SubPath const& sub_path : flat.sub_paths()) {
        simplify(flat.line_of(sub_path), tolerance, simple);
        simple.end_sub_path(sub_path.is_closed);
    }
}

}
