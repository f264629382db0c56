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

TEST(Picture, HelloAtAFractionalScaleIsAsAccepted)
{
    scenes::Hello hello;
    Harness harness([&](Ui& ui) { hello(ui); }, { .size = { 420, 220 }, .scale = 1.25f });
    expect_golden("hello_light_125", harness);
}

TEST(Picture, ATooltipIsAsAccepted)
{
    Harness harness(
        [](Ui& ui) {
            ui.button("Save", { .tooltip = "Writes the file, and keeps the last three versions of "
                                           "it beside the new one" });
        },
        { .size = { 380, 130 }, .scale = 1.5f });
    harness.find(Role::Button, "Save").hover();
    harness.tick(1);
    expect_golden("tooltip_light_150", harness);
}

TEST(Picture, WindowsAreAsAccepted)
{
    bool is_open = true;
    Harness harness(
        [&](Ui& ui) {
            if (auto window =
                    ui.window("Collapsed", { .is_open = &is_open, .position = { 20, 20 } }))
                ui.label("not seen");
            if (auto window = ui.window("Behind", { .position = { 20, 80 }, .width = 240 }))
                ui.label("Partly covered by the one in front of it.");
            if (auto window = ui.window("Scrolls", { .is_open = &is_open,
                                                       .position = { 180, 100 },
                                                       .width = 220,
                                                       .height = 130 })) {
                for (char const* const line : { "First", "Second", "Third", "Fourth", "Fifth" })
                    ui.label(line, { .id = line });
            }
        },
        { .size = { 430, 260 }, .scale = 1.25f, .theme = Theme::dark() });
    harness.find(Role::Button, "Collapse").click();
    harness.find(Role::Label, "First").scroll_by({ 0, -20 });
    expect_golden("windows_dark_125", harness);
}

TEST(Picture, DialogIsAsAccepted)
{
    scenes::Dialog dialog;
    Harness harness([&](Ui& ui) { dialog(ui); }, { .size = { 480, 300 } });
    expect_golden("dialog_light", harness);
}

}
}
