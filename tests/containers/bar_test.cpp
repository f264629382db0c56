// SPDX-License-Identifier: MIT
//
// Tool bars, breadcrumbs, steps, the status bar, scenes.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <oriel/text/icon.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct ToolBarTest : testing::Test {
    std::string log;
    bool bold = false;
    Harness harness { [this](Ui& ui) {
                         if (auto tools = ui.tool_bar("Tools")) {
                             if (tools.button("Save", { .icon = Icon::Save }).clicked())
                                 log += "save ";
                             tools.separator();
                             tools.toggle("Bold", bold, { .icon = Icon::Bold });
                             tools.button("Locked", { .icon = Icon::Lock, .enabled = false });
                             if (tools.button("Export as", { .shows_label = true }).clicked())
                                 log += "export ";
                         }
                         ui.button("After");
                     },
        { .size = { 400, 200 } } };
};

TEST_F(ToolBarTest, WithRoomEverythingIsInTheBar)
{
    EXPECT_FALSE(harness.has(Role::Button, "More"));
    harness.find(Role::Button, "Save").click();
    harness.find(Role::Button, "Bold").click();
    EXPECT_EQ(log, "save ");
    EXPECT_TRUE(bold);
    EXPECT_TRUE(harness.find(Role::Button, "Bold").has(AccessState::Checked));
    EXPECT_TRUE(harness.find(Role::Button, "Locked").has(AccessState::Disabled));
}

TEST_F(ToolBarTest, WhatHasNoRoomIsInAMenuAndStillWorks)
{
    harness.resize({ 130, 200 }, 1);
    EXPECT_FALSE(harness.has(Role::Button, "Export as"));
    harness.find(Role::Button, "More").click();
    harness.find(Role::MenuItem, "Export as").click();
    EXPECT_EQ(log, "export ");
    EXPECT_LE(harness.find(Role::Button, "More").rect().right(), 130 - 16 + 0.5f);
    harness.resize({ 400, 200 }, 1);
    EXPECT_FALSE(harness.has(Role::Button, "More"));
    for (DiagnosticKind const kind : harness.diagnostics())
        ADD_FAILURE() << name_of(kind);
}

TEST(Breadcrumbs, TellWhichPartWasPressed)
{
    int pressed = no_answer;
    constexpr std::string_view parts[] = { "home", "ada", "notes" };
    Harness harness([&](Ui& ui) {
        int const now = ui.breadcrumbs("Path", parts);
        pressed = now == no_answer ? pressed : now;
    });
    harness.find(Role::Link, "ada").click();
    EXPECT_EQ(pressed, 1);
    EXPECT_TRUE(harness.has(Role::Label, "notes"));
    pressed = no_answer;
    harness.press(Key::Tab, Modifiers::Shift);
    harness.press(Key::Enter);
    EXPECT_EQ(pressed, 0);
}

TEST(Breadcrumbs, TheFirstOnesGoIntoAMenuWhereThereIsNoRoom)
{
    int pressed = no_answer;
    constexpr std::string_view parts[] = { "home", "ada", "projects", "engine", "notes" };
    Harness harness(
        [&](Ui& ui) {
            int const now = ui.breadcrumbs("Path", parts);
            pressed = now == no_answer ? pressed : now;
        },
        { .size = { 500, 300 } });
    EXPECT_FALSE(harness.has(Role::Button, "More"));
    harness.resize({ 240, 300 }, 1);
    ASSERT_TRUE(harness.has(Role::Button, "More"));
    EXPECT_FALSE(harness.has(Role::Link, "home"));
    EXPECT_TRUE(harness.has(Role::Link, "engine"));
    EXPECT_LE(harness.find(Role::Label, "notes").rect().right(), 240 - 16 + 0.5f);
    harness.find(Role::Button, "More").click();
    harness.find(Role::MenuItem, "ada").click();
    EXPECT_EQ(pressed, 1);
    harness.resize({ 60, 300 }, 1);
    EXPECT_TRUE(harness.has(Role::Label, "notes")) << "the last one stays";
    harness.resize({ 500, 300 }, 1);
    EXPECT_FALSE(harness.has(Role::Button, "More"));
    EXPECT_TRUE(harness.has(Role::Link, "home"));
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(Breadcrumbs, AskForNoMoreRoomInARowThanThereIs)
{
    constexpr std::string_view parts[] = { "home", "ada", "projects", "engine", "notes" };
    Harness harness(
        [&](Ui& ui) {
            if (auto row = ui.row()) {
                ui.breadcrumbs("Path", parts);
                ui.space();
                ui.button("Search");
            }
        },
        { .size = { 300, 200 }, .direction = Direction::RightToLeft });
    EXPECT_GE(harness.find(Role::Button, "Search").rect().x, 15.5f);
    EXPECT_TRUE(harness.has(Role::Button, "More"));
    harness.resize({ 600, 200 }, 1);
    EXPECT_FALSE(harness.has(Role::Button, "More"));
}

TEST(Steps, OneGoesBackButNotAhead)
{
    std::size_t present = 1;
    constexpr std::string_view titles[] = { "Account", "Address", "Payment" };
    Harness harness([&](Ui& ui) { ui.steps("Order", present, titles); });
    EXPECT_TRUE(harness.find(Role::Button, "Address").has(AccessState::Selected));
    harness.find(Role::Button, "Payment").click();
    EXPECT_EQ(present, 1u);
    harness.find(Role::Button, "Account").click();
    EXPECT_EQ(present, 0u);
}

TEST(StatusBar, IsALiveRegionOfItsOwn)
{
    Harness harness([](Ui& ui) {
        if (auto bar = ui.status_bar())
            ui.label("Ready");
    });
    EXPECT_EQ(harness.find_all(Role::StatusBar).size(), 1u);
    EXPECT_TRUE(harness.has(Role::Label, "Ready"));
}

struct SceneTest : testing::Test {
    SceneView view;
    int clicks = 0;
    Harness harness { [this](Ui& ui) {
                         if (auto scene = ui.scene("Board", view)) {
                             if (auto place = ui.placed_at({ 100, 80 })) {
                                 if (ui.button("Card").clicked())
                                     ++clicks;
                             }
                             if (auto place = ui.placed_at({ 700, 500 }))
                                 ui.button("Far");
                         }
                     },
        { .size = { 432, 332 } } };

    Rect card() { return harness.find(Role::Button, "Card").rect(); }
};

TEST_F(SceneTest, TheWheelZoomsAtThePointer)
{
    EXPECT_EQ(card().position(), (Point { 116, 96 }));
    Point const pointer = card().center();
    harness.scroll(pointer, { 0, 200 });
    EXPECT_NEAR(view.zoom, 2, 1e-4);
    EXPECT_NEAR(card().center().x, pointer.x, 0.01);
    EXPECT_NEAR(card().center().y, pointer.y, 0.01);
    harness.find(Role::Button, "Card").click();
    EXPECT_EQ(clicks, 1);
    harness.scroll(pointer, { 0, 1e6f });
    EXPECT_EQ(view.zoom, 8);
}

TEST_F(SceneTest, WhatLiesFreeIsDragged)
{
    harness.press_pointer({ 300, 250 });
    harness.move_to({ 310, 250 });
    harness.move_to({ 330, 240 });
    harness.release_pointer({ 330, 240 });
    EXPECT_EQ(card().position(), (Point { 146, 86 }));
}

TEST_F(SceneTest, TheMiddleButtonDragsAnywhere)
{
    Point const at = card().center();
    auto const post = [&](EventKind kind, Point position) {
        harness.post({ .kind = kind, .button = PointerButton::Middle, .position = position });
        harness.settle();
    };
    post(EventKind::PointerPress, at);
    post(EventKind::PointerMove, at + Point { 20, 0 });
    post(EventKind::PointerMove, at + Point { 50, 30 });
    post(EventKind::PointerRelease, at + Point { 50, 30 });
    EXPECT_EQ(card().position(), (Point { 166, 126 }));
    EXPECT_EQ(clicks, 0);
}

TEST_F(SceneTest, FitsItsContent)
{
    view.fits = true;
    harness.frame();
    harness.settle();
    EXPECT_FALSE(view.fits);
    Rect const whole { 16, 16, 400, 300 };
    for (std::string_view const name : { "Card", "Far" }) {
        Rect const rect = harness.find(Role::Button, name).rect();
        EXPECT_EQ(rect.intersected(whole), rect);
    }
}

TEST_F(SceneTest, BadNumbersAreNoHarm)
{
    view = { { NAN, 1e30f }, NAN };
    harness.frame();
    EXPECT_EQ(view.zoom, 1);
    view = { {}, 1e30f };
    harness.frame();
    EXPECT_EQ(view.zoom, 8);
}

}
}
