// SPDX-License-Identifier: MIT
//
// OutlineSink: takes the shapes of glyphs, for text that is too large, turned or scaled, so that
// bitmaps of its size are of no use.

#pragma once

#include <oriel/core/geometry.h>

namespace oriel {

// Contours follow each other; each begins with move_to() and ends with close(). What they turn
// around is ink (the non-zero rule).
class OutlineSink {
public:
    virtual ~OutlineSink() = default;
    virtual void move_to(Point point) = 0;
    virtual void line_to(Point point) = 0;
    virtual void quadratic_to(Point control, Point end) = 0;
    virtual void cubic_to(Point control_1, Point control_2, Point end) = 0;
    virtual void close() = 0;
};

}
