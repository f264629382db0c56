// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

struct SplitButtonTest : testing::TestWithParam<Direction> {
    std::string log;
    SplitButtonOptions options {};
    Harness harness {
        [this](Ui& ui) {
            auto save = ui.split_button("Save", options);
            if (save.clicked())
                log += "save ";
            if (save.item("Save as…", { .shortcut = Modifiers::Control | Key::K }).clicked())
                log += "as ";
            if (save.item("Save all").clicked())
                log += "all ";
        },
        { .size = { 400, 300 }, .direction = GetParam() }
    };
    Element main() { return harness.find(Role::Button, "Save"); }
    Element arrow() { return harness.find(Role::Button, "More"); }
};

INSTANTIATE_TEST_SUITE_P(
    Directions, SplitButtonTest, testing::Values(Direction::LeftToRight, Direction::RightToLeft));

TEST_P(SplitButtonTest, IsAButtonAndAMenuSideBySide)
{
    main().click();
    EXPECT_EQ(log, "save ");
    EXPECT_FALSE(harness.has(Role::Menu, "More"));
    arrow().click();
    ASSERT_TRUE(harness.has(Role::Menu, "More"));
    EXPECT_TRUE(arrow().has(AccessState::Expanded));
    harness.find(Role::MenuItem, "Save all").click();
    EXPECT_EQ(log, "save all ");
    EXPECT_FALSE(harness.has(Role::Menu, "More"));
    Rect const a = main().rect();
    Rect const b = arrow().rect();
    EXPECT_EQ(GetParam() == Direction::LeftToRight ? a.right() : b.right(),
        GetParam() == Direction::LeftToRight ? b.x : a.x);
    EXPECT_EQ(a.height, 32);
    EXPECT_EQ(a.y, b.y);
}

TEST_P(SplitButtonTest, OpensByThePointerGoingOnToAnItem)
{
    harness.press_pointer(arrow().rect().center());
    harness.move_to(harness.find(Role::MenuItem, "Save all").rect().center());
    harness.release_pointer(harness.find(Role::MenuItem, "Save all").rect().center());
    EXPECT_EQ(log, "all ");
}

TEST_P(SplitButtonTest, IsUsedByTheKeyboardAndAGamepad)
{
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    EXPECT_EQ(log, "save ");
    harness.press(Key::Tab);
    harness.press(Key::Down);
    ASSERT_TRUE(harness.has(Role::Menu, "More"));
    harness.press(GamepadButton::Down);
    harness.press(GamepadButton::South);
    EXPECT_EQ(log, "save all ");
}

TEST_P(SplitButtonTest, HearsTheKeysOfItsItemsWhileItIsClosed)
{
    harness.press(Key::K, Modifiers::Control);
    EXPECT_EQ(log, "as ");
}

TEST_P(SplitButtonTest, DoesNothingWhileItIsDisabled)
{
    options.enabled = false;
    harness.frame();
    main().click();
    arrow().click();
    harness.press(Key::K, Modifiers::Control);
    EXPECT_EQ(log, "");
    EXPECT_FALSE(harness.has(Role::Menu, "More"));
    EXPECT_TRUE(main().has(AccessState::Disabled));
}

}
}
