// SPDX-License-Identifier: MIT
//
// CoverageRasteriser: glyphs, masks and shadows, whose coverage was made beforehand.

#pragma once

#include "image_rasteriser.h"
#include "row_painter.h"

#include <cstring>

namespace oriel::software {

template <typename V>
struct CoverageRasteriser {
    using B = Blend<V>;
    using Words = typename V::Words;
    using Channels = typename V::Channels;

    // A color made ready for blending through coverage.
    struct Ink {
        explicit Ink(std::uint32_t color, std::uint32_t text_contrast = 0)
            : pixel(B::opaque_pixel(color))
            , alpha(B::alpha(color))
            , words(V::splat_words(pixel))
            , channels(V::widen(words))
            , alphas(V::splat_words(alpha))
            , contrast(text_contrast)
            , contrasts(V::splat_words(contrast))
        {}
        std::uint32_t pixel;
        std::uint32_t alpha;
        Words words;
        Channels channels;
        Words alphas;
        std::uint32_t contrast;
        Words contrasts;
    };

    // The first `lanes` bytes at `from`, the rest 0; reads nothing at or beyond `end`.
    static std::uint64_t coverage_at(std::uint8_t const* from, std::uint8_t const* end, int lanes)
    {
        std::uint64_t bytes = 0;
        if (end - from >= 8) [[likely]]
            std::memcpy(&bytes, from, 8);
        else
            std::memcpy(&bytes, from, static_cast<std::size_t>(end - from));
        return lanes >= 8 ? bytes : bytes & ~(~std::uint64_t { 0 } << (8 * lanes));
    }

    static void blend_row(std::uint32_t* row, int row_end, int x, int count,
        std::uint8_t const* coverage, std::uint8_t const* coverage_end, Ink const& ink)
    {
        for (int i = 0; i < count; i += 8) {
            std::uint64_t const bytes = coverage_at(coverage + i, coverage_end, count - i);
            if (bytes == 0)
                continue;
            if (bytes == ~std::uint64_t { 0 } && ink.alpha == 255) {
                V::store(row + x + i, ink.words);
                continue;
            }
            Words coverages = V::from_bytes(bytes);
            if (ink.contrast != 0)
                coverages = V::raised(coverages, ink.contrasts);
            Channels const weight =
                V::spread(ink.alpha == 255 ? coverages : V::scaled(coverages, ink.alphas));
            Channels const source = V::mul(ink.channels, weight);
            Channels const rest = B::rest_of(weight);
            B::change_group(row + x + i, row_end - x - i,
                [&](Words below) { return B::over(below, source, rest); });
        }
    }

    static void glyphs(Canvas const& canvas, IntRect const& clip, GlyphRun const& run)
    {
        Ink const ink(run.color, run.contrast);
        for (std::uint32_t i = 0; i < run.count; ++i) {
            Glyph const& glyph = run.glyphs[i];
            if (glyph.page < run.page_count)
                draw_glyph(canvas, clip, glyph, run, run.pages[glyph.page], ink);
        }
    }

    static void draw_glyph(Canvas const& canvas, IntRect const& clip, Glyph const& glyph,
        GlyphRun const& run, GlyphPage const& glyph_page, Ink const& ink)
    {
        CoverageView const& page = glyph_page.coverage;
        int const left = run.x + glyph.x;
        int const top = run.y + glyph.y;
        int const from_x = B::most(left, clip.left);
        int const from_y = B::most(top, clip.top);
        int const to_x = B::least(left + glyph.width, clip.right);
        int const to_y = B::least(top + glyph.height, clip.bottom);
        bool const is_inside_page =
            glyph.u + glyph.width <= page.width && glyph.v + glyph.height <= page.height;
        if (from_x >= to_x || from_y >= to_y || !is_inside_page)
            return;
        if (glyph_page.texels != nullptr) {
            draw_texels(canvas, { from_x, from_y, to_x, to_y }, left, top, glyph, glyph_page, ink);
            return;
        }
        std::uint8_t const* const end =
            page.pixels + static_cast<std::ptrdiff_t>(page.width) * page.height;
        std::uint8_t const* coverage =
            page.pixels + static_cast<std::ptrdiff_t>(page.width) * (glyph.v + from_y - top)
            + (glyph.u + from_x - left);
        for (int y = from_y; y < to_y; ++y, coverage += page.width)
            blend_row(B::row(canvas, y), canvas.right, from_x, to_x - from_x, coverage, end, ink);
    }

    static void draw_texels(Canvas const& canvas, IntRect const& part, int left, int top,
        Glyph const& glyph, GlyphPage const& page, Ink const& ink)
    {
        StretchedImage image;
        image.image = { page.texels, page.coverage.width,
            { glyph.u, glyph.v, glyph.u + glyph.width, glyph.v + glyph.height } };
        image.box = { left, top, left + glyph.width, top + glyph.height };
        image.tint = 0x00ffffffu | ink.alpha << 24;
        ImageRasteriser<V>::draw(canvas, part, image);
    }

    static void mask(Canvas const& canvas, IntRect const& clip, MaskPiece const& mask)
    {
        CoverageView const& page = mask.page;
        std::uint8_t const* const end =
            page.pixels + static_cast<std::ptrdiff_t>(page.width) * page.height;
        auto const coverage_of_row = [&](int y) {
            return page.pixels + static_cast<std::ptrdiff_t>(page.width) * (y - mask.top)
                   + (clip.left - mask.left);
        };
        int const count = clip.right - clip.left;
        if (mask.paint == nullptr) {
            Ink const ink(mask.color, mask.contrast);
            for (int y = clip.top; y < clip.bottom; ++y)
                blend_row(B::row(canvas, y), canvas.right, clip.left, count, coverage_of_row(y),
                    end, ink);
            return;
        }
        RowPainter<V> painter(*mask.paint, clip);
        for (int y = clip.top; y < clip.bottom; ++y) {
            painter.paint_row(y);
            blend_painted_row(B::row(canvas, y), canvas.right, clip.left, count, coverage_of_row(y),
                end, painter);
        }
    }

    static void blend_painted_row(std::uint32_t* row, int row_end, int x, int count,
        std::uint8_t const* coverage, std::uint8_t const* coverage_end,
        RowPainter<V> const& painter)
    {
        bool const is_straight = !painter.is_premultiplied();
        for (int i = 0; i < count; i += 8) {
            std::uint64_t const bytes = coverage_at(coverage + i, coverage_end, count - i);
            if (bytes == 0)
                continue;
            Words const colors = painter.at(x + i);
            Words const coverages = V::from_bytes(bytes);
            Words const hidden = V::scaled(coverages, V::template shift_right<24>(colors));
            Words const shown =
                is_straight ? V::either(colors, V::splat_words(0xff000000u)) : colors;
            Channels const source =
                V::mul(V::widen(shown), V::spread(is_straight ? hidden : coverages));
            Channels const rest = B::rest_of(V::spread(hidden));
            B::change_group(row + x + i, row_end - x - i,
                [&](Words below) { return B::over(below, source, rest); });
        }
    }

    static void shadow(Canvas const& canvas, IntRect const& clip, StretchedMask const& stretched)
    {
        Ink const ink(stretched.color);
        CoverageView const& mask = stretched.mask;
        int const middle = mask.height / 2;
        int const extra = stretched.ink.bottom - stretched.ink.top - mask.height;
        for (int y = clip.top; y < clip.bottom; ++y) {
            int const offset = y - stretched.ink.top;
            int const texel = offset < middle ? offset : B::most(middle, offset - extra);
            shadow_row(B::row(canvas, y), canvas.right, clip, stretched,
                mask.pixels + static_cast<std::ptrdiff_t>(mask.width) * texel, ink);
        }
    }

    // The left half of the mask's row, its middle texel repeated, and the right half.
    static void shadow_row(std::uint32_t* row, int row_end, IntRect const& clip,
        StretchedMask const& stretched, std::uint8_t const* texels, Ink const& ink)
    {
        CoverageView const& mask = stretched.mask;
        int const half = mask.width / 2;
        int const left_end = stretched.ink.left + half;
        int const right_begin = stretched.ink.right - (mask.width - half);
        std::uint8_t const* const end = texels + mask.width;
        int const from = clip.left;
        int const to = clip.right;
        if (from < left_end)
            blend_row(row, row_end, from, B::least(to, left_end) - from,
                texels + (from - stretched.ink.left), end, ink);
        int const middle_from = B::most(from, left_end);
        int const middle_to = B::least(to, right_begin);
        if (middle_from < middle_to)
            B::tint_span(
                row, row_end, middle_from, middle_to - middle_from, stretched.color, texels[half]);
        int const right_from = B::most(from, right_begin);
        if (right_from < to)
            blend_row(row, row_end, right_from, to - right_from,
                texels + half + (right_from - right_begin), end, ink);
    }
};

}
