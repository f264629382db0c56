// SPDX-License-Identifier: MIT
//
// Combos, colors, days, curves as they are drawn.

#include "state_rows.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace oriel {
namespace {

struct Picked {
    int fruit = 1;
    RowSelection tags;
    Color color = Color::rgb(0x3b6cf6);
    Color glass = Color::rgb(0xe8704a).with_opacity(0.6f);
    std::chrono::year_month_day date { std::chrono::year(2026) / 11 / 23 };
    std::chrono::seconds time { 9 * 3600 + 5 * 60 };
    std::vector<CurvePoint> curve { { 0, 0.1f }, { 0.3f, 0.75f }, { 0.7f, 0.4f }, { 1, 0.9f } };
    Gradient gradient =
        Gradient::linear({ { 0, Color::rgb(0x2a1a6b) }, { 0.45f, Color::rgb(0xd9558a) },
                             { 1, Color::rgb(0xffd27a).with_opacity(0.4f) } })
            .with(Interpolation::Oklab);
};

std::array<Color, 7> const swatches { Color::rgb(0xd92d20), Color::rgb(0xf79009),
    Color::rgb(0xfdd835), Color::rgb(0x12b76a), Color::rgb(0x2a62eb), Color::rgb(0x7a5af8),
    Color::rgb(0x101828).with_opacity(0.5f) };

void open_first(Harness& harness)
{
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    harness.tick(1);
    harness.settle();
}

void add_lists(StateRows& rows, Picked& picked)
{
    rows.add(Role::ComboBox, [&](Ui& ui) {
        ui.combo("Fruit", picked.fruit, { "Apple", "Pear", "Quince" });
    });
    rows.add(Role::ColorWell, [&](Ui& ui) {
        ui.color_button("Color", picked.color);
        ui.color_button("Glass", picked.glass, { .shows_hex = false });
        ui.time_field("Time", picked.time);
    });
    rows.show_after(
        230,
        [&](Ui& ui) {
            ui.combo("Fruit", picked.fruit, { "Apple", "Pear", "Quince" }, { .has_filter = true });
        },
        open_first);
    rows.show_after(
        180,
        [&](Ui& ui) {
            ui.combo("Tags", picked.tags, { "Red", "Green", "Blue" });
        },
        open_first);
    rows.show(130, [&](Ui& ui) {
        ui.list_box("Fruit", picked.fruit, { "Apple", "Pear", "Quince", "Fig" }, { .rows = 3 });
    });
    rows.show(44, [&](Ui& ui) { ui.date_field("Day", picked.date); });
    rows.show(310, [&](Ui& ui) {
        ui.calendar("Day", picked.date, { .today = std::chrono::year(2026) / 11 / 12 });
    });
}

void add_pickers(StateRows& rows, Picked& picked)
{
    rows.show(396, [&](Ui& ui) { ui.color_picker("Ink", picked.color, { .swatches = swatches }); });
    rows.show(270, [&](Ui& ui) {
        ui.color_picker(
            "Wheel", picked.glass, { .shape = ColorPickerShape::Wheel, .has_numbers = false });
    });
    rows.show_after(
        180, [&](Ui& ui) { ui.curve_editor("Curve", picked.curve); },
        [](Harness& harness) {
            harness.press(Key::Tab);
            harness.press(Key::PageDown);
        });
    rows.show(110, [&](Ui& ui) { ui.gradient_editor("Sky", picked.gradient); });
}

void expect_sheet(std::string const& name, float scale, StateRowsLook look)
{
    Picked picked;
    picked.tags.add(0);
    picked.tags.add(2);
    look.size.width = 280;
    Sheet lists(scale);
    StateRows list_rows(lists, look);
    add_lists(list_rows, picked);
    expect_golden(lists, "lists_" + name);
    Sheet pickers(scale);
    StateRows picker_rows(pickers, look);
    add_pickers(picker_rows, picked);
    expect_golden(pickers, "pickers_" + name);
}

TEST(PickersSheet, InTheLightThemeIsAsAccepted) { expect_sheet("light", 1, {}); }
TEST(PickersSheet, InTheDarkThemeIsAsAccepted)
{
    expect_sheet("dark_150", 1.5f, { Theme::dark() });
}
TEST(PickersSheet, RunningToTheLeftIsAsAccepted)
{
    expect_sheet("right_to_left_150", 1.5f, { Theme::light(), Direction::RightToLeft });
}

}
}
