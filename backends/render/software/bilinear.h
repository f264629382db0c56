// SPDX-License-Identifier: MIT
//
// Bilinear: texels between four, with weights of 1/256, clamped to what of the image is shown.

#pragma once

#include "blend.h"

namespace oriel::software {

template <typename V>
struct Bilinear {
    using B = Blend<V>;
    using Words = typename V::Words;
    using Floats = typename V::Floats;
    using Channels = typename V::Channels;

    // near + (far - near) · weight / 256, rounded.
    static Words mixed(Words near, Words far, Words far_weight)
    {
        Channels const weight = V::spread(far_weight);
        Channels const rest = V::sub(V::splat_channels(256), weight);
        Channels const sum = V::add(V::mul(V::widen(near), rest), V::mul(V::widen(far), weight));
        return V::narrow(V::div256(V::add(sum, V::splat_channels(128))));
    }

    // At (u, v), counted in texels from the source's corner; as pixels of the canvas.
    static Words sampled(ImageView const& image, Floats u, Floats v)
    {
        IntRect const& source = image.source;
        Words const columns = steps(u, source.right - source.left);
        Words const rows = steps(v, source.bottom - source.top);
        std::uint32_t column[8];
        std::uint32_t row[8];
        V::store(column, columns);
        V::store(row, rows);
        std::uint32_t texels[4][8];
        for (int i = 0; i < 8; ++i) {
            int const x = source.left + static_cast<int>(column[i] >> 8);
            int const y = source.top + static_cast<int>(row[i] >> 8);
            int const next_x = B::least(x + 1, source.right - 1);
            std::uint32_t const* const upper = row_of(image, y);
            std::uint32_t const* const lower = row_of(image, B::least(y + 1, source.bottom - 1));
            texels[0][i] = upper[x];
            texels[1][i] = upper[next_x];
            texels[2][i] = lower[x];
            texels[3][i] = lower[next_x];
        }
        Words const fraction = V::splat_words(255);
        Words const across = V::both(columns, fraction);
        Words const above = mixed(V::load(texels[0]), V::load(texels[1]), across);
        Words const below = mixed(V::load(texels[2]), V::load(texels[3]), across);
        return V::swap_red_blue(mixed(above, below, V::both(rows, fraction)));
    }

    // Premultiplied pixels times (rgb · alpha, alpha) of a packed color.
    static Words tinted(Words pixels, std::uint32_t color)
    {
        if (color == 0xffffffffu)
            return pixels;
        return V::narrow(V::div255(V::mul(V::widen(pixels), tint_of(color))));
    }
    static Channels tint_of(std::uint32_t color)
    {
        Channels const opaque = V::widen(V::splat_words(B::opaque_pixel(color)));
        Channels const alpha = V::splat_channels(static_cast<std::uint16_t>(B::alpha(color)));
        return V::div255(V::mul(opaque, alpha));
    }

private:
    static std::uint32_t const* row_of(ImageView const& image, int y)
    {
        return image.pixels + static_cast<std::ptrdiff_t>(image.stride) * y;
    }
    // 256ths of a texel, from the center of the first to that of the last.
    static Words steps(Floats place, int texels)
    {
        Floats const steps = V::sub(V::mul(place, V::splat(256)), V::splat(128));
        Floats const last = V::splat(static_cast<float>((texels - 1) * 256));
        Floats const clamped = V::min(V::max(steps, V::splat(0)), last);
        return V::truncate(V::add(clamped, V::splat(0.5f)));
    }
};

}
