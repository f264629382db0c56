// SPDX-License-Identifier: MIT

#include <oriel/backends/rgb565_picture.h>

#include <algorithm>
#include <cstddef>

namespace oriel {

// 31 of 31 is 255 of 255.
static std::uint32_t widened(std::uint32_t word)
{
    std::uint32_t const red = word >> 11;
    std::uint32_t const green = word >> 5 & 0x3f;
    std::uint32_t const blue = word & 0x1f;
    return 0xff000000u | (red << 3 | red >> 2) << 16 | (green << 2 | green >> 4) << 8
           | (blue << 3 | blue >> 2);
}

void Rgb565Picture::update(PixelBuffer const& from, Damage const& damage)
{
    IntRect const all { 0, 0, from.size.width, from.size.height };
    bool const is_resized = from.size != m_size;
    if (is_resized) {
        m_size = from.size;
        m_pixels.resize(
            static_cast<std::size_t>(m_size.width) * static_cast<std::size_t>(m_size.height));
        m_row.resize(bytes_per_row(PixelFormat::Rgb565, m_size.width));
    }
    if (is_resized || damage.is_everything())
        return update_part(from, all);
    for (IntRect const& part : damage.rects())
        update_part(from, part.intersected(all));
}

void Rgb565Picture::update_part(PixelBuffer const& from, IntRect const& part)
{
    for (int y = part.top; y < part.bottom; ++y) {
        m_converter.convert_row(
            from.pixels + static_cast<std::ptrdiff_t>(y) * from.stride + part.left, part.width(),
            part.left, y, m_row.data());
        std::uint32_t* const row =
            m_pixels.data() + static_cast<std::ptrdiff_t>(y) * m_size.width + part.left;
        for (int x = 0; x < part.width(); ++x) {
            auto const place = static_cast<std::size_t>(x) * 2;
            row[x] = widened(m_row[place] | static_cast<std::uint32_t>(m_row[place + 1]) << 8);
        }
    }
}

}
