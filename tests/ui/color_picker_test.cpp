// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <array>

namespace oriel {
namespace {

struct Picker {
    Color color = Color::rgb(0x3b6cf6);
    ColorPickerOptions options;
    int unjustified = 0;
    Harness harness;

    explicit Picker(ColorPickerOptions wanted = {})
        : options(wanted)
        , harness([this](Ui& ui) {
            Color const before = color;
            bool const has_changed = ui.color_picker("Ink", color, options).changed();
            unjustified += has_changed != !(color == before) ? 1 : 0;
        })
    {
        harness.settle();
    }
    void press_in(std::string_view name, Point share)
    {
        Rect const rect = harness.find(Role::Slider, name).rect();
        Point const at { rect.x + rect.width * share.x, rect.y + rect.height * share.y };
        harness.press_pointer(at);
        harness.release_pointer(at);
        harness.tick(1);
    }
};

TEST(ColorPicker, TheSquareChoosesSaturationAndValue)
{
    Picker picker;
    picker.color = Color::rgb(0xff0000);
    picker.press_in("Saturation and brightness", { 0.999f, 0.001f });
    EXPECT_NEAR(picker.color.red, 255, 1);
    EXPECT_NEAR(picker.color.green, 0, 1);
    picker.press_in("Saturation and brightness", { 0.001f, 0.001f });
    EXPECT_NEAR(picker.color.green, 255, 2);
    picker.press_in("Saturation and brightness", { 0.5f, 0.999f });
    EXPECT_NEAR(picker.color.red, 0, 1);
    EXPECT_EQ(picker.unjustified, 0);
}

TEST(ColorPicker, TheHueIsNotLostInBlackAndGrey)
{
    Picker picker;
    picker.color = Color::rgb(0x00ff00);
    picker.press_in("Saturation and brightness", { 0.5f, 0.9999f });
    picker.press_in("Saturation and brightness", { 0.9999f, 0.0001f });
    EXPECT_GT(picker.color.green, 250);
    EXPECT_LT(picker.color.red, 5);
}

TEST(ColorPicker, BarsAreMovedByPointerAndKeyboard)
{
    Picker picker;
    picker.press_in("Opacity", { 0.0f, 0.5f });
    EXPECT_EQ(picker.color.alpha, 0);
    for (int i = 0; i < 5; ++i)
        picker.harness.press(Key::Right);
    EXPECT_NEAR(picker.color.alpha, 13, 2) << "in bytes";
    picker.press_in("Hue", { 0.5f, 0.5f });
    EXPECT_NEAR(to_hsv(picker.color).hue, 0.5f, 0.02f);
    EXPECT_EQ(picker.unjustified, 0);
}

TEST(ColorPicker, TheWheelChoosesHueAndSaturation)
{
    Picker picker({ .shape = ColorPickerShape::Wheel });
    Rect const rect = picker.harness.find(Role::Slider, "Hue and saturation").rect();
    Point const right = rect.center() + Point { rect.height / 2 - 1, 0 };
    picker.harness.press_pointer(right);
    picker.harness.release_pointer(right);
    EXPECT_NEAR(to_hsv(picker.color).hue, 0, 0.01f);
    EXPECT_GT(to_hsv(picker.color).saturation, 0.97f);
}

TEST(ColorPicker, HexIsTyped)
{
    Picker picker;
    EXPECT_EQ(picker.harness.find(Role::TextField, "Hex").value(), "#3b6cf6");
    picker.harness.find(Role::TextField, "Hex").set_value("#ff8000");
    EXPECT_EQ(picker.color, Color::rgb(0xff8000));
    picker.harness.find(Role::TextField, "Hex").set_value("#ff80");
    picker.harness.find(Role::TextField, "Hex").set_value("rubbish");
    EXPECT_EQ(picker.unjustified, 0);
    EXPECT_EQ(picker.harness.diagnostics().size(), 0u);
}

TEST(ColorPicker, NumbersOfThreeModelsAreTyped)
{
    Picker picker;
    picker.harness.find(Role::SpinButton, "R").set_value("255");
    EXPECT_EQ(picker.color.red, 255);
    picker.harness.find(Role::RadioButton, "HSV").click();
    picker.harness.find(Role::SpinButton, "H").set_value("120");
    EXPECT_NEAR(to_hsv(picker.color).hue * 360, 120, 1);
    picker.harness.find(Role::RadioButton, "OKLCH").click();
    picker.harness.find(Role::SpinButton, "L").set_value("50");
    EXPECT_NEAR(to_oklch(picker.color).lightness, 0.5f, 0.01f);
}

TEST(ColorPicker, BringsBackThePreviousColorAndTakesSwatches)
{
    std::array<Color, 2> const swatches { Color::rgb(0x112233), Color::rgb(0x445566) };
    Picker picker({ .swatches = swatches });
    picker.harness.find(Role::Button, "#445566").click();
    EXPECT_EQ(picker.color, swatches[1]);
    picker.harness.find(Role::Button, "Previous color").click();
    EXPECT_EQ(picker.color, Color::rgb(0x3b6cf6));
    EXPECT_EQ(picker.unjustified, 0);
}

TEST(ColorPicker, FollowsTheApplication)
{
    Picker picker;
    picker.color = Color::rgb(0xffffff);
    picker.harness.frame();
    EXPECT_EQ(picker.harness.find(Role::TextField, "Hex").value(), "#ffffff");
    EXPECT_EQ(picker.harness.find(Role::Slider, "Saturation and brightness").value(), "0%, 100%");
}

TEST(ColorButton, TellsItsColorAndOpensAPicker)
{
    Color color = Color::rgb(0x3b6cf6);
    Harness harness([&](Ui& ui) { ui.color_button("Accent", color); });
    Element const button = harness.find(Role::ColorWell, "Accent");
    EXPECT_EQ(button.value(), "#3b6cf6");
    button.click();
    harness.find(Role::TextField, "Hex").set_value("#010203");
    EXPECT_EQ(color, Color::rgb(0x010203));
    harness.press(Key::Escape);
    EXPECT_FALSE(harness.has(Role::TextField, "Hex"));
    EXPECT_TRUE(harness.find(Role::ColorWell).has(AccessState::Collapsed));
}

}
}
