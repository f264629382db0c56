// SPDX-License-Identifier: MIT
//
// Blend: eight pixels at a time, on top of a SIMD wrapper V. A weight is the share of a color in
// a pixel, 0–255; a weight of 0 leaves the pixel as it is, to the bit, so pixels to the right of
// a clip may be written back unchanged.

#pragma once

#include "kernels.h"

namespace oriel::software {

template <typename V>
struct Blend {
    using Words = typename V::Words;
    using Channels = typename V::Channels;

    static int least(int a, int b) { return a < b ? a : b; }
    static int most(int a, int b) { return a > b ? a : b; }
    static std::uint32_t* row(Canvas const& canvas, int y)
    {
        return canvas.pixels + (canvas.stride * (y - canvas.top) - canvas.left);
    }
    // 0xffRRGGBB of a packed color, whatever its alpha.
    static constexpr std::uint32_t opaque_pixel(std::uint32_t color)
    {
        return 0xff000000u | (color & 0x0000ff00u) | (color & 255u) << 16 | (color >> 16 & 255u);
    }
    static constexpr std::uint32_t alpha(std::uint32_t color) { return color >> 24; }

    // (below · rest + source) / 255, rounded once.
    static Words over(Words below, Channels source, Channels rest)
    {
        return V::narrow(V::div255(V::add(V::mul(V::widen(below), rest), source)));
    }
    static Channels rest_of(Channels weight) { return V::sub(V::splat_channels(255), weight); }

    // Replaces eight pixels by what `change` makes of them; of a row that ends before the eighth,
    // only those that exist.
    template <typename Change>
    static void change_group(std::uint32_t* pixels, int until_row_end, Change&& change)
    {
        if (until_row_end >= 8) [[likely]] {
            V::store(pixels, change(V::load(pixels)));
            return;
        }
        std::uint32_t copy[8] = {};
        for (int i = 0; i < until_row_end; ++i)
            copy[i] = pixels[i];
        V::store(copy, change(V::load(copy)));
        for (int i = 0; i < until_row_end; ++i)
            pixels[i] = copy[i];
    }

    static void fill_span(std::uint32_t* pixels, int count, std::uint32_t pixel)
    {
        if (count < 8) {
            for (int i = 0; i < count; ++i)
                pixels[i] = pixel;
            return;
        }
        Words const words = V::splat_words(pixel);
        int i = 0;
        for (; i + 8 <= count; i += 8)
            V::store(pixels + i, words);
        V::store(pixels + count - 8, words);
    }

    // The same source and weight for `count` pixels from `x` on.
    static void blend_span(
        std::uint32_t* row, int row_end, int x, int count, Channels source, Channels rest)
    {
        int const end = x + count;
        for (; x + 8 <= end; x += 8)
            V::store(row + x, over(V::load(row + x), source, rest));
        if (x == end)
            return;
        Words const inside = V::first_lanes(end - x);
        change_group(row + x, row_end - x,
            [&](Words below) { return V::select(inside, over(below, source, rest), below); });
    }

    // `color` straight, its alpha times `coverage` (0–255) as the weight.
    static void tint_span(std::uint32_t* row, int row_end, int x, int count, std::uint32_t color,
        std::uint32_t coverage)
    {
        std::uint32_t const weight = (coverage * alpha(color) + 128) * 257 >> 16;
        if (weight == 255) {
            fill_span(row + x, count, opaque_pixel(color));
        } else if (weight != 0) {
            Channels const weights = V::splat_channels(static_cast<std::uint16_t>(weight));
            Channels const source = V::mul(V::widen(V::splat_words(opaque_pixel(color))), weights);
            blend_span(row, row_end, x, count, source, rest_of(weights));
        }
    }

    static void fill(Canvas const& canvas, IntRect const& clip, std::uint32_t pixel)
    {
        for (int y = clip.top; y < clip.bottom; ++y)
            fill_span(row(canvas, y) + clip.left, clip.right - clip.left, pixel);
    }
};

}
