// SPDX-License-Identifier: MIT

#include <oriel/draw/image.h>

#include <cstdio>
#include <memory>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-function"
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#pragma GCC diagnostic ignored "-Wunused-but-set-variable"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_NO_STDIO
// Without words for failures, because stb_image keeps them in a global.
#define STBI_NO_FAILURE_STRINGS
#define STBI_NO_HDR
#define STBI_NO_LINEAR
#define STBI_MAX_DIMENSIONS 16384
#include <stb/stb_image.h>
#pragma GCC diagnostic pop

namespace oriel {

Result<Image> decode_image(std::span<std::byte const> file)
{
    static constexpr std::size_t max_file_size = 1u << 30;
    if (file.empty() || file.size() > max_file_size)
        return Error { "The image has no bytes, or more than a gigabyte." };
    IntSize size;
    int channels = 0;
    std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> const pixels(
        stbi_load_from_memory(reinterpret_cast<stbi_uc const*>(file.data()),
            static_cast<int>(file.size()), &size.width, &size.height, &channels, 4),
        &stbi_image_free);
    if (!pixels)
        return Error { "The image is broken, or of a kind that is not read: PNG, JPEG, BMP, GIF, "
                       "TGA, PSD and PNM are." };
    auto const count = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    return Image::from_rgba(size, { pixels.get(), count * 4 });
}

static bool read_file(std::string const& path, std::vector<std::byte>& bytes)
{
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(
        std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file)
        return false;
    std::byte chunk[16384];
    std::size_t count = 0;
    while ((count = std::fread(chunk, 1, sizeof(chunk), file.get())) > 0)
        bytes.insert(bytes.end(), chunk, chunk + count);
    return std::ferror(file.get()) == 0;
}

Result<Image> load_image(std::string const& path)
{
    std::vector<std::byte> bytes;
    if (!read_file(path, bytes))
        return Error { "The image '" + path + "' cannot be read." };
    Result<Image> image = decode_image(bytes);
    if (!image)
        return Error { "'" + path + "': " + image.error().message };
    return image;
}

}
