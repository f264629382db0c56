// SPDX-License-Identifier: MIT

#include <draw/path_flattener.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

static constexpr float coordinate_end = 1 << 24;
static constexpr int max_lines = 1024; // of one curve

void FlatPath::clear()
{
    m_points.clear();
    m_is_smooth.clear();
    m_sub_paths.clear();
    m_is_open = false;
}

void FlatPath::begin_sub_path(Point point)
{
    end_sub_path(false);
    m_sub_paths.push_back({ static_cast<std::uint32_t>(m_points.size()), 0, false });
    m_is_open = true;
    add(point);
}

void FlatPath::end_sub_path(bool is_closed)
{
    if (!m_is_open)
        return;
    SubPath& sub_path = m_sub_paths.back();
    sub_path.count = static_cast<std::uint32_t>(m_points.size()) - sub_path.first;
    sub_path.is_closed = is_closed;
    m_is_open = false;
}

Rect FlatPath::bounds() const
{
    if (m_points.empty())
        return {};
    Point low = m_points.front();
    Point high = low;
    for (Point const point : m_points) {
        low = { std::min(low.x, point.x), std::min(low.y, point.y) };
        high = { std::max(high.x, point.x), std::max(high.y, point.y) };
    }
    return { low.x, low.y, high.x - low.x, high.y - low.y };
}

static Point place(Transform const& transform, Point point)
{
    Point const at = transform.applied(point);
    return { finite_or_zero(at.x, coordinate_end), finite_or_zero(at.y, coordinate_end) };
}

// Wang's bound: n lines are off by at most factor · bend / n², where `bend` is the longest second
// difference of the control points and `factor` d(d − 1) / 8 for a curve of degree d.
static int lines_for(float bend, float factor, float tolerance)
{
    float const lines = std::sqrt(factor * bend / tolerance);
    return lines < max_lines ? std::max(1, static_cast<int>(std::ceil(lines))) : max_lines;
}

static float bend_of(Point a, Point b, Point c)
{
    Point const second = a - b * 2 + c;
    return std::sqrt(second.x * second.x + second.y * second.y);
}

// The curve at t between its ends, at even steps, and close to them.
template <typename Curve>
static void add_curve(FlatPath& flat, Curve const& at, int lines, CurveEnds ends)
{
    float const step = 1 / static_cast<float>(lines);
    bool const are_fine = ends == CurveEnds::Tangents;
    for (float part = step / 16; are_fine && part < step; part *= 4)
        flat.add_smooth(at(part));
    for (int i = 1; i < lines; ++i)
        flat.add_smooth(at(static_cast<float>(i) * step));
    for (float part = step / 4; are_fine && part > step / 32; part /= 4)
        flat.add_smooth(at(1 - part));
}

static void add_quadratic(FlatPath& flat, Point b, Point c, float tolerance, CurveEnds ends)
{
    Point const a = flat.last();
    auto const at = [&](float t) {
        float const s = 1 - t;
        return a * (s * s) + b * (2 * s * t) + c * (t * t);
    };
    add_curve(flat, at, lines_for(bend_of(a, b, c), 0.25f, tolerance), ends);
    flat.add(c);
}

static void add_cubic(FlatPath& flat, Point b, Point c, Point d, float tolerance, CurveEnds ends)
{
    Point const a = flat.last();
    auto const at = [&](float t) {
        float const s = 1 - t;
        return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t);
    };
    float const bend = std::max(bend_of(a, b, c), bend_of(b, c, d));
    add_curve(flat, at, lines_for(bend, 0.75f, tolerance), ends);
    flat.add(d);
}

void flatten(
    Path const& path, Transform const& transform, float tolerance, FlatPath& flat, CurveEnds ends)
{
    flat.clear();
    Point const* point = path.points().data();
    for (Path::Verb const verb : path.verbs()) {
        auto const at = [&](int index) { return place(transform, point[index]); };
        switch (verb) {
        case Path::Verb::Move:
            flat.begin_sub_path(at(0));
            point += 1;
            break;
        case Path::Verb::Line:
            flat.add(at(0));
            point += 1;
            break;
        case Path::Verb::Quadratic:
            add_quadratic(flat, at(0), at(1), tolerance, ends);
            point += 2;
            break;
        case Path::Verb::Cubic:
            add_cubic(flat, at(0), at(1), at(2), tolerance, ends);
            point += 3;
            break;
        case Path::Verb::Close:
            flat.end_sub_path(true);
            break;
        }
    }
    flat.end_sub_path(false);
}

}
