// SPDX-License-Identifier: MIT
//
// What moves is on its way for a moment, exact at rest, and asks for no frame then.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <tests/support/allocation_count.h>
#include <ui/spring_state.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace oriel {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

TEST(Spring, ComesToTheSamePlaceInManyStepsAndInOne)
{
    for (float const bounce : { 0.0f, 0.3f, 0.7f }) {
        SpringState many { 0, 2 };
        SpringState one { 0, 2 };
        for (int i = 0; i < 50; ++i)
            many.advance(1, { 0.5f, bounce }, 0.002, 0);
        one.advance(1, { 0.5f, bounce }, 0.1, 0);
        EXPECT_NEAR(many.value, one.value, 1e-5f) << bounce;
        EXPECT_NEAR(many.velocity, one.velocity, 1e-3f) << bounce;
    }
}

// x'' = -2 ζ w x' - w² (x - target), in small steps of the simplest kind.
TEST(Spring, IsTheOneOfItsEquation)
{
    for (double const bounce : { 0.0, 0.5 }) {
        double const damping = 1 - bounce;
        double const w = bounce == 0 ? 6.64 / 0.4 : 4.61 / (0.4 * damping);
        double x = 0;
        double v = 0;
        constexpr double step = 1e-6;
        for (int i = 0; i < 100'000; ++i) {
            v += step * (-2 * damping * w * v - w * w * (x - 1));
            x += step * v;
        }
        SpringState state;
        state.advance(1, { 0.4f, static_cast<float>(bounce) }, 0.1, 0);
        EXPECT_NEAR(static_cast<double>(state.value), x, 1e-3);
        EXPECT_NEAR(static_cast<double>(state.velocity), v, 2e-2);
    }
}

TEST(Spring, LacksOneInAHundredAfterItsSeconds)
{
    SpringState state;
    state.advance(1, { 0.25f }, 0.25, 0);
    EXPECT_NEAR(state.value, 0.99f, 0.002f);
}

TEST(Spring, IsExactlyAtItsTargetInTheEndAndAfterALongTime)
{
    SpringState state;
    for (int i = 0; i < 200; ++i)
        state.advance(0.7f, { 0.2f, 0.4f }, 0.01, 0.002f);
    EXPECT_TRUE(state.is_at(0.7f));
    state.advance(3, {}, 1e9, 0.002f);
    EXPECT_TRUE(state.is_at(3));
    state.advance(4, { std::numeric_limits<float>::quiet_NaN() }, 0.01, 0.002f);
    EXPECT_TRUE(state.is_at(4));
}

struct Moving {
    float target = 0;
    float value = 0;
    Color color_target = Color::rgb(0x102030);
    Color color {};
    Harness harness;

    explicit Moving(Motion motion)
        : harness(
            [this](Ui& ui) {
                Id const id = Id::root().child("value");
                value = ui.animate(id, target);
                color = ui.animate(id.child("color"), color_target);
                ui.label(std::to_string(value));
            },
            { .size = { 200, 60 }, .motion = motion })
    {}
};

TEST(Animate, BeginsAtRest)
{
    Moving moving(Motion::Full);
    EXPECT_EQ(moving.value, 0.0f);
    EXPECT_EQ(moving.color, moving.color_target);
    EXPECT_EQ(moving.harness.context().seconds_until_next_frame(), never);
}

TEST(Animate, GoesToItsTargetAndAsksForFramesOnlyOnTheWay)
{
    Moving moving(Motion::Full);
    moving.target = 10;
    moving.harness.settle();
    EXPECT_EQ(moving.value, 0.0f);
    EXPECT_LT(moving.harness.context().seconds_until_next_frame(), 0.02);
    float last = 0;
    for (int i = 0; i < 5; ++i) {
        moving.harness.tick(0.016);
        EXPECT_GT(moving.value, last);
        EXPECT_LT(moving.value, 10.0f);
        last = moving.value;
    }
    moving.harness.tick(1);
    EXPECT_EQ(moving.value, 10.0f);
    EXPECT_EQ(moving.harness.context().seconds_until_next_frame(), never);
}

TEST(Animate, TurnsRoundOnItsWay)
{
    Moving moving(Motion::Full);
    moving.target = 1;
    moving.harness.settle();
    moving.harness.tick(0.05);
    float const there = moving.value;
    moving.target = 0;
    moving.harness.settle();
    EXPECT_EQ(moving.value, there) << "no jump";
    moving.harness.tick(0.05);
    EXPECT_LT(moving.value, there);
    moving.harness.tick(0.5);
    EXPECT_EQ(moving.value, 0.0f);
}

TEST(Animate, MixesColorsAndEndsExactly)
{
    Moving moving(Motion::Full);
    moving.color_target = Color::rgb(0xf0f0f0);
    moving.harness.settle();
    EXPECT_EQ(moving.color, Color::rgb(0x102030));
    moving.harness.tick(0.05);
    EXPECT_GT(moving.color.red, 0x10);
    EXPECT_LT(moving.color.red, 0xf0);
    moving.harness.tick(1);
    EXPECT_EQ(moving.color, Color::rgb(0xf0f0f0));
    EXPECT_EQ(moving.harness.context().seconds_until_next_frame(), never);
}

TEST(Animate, JumpsWhereMotionIsReduced)
{
    Moving moving(Motion::Reduced);
    moving.target = 10;
    moving.color_target = Color::white();
    moving.harness.frame();
    EXPECT_EQ(moving.value, 10.0f);
    EXPECT_EQ(moving.color, Color::white());
    EXPECT_EQ(moving.harness.context().seconds_until_next_frame(), never);
}

TEST(Animate, TakesNumbersThatAreNone)
{
    Moving moving(Motion::Full);
    moving.target = std::numeric_limits<float>::quiet_NaN();
    moving.harness.settle();
    moving.target = std::numeric_limits<float>::infinity();
    moving.harness.tick(1);
    EXPECT_EQ(moving.value, 0.0f);
    moving.target = 1e7f;
    moving.harness.settle();
    moving.target = -1e7f;
    moving.harness.tick(0.01);
    EXPECT_TRUE(std::isfinite(moving.value));
    moving.harness.tick(5);
    EXPECT_EQ(moving.value, -1e7f);
}

TEST(Presence, StaysUntilItHasGone)
{
    bool is_open = false;
    float share = 0;
    Harness harness(
        [&](Ui& ui) {
            share = ui.presence(Id::root().child("popover"), is_open);
            if (share > 0) {
                if (auto faded = ui.effect({ .opacity = share }))
                    ui.label("Popover");
            }
        },
        { .size = { 200, 60 }, .motion = Motion::Full });
    EXPECT_FALSE(harness.has(Role::Label, "Popover"));
    is_open = true;
    harness.settle();
    harness.tick(0.05);
    EXPECT_TRUE(harness.has(Role::Label, "Popover"));
    EXPECT_GT(share, 0.0f);
    EXPECT_LT(share, 1.0f);
    harness.tick(1);
    EXPECT_EQ(share, 1.0f);
    is_open = false;
    harness.settle();
    harness.tick(0.03);
    EXPECT_TRUE(harness.has(Role::Label, "Popover"));
    harness.tick(1);
    EXPECT_FALSE(harness.has(Role::Label, "Popover"));
    EXPECT_EQ(harness.context().seconds_until_next_frame(), never);
}

std::uint64_t picture_of(Harness& harness) { return hash_of(harness.context().draw_list()); }

TEST(HoverFade, PassesThroughBetweenAndEndsAsWithoutMotion)
{
    std::uint64_t pictures[2] = {};
    for (Motion const motion : { Motion::Reduced, Motion::Full }) {
        Harness harness(
            [](Ui& ui) { ui.button("Button"); }, { .size = { 200, 60 }, .motion = motion });
        std::uint64_t const away = picture_of(harness);
        harness.find(Role::Button, "Button").hover();
        if (motion == Motion::Full) {
            EXPECT_EQ(picture_of(harness), away) << "no jump";
            harness.tick(0.03);
            EXPECT_NE(picture_of(harness), away);
            std::uint64_t const between = picture_of(harness);
            harness.tick(1);
            EXPECT_NE(picture_of(harness), between);
        }
        pictures[motion == Motion::Full] = picture_of(harness);
        harness.move_to({ 190, 55 });
        harness.tick(1);
        EXPECT_EQ(picture_of(harness), away);
        EXPECT_EQ(harness.context().seconds_until_next_frame(), never);
    }
    EXPECT_EQ(pictures[0], pictures[1]);
}

TEST(HoverFade, ShowsAPressAtOnce)
{
    Harness full(
        [](Ui& ui) { ui.button("Button"); }, { .size = { 200, 60 }, .motion = Motion::Full });
    Harness reduced([](Ui& ui) { ui.button("Button"); }, { .size = { 200, 60 } });
    for (Harness* const harness : { &full, &reduced })
        harness->press_pointer(harness->find(Role::Button, "Button").rect().center());
    EXPECT_EQ(picture_of(full), picture_of(reduced));
}

TEST(HoverFade, AllocatesNothing)
{
    Context context;
    std::function<void(Ui&)> const build = [](Ui& ui) {
        ui.button("One");
        ui.button("Two");
        ui.animate(Id::root().child("value"), ui.time() < 2 ? 0.0f : 100.0f);
    };
    std::size_t allocated = 0;
    for (int i = 0; i < 300; ++i) {
        AllocationCount const count;
        context.post(
            { .kind = EventKind::PointerMove, .position = { 30, i % 20 < 10 ? 30.0f : 70.0f } });
        context.frame({ .size = { 200, 100 }, .time = i * 0.01 }, build);
        allocated += i >= 100 ? count.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
}

}
}
