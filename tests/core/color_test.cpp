// SPDX-License-Identifier: MIT

#include <oriel/core/color.h>

#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <limits>

namespace oriel {

static constexpr Color accent = Color::rgb(0x3b6cf6);

TEST(Color, ReadsAHexNumberAsRedGreenBlue)
{
    EXPECT_EQ(accent, (Color { 0x3b, 0x6c, 0xf6, 255 }));
    EXPECT_EQ(Color::rgb(0xffffff), Color::white());
    EXPECT_EQ(Color::rgb(0), Color::black());
}

TEST(Color, IsTransparentUntilSaidOtherwise)
{
    EXPECT_EQ(Color(), Color::transparent());
    EXPECT_TRUE(Color().is_transparent());
    EXPECT_TRUE(accent.is_opaque());
    EXPECT_FALSE(accent.with_opacity(0.5f).is_opaque());
    EXPECT_FALSE(accent.with_opacity(0.5f).is_transparent());
}

TEST(Color, PacksInTheOrderOfItsBytesInMemory)
{
    Color const color = { 1, 2, 3, 4 };
    std::uint32_t in_memory = 0;
    std::memcpy(&in_memory, &color, sizeof(color));
    EXPECT_EQ(color.packed(), in_memory);
    EXPECT_EQ(color.packed(), 0x04030201u);
    EXPECT_EQ(Color::from_packed(color.packed()), color);
}

TEST(Color, ClampsAnAbsurdOpacity)
{
    EXPECT_EQ(accent.with_opacity(-1).alpha, 0);
    EXPECT_EQ(accent.with_opacity(2).alpha, 255);
    EXPECT_EQ(accent.with_opacity(std::numeric_limits<float>::infinity()).alpha, 255);
    EXPECT_EQ(accent.with_opacity(std::numeric_limits<float>::quiet_NaN()).alpha, 0);
}

TEST(Color, MixesExactlyAtBothEnds)
{
    for (std::uint32_t hex = 0; hex < 0x1000000; hex += 4099) {
        EXPECT_EQ(Color::rgb(hex).mixed(accent, 0), Color::rgb(hex));
        EXPECT_EQ(Color::rgb(hex).mixed(accent, 1), accent);
    }
}

TEST(Color, MixesToTheNearestByte)
{
    for (int percent = 0; percent <= 100; ++percent) {
        Color const mixed = Color::black().mixed(Color::white(), static_cast<float>(percent) / 100);
        EXPECT_LE(std::abs(mixed.green * 100 - 255 * percent), 50) << percent << " %";
        EXPECT_EQ(mixed.alpha, 255);
    }
}

}
