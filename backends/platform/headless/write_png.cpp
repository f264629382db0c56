// SPDX-License-Identifier: MIT

#include <oriel/backends/headless_platform.h>

#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace oriel
{

static std::vector<std::uint8_t> rgb_of(PixelBuffer const& buffer)
{
    std::vector<std::uint8_t> rgb;
    rgb.reserve(static_cast<std::size_t>(buffer.size.width) *
                static_cast<std::size_t>(buffer.size.height) * 3);
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

Outcome write_png(std::string const& path, PixelBuffer const& pixels)
{
    if (pixels.size.is_empty())
        return Error{ "'" + path + "' is not written: the picture is empty." };
    std::vector<std::uint8_t> const rgb = rgb_of(pixels);
    int const is_written = stbi_write_png(
        path.c_str(), pixels.size.width, pixels.size.height, 3, rgb.data(), pixels.size.width * 3);
    if (is_written == 0)
        return Error{ "'" + path + "' cannot be written." };
    return done();
}

}
