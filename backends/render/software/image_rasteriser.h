// SPDX-License-Identifier: MIT
//
// ImageRasteriser: premultiplied texels over what is below, texel by pixel when the sizes are
// equal, else bilinear with weights of 1/256.

#pragma once

#include "bilinear.h"

namespace oriel::software {

template <typename V>
class ImageRasteriser {
public:
    static void draw(Canvas const& canvas, IntRect const& clip, StretchedImage const& image)
    {
        ImageRasteriser rasteriser(canvas, clip, image);
        bool const is_same_size = rasteriser.box_width() == rasteriser.source_width()
                                  && rasteriser.box_height() == rasteriser.source_height();
        if (is_same_size)
            rasteriser.draw_texel_by_pixel();
        else
            rasteriser.draw_scaled();
    }

private:
    using B = Blend<V>;
    using Words = typename V::Words;
    using Channels = typename V::Channels;
    using Sample = StretchedImage::Sample;

    ImageRasteriser(Canvas const& canvas, IntRect const& clip, StretchedImage const& image)
        : m_canvas(canvas)
        , m_clip(clip)
        , m_image(image)
        , m_is_tinted(image.tint != 0xffffffffu)
        , m_tint(Bilinear<V>::tint_of(image.tint))
    {}

    IntRect const& source() const { return m_image.image.source; }
    int box_width() const { return m_image.box.right - m_image.box.left; }
    int box_height() const { return m_image.box.bottom - m_image.box.top; }
    int source_width() const { return source().right - source().left; }
    int source_height() const { return source().bottom - source().top; }

    Words tinted_over(Words below, Words texels) const
    {
        Channels const source = V::mul(V::widen(texels), m_tint);
        Channels const alpha = V::spread_alpha(V::div255(source));
        return B::over(below, source, B::rest_of(alpha));
    }
    // Without a tint, texel · 255 / 255 needs no arithmetic. `rest` is 255 - alpha.
    static Words plain_over(Words below, Words texels, Words rest)
    {
        Channels const shown = V::mul(V::widen(below), V::spread(rest));
        return V::add_words(V::narrow(V::div255(shown)), texels);
    }

    // `lanes` texels, of which the rest is transparent.
    void draw_group(std::uint32_t* row, int x, int lanes, Words texels) const
    {
        Words const alpha = V::template shift_right<24>(texels);
        Words const rest = V::sub_words(V::splat_words(255), alpha);
        if (V::are_equal(alpha, V::splat_words(0)))
            return;
        Words const swapped = V::swap_red_blue(texels);
        if (m_is_tinted)
            B::change_group(row + x, m_canvas.right - x,
                [&](Words below) { return tinted_over(below, swapped); });
        else if (lanes >= 8 && V::are_equal(rest, V::splat_words(0)))
            V::store(row + x, swapped);
        else
            B::change_group(row + x, m_canvas.right - x,
                [&](Words below) { return plain_over(below, swapped, rest); });
    }

    void draw_texel_by_pixel() const
    {
        for (int y = m_clip.top; y < m_clip.bottom; ++y) {
            std::uint32_t* const row = B::row(m_canvas, y);
            std::uint32_t const* const texels =
                source_row(y - m_image.box.top) + source().left - m_image.box.left;
            int x = m_clip.left;
            for (; x + 8 <= m_clip.right; x += 8)
                draw_group(row, x, 8, V::load(texels + x));
            int const rest = m_clip.right - x;
            std::uint32_t last[8] = {};
            for (int i = 0; i < rest; ++i)
                last[i] = texels[x + i];
            if (rest > 0)
                draw_group(row, x, rest, V::load(last));
        }
    }

    std::uint32_t const* source_row(int row) const
    {
        return m_image.image.pixels
               + static_cast<std::ptrdiff_t>(m_image.image.stride) * (source().top + row);
    }

    // Which two texels a pixel lies between, along one side.
    static Sample sample(int pixel, int pixels, int texels)
    {
        double const place = (pixel + 0.5) * texels / pixels - 0.5;
        int const steps = static_cast<int>(place * 256 + (place < 0 ? -0.5 : 0.5));
        int const last = (texels - 1) * 256;
        int const clamped = B::least(B::most(steps, 0), last);
        int const near = clamped >> 8;
        return { near, B::least(near + 1, texels - 1), static_cast<std::uint32_t>(clamped & 255) };
    }

    void draw_scaled() const
    {
        for (int x = m_clip.left; x < m_clip.right; ++x)
            m_image.columns[x - m_clip.left] =
                sample(x - m_image.box.left, box_width(), source_width());
        for (int y = m_clip.top; y < m_clip.bottom; ++y)
            draw_scaled_row(y, sample(y - m_image.box.top, box_height(), source_height()));
    }

    void draw_scaled_row(int y, Sample const& rows) const
    {
        std::uint32_t* const row = B::row(m_canvas, y);
        std::uint32_t const* const upper = source_row(rows.near) + source().left;
        std::uint32_t const* const lower = source_row(rows.far) + source().left;
        Words const weight = V::splat_words(rows.far_weight);
        for (int x = m_clip.left; x < m_clip.right; x += 8) {
            int const lanes = B::least(m_clip.right - x, 8);
            Sample const* const columns = m_image.columns + (x - m_clip.left);
            Words const above = between_columns(upper, columns, lanes);
            Words const below = between_columns(lower, columns, lanes);
            draw_group(row, x, lanes, Bilinear<V>::mixed(above, below, weight));
        }
    }

    Words between_columns(std::uint32_t const* texels, Sample const* columns, int lanes) const
    {
        std::uint32_t near[8] = {};
        std::uint32_t far[8] = {};
        std::uint32_t weights[8] = {};
        for (int i = 0; i < lanes; ++i) {
            near[i] = texels[columns[i].near];
            far[i] = texels[columns[i].far];
            weights[i] = columns[i].far_weight;
        }
        return Bilinear<V>::mixed(V::load(near), V::load(far), V::load(weights));
    }

    Canvas const& m_canvas;
    IntRect const& m_clip;
    StretchedImage const& m_image;
    bool m_is_tinted;
    Channels m_tint;
};

}
