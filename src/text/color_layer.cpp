// SPDX-License-Identifier: MIT

#include <text/color_layer.h>

#include <algorithm>

namespace oriel::detail {

static std::uint8_t byte_of(float value, float limit)
{
    return static_cast<std::uint8_t>(std::clamp(value, 0.0f, limit) * 255 + 0.5f);
}

void ColorLayer::write_bytes(std::vector<std::uint8_t>& bytes) const
{
    bytes.clear();
    for (ColorPixel const& pixel : m_pixels) {
        float const alpha = std::clamp(pixel.alpha, 0.0f, 1.0f);
        bytes.push_back(byte_of(pixel.red, alpha));
        bytes.push_back(byte_of(pixel.green, alpha));
        bytes.push_back(byte_of(pixel.blue, alpha));
        bytes.push_back(byte_of(alpha, 1));
    }
}

}
