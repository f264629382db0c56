// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct OverscrollFixture : testing::Test {
    Harness harness { [](Ui& ui) {
                         if (auto area = ui.scroll_area("Area", { .height = 200, .grow = 0 })) {
                             for (int i = 0; i < 40; ++i)
                                 ui.label("Row " + std::to_string(i));
                         }
                     },
        { .size = { 300, 240 }, .motion = Motion::Full } };
    float y(int row) { return harness.find(Role::Label, "Row " + std::to_string(row)).rect().y; }
    void step(int frames)
    {
        for (int i = 0; i < frames; ++i) {
            harness.platform().advance_time(1.0 / 60);
            harness.frame();
        }
    }
    void drag(Point from, float way)
    {
        harness.touch(from);
        for (int i = 1; i <= 8; ++i) {
            harness.platform().advance_time(1.0 / 60);
            harness.move_touch(from + Point { 0, way * static_cast<float>(i) / 8 });
        }
    }
};

TEST_F(OverscrollFixture, AFingerPullsBeyondTheEndAndItSpringsBack)
{
    step(2);
    float const rest = y(0);
    // Down first, so that there is something to scroll, then beyond the top.
    drag({ 80, 120 }, -30);
    harness.end_touch({ 80, 90 });
    step(240);
    float const scrolled = y(0);
    EXPECT_LT(scrolled, rest);
    drag({ 80, 60 }, 130);
    float const pulled = y(0) - rest;
    EXPECT_GT(pulled, 8);
    EXPECT_LT(pulled, 100) << "less than the finger went";
    step(1);
    harness.end_touch({ 80, 190 });
    float last = y(0);
    for (int i = 0; i < 60; ++i) {
        step(1);
        EXPECT_LE(y(0), last + 0.01f);
        last = y(0);
    }
    EXPECT_NEAR(last, rest, 0.01f);
    step(60);
    EXPECT_GT(harness.context().seconds_until_next_frame(), 1000) << "at rest, nothing is drawn";
}

TEST_F(OverscrollFixture, TheWheelStopsAtTheEnd)
{
    step(2);
    float const rest = y(0);
    harness.scroll({ 80, 100 }, { 0, -50 });
    harness.scroll({ 80, 100 }, { 0, 300 });
    EXPECT_NEAR(y(0), rest, 0.01f);
}

TEST_F(OverscrollFixture, WithReducedMotionItIsBackAtOnce)
{
    harness.context().set_motion(Motion::Reduced);
    step(2);
    float const rest = y(0);
    drag({ 80, 120 }, -20);
    harness.move_touch({ 80, 190 });
    harness.move_touch({ 80, 230 });
    EXPECT_GT(y(0), rest);
    harness.end_touch({ 80, 230 });
    step(1);
    EXPECT_NEAR(y(0), rest, 0.01f);
}

}
}
