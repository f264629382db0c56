// SPDX-License-Identifier: MIT
//
// PixelFormat: the pixels that panels take. PixelConverter turns what SoftwareRenderer drew into
// rows of them, wherever they begin and however far they are apart.
//
//     PixelConverter converter(PixelFormat::Rgb565);
//     converter.convert({ pixels, { 320, 16 }, 320 }, 0, band_top, bytes, 640);
//
// Fewer levels than 256 are dithered by an 8 × 8 pattern that is tied to the panel's pixels, so
// parts of a picture fit together however it was cut. A color that the format can show exactly
// stays as it is: text and flat areas in such colors get no grain.

#pragma once

#include <oriel/backends/software_renderer.h>

#include <cstddef>
#include <cstdint>

namespace oriel {

// Bytes in the order of their addresses, pixels from left to right. Grey is the luma, 77 red,
// 150 green and 29 blue of 256; a row of packed pixels ends with zero bits up to a whole byte.
enum class PixelFormat : std::uint8_t {
    Xrgb8888,      // (Default) blue, green, red, 255: a word 0xffRRGGBB
    Rgb888,        // red, green, blue
    Bgr888,        // blue, green, red
    Rgb565,        // a word of 16 bits, red in the highest, its low byte first
    Rgb565Swapped, // its high byte first, as most panels on SPI want it
    Grey8,         // 255 is white
    Grey4,         // two pixels a byte, the left one in the high bits
    Grey2,         // four
    Mono,          // eight, the leftmost in the highest bit; 1 is white
    MonoSwapped,   // the leftmost in the lowest bit
};

constexpr int bits_per_pixel(PixelFormat format)
{
    constexpr std::uint8_t bits[] = { 32, 24, 24, 16, 16, 8, 4, 2, 1, 1 };
    return bits[static_cast<int>(format)];
}

// Of `width` pixels that begin at a whole byte.
constexpr std::size_t bytes_per_row(PixelFormat format, int width)
{
    return (static_cast<std::size_t>(width) * static_cast<std::size_t>(bits_per_pixel(format)) + 7)
           / 8;
}

enum class Dither : std::uint8_t {
    Ordered, // (Default)
    None,    // to the nearest level, 0.7 of a step away at most; half of white is white in Mono
};

class PixelConverter {
public:
    explicit PixelConverter(
        PixelFormat format, Dither dither = Dither::Ordered, SimdLevel level = SimdLevel::Best);

    PixelFormat format() const { return m_format; }

    // All of `from`, whose first pixel is the panel's (left, top). `bytes` needs no alignment;
    // `stride` is in bytes. Nothing but the rows' bytes is touched.
    void convert(PixelBuffer const& from, int left, int top, std::uint8_t* bytes,
        std::ptrdiff_t stride) const;
    // One row of `count` pixels; the first is the panel's (left, y).
    void convert_row(
        std::uint32_t const* pixels, int count, int left, int y, std::uint8_t* bytes) const;

private:
    using Row = void (*)(
        std::uint32_t const* pixels, int count, std::uint64_t thresholds, std::uint8_t* bytes);

    PixelFormat m_format;
    Dither m_dither;
    Row m_row;
};

}
