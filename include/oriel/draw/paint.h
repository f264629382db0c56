// SPDX-License-Identifier: MIT
//
// Paint: what fills a Rectangle or a Mask instead of one color: a gradient or an image, placed by
// a map from device pixels. It lies in a table of the draw list; the record's `first` is its
// index. 64 bytes, unused ones zero.
//
// With (u, v) the place of a pixel's center on the map:
//     Linear   t = u
//     Radial   t = length(u, v)
//     Conic    t = fraction of a turn of (u, v), clockwise from the positive u axis:
//              with a = min(|u|, |v|) / max(|u|, |v|) and s = a², in turns
//              r = a·(c0 + s·(c1 + s·(c2 + s·(c3 + s·c4)))) where |v| <= |u|, else 0.25 − that;
//              then 0.5 − r where u < 0; then 1 − r where v < 0; 0 at the center
//     Image    the premultiplied texel at (u, v), counted in texels from the corner of `source`,
//              bilinear, clamped to it, weights in whole 256ths as for image records; times the
//              record's color as there
// A gradient's t is clamped to 0–1, or repeated, or mirrored. Between two stops the straight
// channels mix linearly; a stop holds what its segment needs, so no backend looks at two. A
// channel becomes a byte by floor(value + dither(x, y)), the ordered 8 × 8 pattern of record.h.
//
// Other interpolations (premultiplied, Oklab) are made into straight stops beforehand; see
// gradient.h.

#pragma once

#include <oriel/core/transform.h>
#include <oriel/draw/record.h>

#include <cstdint>
#include <type_traits>

namespace oriel {

enum class PaintKind : std::uint8_t {
    Linear, // (Default)
    Radial,
    Conic,
    Image,
};

// Beyond the ends of a gradient.
enum class Spread : std::uint8_t {
    Clamp, // (Default)
    Repeat,
    Mirror,
};

struct Paint {
    Transform map {}; // from device pixels
    PaintKind kind = PaintKind::Linear;
    Spread spread = Spread::Clamp;
    std::uint16_t texture = 0;    // of an Image
    ImageSource source {};        // of an Image
    std::uint32_t first_stop = 0; // in DrawList::stops()
    std::uint32_t stop_count = 0; // at least 1 for a gradient, at most max_stops
    std::uint32_t reserved[5] = {};

    static constexpr std::uint32_t max_stops = 64;
};
static_assert(sizeof(Paint) == 64, "the same texels as a record");
static_assert(std::is_trivially_copyable_v<Paint>, "uploaded and hashed as bytes");

// c0 … c4 of the conic gradient; within 2e-6 turns of the arc tangent.
constexpr float conic_coefficients[5] = { 0.159133669f, -0.0525696394f, 0.0286732423f,
    -0.013553054f, 0.00331760283f };

// From `position` to the next stop's (or for ever) the color is
// color + (end_color − color) · clamp((t − position) · inverse_length, 0, 1), per channel.
// Before the first stop it is the first stop's `color`. Positions never fall; where two are
// equal, the later one holds.
struct GradientSegment {
    float position = 0;
    float inverse_length = 0; // 0: `color` all along
    std::uint32_t color = 0;  // straight, Color::packed()
    std::uint32_t end_color = 0;
};
static_assert(sizeof(GradientSegment) == 16, "one texel");

}
