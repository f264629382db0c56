// SPDX-License-Identifier: MIT
//
// Both themes meet WCAG 2.1 AA: 4.5 to 1 for text (1.4.3), 3 to 1 for what one has to see of a
// control (1.4.11).

#include <oriel/ui/theme.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace oriel {
namespace {

double linear(std::uint8_t channel)
{
    double const share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color)
{
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast_ratio(Color a, Color b)
{
    double const lighter = std::max(luminance(a), luminance(b));
    double const darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

Color over(Color color, Color background)
{
    return background.mixed(
        Color { color.red, color.green, color.blue, 255 }, static_cast<float>(color.alpha) / 255);
}

struct NamedColor {
    char const* name;
    Color color;
};

struct ThemeContrast : testing::TestWithParam<bool> {
    Theme const theme = GetParam() ? Theme::dark() : Theme::light();

    std::vector<NamedColor> surfaces() const
    {
        return { { "background", theme.background }, { "surface", theme.surface },
            { "raised", theme.raised } };
    }
    static void expect_at_least(double least, NamedColor const& front, NamedColor const& back)
    {
        EXPECT_GE(contrast_ratio(over(front.color, back.color), back.color), least)
            << front.name << " on " << back.name;
    }
};

TEST_P(ThemeContrast, TextIsReadOnEverySurfaceAndControl)
{
    std::vector<NamedColor> under = surfaces();
    under.push_back({ "control", theme.control });
    under.push_back({ "control_hovered", theme.control_hovered });
    under.push_back({ "control_held", theme.control_held });
    under.push_back({ "field", theme.field });
    under.push_back({ "selection", theme.selection });
    for (NamedColor const& each : under)
        expect_at_least(4.5, { "text", theme.text }, each);
}

TEST_P(ThemeContrast, MutedTextIsReadOnEverySurfaceAndField)
{
    std::vector<NamedColor> under = surfaces();
    under.push_back({ "field", theme.field });
    for (NamedColor const& each : under)
        expect_at_least(4.5, { "text_muted", theme.text_muted }, each);
}

TEST_P(ThemeContrast, TextOnAccentIsReadWhateverThePointerDoes)
{
    for (NamedColor const& each : { NamedColor { "accent", theme.accent },
             NamedColor { "accent_hovered", theme.accent_hovered },
             NamedColor { "accent_held", theme.accent_held } })
        expect_at_least(4.5, { "text_on_accent", theme.text_on_accent }, each);
}

TEST_P(ThemeContrast, FieldsRingsAndAccentsAreSeenOnEverySurface)
{
    for (NamedColor const& under : surfaces()) {
        expect_at_least(3, { "field_border", theme.field_border }, under);
        expect_at_least(3, { "field_border_hovered", theme.field_border_hovered }, under);
        expect_at_least(3, { "focus_ring", theme.focus_ring }, under);
        expect_at_least(3, { "accent", theme.accent }, under);
        expect_at_least(3, { "accent_hovered", theme.accent_hovered }, under);
    }
}

TEST_P(ThemeContrast, FieldBordersAndAccentsAreSeenBesideTheFieldItself)
{
    expect_at_least(3, { "field_border", theme.field_border }, { "field", theme.field });
    expect_at_least(3, { "accent", theme.accent }, { "field", theme.field });
}

TEST_P(ThemeContrast, TheKnobIsSeenByItsEdge)
{
    expect_at_least(3, { "accent", theme.accent }, { "knob", theme.knob });
}

INSTANTIATE_TEST_SUITE_P(Themes, ThemeContrast, testing::Bool(),
    [](testing::TestParamInfo<bool> const& theme) { return theme.param ? "Dark" : "Light"; });

}
}
