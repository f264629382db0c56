// SPDX-License-Identifier: MIT
//
// Stroker: turns a line of points and a pen into convex pieces, which together are what the pen
// covers: a rectangle for each line, wedges on the outer side of each joint, and caps.

#pragma once

#include <draw/convex_union.h>
#include <draw/path_flattener.h>
#include <oriel/core/transform.h>
#include <oriel/draw/stroke_style.h>

#include <vector>

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
    // Points are where the pen has its width; `to_device` then maps what it covers. Pieces are
    // appended.
    Stroker(std::vector<ConvexPiece>& pieces, Pen const& pen, Transform const& to_device);

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
    LineJoin join_at(FlatLine const& line, std::size_t index) const
    {
        return line.is_smooth[index] != 0 ? LineJoin::Round : m_pen.join;
    }
    void add_line(Section const& from, Section const& to);
    void add_joint(Section const& from, Section const& to, LineJoin join);
    // Where the sides of both lines would meet; the middle when that is beyond the miter limit.
    FixedPoint tip_of(Section const& from, Section const& to, bool is_left) const;
    // Around the end that `section` looks at.
    void add_cap(Section const& section);
    void add_arc(Section const& section, float side, float sweep, FixedPoint to);

    std::vector<ConvexPiece>& m_pieces;
    Pen m_pen;
    Transform m_to_device;
    float m_arc_step; // radians
};

}
