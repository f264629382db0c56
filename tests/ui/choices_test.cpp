// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace oriel {
namespace {

TEST(Toggle, IsSwitchedByPointerAndKeyboard)
{
    bool wifi = false;
    Harness harness([&](Ui& ui) { ui.toggle("Wi-Fi", wifi); });
    harness.find(Role::Switch, "Wi-Fi").click();
    EXPECT_TRUE(wifi);
    EXPECT_TRUE(harness.find(Role::Switch).has(AccessState::Checked));
    harness.press(Key::Space);
    EXPECT_FALSE(wifi);
}

TEST(Checkbox, OfThreeStatesChoosesAllThenNothing)
{
    CheckState state = CheckState::Mixed;
    Harness harness([&](Ui& ui) { ui.checkbox("All", state); });
    EXPECT_TRUE(harness.find(Role::CheckBox).has(AccessState::Mixed));
    EXPECT_FALSE(harness.find(Role::CheckBox).has(AccessState::Checked));
    harness.find(Role::CheckBox, "All").click();
    EXPECT_EQ(state, CheckState::On);
    harness.find(Role::CheckBox, "All").click();
    EXPECT_EQ(state, CheckState::Off);
    EXPECT_EQ(check_state_of(true, true), CheckState::Mixed);
    EXPECT_EQ(check_state_of(true, false), CheckState::On);
    EXPECT_EQ(check_state_of(false, true), CheckState::Off);
}

enum class View { List, Grid, Map };

TEST(Segmented, ChoosesOneByPointerAndArrows)
{
    View view = View::List;
    int changes = 0;
    Harness harness([&](Ui& ui) {
        changes += ui.segmented("View", view, { "List", "Grid", "Map" }).changed() ? 1 : 0;
        ui.button("Next");
    });
    harness.find(Role::RadioButton, "Map").click();
    EXPECT_EQ(view, View::Map);
    harness.press(Key::Left);
    EXPECT_EQ(view, View::Grid);
    EXPECT_EQ(changes, 2);
    EXPECT_TRUE(harness.has(Role::RadioGroup, "View"));
    EXPECT_TRUE(harness.find(Role::RadioButton, "Grid").has(AccessState::Checked));
    harness.press(Key::Tab);
    EXPECT_TRUE(harness.find(Role::Button, "Next").has(AccessState::Focused)) << "one stop";
    std::vector<Element> const segments = harness.find_all(Role::RadioButton);
    EXPECT_EQ(segments[0].rect().width, segments[1].rect().width);
}

TEST(Segmented, AChoiceThatIsNoneIsShownAsNone)
{
    int choice = -7;
    std::vector<std::string> texts { "A", "" };
    Harness harness([&](Ui& ui) { ui.segmented("Letter", choice, texts); });
    EXPECT_EQ(choice, -7);
    harness.find(Role::RadioButton, "A").click();
    EXPECT_EQ(choice, 0);
    texts.clear();
    harness.frame();
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(SelectableRow, IsSelectedByAClickAndFillsItsColumn)
{
    bool is_selected = false;
    Harness harness([&](Ui& ui) {
        ui.selectable_row("Row", is_selected, { .icon = Icon::Folder, .detail = "12" });
    });
    Element const row = harness.find(Role::Option, "Row");
    EXPECT_GT(row.rect().width, 500);
    EXPECT_EQ(row.value(), "12");
    row.click();
    EXPECT_TRUE(is_selected);
    EXPECT_TRUE(harness.find(Role::Option).has(AccessState::Selected));
}

TEST(Rating, IsSetByPointerKeyboardAndDigits)
{
    int stars = 2;
    Harness harness([&](Ui& ui) { ui.rating("Rating", stars); });
    Rect const rect = harness.find(Role::Slider, "Rating").rect();
    auto const click = [&](int star) {
        Point const at { rect.x + 24 * (static_cast<float>(star) - 0.5f), rect.center().y };
        harness.press_pointer(at);
        harness.release_pointer(at);
        harness.tick(1);
    };
    click(4);
    EXPECT_EQ(stars, 4);
    EXPECT_EQ(harness.find(Role::Slider).value(), "4 of 5");
    click(4);
    EXPECT_EQ(stars, 0) << "the same again takes it back";
    harness.press(Key::Right);
    EXPECT_EQ(stars, 1);
    harness.type("3");
    EXPECT_EQ(stars, 3);
    harness.press(Key::End);
    harness.press(Key::Right);
    EXPECT_EQ(stars, 5);
}

TEST(Rating, HasHalvesAndSurvivesNumbersThatAreNone)
{
    double stars = std::numeric_limits<double>::quiet_NaN();
    Harness harness([&](Ui& ui) { ui.rating("Rating", stars, { .max = 3, .has_halves = true }); });
    EXPECT_EQ(harness.find(Role::Slider).value(), "0 of 3");
    harness.press(Key::Tab);
    harness.press(Key::Right);
    EXPECT_EQ(stars, 0.5);
    EXPECT_EQ(harness.find(Role::Slider).value(), "0.5 of 3");
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(Chip, IsSelectedAndTakenAway)
{
    bool is_selected = false;
    bool is_open = true;
    Harness harness([&](Ui& ui) {
        if (auto row = ui.row()) {
            ui.chip("Filter", { .is_selected = &is_selected });
            ui.chip("Tag", { .is_open = &is_open });
        }
    });
    harness.find(Role::CheckBox, "Filter").click();
    EXPECT_TRUE(is_selected);
    harness.find(Role::Button, "Remove").click();
    EXPECT_FALSE(is_open);
    EXPECT_FALSE(harness.has(Role::Button, "Tag"));
    is_open = true;
    harness.frame();
    harness.press(Key::Tab);
    harness.press(Key::Tab);
    harness.press(Key::Delete);
    EXPECT_FALSE(is_open);
}

TEST(Hyperlink, IsOpenedByTheApplication)
{
    std::string opened;
    Harness harness([&](Ui& ui) {
        ui.hyperlink("The manual", "https://example.org/manual",
            { .open = [&](std::string_view address) { opened = address; } });
    });
    Element const link = harness.find(Role::Link, "The manual");
    EXPECT_EQ(link.value(), "https://example.org/manual");
    link.hover();
    harness.tick(1);
    EXPECT_TRUE(harness.has(Role::Tooltip, "https://example.org/manual"));
    link.click();
    EXPECT_EQ(opened, "https://example.org/manual");
}

TEST(Button, WithAnIconAloneIsNamedByItsLabel)
{
    int clicks = 0;
    Harness harness([&](Ui& ui) {
        clicks +=
            ui.button("Search", { .icon = Icon::Search, .is_icon_only = true }).clicked() ? 1 : 0;
    });
    Element const button = harness.find(Role::Button, "Search");
    EXPECT_EQ(button.rect().width, button.rect().height);
    button.hover();
    harness.tick(1);
    EXPECT_TRUE(harness.has(Role::Tooltip, "Search"));
    button.click();
    EXPECT_EQ(clicks, 1);
}

TEST(Button, ThatRepeatsIsClickedWhileItIsHeld)
{
    int clicks = 0;
    Harness harness(
        [&](Ui& ui) { clicks += ui.button("More", { .repeats = true }).clicked() ? 1 : 0; });
    Point const at = center_of(harness, Role::Button, "More");
    harness.press_pointer(at);
    EXPECT_EQ(clicks, 1);
    harness.tick(0.41);
    harness.tick(0.09);
    EXPECT_EQ(clicks, 3);
    harness.release_pointer(at);
    EXPECT_EQ(clicks, 3);
    harness.press(Key::Enter);
    EXPECT_EQ(clicks, 4);
}

TEST(Progress, WithoutAKnownEndIsBusyAndMoves)
{
    Harness harness([&](Ui& ui) {
        ui.progress("Copying", 0, { .is_indeterminate = true });
        ui.spinner("Loading");
    });
    std::vector<Element> const bars = harness.find_all(Role::ProgressBar);
    ASSERT_EQ(bars.size(), 2u);
    EXPECT_TRUE(bars[0].has(AccessState::Busy));
    EXPECT_TRUE(std::isnan(bars[0].number()));
    EXPECT_LE(harness.context().seconds_until_next_frame(), 0.02);
}

TEST(Progress, TellsItsTextInsteadOfThePercentage)
{
    Harness harness([&](Ui& ui) {
        ui.progress("Copying", 0.3f, { .text = "3 of 10 files" });
        ui.progress("Ring", 0.3f, { .shape = ProgressShape::Ring });
    });
    EXPECT_EQ(harness.find(Role::ProgressBar, "Copying").value(), "3 of 10 files");
    EXPECT_EQ(harness.find(Role::ProgressBar, "Ring").value(), "30%");
    EXPECT_EQ(
        harness.context().seconds_until_next_frame(), std::numeric_limits<double>::infinity());
}

TEST(Choices, TakeEmptyAndEnormousTextsAndDoNothingDisabled)
{
    std::string const enormous(50'000, 'm');
    for (std::string_view const text : { std::string_view(), std::string_view(enormous) }) {
        bool on = false;
        int number = 0;
        Harness harness([&](Ui& ui) {
            if (auto column = ui.column({ .enabled = false })) {
                ui.toggle(text, on);
                ui.segmented(text, number, { text, "B" });
                ui.selectable_row(text, on, { .detail = text });
                ui.rating(text, number);
                ui.chip(text, { .is_selected = &on });
                ui.badge(text);
                ui.hyperlink(text, text);
                ui.knob(text, number);
                ui.button(text, { .icon = Icon::Add });
            }
        });
        for (Role const role : { Role::Switch, Role::RadioButton, Role::Option, Role::CheckBox })
            for (Element const& element : harness.find_all(role)) {
                if (!element.visible().is_empty())
                    element.click();
            }
        EXPECT_FALSE(on);
        EXPECT_EQ(number, 0);
    }
}

}
}
