// SPDX-License-Identifier: MIT

#include <oriel/draw/text_contrast.h>

#include <gtest/gtest.h>

namespace oriel {

TEST(TextContrast, LightTextGetsMoreThanDarkText)
{
    EXPECT_LT(text_contrast(Color::black()), text_contrast(Color::white()));
    std::uint16_t last = 0;
    for (int level = 0; level < 256; ++level) {
        auto const gray = static_cast<std::uint8_t>(level);
        std::uint16_t const contrast = text_contrast({ gray, gray, gray, 255 });
        EXPECT_GE(contrast, last);
        EXPECT_LE(contrast, 255);
        last = contrast;
    }
}

TEST(TextContrast, GreenIsLighterThanBlueAndAlphaDoesNotMatter)
{
    EXPECT_GT(text_contrast(Color::rgb(0x00ff00)), text_contrast(Color::rgb(0x0000ff)));
    EXPECT_EQ(text_contrast({ 90, 90, 90, 10 }), text_contrast({ 90, 90, 90, 255 }));
}

}
