// SPDX-License-Identifier: MIT

#include "random_path.h"

#include <cmath>

namespace oriel {

float RandomPath::between(float low, float high)
{
    return low + (high - low) * static_cast<float>(m_random() >> 8) / 16777216.0f;
}

int RandomPath::below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

Point RandomPath::point(float side) { return { between(0, side), between(0, side) }; }

Path RandomPath::polygon(float side)
{
    Path path;
    int const corners = 3 + below(9);
    for (int i = 0; i < corners; ++i)
        path.line_to(point(side));
    path.close();
    return path;
}

Path RandomPath::curves(float side)
{
    Path path;
    int const sub_paths = 1 + below(3);
    for (int i = 0; i < sub_paths; ++i) {
        path.move_to(point(side));
        int const segments = 1 + below(5);
        for (int s = 0; s < segments; ++s) {
            switch (below(4)) {
            case 0:
                path.line_to(point(side));
                break;
            case 1:
                path.quadratic_to(point(side), point(side));
                break;
            case 2:
                path.cubic_to(point(side), point(side), point(side));
                break;
            case 3:
                path.arc(point(side), { between(1, side / 4), between(1, side / 4) },
                    between(-4, 4), between(-7, 7));
                break;
            }
        }
        if (below(2) == 0)
            path.close();
    }
    return path;
}

Path RandomPath::scribble(float side)
{
    Path path;
    Point at { side / 2, side / 2 };
    float angle = between(0, 6);
    for (int i = 0; i < 12; ++i) {
        path.line_to(at);
        angle += between(-1.2f, 1.2f);
        float const length = between(side / 12, side / 4);
        at = at + Point { std::cos(angle), std::sin(angle) } * length;
    }
    if (below(3) == 0)
        path.close();
    return path;
}

StrokeStyle RandomPath::pen()
{
    StrokeStyle style;
    style.width = between(1, below(2) == 0 ? 3 : 14);
    style.cap = static_cast<LineCap>(below(3));
    style.join = static_cast<LineJoin>(below(3));
    style.miter_limit = between(1, 8);
    if (below(2) == 0) {
        style.dashes = dashes();
        style.dash_offset = between(-30, 30);
    }
    return style;
}

// Cairo leaves out a dash of length 0, but for the first one.
Dashes RandomPath::dashes()
{
    if (below(8) == 0)
        return { 0, between(1, 12) };
    Dashes dashes;
    dashes.count = static_cast<std::uint32_t>(1 + below(5));
    for (std::uint32_t i = 0; i < dashes.count; ++i)
        dashes.lengths[i] = between(1, 12);
    return dashes;
}

}
