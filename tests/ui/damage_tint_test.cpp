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

    // Where the text changed, and below its first letter.
    std::uint32_t changed_pixel() const { return pixel(changed.left, changed.bottom - 1); }
    void change_text()
    {
        text = "Changed";
        step();
        ASSERT_EQ(loop.last_damage().rects().size(), 1u);
        changed = loop.last_damage().rects()[0];
    }

    IntRect changed {};
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
    change_text();
    EXPECT_NE(changed_pixel(), plain);
    EXPECT_EQ(pixel(390, 290), plain);
}

TEST_F(DamageTintTest, TheTintGoesByItself)
{
    step();
    wait_until_faded();
    std::uint32_t const plain = pixel(60, 60);
    change_text();
    platform.advance_time(0.1);
    step();
    EXPECT_NE(changed_pixel(), plain);
    wait_until_faded();
    EXPECT_EQ(changed_pixel(), plain);
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
