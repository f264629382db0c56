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

Stroker::Stroker(std::vector<ConvexPiece>& pieces, Pen const& pen, Transform const& to_device)
    : m_pieces(pieces)
    , m_pen(pen)
    , m_to_device(to_device)
{
    // A chord over an angle a is r(1 − cos(a / 2)) from its arc.
    // Two of them are less than half a turn.
    float const sagitta = std::clamp(pen.tolerance / pen.half_width, 1e-5f, 0.2f);
    m_arc_step = 2 * std::acos(1 - sagitta);
}

Stroker::Section Stroker::section_at(Point center, Point direction) const
{
    Point const side = left_of(direction) * m_pen.half_width;
    return { center, direction, placed(center), placed(center + side), placed(center - side) };
}

void Stroker::add_line(Section const& from, Section const& to)
{
    m_pieces.push_back({ { from.left, to.left, to.right, from.right } });
}

// A wedge of less than 1/1024 of a pixel.
static bool is_too_small(FixedPoint middle, FixedPoint from, FixedPoint to)
{
    double const area =
        (static_cast<double>(from.x) - middle.x) * (static_cast<double>(to.y) - middle.y)
        - (static_cast<double>(from.y) - middle.y) * (static_cast<double>(to.x) - middle.x);
    return std::abs(area) < 2 * 65536.0 / 1024;
}

void Stroker::add_joint(Section const& from, Section const& to, LineJoin join)
{
    float const turn = cross(from.direction, to.direction);
    bool const turns_back = dot(from.direction, to.direction) < 0;
    if (!turns_back && is_too_small(from.middle, from.left, to.left))
        return;
    bool const is_left = turn > 0; // the outer side
    FixedPoint const end = is_left ? to.left : to.right;
    if (join == LineJoin::Round) {
        float const sweep = std::atan2(std::abs(turn), dot(from.direction, to.direction));
        return add_arc(from, is_left ? 1.0f : -1.0f, sweep, end);
    }
    FixedPoint const tip = join == LineJoin::Miter ? tip_of(from, to, is_left) : from.middle;
    m_pieces.push_back(
        { { from.middle, is_left ? from.left : from.right, tip == from.middle ? end : tip, end } });
}

// The tip is 1 / cos(a / 2) half widths away, with a the angle by which the line turns.
FixedPoint Stroker::tip_of(Section const& from, Section const& to, bool is_left) const
{
    float const cos_of_turn = dot(from.direction, to.direction);
    float const limit = m_pen.miter_limit;
    if (!(2 <= limit * limit * (1 + cos_of_turn)))
        return from.middle;
    Point const sum = left_of(from.direction) + left_of(to.direction);
    float const reach = (is_left ? m_pen.half_width : -m_pen.half_width) / (1 + cos_of_turn);
    return placed(from.center + sum * reach);
}

// From one side (1: left, −1: right) of the section towards where it looks, in pieces of two
// chords around the middle.
void Stroker::add_arc(Section const& section, float side, float sweep, FixedPoint to)
{
    int const chords = static_cast<int>(sweep / m_arc_step) + 1;
    float const step = sweep / static_cast<float>(chords) * side;
    float const c = std::cos(step);
    float const s = std::sin(step);
    Point arm = left_of(section.direction) * (m_pen.half_width * side);
    auto const next = [&](int chord) {
        arm = { c * arm.x - s * arm.y, s * arm.x + c * arm.y };
        return chord < chords ? placed(section.center + arm) : to;
    };
    FixedPoint last = side > 0 ? section.left : section.right;
    for (int chord = 1; chord <= chords; chord += 2) {
        FixedPoint const one = next(chord);
        FixedPoint const two = chord < chords ? next(chord + 1) : one;
        m_pieces.push_back({ { section.middle, last, one, two } });
        last = two;
    }
}

void Stroker::add_cap(Section const& section)
{
    if (m_pen.cap == LineCap::Round)
        add_arc(section, 1, std::numbers::pi_v<float>, section.right);
    else if (m_pen.cap == LineCap::Square)
        add_line(section,
            section_at(section.center + section.direction * m_pen.half_width, section.direction));
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
