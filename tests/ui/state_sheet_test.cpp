// SPDX-License-Identifier: MIT
//
// Each widget in each state: normal, hovered, held, focused, disabled. The states are those of a
// real user: every row of the sheet is a session of its own.

#include "events.h"
#include "scenes.h"
#include "sheet.h"

#include <gtest/gtest.h>

namespace oriel {
namespace {

constexpr Size row_size { 300, 44 };

enum class State { Normal, Hovered, Held, Focused, Disabled };
constexpr State states[] = { State::Normal, State::Hovered, State::Held, State::Focused,
    State::Disabled };

struct SheetLook {
    Theme theme;
    Direction direction = Direction::LeftToRight;
};

void add_row(Sheet& sheet, SheetLook const& look, State state, Role role,
    std::function<void(Ui&)> const& build)
{
    Harness harness(
        [&](Ui& ui) {
            if (auto row = ui.row({ .enabled = state != State::Disabled }))
                build(ui);
        },
        { .size = row_size,
            .scale = sheet.scale(),
            .theme = look.theme,
            .direction = look.direction });
    Point const target = harness.find(role).rect().center();
    if (state == State::Hovered)
        harness.move_to(target);
    if (state == State::Held)
        harness.press_pointer(target);
    if (state == State::Focused)
        harness.press(Key::Tab);
    sheet.add(harness);
}

void expect_sheet(std::string const& name, float scale, SheetLook look)
{
    look.theme.window_padding = 6;
    bool on = true;
    float volume = 0.5f;
    std::string text = "Text";
    Sheet sheet(scale);
    for (State const state : states) {
        add_row(sheet, look, state, Role::Button, [&](Ui& ui) { ui.button("Button"); });
        add_row(sheet, look, state, Role::Button,
            [&](Ui& ui) { ui.button("Primary", { .kind = ButtonKind::Primary }); });
        add_row(sheet, look, state, Role::CheckBox, [&](Ui& ui) { ui.checkbox("Checkbox", on); });
        add_row(sheet, look, state, Role::RadioButton, [&](Ui& ui) { ui.radio("Radio", true); });
        add_row(sheet, look, state, Role::Slider, [&](Ui& ui) { ui.slider("Slider", volume); });
        add_row(sheet, look, state, Role::TextField, [&](Ui& ui) { ui.text_field("Field", text); });
    }
    expect_golden(sheet, name);
}

TEST(StateSheet, InTheLightThemeIsAsAccepted)
{
    expect_sheet("states_light", 1, { Theme::light() });
}
TEST(StateSheet, InTheDarkThemeIsAsAccepted)
{
    expect_sheet("states_dark_150", 1.5f, { Theme::dark() });
}

TEST(StateSheet, RunningToTheLeftIsAsAccepted)
{
    expect_sheet("states_right_to_left_150", 1.5f, { Theme::light(), Direction::RightToLeft });
}

}
}
