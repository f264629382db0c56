// SPDX-License-Identifier: MIT
//
// Radio buttons by keyboard, as in a browser: one stop for Tab, arrow keys move and choose.

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct RadioGroupTest : testing::Test {
    int size = 1;
    int color = 0;
    bool medium_is_enabled = true;
    Direction direction = Direction::LeftToRight;
    Harness harness { [this](Ui& ui) {
        ui.button("Before");
        if (auto row = ui.row({ .direction = direction })) {
            ui.radio("Small", size, 0);
            ui.radio("Medium", size, 1, { .enabled = medium_is_enabled });
            ui.radio("Large", size, 2);
        }
        if (auto row = ui.row()) {
            ui.radio("Red", color == 1);
            ui.radio("Blue", color == 2);
        }
        ui.button("After");
    } };

    std::string focused()
    {
        for (AccessNode const& node : harness.describe()) {
            if (has_state(node.info.states, AccessState::Focused))
                return std::string(node.info.name);
        }
        return "";
    }
    void press(std::initializer_list<Key> keys)
    {
        for (Key const key : keys)
            harness.press(key);
    }
};

TEST_F(RadioGroupTest, TabStopsOnceAtWhatIsChosen)
{
    for (char const* const expected : { "Before", "Medium", "Red", "After", "Before" }) {
        harness.press(Key::Tab);
        EXPECT_EQ(focused(), expected);
    }
    size = 2;
    harness.settle();
    harness.press(Key::Tab);
    EXPECT_EQ(focused(), "Large");
}

TEST_F(RadioGroupTest, ShiftTabComesToTheLastOneWhenNothingIsChosen)
{
    for (char const* const expected : { "After", "Blue", "Medium", "Before" }) {
        harness.press(Key::Tab, Modifiers::Shift);
        EXPECT_EQ(focused(), expected);
    }
}

TEST_F(RadioGroupTest, ArrowKeysMoveAndChooseRoundAndRound)
{
    press({ Key::Tab, Key::Tab, Key::Right });
    EXPECT_EQ(focused(), "Large");
    EXPECT_EQ(size, 2);
    press({ Key::Down });
    EXPECT_EQ(size, 0);
    press({ Key::Up, Key::Left });
    EXPECT_EQ(focused(), "Medium");
    EXPECT_EQ(size, 1);
    EXPECT_TRUE(harness.find(Role::RadioButton, "Medium").has(AccessState::Checked));
}

TEST_F(RadioGroupTest, KeysThatCameInOneFrameAreAllSeen)
{
    press({ Key::Tab, Key::Tab });
    post(harness, { key_press(Key::Right), key_press(Key::Right), key_press(Key::Right) });
    harness.frame();
    EXPECT_EQ(size, 1) << "once round";
    post(harness, { key_press(Key::Right), key_press(Key::Tab), key_press(Key::Tab) });
    harness.frame();
    EXPECT_EQ(size, 2);
    EXPECT_EQ(focused(), "After");
}

TEST_F(RadioGroupTest, ADisabledOneIsPassedOver)
{
    size = 0;
    medium_is_enabled = false;
    harness.settle();
    press({ Key::Tab, Key::Tab, Key::Right });
    EXPECT_EQ(size, 2);
}

TEST_F(RadioGroupTest, AChosenOneThatIsDisabledLeavesTabAnother)
{
    medium_is_enabled = false;
    harness.settle();
    press({ Key::Tab, Key::Tab });
    EXPECT_EQ(focused(), "Small");
}

TEST_F(RadioGroupTest, ArrowsFollowTheScreenWhereLinesBeginAtTheRight)
{
    direction = Direction::RightToLeft;
    harness.settle();
    press({ Key::Tab, Key::Tab, Key::Left });
    EXPECT_EQ(size, 2);
    EXPECT_LT(harness.find(Role::RadioButton, "Large").rect().x,
        harness.find(Role::RadioButton, "Medium").rect().x);
    press({ Key::Right });
    EXPECT_EQ(size, 1);
}

TEST_F(RadioGroupTest, ArrowsWithControlAreNotForIt)
{
    press({ Key::Tab, Key::Tab });
    harness.press(Key::Right, Modifiers::Control);
    EXPECT_EQ(size, 1);
    EXPECT_EQ(focused(), "Medium");
}

// Both set the same local variable.
TEST(RadioGroups, RoundsOfALoopAreGroupsOfTheirOwn)
{
    int sizes[] = { 0, 1 };
    Harness harness([&](Ui& ui) {
        for (std::uint64_t i = 0; i < 2; ++i) {
            if (auto round = ui.scope(i)) {
                int size = sizes[i];
                ui.radio("Small", size, 0);
                ui.radio("Large", size, 1);
                sizes[i] = size;
            }
        }
    });
    harness.press(Key::Tab);
    harness.press(Key::Down);
    EXPECT_EQ(sizes[0], 1);
    harness.press(Key::Tab);
    harness.press(Key::Down);
    EXPECT_EQ(sizes[0], 1);
    EXPECT_EQ(sizes[1], 0);
}

}
}
