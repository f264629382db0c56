// SPDX-License-Identifier: MIT
//
// ColorLayer: a small picture in floating point, premultiplied sRGB, on which glyphs of several
// colors are put together before they are rounded, once, to bytes.

#pragma once

#include <oriel/core/geometry.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace oriel::detail {

struct ColorPixel {
    float red = 0;
    float green = 0;
    float blue = 0;
    float alpha = 0;
};
constexpr ColorPixel operator*(ColorPixel p, float f)
{
    return { p.red * f, p.green * f, p.blue * f, p.alpha * f };
}
constexpr ColorPixel operator+(ColorPixel a, ColorPixel b)
{
    return { a.red + b.red, a.green + b.green, a.blue + b.blue, a.alpha + b.alpha };
}
constexpr ColorPixel over(ColorPixel source, ColorPixel below)
{
    return source + below * (1 - source.alpha);
}

class ColorLayer {
public:
    explicit ColorLayer(IntRect const& box)
        : m_box(box)
        , m_pixels(static_cast<std::size_t>(box.width()) * static_cast<std::size_t>(box.height()))
    {}

    IntRect const& box() const { return m_box; }
    // From the top left, rows without padding.
    std::span<ColorPixel> pixels() { return m_pixels; }
    ColorPixel& at(int x, int y)
    {
        return m_pixels[static_cast<std::size_t>(y - m_box.top)
                            * static_cast<std::size_t>(m_box.width())
                        + static_cast<std::size_t>(x - m_box.left)];
    }
    // Red in the first byte.
    void write_bytes(std::vector<std::uint8_t>& bytes) const;

private:
    IntRect m_box;
    std::vector<ColorPixel> m_pixels;
};

}
