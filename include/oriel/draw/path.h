// SPDX-License-Identifier: MIT
//
// Path: lines and curves that are filled or stroked. Kept as a member and refilled each frame it
// allocates nothing. What is not finite is left out, segment by segment.
//
//     m_path.clear();
//     m_path.move_to({ 4, 20 });
//     m_path.cubic_to({ 10, 0 }, { 30, 40 }, { 40, 20 });
//     painter.stroke(m_path, accent, { .width = 2 });

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/core/transform.h>
#include <oriel/draw/corner_radii.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

// What is inside where a path crosses itself.
enum class FillRule : std::uint8_t {
    NonZero, // (Default) what it turns around, in sum
    EvenOdd, // every second time
};

class Path {
public:
    enum class Verb : std::uint8_t { Move, Line, Quadratic, Cubic, Close };

    // Keeps the capacity.
    void clear();

    // Begins a sub-path. Without it, the first point that is added begins one, and after close()
    // the point where the closed one began.
    void move_to(Point point);
    void line_to(Point point);
    void quadratic_to(Point control, Point end);
    void cubic_to(Point control_1, Point control_2, Point end);
    // Part of an ellipse, clockwise for a positive sweep, at most one turn; angles in radians from
    // the positive x axis. A line leads there from the present point, if there is one.
    void arc(Point center, Size radii, float start_radians, float sweep_radians);
    void close();

    void add_rectangle(Rect const& rect);
    // A radius is at most half of the shorter side.
    void add_rounded_rectangle(Rect const& rect, CornerRadii const& radii);
    void add_ellipse(Rect const& bounds);
    // A sub-path of its own.
    void add_polyline(std::span<Point const> points);
    void add_path(Path const& other, Transform const& transform = {});

    bool is_empty() const { return m_verbs.empty(); }
    // Around all points and control points: never smaller than the path, and often larger.
    Rect bounds() const;
    // Of the verbs and points; equal on every machine.
    std::uint64_t content_hash() const;

    // Move and Line take one point, Quadratic two, Cubic three, Close none.
    std::span<Verb const> verbs() const { return m_verbs; }
    std::span<Point const> points() const { return m_points; }

private:
    // A sub-path is open and has a point to go on from.
    bool ensure_start(Point fallback);
    void append(Verb verb, Point point);
    void arc_piece(Point center, Size radii, float from, float to);

    std::vector<Verb> m_verbs;
    std::vector<Point> m_points;
    Point m_start {}; // of the sub-path
    bool m_has_start = false;
    bool m_is_open = false;
};

}
