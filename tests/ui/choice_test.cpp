// SPDX-License-Identifier: MIT
//
// Buttons, checkboxes and radio buttons.

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

TEST(Button, TellsItsRoleNameAndStates)
{
    Harness harness([](Ui& ui) { ui.button("Save"); });
    Element const save = harness.find(Role::Button);
    EXPECT_EQ(save.name(), "Save");
    EXPECT_TRUE(save.has(AccessState::Focusable));
    EXPECT_FALSE(save.has(AccessState::Hovered));
    harness.press_pointer(save.rect().center());
    Element const held = harness.find(Role::Button);
    EXPECT_TRUE(held.has(AccessState::Pressed));
    EXPECT_TRUE(held.has(AccessState::Hovered));
    EXPECT_TRUE(held.has(AccessState::Focused));
}

TEST(Button, OfEveryKindIsClickedAndAsHighAsTheOthers)
{
    int clicks = 0;
    ButtonKind const kinds[] = { ButtonKind::Normal, ButtonKind::Primary, ButtonKind::Quiet };
    Harness harness([&](Ui& ui) {
        for (ButtonKind const kind : kinds) {
            auto scope = ui.scope(static_cast<std::uint64_t>(kind));
            clicks += ui.button("Go", { .kind = kind }).clicked() ? 1 : 0;
        }
    });
    for (Element const& button : harness.find_all(Role::Button)) {
        EXPECT_EQ(button.rect().height, Theme::light().control_height);
        button.click();
    }
    EXPECT_EQ(clicks, 3);
}

TEST(Button, TooNarrowForItsLabelKeepsItsName)
{
    Harness harness([](Ui& ui) { ui.button("A label that is too long", { .width = 60 }); });
    EXPECT_EQ(harness.find(Role::Button).name(), "A label that is too long");
    EXPECT_EQ(harness.find(Role::Button).rect().width, 60);
}

struct CheckboxTest : testing::Test {
    bool sound = false;
    int changes = 0;
    Harness harness { [this](
                          Ui& ui) { changes += ui.checkbox("Sound", sound).changed() ? 1 : 0; } };
};

TEST_F(CheckboxTest, IsToggledByAClickOnItsBoxOrItsLabel)
{
    Element const box = harness.find(Role::CheckBox, "Sound");
    EXPECT_FALSE(box.has(AccessState::Checked));
    Point const on_label = { box.rect().right() - 5, box.rect().center().y };
    post(harness, { press_at(on_label), release_at(on_label) });
    harness.frame();
    EXPECT_TRUE(sound);
    EXPECT_TRUE(harness.find(Role::CheckBox, "Sound").has(AccessState::Checked));
    EXPECT_EQ(changes, 1);
    Point const on_box = box.rect().position() + Point { 5, 16 };
    post(harness, { press_at(on_box), release_at(on_box) });
    harness.frame();
    EXPECT_FALSE(sound);
    EXPECT_EQ(changes, 2);
}

TEST_F(CheckboxTest, IsToggledBySpaceAndEnter)
{
    harness.press(Key::Tab);
    harness.press(Key::Space);
    EXPECT_TRUE(sound);
    harness.press(Key::Enter);
    EXPECT_FALSE(sound);
    EXPECT_EQ(changes, 2);
}

TEST_F(CheckboxTest, HasNotChangedWhenTheProgramChangesTheValue)
{
    sound = true;
    harness.frame();
    EXPECT_EQ(changes, 0);
    EXPECT_TRUE(harness.find(Role::CheckBox, "Sound").has(AccessState::Checked));
}

TEST_F(CheckboxTest, ToggledTwiceInOneFrameIsAsBefore)
{
    Point const box = center_of(harness, Role::CheckBox, "Sound");
    post(harness, { press_at(box), release_at(box), press_at(box), release_at(box) });
    harness.frame();
    EXPECT_FALSE(sound);
    EXPECT_EQ(changes, 2);
}

enum class Quality { Low, Middle, High };

TEST(RadioButton, WritesItsChoiceAndShowsItInTheSameFrame)
{
    Quality quality = Quality::High;
    int changes = 0;
    Harness harness([&](Ui& ui) {
        changes += ui.radio("Low", quality, Quality::Low).changed() ? 1 : 0;
        changes += ui.radio("Middle", quality, Quality::Middle).changed() ? 1 : 0;
        changes += ui.radio("High", quality, Quality::High).changed() ? 1 : 0;
    });
    EXPECT_TRUE(harness.find(Role::RadioButton, "High").has(AccessState::Checked));
    Point const middle = center_of(harness, Role::RadioButton, "Middle");
    post(harness, { press_at(middle), release_at(middle) });
    harness.frame();
    EXPECT_EQ(quality, Quality::Middle);
    EXPECT_TRUE(harness.find(Role::RadioButton, "Middle").has(AccessState::Checked));
    EXPECT_FALSE(harness.find(Role::RadioButton, "High").has(AccessState::Checked));
    harness.find(Role::RadioButton, "Middle").click();
    EXPECT_EQ(changes, 1) << "it was chosen already";
    harness.press(Key::Down);
    EXPECT_EQ(quality, Quality::High);
    EXPECT_EQ(changes, 2);
    harness.press(Key::Space);
    EXPECT_EQ(changes, 2);
}

}
}
