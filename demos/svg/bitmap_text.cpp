// SPDX-License-Identifier: MIT

#include "bitmap_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

using Bytes = std::string;

static void append_number(Bytes& bytes, std::uint32_t value, int size)
{
    for (int i = 0; i < size; ++i)
        bytes.push_back(static_cast<char>(value >> (8 * i) & 255));
}

// With masks for four channels, so that alpha counts; rows from the top.
static Bytes header(int width, int height)
{
    std::uint32_t const header_size = 14 + 108;
    std::uint32_t const pixels = static_cast<std::uint32_t>(width * height) * 4;
    Bytes bytes = "BM";
    append_number(bytes, header_size + pixels, 4);
    append_number(bytes, 0, 4);
    append_number(bytes, header_size, 4);
    append_number(bytes, 108, 4);
    append_number(bytes, static_cast<std::uint32_t>(width), 4);
    append_number(bytes, static_cast<std::uint32_t>(-height), 4);
    append_number(bytes, 1, 2);
    append_number(bytes, 32, 2);
    append_number(bytes, 3, 4); // with masks
    append_number(bytes, pixels, 4);
    bytes.append(16, '\0');
    for (std::uint32_t const mask : { 0xffu, 0xff00u, 0xff0000u, 0xff000000u })
        append_number(bytes, mask, 4);
    bytes += "BGRs";
    bytes.append(48, '\0');
    return bytes;
}

// Premultiplied becomes straight.
static void append_texel(Bytes& bytes, oriel::TextureView const& view, std::size_t index)
{
    if (view.format == oriel::TextureFormat::Coverage8) {
        bytes.append(3, static_cast<char>(view.pixels[index]));
        bytes.push_back('\xff');
        return;
    }
    std::uint8_t const* const texel = view.pixels + index * 4;
    for (int i = 0; i < 3; ++i)
        bytes.push_back(static_cast<char>(texel[3] > 0 ? texel[i] * 255 / texel[3] : 0));
    bytes.push_back(static_cast<char>(texel[3]));
}

static std::string base64(Bytes const& bytes)
{
    static constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group =
                group << 8 | (i + j < bytes.size() ? static_cast<std::uint8_t>(bytes[i + j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            text += i + j <= bytes.size() ? digits[group >> (18 - 6 * j) & 63] : '=';
    }
    return text;
}

int used_rows(oriel::TextureView const& view)
{
    int const texel = view.format == oriel::TextureFormat::Coverage8 ? 1 : 4;
    std::ptrdiff_t const row = static_cast<std::ptrdiff_t>(view.size.width) * texel;
    auto const is_empty = [&](int y) {
        std::uint8_t const* const begin = view.pixels + row * y;
        return std::all_of(begin, begin + row, [](std::uint8_t byte) { return byte == 0; });
    };
    int rows = view.size.height;
    while (rows > 1 && is_empty(rows - 1))
        --rows;
    return rows;
}

std::string bitmap_text(oriel::TextureView const& view)
{
    int const rows = used_rows(view);
    Bytes bytes = header(view.size.width, rows);
    auto const count = static_cast<std::size_t>(view.size.width) * static_cast<std::size_t>(rows);
    for (std::size_t i = 0; i < count; ++i)
        append_texel(bytes, view, i);
    return base64(bytes);
}
