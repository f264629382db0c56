// SPDX-License-Identifier: MIT

#include <oriel/core/color_space.h>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace oriel {
namespace {

std::string hex_of(Color color)
{
    std::array<char, 9> room {};
    return std::string(write_hex(color, room));
}

TEST(ColorSpace, HsvOfTheWellKnownColors)
{
    EXPECT_EQ(to_hsv(Color::rgb(0xff0000)), (Hsv { 0, 1, 1 }));
    EXPECT_FLOAT_EQ(to_hsv(Color::rgb(0x00ff00)).hue, 1 / 3.0f);
    EXPECT_FLOAT_EQ(to_hsv(Color::rgb(0x0000ff)).hue, 2 / 3.0f);
    EXPECT_EQ(to_hsv(Color::rgb(0x808080)).saturation, 0);
    EXPECT_EQ(from_hsv({ 0.5f, 1, 1 }), Color::rgb(0x00ffff));
    EXPECT_EQ(from_hsv({ -0.5f, 1, 1 }), Color::rgb(0x00ffff)) << "hues go round";
}

// CSS Color 4 gives oklch(62.796% 0.25768 29.23deg) for red.
TEST(ColorSpace, OklchOfRedIsThatOfCss)
{
    Oklch const red = to_oklch(Color::rgb(0xff0000));
    EXPECT_NEAR(red.lightness, 0.62796f, 1e-4f);
    EXPECT_NEAR(red.chroma, 0.25768f, 1e-4f);
    EXPECT_NEAR(red.hue * 360, 29.23f, 0.05f);
    EXPECT_NEAR(to_oklch(Color::white()).lightness, 1, 1e-4f);
}

TEST(ColorSpace, EveryColorComesBack)
{
    for (std::uint32_t red = 0; red < 256; red += 15) {
        for (std::uint32_t green = 0; green < 256; green += 15) {
            for (std::uint32_t blue = 0; blue < 256; blue += 15) {
                Color const color = Color::rgb(red << 16 | green << 8 | blue);
                EXPECT_EQ(from_hsv(to_hsv(color)), color) << hex_of(color);
                EXPECT_EQ(from_oklch(to_oklch(color)), color) << hex_of(color);
            }
        }
    }
}

TEST(ColorSpace, WhatCannotBeShownKeepsItsHueAndLightness)
{
    Color const color = from_oklch({ 0.7f, 0.4f, 0.4f });
    Oklch const shown = to_oklch(color);
    EXPECT_NEAR(shown.lightness, 0.7f, 0.01f);
    EXPECT_NEAR(shown.hue, 0.4f, 0.01f);
    EXPECT_LT(shown.chroma, 0.4f);
}

TEST(ColorSpace, NumbersThatAreNoneAreSomeColor)
{
    float const nan = std::numeric_limits<float>::quiet_NaN();
    float const infinite = std::numeric_limits<float>::infinity();
    EXPECT_EQ(from_hsv({ nan, nan, nan }), Color::black());
    EXPECT_EQ(from_oklch({ nan, nan, nan }), Color::black());
    EXPECT_EQ(from_hsv({ infinite, -infinite, infinite }), Color::white());
}

TEST(ColorSpace, HexIsWrittenAndRead)
{
    EXPECT_EQ(hex_of(Color::rgb(0x3b6cf6)), "#3b6cf6");
    EXPECT_EQ(hex_of({ 1, 2, 3, 128 }), "#01020380");
    Color color;
    EXPECT_TRUE(parse_hex("#3B6CF6", color));
    EXPECT_EQ(color, Color::rgb(0x3b6cf6));
    EXPECT_TRUE(parse_hex(" f80 ", color));
    EXPECT_EQ(color, Color::rgb(0xff8800));
    EXPECT_TRUE(parse_hex("#f808", color));
    EXPECT_EQ(color.alpha, 0x88);
    for (std::string_view const wrong : { "", "#", "12", "#12345", "#gggggg", "#123456789" })
        EXPECT_FALSE(parse_hex(wrong, color)) << wrong;
}

}
}
