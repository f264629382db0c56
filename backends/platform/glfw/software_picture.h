// SPDX-License-Identifier: MIT
//
// SoftwarePicture: a picture in memory, drawn by SoftwareRenderer.

#pragma once

#include <oriel/backends/rgb565_picture.h>
#include <oriel/backends/software_renderer.h>

#include <cstdint>
#include <vector>

namespace oriel {

class SoftwarePicture {
public:
    explicit SoftwarePicture(PixelFormat format) : m_format(format) {}

    IntSize size() const { return m_size; }
    // Rows without padding, 0xffRRGGBB.
    std::vector<std::uint32_t> const& pixels() const
    {
        return m_format == PixelFormat::Rgb565 ? m_rgb565.pixels() : m_pixels;
    }
    // Takes the list's size, and is all damaged when it had another.
    void render(DrawList const& list, Damage const& damage);

private:
    IntSize m_size;
    std::vector<std::uint32_t> m_pixels;
    SoftwareRenderer m_renderer;
    PixelFormat m_format;
    Rgb565Picture m_rgb565;
};

}
