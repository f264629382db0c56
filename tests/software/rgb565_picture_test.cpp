// SPDX-License-Identifier: MIT

#include <oriel/backends/rgb565_picture.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace oriel {
namespace {

struct Ramp {
    explicit Ramp(IntSize picture_size) : size(picture_size)
    {
        for (int i = 0; i < size.width * size.height; ++i)
            pixels.push_back(0xff000000u | static_cast<std::uint32_t>(i * 7919) % 0xffffffu);
    }
    PixelBuffer buffer() { return { pixels.data(), size, size.width }; }

    IntSize size;
    std::vector<std::uint32_t> pixels;
};

TEST(Rgb565Picture, ShowsWhatTheFormatCanHold)
{
    for (std::uint32_t const exact : { 0xff000000u, 0xffffffffu, 0xffff0000u, 0xff8cc7d6u }) {
        std::uint32_t pixel = exact;
        Rgb565Picture picture;
        picture.update({ &pixel, { 1, 1 }, 1 });
        EXPECT_EQ(picture.pixels()[0], exact);
    }
}

TEST(Rgb565Picture, IsTheSameAPartAtATimeAsAtOnce)
{
    Ramp ramp({ 37, 19 });
    Rgb565Picture whole;
    whole.update(ramp.buffer());
    Ramp black({ 37, 19 });
    std::ranges::fill(black.pixels, 0xff000000u);
    Rgb565Picture parts;
    parts.update(black.buffer());
    for (IntRect const part :
        { IntRect { 0, 0, 13, 19 }, IntRect { 13, 0, 37, 5 }, IntRect { 13, 5, 90, 90 } }) {
        Damage damage;
        damage.add(part);
        parts.update(ramp.buffer(), damage);
    }
    EXPECT_EQ(parts.pixels(), whole.pixels());
}

TEST(Rgb565Picture, TakesAnotherSize)
{
    Ramp small({ 3, 2 });
    Ramp large({ 9, 5 });
    Rgb565Picture picture;
    picture.update(large.buffer());
    picture.update(small.buffer(), Damage {});
    EXPECT_EQ(picture.pixels().size(), 6u);
}

}
}
