// SPDX-License-Identifier: MIT
//
// Rich text in every look that it has: a picture for the eye.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

void looks(Ui& ui)
{
    Color const red = Color::rgb(0xd0453a);
    Color const marker = Color { 255, 200, 40, 90 };
    if (auto text = ui.rich()) {
        text << "Total " << bold("42") << fg(red, " !") << " of " << italic("many") << ", see "
             << link("the details") << " or " << link("jumpy typography") << ". ";
        text << "Call " << code("layout()") << ", " << struck("not this") << ", "
             << underlined("gypsy") << " and " << bg(marker, "marked words that are wrapped")
             << " into " << scaled(1.6f, bold(fg(red, "Large"))) << " letters";
        if (auto box = text.box({ 28, 14 }, BoxAlign::Middle))
            ui.progress("Part", 0.6f, { .shows_percent = false, .width = 24 });
        text << " beside a box.";
    }
}

void paragraphs(Ui& ui)
{
    std::string_view const prose =
        "It is a truth universally acknowledged, that a single man in possession of a good "
        "fortune, must be in want of a wife.";
    ui.label(prose, { .align = TextAlign::Justify });
    TabStop const columns[] = { { 100, TabAlign::End }, { 120 }, { 240, TabAlign::Decimal } };
    ui.label("Name\tAge\tTown\tShare\nAda\t36\tLondon\t12.5\nCharles\t79\tLondon\t7.25",
        { .tab_stops = columns });
    std::string_view const path = "/home/ada/projects/analytical engine/notes on the engine.txt";
    ui.label(path, { .wrap = TextWrap::No });
    ui.label(path, { .wrap = TextWrap::No, .ellipsis = Ellipsis::Start });
    ui.label(path, { .wrap = TextWrap::No, .ellipsis = Ellipsis::Middle });
    ui.label(prose, { .ellipsis = Ellipsis::Middle, .max_lines = 2 });
}

void expect_picture(std::string const& name, float scale, Theme const& theme)
{
    Harness harness(
        [](Ui& ui) {
            if (auto texts = ui.selectable("Text")) {
                looks(ui);
                paragraphs(ui);
            }
        },
        { .size = { 340, 420 }, .scale = scale, .theme = theme });
    harness.press_pointer({ 60, 26 });
    harness.move_to({ 120, 150 });
    harness.release_pointer({ 120, 150 });
    harness.find(Role::Link, "jumpy typography").hover();
    Outcome const outcome = compare_with_golden(
        std::string(ORIEL_SOURCE_DIR) + "/tests/golden/" + name + ".png", harness.pixels());
    EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
}

TEST(RichPicture, InTheLightThemeIsAsAccepted) { expect_picture("rich_light", 1, Theme::light()); }
TEST(RichPicture, InTheDarkThemeIsAsAccepted)
{
    expect_picture("rich_dark_150", 1.5f, Theme::dark());
}

}
}
