// SPDX-License-Identifier: MIT
//
// Arrow keys and a gamepad move the focus to what lies there, and activate it.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <limits>

namespace oriel {
namespace {

std::string focused_name(Harness& harness)
{
    for (AccessNode const& node : harness.describe()) {
        if (has_state(node.info.states, AccessState::Focused))
            return std::string(node.info.name);
    }
    return "";
}

// Buttons A1 to C3 as in a sheet, a slider and a field below them.
struct Board {
    std::string pressed;
    std::string name = "text";
    float volume = 0.5f;
    int pages = 0;
    int menus = 0;
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 500, 400 } } };

    void build(Ui& ui)
    {
        pages += ui.shortcut(Modifiers::Control | Key::PageDown, ShortcutScope::Surface) ? 1 : 0;
        pages -= ui.shortcut(Modifiers::Control | Key::PageUp, ShortcutScope::Surface) ? 1 : 0;
        for (char const row : { '1', '2', '3' }) {
            auto scope = ui.scope(static_cast<std::uint64_t>(row));
            if (auto line = ui.row()) {
                for (char const column : { 'A', 'B', 'C' }) {
                    std::string const label { column, row };
                    Response const button = ui.button(label, { .id = label, .width = 80 });
                    if (button.clicked())
                        pressed += label;
                    menus += button.secondary_clicked() ? 1 : 0;
                }
            }
        }
        ui.slider("Volume", volume, { .step = 0.1 });
        ui.text_field("Name", name);
    }
};

TEST(ArrowKeys, MoveTheFocusToWhatLiesThere)
{
    Board board;
    board.harness.find(Role::Button, "B2").click();
    std::pair<Key, char const*> const steps[] = { { Key::Right, "C2" }, { Key::Right, "C2" },
        { Key::Down, "C3" }, { Key::Left, "B3" }, { Key::Up, "B2" }, { Key::Left, "A2" },
        { Key::Up, "A1" }, { Key::Up, "A1" } };
    for (auto const& [key, name] : steps) {
        board.harness.press(key);
        EXPECT_EQ(focused_name(board.harness), name);
    }
    EXPECT_EQ(board.pressed, "B2") << "nothing but the click";
}

TEST(ArrowKeys, StayWithWhatReadsThem)
{
    Board board;
    board.harness.find(Role::Slider, "Volume").click();
    float const before = board.volume;
    board.harness.press(Key::Up);
    EXPECT_EQ(focused_name(board.harness), "Volume");
    EXPECT_NE(board.volume, before);
    board.harness.find(Role::TextField, "Name").click();
    board.harness.press(Key::Up);
    EXPECT_EQ(focused_name(board.harness), "Name");
}

TEST(ArrowKeys, DoNotLeaveAWindow)
{
    Harness harness([](Ui& ui) {
        ui.button("Below");
        if (auto window = ui.window("Window", { .position = { 200, 100 } }))
            ui.button("Inside");
    });
    harness.find(Role::Button, "Inside").click();
    for (Key const key : { Key::Left, Key::Up, Key::Right, Key::Down }) {
        harness.press(key);
        EXPECT_NE(focused_name(harness), "Below");
    }
}

TEST(Gamepad, MovesTheFocusAndActivates)
{
    Board board;
    board.harness.press(GamepadButton::Down);
    EXPECT_EQ(focused_name(board.harness), "A1") << "the first, when nothing has it";
    board.harness.press(GamepadButton::Down);
    board.harness.press(GamepadButton::Right);
    board.harness.press(GamepadButton::South);
    EXPECT_EQ(board.pressed, "B2");
    board.harness.press(GamepadButton::East);
    EXPECT_EQ(focused_name(board.harness), "");
}

TEST(Gamepad, TurnsPagesAndOpensMenus)
{
    Board board;
    board.harness.press(GamepadButton::RightShoulder);
    board.harness.press(GamepadButton::RightShoulder);
    board.harness.press(GamepadButton::LeftShoulder);
    EXPECT_EQ(board.pages, 1);
    board.harness.press(GamepadButton::Down);
    board.harness.press(GamepadButton::North);
    EXPECT_EQ(board.menus, 1);
}

TEST(Gamepad, MovesASliderAsideAndLeavesItUpwards)
{
    Board board;
    board.harness.find(Role::Slider, "Volume").click();
    float const before = board.volume;
    board.harness.press(GamepadButton::Right);
    EXPECT_GT(board.volume, before);
    board.harness.press(GamepadButton::Down);
    EXPECT_EQ(focused_name(board.harness), "Name");
    board.harness.press(GamepadButton::Up);
    EXPECT_EQ(focused_name(board.harness), "Volume");
}

TEST(Gamepad, LeavesAGroupOfChoicesAtItsEnds)
{
    int choice = 0;
    Harness harness([&](Ui& ui) {
        ui.segmented("View", choice, { "List", "Grid" });
        ui.button("Below");
    });
    harness.find(Role::RadioButton, "List").click();
    harness.press(GamepadButton::Right);
    EXPECT_EQ(choice, 1);
    harness.press(GamepadButton::Right);
    EXPECT_EQ(choice, 1) << "not round and round";
    harness.press(GamepadButton::Down);
    EXPECT_EQ(focused_name(harness), "Below");
    EXPECT_EQ(choice, 1);
}

TEST(Gamepad, LeavesWhatKeepsDirectionsByTheButtonsOfItsSticks)
{
    int choice = 0;
    Harness harness([&](Ui& ui) {
        ui.button("Above");
        ui.combo("Fruit", choice, { "Apple", "Pear" });
        ui.button("Below");
    });
    harness.press(GamepadButton::Down);
    harness.press(GamepadButton::RightThumb);
    EXPECT_EQ(focused_name(harness), "Fruit");
    harness.press(GamepadButton::RightThumb);
    EXPECT_EQ(focused_name(harness), "Below");
    harness.press(GamepadButton::LeftThumb);
    EXPECT_EQ(focused_name(harness), "Fruit");
}

TEST(Gamepad, StickMovesOnceAndAgainWhileItIsHeld)
{
    Board board;
    board.harness.find(Role::Button, "A1").click();
    board.harness.tilt(GamepadAxis::LeftX, 0.5f);
    EXPECT_EQ(focused_name(board.harness), "A1") << "not far enough";
    board.harness.tilt(GamepadAxis::LeftX, 0.9f);
    EXPECT_EQ(focused_name(board.harness), "B1");
    board.harness.tilt(GamepadAxis::LeftX, 1);
    board.harness.tick(0.2);
    EXPECT_EQ(focused_name(board.harness), "B1");
    EXPECT_NEAR(board.harness.context().seconds_until_next_frame(), 0.2, 1e-6);
    board.harness.tick(0.21);
    EXPECT_EQ(focused_name(board.harness), "C1");
    board.harness.tilt(GamepadAxis::LeftX, 0);
    EXPECT_EQ(board.harness.context().seconds_until_next_frame(),
        std::numeric_limits<double>::infinity());
    board.harness.tilt(GamepadAxis::LeftY, 1);
    EXPECT_EQ(focused_name(board.harness), "C2");
}

TEST(Gamepad, LetsGoWhenTheWindowLosesTheKeyboard)
{
    Board board;
    board.harness.find(Role::Button, "A1").click();
    board.harness.tilt(GamepadAxis::LeftY, 1);
    board.harness.post({ .kind = EventKind::WindowBlur });
    board.harness.tick(2);
    EXPECT_EQ(focused_name(board.harness), "A2");
}

}
}
