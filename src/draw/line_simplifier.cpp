// SPDX-License-Identifier: MIT

#include <draw/line_simplifier.h>

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

static void simplify(FlatLine const& line, float tolerance, FlatPath& simple)
{
    auto const add = [&](std::size_t i) {
        if (line.is_smooth[i] != 0)
            simple.add_smooth(line.points[i]);
        else
            simple.add(line.points[i]);
    };
    simple.begin_sub_path(line.points.front());
    Opening opening(line.points.front(), tolerance);
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        if (opening.reaches(line.points[i]))
            continue;
        if (i > 1)
            add(i - 1);
        opening = Opening(line.points[i - 1], tolerance);
        opening.reaches(line.points[i]);
    }
    if (line.points.size() > 1)
        add(line.points.size() - 1);
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
