// SPDX-License-Identifier: MIT
//
// Record: one drawn primitive. 64 bytes, one cache line, four texels of RGBA32UI. Coordinates are
// device pixels. Unused fields are zero, -0 and NaN never occur, so records can be compared and
// hashed as bytes.
//
//     Record r { .x0 = 10, .y0 = 10, .x1 = 130, .y1 = 42, .color = accent.packed() };
//
// What a backend draws, for the pixel with center p. A record with an empty box, or outside its
// clip, draws nothing.
//
// Rectangle. With c and h the center and half size of the box and r the radius of the corner in
// whose quadrant p lies:
//     q = |p - c| - h + r,  d = length(max(q, 0)) + min(max(q.x, q.y), 0) - r
//     outer = clamp(0.5 - d, 0, 1),  inner = clamp(0.5 - d - border_width, 0, 1)
// The fill reaches under the border. With a the alphas, the shares of the two colors are
//     border = outer * (1 - inner) * a_border
//     fill   = outer * (inner + (1 - inner) * (1 - a_border)) * a_fill
//     result = border_color * border + fill_color * fill + below * (1 - border - fill)
// and only the shares and the result are rounded to 8 bits. A gradient's fill color mixes the
// straight channels, alpha too, by t = clamp(dot(p - (x0, y0) - from, to - from) / |to - from|^2),
// without dithering; `from` and `to` differ.
//
// Shadow: see shadow_mask.h. Glyphs: coverage of the atlas page times the alpha of `color`, texel
// by pixel. Image: the premultiplied texel times (rgb * alpha, alpha) of `color`, over what is
// below; texel by pixel when the sizes are equal, else bilinear, clamped to the source rectangle.

#pragma once

#include <cstdint>
#include <type_traits>

namespace oriel {

enum class RecordKind : std::uint8_t {
    // (Default) Fill, up to four radii, border inside the edge, two-stop linear gradient.
    Rectangle,
    // A blurred rounded rectangle: [x0, x1) × [y0, y1) is the casting shape, `sigma` the blur;
    // ink reaches 3 sigma beyond.
    Shadow,
    // `count` glyphs of block `first` of the list; `origin_x, origin_y` is added to them.
    // [x0, x1) × [y0, y1) bounds the ink.
    Glyphs,
    // Texture `texture`, its part `u0…v1` stretched over the rectangle; `color` multiplies.
    Image,
};

enum class RecordFlags : std::uint8_t {
    None = 0,
    Gradient = 1 << 0,    // from `color` to `color_end` along the axis
    OpaqueImage = 1 << 1, // the texture has no transparent pixel
};
constexpr RecordFlags operator|(RecordFlags a, RecordFlags b)
{
    return static_cast<RecordFlags>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has_flag(RecordFlags all, RecordFlags one)
{
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

// Two points relative to a record's (x0, y0), in whole pixels.
struct GradientAxis {
    std::int16_t from_x, from_y, to_x, to_y;
};

// A rectangle in texels.
struct ImageSource {
    std::uint16_t u0, v0, u1, v1;
};

// Whole pixels.
struct GlyphOrigin {
    std::int32_t x, y;
};

struct Record {
    float x0 = 0;
    float y0 = 0;
    float x1 = 0;
    float y1 = 0;
    // Radii of the corners in 1/16 pixels: top left, top right, bottom right, bottom left.
    std::uint16_t radii[4] = {};
    std::uint32_t color = 0;     // straight sRGB, Color::packed()
    std::uint32_t color_end = 0; // of a gradient
    std::uint32_t border_color = 0;
    std::uint16_t border_width = 0; // 1/16 pixels
    std::uint16_t sigma = 0;        // 1/16 pixels
    union {
        GradientAxis axis;
        ImageSource source;
        GlyphOrigin origin;
        std::uint64_t geometry = 0;
    };
    std::uint16_t state = 0;   // index into DrawList::states()
    std::uint16_t texture = 0; // TextureId of an Image; 0 is none
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    RecordKind kind = RecordKind::Rectangle;
    RecordFlags flags = RecordFlags::None;
    std::uint16_t texture_generation = 0; // so that a changed image is a changed record
};

static_assert(sizeof(Record) == 64, "one cache line, four RGBA32UI texels");
static_assert(std::is_trivially_copyable_v<Record>, "lists are uploaded and hashed as bytes");

// What surrounds a record. Neighbours with equal states share one. 64 bytes leave room for rounded
// clips, transforms and group opacity.
struct DrawState {
    float clip_x0 = 0; // device pixels, whole numbers
    float clip_y0 = 0;
    float clip_x1 = 0;
    float clip_y1 = 0;
    std::uint32_t reserved[12] = {};
};
static_assert(sizeof(DrawState) == 64, "the same texels as a record");

}
