// SPDX-License-Identifier: MIT

#include "picture.h"

#include <oriel/kiosk/keypad.h>
#include <oriel/oriel.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

struct PinScreen {
    std::string pin;
    std::string amount = "12";
    std::uint32_t tries = 0;
    int submitted = 0;
    bool enabled = true;

    void operator()(Ui& ui)
    {
        if (auto row = ui.row({ .gap = 48, .align = Align::Start })) {
            submitted +=
                kiosk::pin_pad(ui, "PIN", pin, { .wrong_tries = tries, .enabled = enabled })
                    .submitted();
            if (auto column = ui.column()) {
                ui.heading(amount.empty() ? "0" : amount);
                kiosk::keypad(ui, "Amount", amount, { .decimal = ".", .most = 6 });
            }
        }
    }
};

TEST(PinPad, IsSubmittedWhenItIsComplete)
{
    PinScreen screen;
    Harness harness([&](Ui& ui) { screen(ui); }, { .size = { 800, 480 } });
    for (std::string_view const digit : { "1", "2", "3" })
        harness.find(Role::Button, digit).tap();
    EXPECT_EQ(screen.pin, "123");
    EXPECT_EQ(harness.find(Role::PasswordField, "PIN").value(), "3");
    EXPECT_EQ(screen.submitted, 0);
    harness.find(Role::Button, "4").tap();
    EXPECT_EQ(screen.submitted, 1);
    harness.find(Role::Button, "5").tap();
    EXPECT_EQ(screen.pin, "1234");
    harness.find(Role::Button, "Backspace").tap();
    EXPECT_EQ(screen.pin, "123");
}

TEST(PinPad, ForgetsTheDigitsAndShakesWhenTheyAreWrong)
{
    PinScreen screen;
    screen.pin = "1234";
    Harness harness([&](Ui& ui) { screen(ui); }, { .size = { 800, 480 }, .motion = Motion::Full });
    screen.tries = 1;
    harness.settle();
    EXPECT_EQ(screen.pin, "");
    EXPECT_LT(harness.context().seconds_until_next_frame(), 0.05);
    harness.tick(0.6);
    EXPECT_GT(harness.context().seconds_until_next_frame(), 10);
}

TEST(PinPad, IsTypedIntoOnAKeyboardAndDeafWhenDisabled)
{
    PinScreen screen;
    Harness harness([&](Ui& ui) { screen(ui); }, { .size = { 800, 480 } });
    harness.press(Key::Tab);
    harness.type("12a3");
    harness.press(Key::Backspace);
    EXPECT_EQ(screen.pin, "12");
    screen.enabled = false;
    harness.settle();
    harness.find(Role::Button, "7").tap();
    EXPECT_EQ(screen.pin, "12");
}

TEST(Keypad, WritesANumberWithOneDecimalSign)
{
    PinScreen screen;
    screen.enabled = false;
    Harness harness(
        [&](Ui& ui) { kiosk::keypad(ui, "Amount", screen.amount, { .decimal = ".", .most = 6 }); },
        { .size = { 400, 400 } });
    for (std::string_view const key : { ".", "5", ".", "0", "9", "9" })
        harness.find(Role::Button, key).tap();
    EXPECT_EQ(screen.amount, "12.509");
    Point const erase = harness.find(Role::Button, "Backspace").rect().center();
    harness.touch(erase);
    for (int i = 0; i < 12; ++i)
        harness.tick(0.45);
    harness.end_touch(erase);
    EXPECT_EQ(screen.amount, "");
}

TEST(Keypad, AllocatesNothingInASteadyFrame)
{
    PinScreen screen;
    Harness harness([&](Ui& ui) { screen(ui); }, { .size = { 800, 480 } });
    for (int i = 0; i < 50; ++i)
        harness.frame();
    AllocationCount const count;
    harness.frame();
    EXPECT_EQ(count.count(), 0u);
}

TEST(Keypad, IsAsAccepted)
{
    PinScreen screen;
    screen.pin = "12";
    Harness harness([&](Ui& ui) { screen(ui); }, { .size = { 680, 480 } });
    harness.touch(harness.find(Role::Button, "5").rect().center());
    expect_picture(harness, "keypads_light");
    Harness dark([&](Ui& ui) { screen(ui); }, { .size = { 680, 480 },
                                                  .scale = 1.5f,
                                                  .theme = Theme::dark(),
                                                  .direction = Direction::RightToLeft });
    ++screen.tries;
    dark.settle();
    expect_picture(dark, "keypads_dark_150");
}

}
}
