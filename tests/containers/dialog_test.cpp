// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <cmath>

namespace oriel {
namespace {

struct DialogTest : testing::Test {
    bool is_open = false;
    bool asks = false;
    int answer = no_answer;
    int below = 0;
    int renamed = 0;
    int cancelled = 0;
    std::string name = "draft";

    void build(Ui& ui)
    {
        if (ui.button("Rename").clicked())
            is_open = true;
        if (ui.button("Below", { .width = 380, .height = 250 }).clicked())
            ++below;
        if (auto dialog = ui.dialog("Rename file", is_open, { .closes_by_escape = false })) {
            ui.text_field("Name", name);
            if (auto buttons = ui.dialog_buttons()) {
                if (ui.cancel_button("Cancel").clicked()) {
                    is_open = false;
                    ++cancelled;
                }
                if (ui.default_button("Apply").clicked())
                    asks = true;
            }
        }
        constexpr std::string_view buttons[] = { "No", "Yes" };
        int const now =
            ui.message_box("Sure?", "It cannot be undone.", asks, { .buttons = buttons });
        if (now == no_answer)
            return;
        answer = now;
        is_open = is_open && now == 0;
        renamed += now;
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 300 } } };

    void open() { harness.find(Role::Button, "Rename").click(); }
};

TEST_F(DialogTest, IsInTheMiddleAndKeepsEverythingElseOut)
{
    open();
    Element const dialog = harness.find(Role::Dialog, "Rename file");
    EXPECT_NEAR(dialog.rect().center().x, 200, 0.51);
    EXPECT_NEAR(dialog.rect().center().y, 150, 0.51);
    EXPECT_TRUE(dialog.has(AccessState::Modal));
    harness.press_pointer({ 50, 280 });
    harness.release_pointer({ 50, 280 });
    EXPECT_EQ(below, 0);
    EXPECT_TRUE(is_open);
}

TEST_F(DialogTest, TheFocusGoesInStaysAndComesBack)
{
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    ASSERT_TRUE(is_open);
    harness.press(Key::Tab);
    harness.press(Key::Tab);
    harness.press(Key::Tab);
    harness.press(Key::Tab);
    bool is_inside = false;
    for (std::string_view const button : { "Close", "Cancel", "Apply" })
        is_inside = is_inside || harness.find(Role::Button, button).has(AccessState::Focused);
    EXPECT_TRUE(is_inside);
    harness.find(Role::Button, "Close").click();
    EXPECT_FALSE(is_open);
    EXPECT_TRUE(harness.find(Role::Button, "Rename").has(AccessState::Focused));
}

TEST_F(DialogTest, EnterInAFieldPressesTheDefaultButton)
{
    open();
    harness.find(Role::TextField, "Name").click();
    harness.press(Key::Enter);
    EXPECT_TRUE(asks);
}

TEST_F(DialogTest, EscapePressesTheCancelButton)
{
    open();
    harness.press(Key::Escape);
    EXPECT_EQ(cancelled, 1);
    EXPECT_FALSE(is_open);
}

TEST_F(DialogTest, OnesThatAreStackedCloseOneAfterTheOther)
{
    open();
    harness.find(Role::Button, "Apply").click();
    ASSERT_TRUE(asks);
    EXPECT_TRUE(harness.find(Role::Button, "Yes").has(AccessState::Focused));
    harness.press(Key::Escape);
    EXPECT_FALSE(asks);
    EXPECT_EQ(answer, 0);
    EXPECT_TRUE(is_open);
    harness.find(Role::Button, "Apply").click();
    harness.press(Key::Enter);
    EXPECT_EQ(answer, 1);
    EXPECT_EQ(renamed, 1);
    EXPECT_FALSE(is_open);
    for (DiagnosticKind const kind : harness.diagnostics())
        ADD_FAILURE() << name_of(kind);
}

TEST_F(DialogTest, IsExactInTheFirstFrame)
{
    open();
    std::string const first = harness.dump();
    harness.frame();
    EXPECT_EQ(harness.dump(), first);
}

TEST_F(DialogTest, OnASmallSurfaceItScrolls)
{
    is_open = true;
    harness.resize({ 200, 120 }, 1);
    Rect const dialog = harness.find(Role::Dialog, "Rename file").rect();
    EXPECT_LE(dialog.height, 120 - 32);
}

struct ToastsTest : testing::Test {
    Toasts toasts;
    std::uint64_t pressed = 0;
    int below = 0;
    Harness harness { [this](Ui& ui) {
                         if (ui.button("Below", { .width = 380, .height = 250 }).clicked())
                             ++below;
                         if (auto number = ui.toasts(toasts))
                             pressed = number;
                     },
        { .size = { 400, 300 } } };
};

TEST_F(ToastsTest, GoAfterTheirTimeAndWakeTheProgramForIt)
{
    harness.tick(1000);
    toasts.add({ .text = "Saved", .seconds = 3 });
    harness.frame();
    harness.settle();
    ASSERT_TRUE(harness.has(Role::Status, "Saved"));
    EXPECT_NEAR(harness.context().seconds_until_next_frame(), 3, 1e-6);
    harness.tick(2.9);
    EXPECT_TRUE(harness.has(Role::Status, "Saved"));
    harness.tick(0.2);
    EXPECT_FALSE(harness.has(Role::Status, "Saved"));
    EXPECT_TRUE(std::isinf(harness.context().seconds_until_next_frame()));
}

TEST_F(ToastsTest, StayWhileThePointerIsOverOne)
{
    toasts.add({ .text = "Saved", .seconds = 3 });
    harness.frame();
    harness.find(Role::Status, "Saved").hover();
    harness.tick(10);
    EXPECT_TRUE(harness.has(Role::Status, "Saved"));
    harness.move_to({ 5, 5 });
    harness.tick(3.1);
    EXPECT_FALSE(harness.has(Role::Status, "Saved"));
}

TEST_F(ToastsTest, AnActionIsToldAndClosesIt)
{
    std::uint64_t const number = toasts.add({ .text = "Deleted", .action = "Undo", .seconds = 0 });
    harness.frame();
    harness.tick(1000);
    harness.find(Role::Button, "Undo").click();
    EXPECT_EQ(pressed, number);
    EXPECT_EQ(toasts.size(), 0u);
}

TEST_F(ToastsTest, WaitInAQueueAndAreAlertsWhenTheyWarn)
{
    for (int i = 0; i < 10; ++i)
        toasts.add({ .text = "Lost", .kind = MessageKind::Error, .seconds = i * 1.0 });
    harness.frame();
    EXPECT_EQ(harness.find_all(Role::Alert).size(), 4u);
    harness.find(Role::Button, "Close").click();
    EXPECT_EQ(toasts.size(), 9u);
    EXPECT_EQ(harness.find_all(Role::Alert).size(), 4u);
}

TEST_F(ToastsTest, WhatIsBelowStillWorks)
{
    toasts.add({ .text = std::string(10000, 'x'), .seconds = NAN });
    harness.frame();
    harness.press_pointer({ 50, 50 });
    harness.release_pointer({ 50, 50 });
    EXPECT_EQ(below, 1);
}

TEST(RichTooltip, OpensWithAnythingInItAndStaysOnTheSurface)
{
    Harness harness(
        [](Ui& ui) {
            Response const button = ui.button("Chart");
            if (auto tip = ui.rich_tooltip(button)) {
                ui.heading("Sales");
                ui.progress("Done", 0.5f);
            }
        },
        { .size = { 200, 100 } });
    harness.find(Role::Button, "Chart").hover();
    EXPECT_TRUE(harness.find_all(Role::Tooltip).empty());
    harness.tick(0.6);
    Rect const tip = harness.find(Role::Tooltip).rect();
    EXPECT_TRUE(harness.has(Role::Heading, "Sales"));
    EXPECT_LE(tip.bottom(), 100);
    EXPECT_GE(tip.x, 0);
}

}
}
