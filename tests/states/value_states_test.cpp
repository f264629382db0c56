// SPDX-License-Identifier: MIT
//
// What holds a value, in its states.

#include "state_grid.h"

namespace oriel {
namespace {

struct Values {
    bool on = true;
    CheckState mixed = CheckState::Mixed;
    int choice = 1;
    float share = 0.4f;
    double low = 0.2;
    double high = 0.7;
    double stars = 3.5;
    double number = 12.5;
    double angle = 0.6;
    std::string text = "Text";
    Color color = Color::rgb(0x2a62eb);
    std::chrono::year_month_day date { std::chrono::year(2026), std::chrono::month(11),
        std::chrono::day(23) };
};

void add_buttons(StateGrid& grid, Values v)
{
    grid.add(Role::Button, [](Ui& ui) { ui.button("Button"); });
    grid.add(Role::Button, [](Ui& ui) { ui.button("Primary", { .kind = ButtonKind::Primary }); });
    grid.add(Role::Button,
        [](Ui& ui) { ui.button("Quiet", { .kind = ButtonKind::Quiet, .icon = Icon::Search }); });
    grid.add(Role::Button, [](Ui& ui) { auto menu = ui.split_button("Split"); });
    grid.add(Role::Button, [](Ui& ui) {
        auto menu = ui.split_button("Split", { .kind = ButtonKind::Primary, .icon = Icon::Save });
    });
    grid.add(Role::Button, [](Ui& ui) { auto menu = ui.menu_button("Menu"); });
    grid.add(Role::CheckBox, [v](Ui& ui) mutable { ui.checkbox("Checked", v.on); });
    grid.add(Role::CheckBox, [v](Ui& ui) mutable { ui.checkbox("Mixed", v.mixed); });
    grid.add(Role::RadioButton, [v](Ui& ui) mutable { ui.radio("Radio", v.choice, 1); });
    grid.add(Role::Switch, [v](Ui& ui) mutable { ui.toggle("Toggle", v.on); });
    grid.add(Role::CheckBox, [v](Ui& ui) mutable { ui.chip("Chip", { .is_selected = &v.on }); });
    grid.add(Role::RadioButton, [v](Ui& ui) mutable {
        ui.segmented("Segmented", v.choice, { "One", "Two" });
    });
    grid.add(Role::Link, [](Ui& ui) { ui.hyperlink("Hyperlink", "https://example.org"); });
}

void add_fields(StateGrid& grid, Values v)
{
    grid.add(Role::TextField, [v](Ui& ui) mutable { ui.text_field("Text", v.text); });
    grid.add(Role::SpinButton, [v](Ui& ui) mutable { ui.number("Number", v.number); });
    grid.add(Role::Slider, [v](Ui& ui) mutable { ui.slider("", v.share); });
    grid.add(Role::Slider, [v](Ui& ui) mutable { ui.range_slider("", v.low, v.high); });
    grid.add(
        Role::Slider, [v](Ui& ui) mutable { ui.knob("Knob", v.share); }, 96);
    grid.add(Role::Slider, [v](Ui& ui) mutable { ui.rating("Rating", v.stars); });
    grid.add(Role::SpinButton, [v](Ui& ui) mutable { ui.angle("Angle", v.angle); });
    grid.add(Role::ComboBox, [v](Ui& ui) mutable {
        ui.combo("Combo", v.choice, { "One", "Two" });
    });
    grid.add(Role::ColorWell, [v](Ui& ui) mutable { ui.color_button("Color", v.color); });
    grid.add(Role::TextField, [v](Ui& ui) mutable { ui.date_field("Date", v.date); });
}

TEST(ValueStates, OfButtonsAreAsAccepted)
{
    expect_state_grids("buttons", 176, [](StateGrid& grid) { add_buttons(grid, Values()); });
}

TEST(ValueStates, OfFieldsAreAsAccepted)
{
    expect_state_grids("fields", 280, [](StateGrid& grid) { add_fields(grid, Values()); });
}

}
}
