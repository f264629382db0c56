// SPDX-License-Identifier: MIT
//
// Rgb565Picture: what a panel of 16 bits a pixel would show of a picture, with the same dither, in
// 32 bits again: for windows and screenshots of what is made for such a panel.
//
//     renderer.render(list, damage);
//     picture.update(pixels, damage);
//     show(picture.pixels());

#pragma once

#include <oriel/backends/pixel_format.h>
#include <oriel/draw/damage.h>

#include <cstdint>
#include <vector>

namespace oriel {

class Rgb565Picture {
public:
    // Takes the size of `from`, all of which is looked at when it was another.
    void update(PixelBuffer const& from, Damage const& damage = Damage::everything());
    // Rows without padding.
    std::vector<std::uint32_t> const& pixels() const { return m_pixels; }

private:
    void update_part(PixelBuffer const& from, IntRect const& part);

    PixelConverter m_converter { PixelFormat::Rgb565 };
    IntSize m_size;
    std::vector<std::uint32_t> m_pixels;
    std::vector<std::uint8_t> m_row;
};

}
