// SPDX-License-Identifier: MIT
//
// Effects: what is seen turned, scaled or moved is hit there, and dragged in its own directions.

#include <oriel/testing/harness.h>
#include <oriel/ui/ui.h>

#include <gtest/gtest.h>

#include <cmath>

namespace oriel {
namespace {

void click(Harness& harness, Point at)
{
    harness.press_pointer(at);
    harness.release_pointer(at);
}

void drag(Harness& harness, Point from, Point to)
{
    harness.press_pointer(from);
    harness.move_to(to);
    harness.release_pointer(to);
}

float const quarter_turn = std::acos(0.0f);

TEST(Effect, AButtonIsClickedWhereItIsSeen)
{
    int clicks = 0;
    Harness harness([&](Ui& ui) {
        if (auto effect =
                ui.effect({ .scale = { 2, 2 }, .offset = { 50, 100 }, .origin = { 0, 0 } }))
            clicks += ui.button("Go").clicked() ? 1 : 0;
    });
    click(harness, harness.find(Role::Button, "Go").rect().center());
    EXPECT_EQ(clicks, 1);
    click(harness, { 10, 10 }); // where the layout has it
    EXPECT_EQ(clicks, 1);
}

TEST(Effect, ATurnedButtonHasATurnedRectangle)
{
    Effect effect;
    Harness harness([&](Ui& ui) {
        if (auto scope = ui.effect(effect, { .align_self = AlignSelf::Start }))
            ui.button("A long label to turn");
    });
    Rect const upright = harness.find(Role::Button, "A long label to turn").rect();
    effect.angle_radians = quarter_turn;
    harness.frame();
    Rect const turned = harness.find(Role::Button, "A long label to turn").rect();
    EXPECT_NEAR(turned.width, upright.height, 0.01f);
    EXPECT_NEAR(turned.height, upright.width, 0.01f);
    EXPECT_NEAR(turned.center().x, upright.center().x, 0.01f);
}

TEST(Effect, ATurnedSliderFollowsThePointerAlongItsOwnDirection)
{
    float value = 0.5f;
    Harness harness([&](Ui& ui) {
        ui.space();
        if (auto scope = ui.effect({ .angle_radians = quarter_turn }))
            ui.slider("Level", value);
        ui.space();
    });
    Rect const rect = harness.find(Role::Slider, "Level").rect();
    ASSERT_GT(rect.height, rect.width);
    drag(harness, rect.center(), { rect.center().x, rect.bottom() + 20 });
    EXPECT_EQ(value, 1);
    drag(harness, rect.center(), { rect.center().x, rect.top() - 20 });
    EXPECT_EQ(value, 0);
}

TEST(Effect, EffectsNest)
{
    int clicks = 0;
    Harness harness([&](Ui& ui) {
        if (auto outer = ui.effect({ .offset = { 100, 0 } }))
            if (auto inner = ui.effect({ .offset = { 0, 100 } }))
                clicks += ui.button("Go").clicked() ? 1 : 0;
    });
    Rect const rect = harness.find(Role::Button, "Go").rect();
    EXPECT_GT(rect.x, 100);
    EXPECT_GT(rect.y, 100);
    click(harness, rect.center());
    EXPECT_EQ(clicks, 1);
}

TEST(Effect, WhatIsScaledToNothingIsNeitherSeenNorHit)
{
    int clicks = 0;
    Harness harness([&](Ui& ui) {
        if (auto scope = ui.effect({ .scale = { 0, 0 } }))
            clicks += ui.button("Go").clicked() ? 1 : 0;
    });
    click(harness, { 30, 20 });
    EXPECT_EQ(clicks, 0);
    EXPECT_TRUE(harness.context().draw_list().records().empty());
}

TEST(Effect, FadingIsALayerAroundTheSubtree)
{
    Harness harness([&](Ui& ui) {
        if (auto scope = ui.effect({ .opacity = 0.5f }))
            ui.button("Go");
    });
    auto const records = harness.context().draw_list().records();
    ASSERT_GE(records.size(), 3u);
    EXPECT_EQ(records.front().kind, RecordKind::LayerBegin);
    EXPECT_EQ(records.back().kind, RecordKind::LayerEnd);
}

}
}
