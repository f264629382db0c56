// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct FadeFixture : testing::Test {
    bool is_enabled = true;
    Response first;
    Response second;
    Harness harness { [this](Ui& ui) {
                         first = ui.button("First", { .enabled = is_enabled });
                         second = ui.button("Second");
                     },
        { .size = { 200, 100 }, .motion = Motion::Full } };
    void step(double seconds)
    {
        harness.platform().advance_time(seconds);
        harness.frame();
    }
    void press(Key key)
    {
        harness.post({ .kind = EventKind::KeyPress, .key = key });
        harness.frame();
    }
    bool is_at_rest() { return harness.context().seconds_until_next_frame() > 1000; }
};

TEST_F(FadeFixture, TheFocusRingComesAndGoes)
{
    step(1);
    press(Key::Tab);
    EXPECT_TRUE(first.focus_visible());
    EXPECT_LT(first.ring_share().fraction(), 0.5f);
    step(0.05);
    float const on_its_way = first.ring_share().fraction();
    EXPECT_GT(on_its_way, 0);
    EXPECT_LT(on_its_way, 1);
    step(1);
    step(1);
    EXPECT_EQ(first.ring_share().value(), 255);
    EXPECT_TRUE(is_at_rest());
    press(Key::Tab);
    EXPECT_FALSE(first.focus_visible());
    EXPECT_GT(first.ring_share().fraction(), 0.5f) << "it is still seen to go";
    step(1);
    step(1);
    EXPECT_EQ(first.ring_share().value(), 0);
    EXPECT_EQ(second.ring_share().value(), 255);
    EXPECT_TRUE(is_at_rest());
}

TEST_F(FadeFixture, WhatIsDisabledFades)
{
    step(1);
    is_enabled = false;
    step(0.01);
    EXPECT_TRUE(first.is_disabled());
    EXPECT_LT(first.disabled_share().fraction(), 0.5f);
    step(0.05);
    EXPECT_GT(first.disabled_share().fraction(), 0);
    step(1);
    step(1);
    EXPECT_EQ(first.disabled_share().value(), 255);
    EXPECT_TRUE(is_at_rest());
    is_enabled = true;
    step(0.01);
    EXPECT_FALSE(first.is_disabled());
    EXPECT_GT(first.disabled_share().fraction(), 0.5f);
    step(1);
    step(1);
    EXPECT_EQ(first.disabled_share().value(), 0);
    EXPECT_TRUE(is_at_rest());
}

TEST_F(FadeFixture, WhatWasNeverEnabledIsDisabledAtOnce)
{
    is_enabled = false;
    Harness other([this](Ui& ui) { first = ui.button("New", { .enabled = is_enabled }); },
        { .motion = Motion::Full });
    EXPECT_EQ(first.disabled_share().value(), 255);
}

TEST_F(FadeFixture, ReducedMotionShowsBothAtOnce)
{
    harness.context().set_motion(Motion::Reduced);
    press(Key::Tab);
    EXPECT_EQ(first.ring_share().value(), 255);
    is_enabled = false;
    step(0.01);
    EXPECT_EQ(first.disabled_share().value(), 255);
    EXPECT_TRUE(is_at_rest());
}

}
}
