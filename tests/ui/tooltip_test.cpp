// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

#include <cmath>

namespace oriel {
namespace {

struct TooltipTest : testing::Test {
    std::string tip = "Writes the file";
    bool is_enabled = true;
    Harness harness { [this](Ui& ui) {
                         ui.button("Save", { .tooltip = tip, .enabled = is_enabled });
                         ui.space();
                         if (auto row = ui.row()) {
                             ui.space();
                             ui.button("Corner", { .tooltip = tip });
                         }
                     },
        { .size = { 300, 200 } } };

    bool is_open() { return !harness.find_all(Role::Tooltip).empty(); }
};

TEST_F(TooltipTest, OpensAfterTheButtonWasHoveredForHalfASecond)
{
    harness.find(Role::Button, "Save").hover();
    EXPECT_FALSE(is_open());
    EXPECT_NEAR(harness.context().seconds_until_next_frame(), 0.5, 1e-6);
    harness.tick(0.4);
    EXPECT_FALSE(is_open());
    harness.tick(harness.context().seconds_until_next_frame());
    ASSERT_TRUE(is_open());
    EXPECT_EQ(harness.find(Role::Tooltip).name(), "Writes the file");
    EXPECT_TRUE(std::isinf(harness.context().seconds_until_next_frame()));
}

TEST_F(TooltipTest, GoesWhenTheButtonIsPressedAndStaysAwayUntilThePointerComesBack)
{
    Element const save = harness.find(Role::Button, "Save");
    save.hover();
    harness.tick(1);
    ASSERT_TRUE(is_open());
    harness.press_pointer(save.rect().center());
    EXPECT_FALSE(is_open());
    harness.tick(1);
    EXPECT_FALSE(is_open()) << "while it is held";
    harness.release_pointer(save.rect().center());
    harness.tick(1);
    EXPECT_FALSE(is_open());
    harness.move_to({ 150, 100 });
    save.hover();
    harness.tick(1);
    EXPECT_TRUE(is_open());
}

TEST_F(TooltipTest, DoesNotOpenWhileThePointerLeavesAndComesBackWithTheButtonDown)
{
    Element const save = harness.find(Role::Button, "Save");
    harness.press_pointer(save.rect().center());
    harness.move_to({ 150, 100 });
    harness.move_to(save.rect().center());
    harness.tick(1);
    EXPECT_FALSE(is_open());
}

TEST_F(TooltipTest, OpensWhenItSaidItWouldWhateverTheTime)
{
    for (int i = 0; i < 200; ++i) {
        harness.move_to({ 150, 100 });
        harness.tick(0.37 * i);
        harness.find(Role::Button, "Save").hover();
        harness.platform().advance_time(harness.context().seconds_until_next_frame());
        harness.frame();
        EXPECT_TRUE(is_open()) << i;
    }
}

TEST_F(TooltipTest, HasTheSameRectanglesFrameAfterFrameFromTheFirstOn)
{
    harness.find(Role::Button, "Save").hover();
    harness.platform().advance_time(0.6);
    harness.frame();
    std::string const first = harness.dump();
    for (int i = 0; i < 10; ++i) {
        harness.platform().advance_time(0.1);
        harness.frame();
        EXPECT_EQ(harness.dump(), first);
    }
}

TEST_F(TooltipTest, StaysInsideTheSurface)
{
    tip = "A longer text that has to be broken into several lines, because it says so much";
    for (char const* const name : { "Save", "Corner" }) {
        harness.find(Role::Button, name).hover();
        harness.tick(0.6);
        Rect const rect = harness.find(Role::Tooltip).rect();
        EXPECT_GE(rect.x, 0);
        EXPECT_GE(rect.y, 0);
        EXPECT_LE(rect.right(), 300);
        EXPECT_LE(rect.bottom(), 200);
        EXPECT_FALSE(rect.contains(harness.find(Role::Button, name).rect().center())) << name;
    }
}

TEST_F(TooltipTest, StaysInsideWhenItsTextChangesWhileItIsOpen)
{
    harness.find(Role::Button, "Corner").hover();
    harness.tick(0.6);
    tip = "A longer text that has to be broken into several lines, because it says so much";
    harness.frame();
    Rect const rect = harness.find(Role::Tooltip).rect();
    EXPECT_LE(rect.right(), 300);
    EXPECT_LE(rect.bottom(), 200);
}

TEST_F(TooltipTest, ClosesWhenThePointerGoesAndWaitsAgain)
{
    harness.find(Role::Button, "Save").hover();
    harness.tick(0.6);
    EXPECT_TRUE(is_open());
    harness.post(move_to({ 150, 100 }));
    harness.frame();
    EXPECT_FALSE(is_open());
    harness.find(Role::Button, "Save").hover();
    EXPECT_FALSE(is_open());
}

TEST_F(TooltipTest, IsShownForADisabledButtonToo)
{
    is_enabled = false;
    harness.find(Role::Button, "Save").hover();
    harness.tick(0.6);
    EXPECT_TRUE(is_open());
}

TEST_F(TooltipTest, DoesNotStandInTheWayOfThePointer)
{
    harness.find(Role::Button, "Save").hover();
    harness.tick(0.6);
    Point const on_tip = harness.find(Role::Tooltip).rect().center();
    harness.move_to(on_tip);
    EXPECT_FALSE(is_open());
}

TEST_F(TooltipTest, OfAContainerAndALabelOpens)
{
    Harness other([](Ui& ui) {
        if (auto row = ui.row({ .padding = 20, .tooltip = "Of the row" }))
            ui.label("Label", { .tooltip = "Of the label" });
    });
    other.find(Role::Label, "Label").hover();
    other.tick(0.6);
    EXPECT_TRUE(other.has(Role::Tooltip, "Of the label"));
    other.move_to(other.find(Role::Label, "Label").rect().position() - Point { 10, 10 });
    other.tick(0.6);
    EXPECT_TRUE(other.has(Role::Tooltip, "Of the row"));
}

}
}
