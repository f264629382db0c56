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
// At a corner, outer differs from the pixel's area inside by up to 12/255 for whole radii from 4
// on, by up to 17/255 for others. The fill reaches under the border. With a the alphas, the shares
// of the two colors are
//     border = outer * (1 - inner) * a_border
//     fill   = outer * (inner + (1 - inner) * (1 - a_border)) * a_fill
//     result = border_color * border + fill_color * fill + below * (1 - border - fill)
// and only the shares and the result are rounded to 8 bits. A two-stop gradient's fill color mixes
// the straight channels, alpha too, by
//     t = clamp(dot(p - (x0, y0) - from, to - from) / |to - from|^2);   `from` and `to` differ
// and a channel becomes a byte by floor(value + dither) with, for the pixel (x, y),
//     dither = (B(x mod 8, y mod 8) + 0.5) / 64
//     B(x, y) = the bits  y2 x2^y2  y1 x1^y1  y0 x0^y0  read from the lowest to the highest
// so that a color which is the same all along stays as it is. See dither_step().
//
// Shadow: see shadow_mask.h. Glyphs: coverage of the atlas page times the alpha of `color`, texel
// by pixel; of a page in color, the premultiplied texel times the alpha of `color`. Coverage c,
// 0–255, of Glyphs and of a Mask filled with a color is raised first, in whole numbers, to
//     c + (contrast · c · (255 - c) + 65536) / 131072
// which leaves 0 and 255 as they are; see text_contrast.h. Image: the
// premultiplied texel times (rgb * alpha, alpha) of `color`, over what is below; texel by pixel
// when the sizes are equal, else bilinear, clamped to the source rectangle. Mask: coverage of
// `source` times the alpha of the fill, texel by pixel; the fill is `color` or a Paint.
//
// Mesh: triangles without antialiasing. Positions are rounded to 1/256 pixels; a pixel belongs to
// a triangle when its center lies inside, or on a top or left edge, so triangles that share an
// edge neither overlap nor leave a gap; both windings are drawn. Color (straight) and texel place
// are interpolated linearly; the texel is bilinear, clamped to the texture, times the color.
//
// Layer: the records from LayerBegin to its LayerEnd are drawn onto transparent black,
// premultiplied, 8 bits a channel, and the result is multiplied by the alpha of `color` and drawn
// over what is below. Both ends have the same box, which bounds the ink between them, and the same
// state, whose rectangle holds those of the states between them; layers nest.
//
// Host: what the host draws itself, within the box; see host_draw.h.
//
// The rounded clips of a record's state multiply its share, as does an antialiased edge:
//     clip = outer of the rounded box, as above, with d / sqrt |xx·yy − xy·yx| for d, which
//     measures the distance in device pixels
// Radii longer than half the shorter side count as half. A backend may round once more after that.

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
    // Coverage texture `texture`, its part `u0…v1` as large as the box, filled. `color_end` and
    // `border_color` hold a hash of the shape, `count` which of its tiles this is: where the
    // coverage lies is not part of the picture.
    Mask,
    // `count` indices from `first` on of the list, three a triangle; `texture` may be none. The
    // box bounds them.
    Mesh,
    // The records up to the LayerEnd are one picture; alpha of `color` is its opacity.
    LayerBegin,
    LayerEnd,
    // Callback `first` of the list.
    Host,
};

enum class RecordFlags : std::uint8_t {
    None = 0,
    Gradient = 1 << 0,    // from `color` to `color_end` along the axis
    OpaqueImage = 1 << 1, // the texture has no transparent pixel
    Paint = 1 << 2,       // Rectangle, Mask: filled by paint `first` of the list, not by `color`
    Inset = 1 << 3,       // Shadow: falls inwards from the edges of the box
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

// Of an inset shadow, whole pixels: what casts it is the outside of the box, moved by the offset
// and grown inwards by `spread`.
struct InsetShift {
    std::int16_t offset_x, offset_y, spread, unused;
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
    union {
        std::uint16_t sigma = 0; // of a Shadow, 1/16 pixels
        std::uint16_t contrast;  // of Glyphs and Mask, 0–255
    };
    union {
        GradientAxis axis;
        ImageSource source;
        GlyphOrigin origin;
        InsetShift inset;
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

// B(x, y) of the dither pattern, 0–63.
constexpr std::uint32_t dither_step(std::uint32_t x, std::uint32_t y)
{
    std::uint32_t const d = x ^ y;
    return (y & 1u) << 4 | (d & 1u) << 5 | (y & 2u) << 1 | (d & 2u) << 2 | (y & 4u) >> 2
           | (d & 4u) >> 1;
}

// What surrounds a record. Neighbours with equal states share one.
struct DrawState {
    float clip_x0 = 0; // device pixels, whole numbers
    float clip_y0 = 0;
    float clip_x1 = 0;
    float clip_y1 = 0;
    // A rounded box in a space of its own, into which device pixels are turned by
    // (xx·x + xy·y, yx·x + yy·y). Without rotation that space is device pixels.
    float round_x0 = 0;
    float round_y0 = 0;
    float round_x1 = 0;
    float round_y1 = 0;
    std::uint16_t round_radii[4] = {}; // 1/16 of that space's unit, as in Record
    std::uint16_t has_round = 0;       // 0 or 1
    // The state with the next rounded clip outwards; its rectangle is counted in already. Lower
    // than the state's own index; `no_outer` when there is none.
    std::uint16_t outer = no_outer;
    float round_xx = 1;
    float round_xy = 0;
    float round_yx = 0;
    float round_yy = 1;
    std::uint32_t reserved = 0;

    static constexpr std::uint16_t no_outer = 65535;
};
static_assert(sizeof(DrawState) == 64, "the same texels as a record");
static_assert(std::is_trivially_copyable_v<DrawState>, "uploaded and hashed as bytes");

}
