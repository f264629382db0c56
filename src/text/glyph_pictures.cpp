// SPDX-License-Identifier: MIT

#include <text/glyph_pictures.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

// Straight, from premultiplied.
static void divide_by_alpha(std::vector<std::uint8_t>& pixels)
{
    for (std::size_t i = 0; i + 3 < pixels.size(); i += 4) {
        unsigned const alpha = pixels[i + 3];
        for (std::size_t c = i; alpha != 0 && c < i + 3; ++c)
            pixels[c] = static_cast<std::uint8_t>((pixels[c] * 255u + alpha / 2) / alpha);
    }
}

Fixed GlyphPictures::step_above(float pixels)
{
    float const largest_pixels = static_cast<float>(largest) / fixed_one;
    float const wanted = std::clamp(pixels, 8.0f, largest_pixels);
    float const step = std::ceil(std::log2(wanted) * 4 - 0.01f) / 4;
    return std::min(largest, static_cast<Fixed>(std::lround(std::exp2(step) * fixed_one)));
}

bool GlyphPictures::draw(FontLibrary const& fonts, std::uint16_t font, std::uint16_t glyph,
    Point origin, float em, float pixels_in_em, OutlineSink& sink)
{
    if (is_missing_font(font) || !fonts.font(font).has_colors())
        return false;
    GlyphKey const key { font, glyph, 0, step_above(pixels_in_em) };
    if (m_pictures.size() >= max_pictures && !m_pictures.contains(key.packed()))
        m_pictures.clear();
    auto const [known, is_new] = m_pictures.try_emplace(key.packed());
    GlyphBitmap& bitmap = known->second;
    if (is_new) {
        m_rasterizer.rasterize(fonts, key, bitmap);
        if (bitmap.is_colored)
            divide_by_alpha(bitmap.pixels);
    }
    if (!bitmap.is_colored)
        return false;
    float const pixel = em * fixed_one / static_cast<float>(key.size);
    auto const scaled = [&](std::int32_t pixels) { return static_cast<float>(pixels) * pixel; };
    if (bitmap.width > 0)
        sink.picture({ key.packed(), { bitmap.width, bitmap.height }, bitmap.pixels.data(),
            { origin.x + scaled(bitmap.left), origin.y + scaled(bitmap.top), scaled(bitmap.width),
                scaled(bitmap.height) } });
    return true;
}

}
