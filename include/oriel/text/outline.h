// SPDX-License-Identifier: MIT
//
// OutlineSink: takes the shapes of glyphs, for text that is too large, turned or scaled, so that
// bitmaps of its size are of no use. Glyphs with colors of their own come as pictures.

#pragma once

#include <oriel/core/geometry.h>

#include <cstdint>

namespace oriel {

// A glyph with colors of its own, to be stretched over a box.
struct GlyphPicture {
    std::uint64_t key = 0; // equal for equal pictures of one engine
    IntSize size;
    std::uint8_t const* pixels = nullptr; // straight red, green, blue, alpha; valid during the call
    Rect box;                             // where the outline would be
};

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
    // How much larger than a device pixel the pixels of pictures are shown.
    virtual float zoom() const { return 1; }
    virtual void picture(GlyphPicture const&) {}
};

}
