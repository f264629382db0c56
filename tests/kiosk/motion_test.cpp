// SPDX-License-Identifier: MIT
#include "tests/kiosk/screen_fixture.h"

namespace oriel::kiosk {

namespace {

std::string panel(std::string const& animation)
{
    return "screen Test { in high: bool = false  out height: float = panel.height / 1px "
           "column { panel := card { height: high ? 200px : 100px "
           + animation + " } } }";
}

}

TEST(Animation, TweensLinearlyBetweenTwoValuesAndSleepsAfterwards)
{
    Screen screen(panel("animate height { duration: 400ms  easing: linear }"), moving_harness());
    EXPECT_TRUE(screen.sleeps());
    screen.set("high", Value::of(true));
    EXPECT_DOUBLE_EQ(screen.number("height"), 100);
    EXPECT_EQ(screen.view.seconds_until_change(screen.now()), 0);
    screen.harness.tick(0.1);
    EXPECT_NEAR(screen.number("height"), 125, 0.01);
    screen.harness.tick(0.2);
    EXPECT_NEAR(screen.number("height"), 175, 0.01);
    screen.harness.tick(0.11);
    EXPECT_DOUBLE_EQ(screen.number("height"), 200);
    EXPECT_TRUE(screen.sleeps());
}

TEST(Animation, WaitsForItsDelay)
{
    Screen screen(panel("animate height { duration: 200ms  easing: linear  delay: 100ms }"),
        moving_harness());
    screen.set("high", Value::of(true));
    screen.harness.tick(0.09);
    EXPECT_DOUBLE_EQ(screen.number("height"), 100);
    screen.harness.tick(0.11);
    EXPECT_NEAR(screen.number("height"), 150, 0.01);
}

TEST(Animation, TurnsAroundOnItsWayWithoutAJump)
{
    Screen screen(panel("animate height { duration: 400ms  easing: linear }"), moving_harness());
    screen.set("high", Value::of(true));
    screen.harness.tick(0.2);
    screen.set("high", Value::of(false));
    EXPECT_NEAR(screen.number("height"), 150, 0.01);
    screen.harness.tick(0.2);
    EXPECT_NEAR(screen.number("height"), 125, 0.01);
    screen.harness.tick(0.21);
    EXPECT_DOUBLE_EQ(screen.number("height"), 100);
}

// CSS: cubic-bezier(0.42, 0, 1, 1) is 0.3154 in the middle, ease-out its mirror, ease 0.8024.
TEST(Animation, EasesAsTheCurvesOfCssDo)
{
    auto const middle = [](std::string const& easing) {
        Screen screen(
            panel("animate height { duration: 400ms  easing: " + easing + " }"), moving_harness());
        screen.set("high", Value::of(true));
        screen.harness.tick(0.2);
        return (screen.number("height") - 100) / 100;
    };
    EXPECT_NEAR(middle("ease-in"), 0.3154, 0.001);
    EXPECT_NEAR(middle("ease-out"), 0.6846, 0.001);
    EXPECT_NEAR(middle("ease-in-out"), 0.5, 0.001);
    EXPECT_NEAR(middle("ease"), 0.8024, 0.001);
    EXPECT_NEAR(middle("cubic-bezier(0.42, 0, 1, 1)"), 0.3154, 0.001);
}

// Critically damped: 1 − (1 + ωt)e^(−ωt), ω = 2π/duration.
TEST(Animation, SpringsWithoutBounceNeverPassTheirTarget)
{
    Screen screen(panel("animate height { spring  duration: 500ms }"), moving_harness());
    screen.set("high", Value::of(true));
    screen.harness.tick(0.25);
    EXPECT_NEAR(screen.number("height"), 100 + 100 * (1 - (1 + 3.14159265) * 0.0432139), 0.01);
    double most = 0;
    for (int i = 0; i < 100; ++i) {
        screen.harness.tick(0.016);
        most = std::max(most, screen.number("height"));
    }
    EXPECT_DOUBLE_EQ(most, 200);
    EXPECT_TRUE(screen.sleeps());
}

// The first swing of a damped oscillator passes by e^(−πζ/√(1−ζ²)).
TEST(Animation, SpringsWithBouncePassTheirTargetByWhatTheDampingSays)
{
    Screen screen(
        panel("animate height { spring  bounce: 0.5  duration: 500ms }"), moving_harness());
    screen.set("high", Value::of(true));
    double most = 0;
    for (int i = 0; i < 400; ++i) {
        screen.harness.tick(0.005);
        most = std::max(most, screen.number("height"));
    }
    EXPECT_NEAR(most, 200 + 100 * 0.16303, 0.1);
    EXPECT_DOUBLE_EQ(screen.number("height"), 200);
    EXPECT_TRUE(screen.sleeps());
}

TEST(Animation, IsOverAtOnceWhereMotionIsReduced)
{
    Screen screen(panel("animate height { duration: 400ms }"));
    screen.set("high", Value::of(true));
    EXPECT_DOUBLE_EQ(screen.number("height"), 200);
    EXPECT_TRUE(screen.sleeps());
}

namespace {

std::string with_states(std::string const& transitions)
{
    return "screen Test { in open: bool = false  in wide: bool = false "
           "out height: float = panel.height / 1px "
           "column { panel := card { height: 100px } } "
           "states { opened when open { panel.height: 200px } "
           "widened when wide { panel.height: 150px } "
           + transitions + " } }";
}

}

TEST(States, SetWhatTheFirstThatHoldsSaysAndGiveItBack)
{
    Screen screen(with_states(""), moving_harness());
    EXPECT_DOUBLE_EQ(screen.number("height"), 100);
    screen.set("wide", Value::of(true));
    EXPECT_DOUBLE_EQ(screen.number("height"), 150);
    screen.set("open", Value::of(true));
    EXPECT_DOUBLE_EQ(screen.number("height"), 200);
    screen.set("wide", Value::of(false));
    screen.set("open", Value::of(false));
    EXPECT_DOUBLE_EQ(screen.number("height"), 100);
    EXPECT_TRUE(screen.sleeps());
}

TEST(States, AreEnteredByTheTransitionThatNamesThem)
{
    Screen screen(with_states("transition none -> opened { "
                              "animate panel.height { duration: 400ms  easing: linear } }"),
        moving_harness());
    screen.set("open", Value::of(true));
    screen.harness.tick(0.1);
    EXPECT_NEAR(screen.number("height"), 125, 0.01);
    screen.harness.tick(0.4);
    EXPECT_DOUBLE_EQ(screen.number("height"), 200);
    screen.set("open", Value::of(false));
    EXPECT_DOUBLE_EQ(screen.number("height"), 100) << "no transition leads back";
    EXPECT_TRUE(screen.sleeps());
}

TEST(States, AreEnteredAndLeftByATransitionOfAll)
{
    Screen screen(with_states("transition * -> * { "
                              "animate panel.height { duration: 400ms  easing: linear } }"),
        moving_harness());
    screen.set("open", Value::of(true));
    screen.harness.tick(0.5);
    EXPECT_DOUBLE_EQ(screen.number("height"), 200);
    screen.set("open", Value::of(false));
    screen.harness.tick(0.1);
    EXPECT_NEAR(screen.number("height"), 175, 0.01);
}

}
