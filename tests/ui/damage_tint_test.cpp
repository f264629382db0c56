// SPDX-License-Identifier: MIT

#include <oriel/backends/headless_platform.h>
#include <oriel/ui/frame_loop.h>
#include <oriel/ui/ui.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

class DamageTintTest : public testing::Test {
protected:
    DamageTintTest() { loop.set_shows_damage(true); }

    void step()
    {
        loop.step([&](Ui& ui) { ui.label(text); }, 0);
    }
    std::uint32_t pixel(int x, int y) const
    {
        PixelBuffer const buffer = platform.pixels();
        return buffer.pixels[buffer.stride * y + x];
    }
    void wait_until_faded()
    {
        platform.advance_time(1);
        step();
    }

    HeadlessPlatform platform { { 400, 300 }, 1 };
    Context context;
    FrameLoop loop { platform, context };
    std::string text = "Hello";
};

TEST_F(DamageTintTest, TintsWhatChangedAndLeavesTheRest)
{
    step();
    wait_until_faded();
    std::uint32_t const plain = pixel(60, 60);
    EXPECT_EQ(pixel(390, 290), plain);
    text = "Changed";
    step();
    EXPECT_NE(pixel(60, 60), plain);
    EXPECT_EQ(pixel(390, 290), plain);
}

TEST_F(DamageTintTest, TheTintGoesByItself)
{
    step();
    wait_until_faded();
    std::uint32_t const plain = pixel(60, 60);
    text = "Changed";
    step();
    platform.advance_time(0.1);
    step();
    EXPECT_NE(pixel(60, 60), plain);
    wait_until_faded();
    EXPECT_EQ(pixel(60, 60), plain);
}

TEST_F(DamageTintTest, NothingIsDrawnWhenNothingChangesAnyMore)
{
    step();
    wait_until_faded();
    int const shown = platform.shown_count();
    step();
    step();
    EXPECT_EQ(platform.shown_count(), shown);
}

}
}
