// SPDX-License-Identifier: MIT
//
// Pictures that somebody opened and accepted: both themes, whole and fractional scale.

#include "scenes.h"

#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

std::string golden(std::string const& name)
{
    return std::string(ORIEL_SOURCE_DIR) + "/tests/golden/" + name + ".png";
}

void expect_golden(std::string const& name, Harness const& harness)
{
    Outcome const outcome = compare_with_golden(golden(name), harness.pixels());
    EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
}

TEST(Picture, HelloIsAsAccepted)
{
    scenes::Hello hello;
    Harness light([&](Ui& ui) { hello(ui); }, { .size = { 420, 220 } });
    expect_golden("hello_light", light);
    Harness dark([&](Ui& ui) { hello(ui); },
        { .size = { 420, 220 }, .scale = 1.5f, .theme = Theme::dark() });
    expect_golden("hello_dark_150", dark);
}

TEST(Picture, WidgetsAreAsAccepted)
{
    scenes::Widgets widgets;
    Harness light([&](Ui& ui) { widgets(ui); }, { .size = { 860, 620 } });
    expect_golden("widgets_light", light);
    Harness dark([&](Ui& ui) { widgets(ui); },
        { .size = { 860, 620 }, .scale = 1.25f, .theme = Theme::dark() });
    expect_golden("widgets_dark_125", dark);
}

TEST(Picture, FocusAndEditingAreAsAccepted)
{
    scenes::Widgets widgets;
    Harness harness([&](Ui& ui) { widgets(ui); }, { .size = { 860, 620 }, .scale = 2 });
    for (int i = 0; i < 4; ++i)
        harness.press(Key::Tab);
    expect_golden("widgets_focus_200", harness);
    harness.find(Role::TextField, "Name").double_click();
    expect_golden("widgets_selection_200", harness);
}

TEST(Picture, DialogIsAsAccepted)
{
    scenes::Dialog dialog;
    Harness harness([&](Ui& ui) { dialog(ui); }, { .size = { 480, 300 } });
    expect_golden("dialog_light", harness);
}

}
}
