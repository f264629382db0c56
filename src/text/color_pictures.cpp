// SPDX-License-Identifier: MIT

#include <text/color_pictures.h>

#include <text/rasterizer.h>
#include <text/resample.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

namespace {

constexpr std::int32_t max_picture = 1024;

// The smallest strike that need not be enlarged, else the largest.
int best_strike(FT_Face face, Fixed size)
{
    int best = -1;
    FT_Pos best_size = 0;
    for (int i = 0; i < face->num_fixed_sizes; ++i) {
        FT_Pos const strike = face->available_sizes[i].y_ppem;
        bool const is_better =
            best_size < size ? strike > best_size : strike >= size && strike < best_size;
        if (strike > 0 && is_better) {
            best = i;
            best_size = strike;
        }
    }
    return best;
}

bool load_strike(FT_Face face, std::uint16_t glyph, int strike)
{
    return FT_Select_Size(face, strike) == 0 && FT_Load_Glyph(face, glyph, FT_LOAD_COLOR) == 0
           && face->glyph->format == FT_GLYPH_FORMAT_BITMAP
           && face->glyph->bitmap.pixel_mode == FT_PIXEL_MODE_BGRA;
}

}

bool draw_picture(FontFace const& font, std::uint16_t glyph, Fixed size, GlyphBitmap& bitmap)
{
    FT_Face const face = font.outlines();
    int const strike = best_strike(face, size);
    if (strike < 0 || !load_strike(face, glyph, strike))
        return false;
    FT_Bitmap const& source = face->glyph->bitmap;
    float const scale =
        static_cast<float>(size) / static_cast<float>(face->available_sizes[strike].y_ppem);
    auto const scaled = [&](float length) {
        return static_cast<std::int32_t>(std::clamp(length * scale, -8192.0f, 8192.0f) + 8192.5f)
               - 8192;
    };
    bitmap.is_colored = true;
    bitmap.left = scaled(static_cast<float>(face->glyph->bitmap_left));
    bitmap.top = scaled(-static_cast<float>(face->glyph->bitmap_top));
    bitmap.width = bitmap.height = 0;
    bitmap.pixels.clear();
    if (source.width == 0 || source.rows == 0 || source.pitch <= 0)
        return true;
    IntSize const wanted { std::max(1, scaled(static_cast<float>(source.width))),
        std::max(1, scaled(static_cast<float>(source.rows))) };
    if (wanted.width > max_picture || wanted.height > max_picture)
        return true;
    bitmap.width = wanted.width;
    bitmap.height = wanted.height;
    resample(
        { source.buffer,
            { static_cast<std::int32_t>(source.width), static_cast<std::int32_t>(source.rows) },
            source.pitch },
        wanted, bitmap.pixels);
    for (std::size_t i = 0; i + 3 < bitmap.pixels.size(); i += 4)
        std::swap(bitmap.pixels[i], bitmap.pixels[i + 2]); // blue was first
    return true;
}

}
