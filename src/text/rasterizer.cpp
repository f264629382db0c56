// SPDX-License-Identifier: MIT

#include <text/rasterizer.h>

#include <text/color_painter.h>
#include <text/color_pictures.h>
#include <text/missing_box.h>

#include FT_OUTLINE_H

#include <algorithm>

namespace oriel::detail {

namespace {

// Small text gets its horizontal strokes moved to whole pixels; nothing moves sideways, so the
// unhinted advances stay right. Larger text keeps its shape.
constexpr Fixed first_unhinted_size = 24 * fixed_one;

FT_Int32 load_flags(Fixed size)
{
    return FT_LOAD_NO_BITMAP
           | (size < first_unhinted_size ? FT_LOAD_TARGET_LIGHT : FT_LOAD_NO_HINTING);
}

void rasterize_box(char32_t c, Fixed size, GlyphBitmap& bitmap)
{
    std::int32_t const dot = missing_box_dot(size);
    bitmap.left = dot;
    bitmap.width = missing_box_width(c, size);
    bitmap.height = missing_box_height(size);
    bitmap.top = missing_box_descent(size) - bitmap.height;
    bitmap.pixels.clear();
    for (std::int32_t y = 0; y < bitmap.height; ++y) {
        for (std::int32_t x = 0; x < bitmap.width; ++x) {
            bool const is_frame =
                x < dot || y < dot || x >= bitmap.width - dot || y >= bitmap.height - dot;
            bool const is_ink = has_missing_digits(size) && is_missing_box_ink(c, x / dot, y / dot);
            bitmap.pixels.push_back(is_frame || is_ink ? 255 : 0);
        }
    }
}

// Sets the bitmap's place and extent from the outline's.
void measure(FT_Outline& outline, GlyphBitmap& bitmap)
{
    FT_BBox box;
    FT_Outline_Get_CBox(&outline, &box);
    bitmap.left = static_cast<std::int32_t>(box.xMin >> 6);
    bitmap.top = -static_cast<std::int32_t>((box.yMax + 63) >> 6);
    bitmap.width = static_cast<std::int32_t>((box.xMax + 63) >> 6) - bitmap.left;
    bitmap.height = -bitmap.top - static_cast<std::int32_t>(box.yMin >> 6);
}

void render(FT_Outline& outline, FT_Library library, GlyphBitmap& bitmap)
{
    bitmap.pixels.assign(static_cast<std::size_t>(bitmap.width * bitmap.height), 0);
    FT_Outline_Translate(
        &outline, -bitmap.left * fixed_one, (bitmap.top + bitmap.height) * fixed_one);
    FT_Bitmap target {};
    target.buffer = bitmap.pixels.data();
    target.width = static_cast<unsigned>(bitmap.width);
    target.rows = static_cast<unsigned>(bitmap.height);
    target.pitch = bitmap.width;
    target.pixel_mode = FT_PIXEL_MODE_GRAY;
    target.num_grays = 256;
    FT_Outline_Get_Bitmap(library, &outline, &target);
}

}

bool Rasterizer::rasterize(FontLibrary const& fonts, GlyphKey const& key, GlyphBitmap& bitmap)
{
    bitmap.width = bitmap.height = 0;
    bitmap.is_colored = false;
    if (is_missing_font(key.font)) {
        rasterize_box(missing_code_point(key.font, key.glyph), key.size, bitmap);
        return bitmap.width <= max_extent && bitmap.height <= max_extent;
    }
    FontFace const& font = fonts.font(key.font);
    bool const is_drawn = font.has_colors()
                          && (ColorPainter(font, key.glyph, key.size).draw(bitmap)
                              || draw_picture(font, key.glyph, key.size, bitmap));
    if (is_drawn)
        return true;
    FT_Face const face = font.outlines();
    if (FT_Set_Char_Size(face, 0, key.size, 72, 72) != 0
        || FT_Load_Glyph(face, key.glyph, load_flags(key.size)) != 0
        || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE || face->glyph->outline.n_points == 0)
        return true;
    FT_Outline& outline = face->glyph->outline;
    font.apply_synthesis(outline, key.size);
    FT_Outline_Translate(&outline, key.phase * fixed_one / GlyphKey::phases, 0);
    measure(outline, bitmap);
    if (bitmap.width > max_extent || bitmap.height > max_extent)
        return false;
    if (bitmap.width > 0 && bitmap.height > 0)
        render(outline, face->glyph->library, bitmap);
    return true;
}

}
