// SPDX-License-Identifier: MIT

#include <oriel/backends/headless_platform.h>

#include <cstdio>
#include <memory>
#include <vector>

#include "png_encoder.h"

namespace oriel {

static std::vector<std::uint8_t> rgb_of(PixelBuffer const& buffer)
{
    std::vector<std::uint8_t> rgb;
    rgb.reserve(static_cast<std::size_t>(buffer.size.width)
                * static_cast<std::size_t>(buffer.size.height) * 3);
    for (int y = 0; y < buffer.size.height; ++y) {
        std::uint32_t const* const row =
            buffer.pixels + static_cast<std::ptrdiff_t>(buffer.stride) * y;
        for (int x = 0; x < buffer.size.width; ++x) {
            rgb.push_back(static_cast<std::uint8_t>(row[x] >> 16));
            rgb.push_back(static_cast<std::uint8_t>(row[x] >> 8));
            rgb.push_back(static_cast<std::uint8_t>(row[x]));
        }
    }
    return rgb;
}

static bool write_file(std::string const& path, std::span<std::uint8_t const> bytes)
{
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (file == nullptr)
        return false;
    bool const is_written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    return std::fclose(file) == 0 && is_written;
}

Outcome write_png(std::string const& path, PixelBuffer const& pixels)
{
    if (pixels.size.is_empty())
        return Error { "'" + path + "' is not written: the picture is empty." };
    auto const width = static_cast<std::uint32_t>(pixels.size.width);
    auto const height = static_cast<std::uint32_t>(pixels.size.height);
    if (!write_file(path, PngEncoder::encode(width, height, rgb_of(pixels))))
        return Error { "'" + path + "' cannot be written." };
    return done();
}

}
