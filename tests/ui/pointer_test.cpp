// SPDX-License-Identifier: MIT
//
// Hovering, holding, capture, and what is disabled or gone.

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct Responses {
    Response first;
    Response second;
    bool is_enabled = true;
    bool shows_second = true;

    void operator()(Ui& ui)
    {
        first = ui.button("First", { .enabled = is_enabled });
        if (shows_second)
            second = ui.button("Second");
    }
};

struct PointerTest : testing::Test {
    Responses seen;
    Harness harness { [this](Ui& ui) { seen(ui); } };
    Point const first = center_of(harness, Role::Button, "First");
    Point const second = center_of(harness, Role::Button, "Second");
};

TEST_F(PointerTest, HoverFollowsThePointer)
{
    harness.move_to(first);
    EXPECT_TRUE(seen.first.hovered());
    EXPECT_FALSE(seen.second.hovered());
    harness.move_to(second);
    EXPECT_FALSE(seen.first.hovered());
    EXPECT_TRUE(seen.second.hovered());
}

TEST_F(PointerTest, NothingIsHoveredAfterThePointerLeftTheSurface)
{
    harness.move_to(first);
    harness.post({ .kind = EventKind::PointerLeave });
    harness.settle();
    EXPECT_FALSE(seen.first.hovered());
    EXPECT_FALSE(harness.context().wants_pointer());
}

TEST_F(PointerTest, AHeldButtonStaysHeldOutsideAndIsNotHoveredThere)
{
    harness.press_pointer(first);
    EXPECT_TRUE(seen.first.held());
    harness.move_to(second);
    EXPECT_TRUE(seen.first.held());
    EXPECT_FALSE(seen.first.hovered());
    EXPECT_FALSE(seen.second.hovered()) << "another widget holds the pointer";
    harness.release_pointer(second);
    EXPECT_FALSE(seen.first.held());
    EXPECT_TRUE(seen.second.hovered());
}

TEST_F(PointerTest, APressIsReportedInOneBuildOnly)
{
    int presses = 0;
    int releases = 0;
    Harness counting([&](Ui& ui) {
        Response const response = ui.button("First");
        presses += response.pressed() ? 1 : 0;
        releases += response.released() ? 1 : 0;
    });
    counting.find(Role::Button, "First").click();
    EXPECT_EQ(presses, 1);
    EXPECT_EQ(releases, 1);
}

TEST_F(PointerTest, AGameIsToldWhetherThePointerIsOverTheInterface)
{
    harness.move_to({ 700, 500 });
    EXPECT_FALSE(harness.context().wants_pointer());
    harness.move_to(first);
    EXPECT_TRUE(harness.context().wants_pointer());
    harness.press_pointer(first);
    harness.move_to({ 700, 500 });
    EXPECT_TRUE(harness.context().wants_pointer()) << "a button holds it";
}

TEST_F(PointerTest, ADisabledButtonIgnoresThePointerAndHasNoClick)
{
    seen.is_enabled = false;
    harness.settle();
    harness.press_pointer(first);
    EXPECT_FALSE(seen.first.held());
    EXPECT_TRUE(seen.first.is_disabled());
    post(harness, { release_at(first), press_at(first), release_at(first) });
    harness.frame();
    EXPECT_FALSE(seen.first.clicked());
    EXPECT_TRUE(harness.find(Role::Button, "First").has(AccessState::Disabled));
}

TEST_F(PointerTest, AButtonDisabledWhileItIsHeldDoesNotClick)
{
    harness.press_pointer(first);
    seen.is_enabled = false;
    harness.settle();
    post(harness, { release_at(first) });
    harness.frame();
    EXPECT_FALSE(seen.first.clicked());
    seen.is_enabled = true;
    harness.settle();
    EXPECT_FALSE(seen.first.held());
}

TEST_F(PointerTest, AWidgetThatVanishesWhileItIsHeldLetsGoOfThePointer)
{
    harness.press_pointer(second);
    seen.shows_second = false;
    harness.settle();
    harness.frame();
    harness.move_to(first);
    EXPECT_TRUE(seen.first.hovered());
    harness.release_pointer(first);
    seen.shows_second = true;
    harness.settle();
    EXPECT_FALSE(seen.second.held());
    EXPECT_FALSE(seen.second.clicked());
}

TEST(Pointer, EverythingInADisabledContainerIsDisabled)
{
    bool checked = false;
    float volume = 0.5f;
    std::string text = "text";
    Harness harness([&](Ui& ui) {
        if (auto column = ui.column({ .enabled = false })) {
            if (auto group = ui.group("Inner", { .enabled = true })) {
                ui.checkbox("Check", checked);
                ui.slider("Volume", volume);
                ui.text_field("Text", text);
            }
        }
        ui.button("Outside");
    });
    harness.find(Role::CheckBox, "Check").click();
    harness.find(Role::Slider, "Volume").click();
    harness.find(Role::TextField, "Text").click();
    harness.type("typed");
    harness.press(Key::Tab);
    EXPECT_FALSE(checked);
    EXPECT_EQ(volume, 0.5f);
    EXPECT_EQ(text, "text");
    EXPECT_TRUE(harness.find(Role::Button, "Outside").has(AccessState::Focused));
    EXPECT_TRUE(harness.find(Role::Slider, "Volume").has(AccessState::Disabled));
}

TEST(Pointer, ALabelAboveTellsWhatIsHoveredInTheFrameOfTheMove)
{
    bool is_hovered = false;
    Harness harness([&](Ui& ui) {
        ui.label(is_hovered ? "over" : "away");
        is_hovered = ui.button("Target").hovered();
    });
    Point const target = center_of(harness, Role::Button, "Target");
    post(harness, { move_to(target) });
    harness.frame();
    EXPECT_TRUE(harness.has(Role::Label, "over")) << harness.dump();
    post(harness, { move_to({ 700, 500 }) });
    harness.frame();
    EXPECT_TRUE(harness.has(Role::Label, "away")) << harness.dump();
}

TEST(Pointer, AWidgetThatMovesAwayFromUnderThePointerIsNoLongerHovered)
{
    float above = 0;
    Harness harness([&](Ui& ui) {
        if (auto spacer = ui.column({ .height = above })) {
        }
        ui.button("Target");
    });
    harness.find(Role::Button, "Target").hover();
    EXPECT_TRUE(harness.find(Role::Button, "Target").has(AccessState::Hovered));
    above = 300;
    harness.settle();
    EXPECT_FALSE(harness.find(Role::Button, "Target").has(AccessState::Hovered));
    above = 0;
    harness.settle();
    EXPECT_TRUE(harness.find(Role::Button, "Target").has(AccessState::Hovered));
}

TEST(Pointer, TheShapeIsThatOfWhatIsHoveredOrHeld)
{
    std::string text;
    Harness harness([&](Ui& ui) {
        ui.text_field("Text", text);
        ui.text_field("Off", text, { .enabled = false });
        ui.button("Button");
    });
    harness.find(Role::TextField, "Text").hover();
    EXPECT_EQ(harness.platform().pointer_shape(), PointerShape::Text);
    harness.press_pointer(center_of(harness, Role::TextField, "Text"));
    harness.move_to(center_of(harness, Role::Button, "Button"));
    EXPECT_EQ(harness.platform().pointer_shape(), PointerShape::Text) << "the field holds it";
    harness.release_pointer(center_of(harness, Role::Button, "Button"));
    EXPECT_EQ(harness.platform().pointer_shape(), PointerShape::Arrow);
    harness.find(Role::TextField, "Off").hover();
    EXPECT_EQ(harness.platform().pointer_shape(), PointerShape::Arrow);
}

}
}
