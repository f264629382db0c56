// SPDX-License-Identifier: MIT

#include <draw/stroker.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oriel::detail {

static float dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
static float cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

// A quarter turn against the clock, as seen on screen.
static Point left_of(Point direction) { return { direction.y, -direction.x }; }

// Of length 1; zero where the points are equal.
static Point direction_between(Point from, Point to)
{
    double const x = static_cast<double>(to.x) - from.x;
    double const y = static_cast<double>(to.y) - from.y;
    double const length = std::sqrt(x * x + y * y);
    if (!(length > 0))
        return {};
    return { static_cast<float>(x / length), static_cast<float>(y / length) };
}

Stroker::Stroker(EdgeList& edges, Pen const& pen, Transform const& to_device)
    : m_edges(edges)
    , m_pen(pen)
    , m_to_device(to_device)
{
    // A chord over an angle a is r(1 − cos(a / 2)) from its arc.
    float const sagitta = std::clamp(pen.tolerance / pen.half_width, 1e-5f, 0.5f);
    m_arc_step = 2 * std::acos(1 - sagitta);
}

Stroker::Section Stroker::section_at(Point center, Point direction) const
{
    Point const side = left_of(direction) * m_pen.half_width;
    return { center, direction, placed(center), placed(center + side), placed(center - side) };
}

void Stroker::add_side(FixedPoint from, FixedPoint to, bool is_left)
{
    if (is_left)
        m_edges.add(from, to);
    else
        m_edges.add(to, from);
}

void Stroker::add_line(Section const& from, Section const& to)
{
    add_side(from.left, to.left, true);
    add_side(from.right, to.right, false);
}

void Stroker::add_joint(Section const& from, Section const& to, LineJoin join)
{
    if (from.left == to.left && from.right == to.right)
        return;
    bool const turns_right = cross(from.direction, to.direction) > 0;
    add_outer_side(from, to, join, turns_right);
    // The inner sides of the two rectangles go by the middle that they share.
    add_side(turns_right ? from.right : from.left, from.middle, !turns_right);
    add_side(from.middle, turns_right ? to.right : to.left, !turns_right);
}

void Stroker::add_outer_side(Section const& from, Section const& to, LineJoin join, bool is_left)
{
    if (join == LineJoin::Round)
        add_round(from, to, is_left);
    else if (join == LineJoin::Bevel || !add_miter(from, to, is_left))
        add_side(is_left ? from.left : from.right, is_left ? to.left : to.right, is_left);
}

// The tip is 1 / cos(a / 2) half widths away, with a the angle by which the line turns.
bool Stroker::add_miter(Section const& from, Section const& to, bool is_left)
{
    float const cos_of_turn = dot(from.direction, to.direction);
    float const limit = m_pen.miter_limit;
    if (!(2 <= limit * limit * (1 + cos_of_turn)))
        return false;
    Point const sum = left_of(from.direction) + left_of(to.direction);
    float const reach = (is_left ? m_pen.half_width : -m_pen.half_width) / (1 + cos_of_turn);
    FixedPoint const tip = placed(from.center + sum * reach);
    add_side(is_left ? from.left : from.right, tip, is_left);
    add_side(tip, is_left ? to.left : to.right, is_left);
    return true;
}

void Stroker::add_round(Section const& from, Section const& to, bool is_left)
{
    float const turn =
        std::atan2(cross(from.direction, to.direction), dot(from.direction, to.direction));
    float const sweep = is_left ? std::abs(turn) : -std::abs(turn);
    float const side = is_left ? m_pen.half_width : -m_pen.half_width;
    add_arc(from.center, left_of(from.direction) * side, sweep, is_left ? from.left : from.right,
        is_left ? to.left : to.right, is_left);
}

void Stroker::add_arc(
    Point center, Point start, float sweep, FixedPoint from, FixedPoint to, bool is_left)
{
    int const pieces = static_cast<int>(std::abs(sweep) / m_arc_step) + 1;
    float const step = sweep / static_cast<float>(pieces);
    float const c = std::cos(step);
    float const s = std::sin(step);
    FixedPoint last = from;
    Point arm = start;
    for (int i = 1; i < pieces; ++i) {
        arm = { c * arm.x - s * arm.y, s * arm.x + c * arm.y };
        FixedPoint const next = placed(center + arm);
        add_side(last, next, is_left);
        last = next;
    }
    add_side(last, to, is_left);
}

void Stroker::add_cap(Section const& section)
{
    if (m_pen.cap == LineCap::Round) {
        Point const start = left_of(section.direction) * m_pen.half_width;
        add_arc(
            section.center, start, std::numbers::pi_v<float>, section.left, section.right, true);
        return;
    }
    if (m_pen.cap == LineCap::Butt)
        return add_side(section.left, section.right, true);
    Section const end =
        section_at(section.center + section.direction * m_pen.half_width, section.direction);
    add_line(section, end);
    add_side(end.left, end.right, true);
}

void Stroker::add_dot(Point point, Point direction)
{
    if (m_pen.cap == LineCap::Butt)
        return;
    add_cap(section_at(point, direction));
    add_cap(section_at(point, direction * -1));
}

void Stroker::add_open(FlatLine const& line)
{
    std::span<Point const> const points = line.points;
    if (points.empty())
        return;
    Section last {};
    bool has_begun = false;
    for (std::size_t i = 1; i < points.size(); ++i) {
        Point const from = has_begun ? last.center : points.front();
        Point const direction = direction_between(from, points[i]);
        if (direction == Point {})
            continue;
        Section const begin = section_at(from, direction);
        if (has_begun)
            add_joint(last, begin, join_at(line, i - 1));
        else
            add_cap(section_at(from, direction * -1));
        last = section_at(points[i], direction);
        add_line(begin, last);
        has_begun = true;
    }
    if (has_begun)
        add_cap(last);
    else
        add_dot(points.front(), { 1, 0 });
}

void Stroker::add_closed(FlatLine const& line)
{
    std::span<Point const> const points = line.points;
    if (points.empty())
        return;
    Section first {};
    Section last {};
    bool has_begun = false;
    for (std::size_t i = 1; i <= points.size(); ++i) {
        Point const to = points[i % points.size()];
        Point const from = has_begun ? last.center : points.front();
        Point const direction = direction_between(from, to);
        if (direction == Point {})
            continue;
        Section const begin = section_at(from, direction);
        if (has_begun)
            add_joint(last, begin, join_at(line, i - 1));
        else
            first = begin;
        last = section_at(to, direction);
        add_line(begin, last);
        has_begun = true;
    }
    if (has_begun)
        add_joint(last, first, join_at(line, 0));
    else
        add_dot(points.front(), { 1, 0 });
}

}
