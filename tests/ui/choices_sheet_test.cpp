// SPDX-License-Identifier: MIT
//
// Sliders of all kinds and choices as they are drawn, in their states.

#include "state_rows.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct Values {
    bool on = true;
    bool off = false;
    int view = 1;
    double stars = 3.5;
    CheckState mixed = CheckState::Mixed;
    int low = 20;
    int high = 70;
    float gain = 0.7f;
    float pan = -0.25f;
    double angle = 0.6;
    double frequency = 440;
    int level = 64;
    bool is_open = true;
};

void add_choices(StateRows& rows, Values& values)
{
    rows.add(Role::Switch, [&](Ui& ui) {
        ui.toggle("On", values.on);
        ui.toggle("Off", values.off);
    });
    rows.add(Role::RadioButton, [&](Ui& ui) {
        ui.segmented("View", values.view, { "List", "Grid", "Map" });
    });
    rows.add(Role::CheckBox, [&](Ui& ui) {
        ui.chip("Chosen", { .is_selected = &values.on });
        ui.chip("Tag", { .is_open = &values.is_open, .icon = Icon::Folder });
        ui.checkbox("Some", values.mixed);
    });
    rows.add(Role::Button, [&](Ui& ui) {
        ui.button("Save", { .icon = Icon::Save });
        ui.button("Next", { .kind = ButtonKind::Primary,
                              .icon = Icon::ArrowForward,
                              .icon_place = IconPlace::End });
        ui.button(
            "Find", { .kind = ButtonKind::Quiet, .icon = Icon::Search, .is_icon_only = true });
    });
    rows.add(Role::Option, [&](Ui& ui) {
        ui.selectable_row("Pictures", values.on, { .icon = Icon::Folder, .detail = "1,204" });
    });
    rows.add(Role::Slider, [&](Ui& ui) {
        ui.rating("Rating", values.stars, { .has_halves = true });
        ui.hyperlink("A link", "https://example.org");
    });
    rows.show(44, [&](Ui& ui) {
        if (auto row = ui.row({ .height = 32 })) {
            ui.badge("12");
            ui.badge("New", { .tone = Tone::Accent });
            ui.badge("Good", { .tone = Tone::Good });
            ui.badge("Late", { .tone = Tone::Warning });
            ui.badge("Broken", { .tone = Tone::Bad });
        }
    });
}

void add_sliders(StateRows& rows, Values& values)
{
    rows.add(Role::Slider, [&](Ui& ui) {
        ui.range_slider("Price", values.low, values.high, { .max = 100, .suffix = " €" });
    });
    rows.show(44, [&](Ui& ui) {
        ui.slider("Hertz", values.frequency,
            { .min = 20, .max = 20'000, .scale = SliderScale::Logarithmic, .ticks = 4 });
    });
    rows.show_after(
        44, [&](Ui& ui) { ui.slider("Typed", values.level, { .max = 100 }); },
        [](Harness& harness) {
            harness.press(Key::Tab);
            harness.press(Key::Enter);
        });
    rows.show(44, [&](Ui& ui) { ui.angle("Angle", values.angle); });
    rows.add(
        Role::Slider,
        [&](Ui& ui) {
            ui.knob("Gain", values.gain);
            ui.knob("Pan", values.pan, { .min = -1, .max = 1, .origin = 0 });
            ui.progress("Ring", 0.3f, { .shape = ProgressShape::Ring });
            ui.spinner("Busy");
        },
        80);
    rows.show(196, [&](Ui& ui) {
        if (auto row = ui.row({ .gap = 16 })) {
            ui.slider("A", values.level, { .max = 100, .axis = SliderAxis::Vertical, .ticks = 11 });
            ui.slider("B", values.gain, { .axis = SliderAxis::Vertical });
            if (auto column = ui.column({ .grow = 1 })) {
                ui.progress("Text", 0.4f, { .text = "4 of 10" });
                ui.progress("Moving", 0, { .is_indeterminate = true });
            }
        }
    });
}

void expect_sheet(std::string const& name, float scale, StateRowsLook look)
{
    Values values;
    Sheet choices(scale);
    StateRows choice_rows(choices, look);
    add_choices(choice_rows, values);
    expect_golden(choices, "choices_" + name);
    Sheet sliders(scale);
    look.size = { 340, 44 };
    StateRows slider_rows(sliders, look);
    add_sliders(slider_rows, values);
    expect_golden(sliders, "sliders_" + name);
}

TEST(ChoicesSheet, InTheLightThemeIsAsAccepted) { expect_sheet("light", 1, {}); }
TEST(ChoicesSheet, InTheDarkThemeIsAsAccepted)
{
    expect_sheet("dark_150", 1.5f, { Theme::dark() });
}
TEST(ChoicesSheet, RunningToTheLeftIsAsAccepted)
{
    expect_sheet("right_to_left_150", 1.5f, { Theme::light(), Direction::RightToLeft });
}

}
}
