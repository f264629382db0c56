// SPDX-License-Identifier: MIT
//
// LayerRasteriser: a premultiplied picture times an alpha, over what is below.

#pragma once

#include "blend.h"

namespace oriel::software {

template <typename V>
class LayerRasteriser {
public:
    static void draw(
        Canvas const& canvas, IntRect const& clip, Canvas const& layer, std::uint32_t alpha)
    {
        Channels const share = V::splat_channels(static_cast<std::uint16_t>(alpha));
        for (int y = clip.top; y < clip.bottom; ++y)
            draw_row(B::row(canvas, y), canvas.right, clip, B::row(layer, y), share);
    }

private:
    using B = Blend<V>;
    using Words = typename V::Words;
    using Channels = typename V::Channels;

    static void draw_row(std::uint32_t* row, int row_end, IntRect const& clip,
        std::uint32_t const* layer, Channels share)
    {
        for (int x = clip.left; x < clip.right; x += 8) {
            Words const inside = V::first_lanes(clip.right - x);
            Words const pixels = V::both(V::load(layer + x), inside);
            if (V::are_equal(pixels, V::splat_words(0)))
                continue;
            Channels const source = V::mul(V::widen(pixels), share);
            Channels const rest = B::rest_of(V::spread_alpha(V::div255(source)));
            B::change_group(
                row + x, row_end - x, [&](Words below) { return B::over(below, source, rest); });
        }
    }
};

}
