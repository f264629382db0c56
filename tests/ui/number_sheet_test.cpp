// SPDX-License-Identifier: MIT
//
// Number fields as they are drawn, in their states.

#include "state_rows.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

#include <array>

namespace oriel {
namespace {

void expect_numbers_sheet(std::string const& name, float scale, StateRowsLook look)
{
    Sheet sheet(scale);
    look.size.width = 320;
    StateRows rows(sheet, look);
    float speed = 4.25f;
    int count = 12;
    std::array<float, 3> position { 1.5f, -20, 0.25f };
    std::array<std::uint8_t, 4> color { 255, 128, 0, 255 };
    rows.add(Role::SpinButton,
        [&](Ui& ui) { ui.number("Speed", speed, { .min = 0, .max = 10, .suffix = " m/s" }); });
    rows.add(
        Role::SpinButton, [&](Ui& ui) { ui.number("Count", count, { .has_steppers = true }); });
    rows.show(44, [&](Ui& ui) { ui.numbers("Position", position, { .captions = xyz_captions }); });
    rows.show(44, [&](Ui& ui) {
        ui.numbers("Color", color, { .each = { .min = 0 }, .captions = rgba_captions });
    });
    auto const first = [](Harness& harness) {
        harness.press(Key::Tab);
        harness.press(Key::Enter);
    };
    rows.show_after(
        44, [&](Ui& ui) { ui.number("Speed", speed, { .caption = "Speed" }); }, first);
    rows.show_after(
        44, [&](Ui& ui) { ui.number("Speed", speed); },
        [&](Harness& harness) {
            first(harness);
            harness.type("2 * (3 +");
        });
    expect_golden(sheet, name);
}

TEST(NumberSheet, InTheLightThemeIsAsAccepted) { expect_numbers_sheet("numbers_light", 1, {}); }
TEST(NumberSheet, InTheDarkThemeIsAsAccepted)
{
    expect_numbers_sheet("numbers_dark_150", 1.5f, { Theme::dark() });
}
TEST(NumberSheet, RunningToTheLeftIsAsAccepted)
{
    expect_numbers_sheet(
        "numbers_right_to_left_150", 1.5f, { Theme::light(), Direction::RightToLeft });
}

}
}
