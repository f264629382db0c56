// SPDX-License-Identifier: MIT
//
// Stroker: turns a line of points and a pen into the edges around what the pen covers. It is the
// sum of one rectangle a line, a wedge on the outer side of each joint and the caps, all of them
// turning the same way round, less the sides that they share; so, filled by NonZero, what lies
// over itself is covered once.

#pragma once

#include <draw/edge_list.h>
#include <draw/path_flattener.h>
#include <oriel/core/transform.h>
#include <oriel/draw/stroke_style.h>

#include <span>

namespace oriel::detail {

struct Pen {
    float half_width = 0.5f;
    LineCap cap = LineCap::Butt;
    LineJoin join = LineJoin::Miter;
    float miter_limit = 4;
    float tolerance = 0.1f; // of round caps and joins
};

class Stroker {
public:
    // Points are where the pen has its width; `to_device` then maps what it covers.
    Stroker(EdgeList& edges, Pen const& pen, Transform const& to_device);

    // Equal neighbours count as one point. A single point is a dot, as its caps are. Joints within
    // a curve are round.
    void add_open(FlatLine const& line);
    void add_closed(FlatLine const& line);
    // A line without length.
    void add_dot(Point point, Point direction);

private:
    // Where the pen is, and what is on both of its sides.
    struct Section {
        Point center {};
        Point direction {}; // of length 1
        FixedPoint middle {};
        FixedPoint left {};
        FixedPoint right {};
    };
    Section section_at(Point center, Point direction) const;
    FixedPoint placed(Point point) const { return FixedPoint::of(m_to_device.applied(point)); }
    void add_line(Section const& from, Section const& to);
    void add_joint(Section const& from, Section const& to, LineJoin join);
    void add_outer_side(Section const& from, Section const& to, LineJoin join, bool is_left);
    LineJoin join_at(FlatLine const& line, std::size_t index) const
    {
        return line.is_smooth[index] != 0 ? LineJoin::Round : m_pen.join;
    }
    bool add_miter(Section const& from, Section const& to, bool is_left);
    void add_round(Section const& from, Section const& to, bool is_left);
    // From one side to the other around the end that `section` looks at.
    void add_cap(Section const& section);
    // Along the left side forwards, along the right side backwards.
    void add_side(FixedPoint from, FixedPoint to, bool is_left);
    void add_arc(
        Point center, Point start, float sweep, FixedPoint from, FixedPoint to, bool is_left);

    EdgeList& m_edges;
    Pen m_pen;
    Transform m_to_device;
    float m_arc_step; // radians
};

}
