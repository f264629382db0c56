// SPDX-License-Identifier: MIT

#include <oriel/backends/pixel_format.h>
#include <oriel/draw/record.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <vector>

#include <tests/draw/picture.h>
#include <tests/software/panel_picture.h>

namespace oriel {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t grey(int level)
{
    return 0xff000000u | static_cast<std::uint32_t>(level) * 0x010101u;
}

Bytes converted(PixelFormat format, std::vector<std::uint32_t> pixels, Dither dither = Dither::None)
{
    auto const width = static_cast<int>(pixels.size());
    Bytes bytes(bytes_per_row(format, width));
    PixelConverter(format, dither).convert_row(pixels.data(), width, 0, 0, bytes.data());
    return bytes;
}

// 64 pixels of one color, a whole pattern, as levels of the format's channel with `shift`.
double mean_level(PixelFormat format, std::uint32_t pixel, int shift, int mask)
{
    Picture picture({ 8, 8 }, pixel);
    PanelPicture panel({ 8, 8 }, format);
    PixelConverter(format).convert(picture.buffer(), 16, 8, panel.bytes(), panel.stride());
    double sum = 0;
    for (int i = 0; i < 64; ++i)
        sum += static_cast<int>(panel.value(i % 8, i / 8)) >> shift & mask;
    return sum / 64;
}

TEST(PixelFormat, OrdersItsBytesAndBitsAsItSays)
{
    std::uint32_t const p = 0xff1286c6u;
    EXPECT_EQ(converted(PixelFormat::Xrgb8888, { p }), (Bytes { 0xc6, 0x86, 0x12, 0xff }));
    EXPECT_EQ(
        converted(PixelFormat::Rgb888, { p, grey(1) }), (Bytes { 0x12, 0x86, 0xc6, 1, 1, 1 }));
    EXPECT_EQ(
        converted(PixelFormat::Bgr888, { p, grey(1) }), (Bytes { 0xc6, 0x86, 0x12, 1, 1, 1 }));
    // 2 of 31, 33 of 63, 24 of 31.
    std::uint16_t const word = 2 << 11 | 33 << 5 | 24;
    EXPECT_EQ(converted(PixelFormat::Rgb565, { p }), (Bytes { word & 255, word >> 8 }));
    EXPECT_EQ(converted(PixelFormat::Rgb565Swapped, { p }), (Bytes { word >> 8, word & 255 }));
    EXPECT_EQ(converted(PixelFormat::Grey8, { p }),
        (Bytes { (77 * 0x12 + 150 * 0x86 + 29 * 0xc6 + 128) >> 8 }));
    EXPECT_EQ(converted(PixelFormat::Grey4, { grey(0x11), grey(0xee), grey(0x55) }),
        (Bytes { 0x1e, 0x50 }));
    EXPECT_EQ(converted(PixelFormat::Grey2, { grey(0), grey(85), grey(170), grey(255), grey(170) }),
        (Bytes { 0x1b, 0x80 }));
    std::vector<std::uint32_t> const dots { grey(255), grey(255), grey(0), grey(255), grey(0),
        grey(0), grey(0), grey(0), grey(255) };
    EXPECT_EQ(converted(PixelFormat::Mono, dots), (Bytes { 0xd0, 0x80 }));
    EXPECT_EQ(converted(PixelFormat::MonoSwapped, dots), (Bytes { 0x0b, 0x01 }));
}

TEST(PixelFormat, TakesALevelNextToTheColorWithoutDither)
{
    for (int v = 0; v < 256; ++v) {
        Bytes const high = converted(PixelFormat::Rgb565, { grey(v) });
        int const word = high[0] | high[1] << 8;
        EXPECT_LE(std::fabs((word >> 11) * 255.0 / 31 - v), 255.0 / 62 + 1) << v;
        EXPECT_LE(std::fabs((word >> 5 & 63) * 255.0 / 63 - v), 255.0 / 126 + 1) << v;
        EXPECT_EQ(converted(PixelFormat::Grey8, { grey(v) })[0], v);
        EXPECT_EQ(converted(PixelFormat::Grey4, { grey(v) })[0] >> 4, std::lround(v / 17.0)) << v;
        EXPECT_EQ(converted(PixelFormat::Grey2, { grey(v) })[0] >> 6, std::lround(v / 85.0)) << v;
        EXPECT_EQ(converted(PixelFormat::Mono, { grey(v) })[0], v >= 128 ? 0x80 : 0) << v;
    }
}

TEST(PixelFormat, ShowsEveryColorOnAverageWhenDithered)
{
    for (int v = 0; v < 256; ++v) {
        EXPECT_NEAR(mean_level(PixelFormat::Rgb565, grey(v), 11, 31) * 255 / 31, v, 1);
        EXPECT_NEAR(mean_level(PixelFormat::Rgb565, grey(v), 5, 63) * 255 / 63, v, 1);
        EXPECT_NEAR(mean_level(PixelFormat::Rgb565, grey(v), 0, 31) * 255 / 31, v, 1);
        EXPECT_NEAR(mean_level(PixelFormat::Grey4, grey(v), 0, 15) * 255 / 15, v, 1);
        EXPECT_NEAR(mean_level(PixelFormat::Grey2, grey(v), 0, 3) * 255 / 3, v, 2);
        EXPECT_NEAR(mean_level(PixelFormat::Mono, grey(v), 0, 1) * 255, v, 4);
    }
}

TEST(PixelFormat, GivesNoGrainToAColorThatItCanShow)
{
    auto const is_flat = [](PixelFormat format, std::uint32_t pixel, int mask) {
        double const mean = mean_level(format, pixel, 0, mask);
        return mean == std::floor(mean);
    };
    for (int k = 0; k < 32; ++k)
        EXPECT_TRUE(is_flat(PixelFormat::Rgb565, grey(k << 3 | k >> 2) & 0xffff00ffu, 0xffff)) << k;
    for (int k = 0; k < 64; ++k)
        EXPECT_TRUE(is_flat(PixelFormat::Rgb565, grey(k << 2 | k >> 4) & 0xff00ff00u, 0xffff)) << k;
    for (int k = 0; k < 16; ++k)
        EXPECT_TRUE(is_flat(PixelFormat::Grey4, grey(k * 17), 15)) << k;
    for (int k = 0; k < 4; ++k)
        EXPECT_TRUE(is_flat(PixelFormat::Grey2, grey(k * 85), 3)) << k;
    for (int k = 0; k < 2; ++k)
        EXPECT_TRUE(is_flat(PixelFormat::Mono, grey(k * 255), 1)) << k;
}

class EveryPixelFormat : public testing::TestWithParam<PixelFormat> {
protected:
    std::uint32_t random() { return m_random = m_random * 1664525u + 1013904223u; }
    int below(int limit) { return static_cast<int>(random() >> 8) % limit; }
    Picture noise(IntSize size)
    {
        Picture picture(size);
        for (int i = 0; i < size.width * size.height; ++i)
            picture.at(i % size.width, i / size.width) = 0xff000000u | random() >> 8;
        return picture;
    }

private:
    std::uint32_t m_random = 1;
};

TEST_P(EveryPixelFormat, HasTheSameBytesWithEveryInstructionSet)
{
    for (SimdLevel level : simd_levels()) {
        for (int width = 1; width < 70; ++width) {
            Picture picture = noise({ width, 3 });
            int const left = below(1000);
            for (Dither dither : { Dither::Ordered, Dither::None }) {
                PanelPicture expected(picture.size(), GetParam());
                PanelPicture actual(picture.size(), GetParam());
                PixelConverter(GetParam(), dither, SimdLevel::Scalar)
                    .convert(picture.buffer(), left, 5, expected.bytes(), expected.stride());
                PixelConverter(GetParam(), dither, level)
                    .convert(picture.buffer(), left, 5, actual.bytes(), actual.stride());
                ASSERT_EQ(actual.rows(), expected.rows()) << width;
            }
        }
    }
}

TEST_P(EveryPixelFormat, TouchesNothingBesideItsRowsWhereverTheyBegin)
{
    for (SimdLevel level : simd_levels()) {
        for (int round = 0; round < 200; ++round) {
            Picture picture = noise({ 1 + below(40), 1 + below(4) });
            PanelPicture panel(picture.size(), GetParam(), below(8), below(5));
            PixelConverter(GetParam(), Dither::Ordered, level)
                .convert(picture.buffer(), 0, 0, panel.bytes(), panel.stride());
            ASSERT_TRUE(panel.is_margin_untouched());
        }
    }
}

TEST_P(EveryPixelFormat, TiesItsPatternToThePanel)
{
    Picture whole = noise({ 48, 20 });
    PanelPicture expected(whole.size(), GetParam());
    PanelPicture pieces(whole.size(), GetParam());
    PixelConverter const converter(GetParam());
    converter.convert(whole.buffer(), 0, 0, expected.bytes(), expected.stride());
    for (int y = 0; y < 20; y += 5) {
        for (int x = 0; x < 48; x += 16) {
            PixelBuffer const piece { &whole.at(x, y), { 16, 5 }, whole.buffer().stride };
            converter.convert(piece, x, y, pieces.place(x, y), pieces.stride());
        }
    }
    EXPECT_EQ(pieces.rows(), expected.rows());
}

TEST_P(EveryPixelFormat, EndsARowWithZeroBits)
{
    for (int width = 1; width <= 8; ++width) {
        Picture white({ width, 1 }, 0xffffffffu);
        PanelPicture panel(white.size(), GetParam());
        PixelConverter(GetParam(), Dither::Ordered)
            .convert(white.buffer(), 0, 0, panel.bytes(), panel.stride());
        for (int x = width; x * bits_per_pixel(GetParam()) % 8 != 0; ++x)
            EXPECT_EQ(panel.value(x, 0), 0u) << x << " of " << width;
    }
}

std::string name_of_format(testing::TestParamInfo<PixelFormat> const& info)
{
    return name_of(info.param);
}
INSTANTIATE_TEST_SUITE_P(
    PixelFormat, EveryPixelFormat, testing::ValuesIn(all_pixel_formats), name_of_format);

TEST(PixelFormatDeathTest, StopsWhereMemoryCouldSuffer)
{
    std::uint32_t pixels[20] = {};
    std::uint8_t bytes[40] = {};
    PixelConverter const converter(PixelFormat::Rgb565);
    EXPECT_DEATH(converter.convert({ nullptr, { 5, 2 }, 5 }, 0, 0, bytes, 10), "pixels");
    EXPECT_DEATH(converter.convert({ pixels, { 5, 2 }, 5 }, 0, 0, nullptr, 10), "bytes");
    EXPECT_DEATH(converter.convert({ pixels, { 5, 2 }, 4 }, 0, 0, bytes, 10), "stride");
    EXPECT_DEATH(converter.convert({ pixels, { 5, 2 }, 5 }, 0, 0, bytes, 9), "stride");
}

TEST(PixelFormat, ConvertsNothingOfNothing)
{
    PixelConverter(PixelFormat::Mono).convert({}, 0, 0, nullptr, 0);
}

}
}
