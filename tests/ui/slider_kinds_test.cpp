// SPDX-License-Identifier: MIT
//
// Sliders that are not straight, two thumbs, knobs and angles.

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace oriel {
namespace {

constexpr double pi = 3.14159265358979323846;

TEST(LogarithmicSlider, GivesEachDecadeTheSameRoom)
{
    double value = 1;
    Harness harness([&](Ui& ui) {
        ui.slider("", value, { .min = 1, .max = 10'000, .scale = SliderScale::Logarithmic });
    });
    harness.press(Key::Tab);
    harness.press(Key::End);
    EXPECT_EQ(value, 10'000);
    harness.press(Key::Home);
    EXPECT_EQ(value, 1);
    for (int i = 0; i < 50; ++i)
        harness.press(Key::Right);
    EXPECT_NEAR(std::log10(value), 2, 0.2);
}

TEST(LogarithmicSlider, GoesThroughZero)
{
    double value = -1000;
    Harness harness([&](Ui& ui) {
        ui.slider("", value, { .min = -1000, .max = 1000, .scale = SliderScale::Logarithmic });
    });
    harness.press(Key::Tab);
    for (int i = 0; i < 50; ++i)
        harness.press(Key::Right);
    EXPECT_NEAR(value, 0, 0.2);
    for (int i = 0; i < 50; ++i)
        harness.press(Key::Right);
    EXPECT_GT(value, 900) << "what is shown is short: steps are rounded";
    harness.press(Key::End);
    EXPECT_EQ(value, 1000);
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(Slider, TakesIntegersOfEveryWidth)
{
    std::uint8_t small = 3;
    std::int64_t wide = 0;
    Harness harness([&](Ui& ui) {
        ui.slider("Small", small, { .min = 0, .max = 300 });
        ui.slider("Wide", wide, { .min = -9.3e18, .max = 9.3e18 });
    });
    harness.press(Key::Tab);
    harness.press(Key::End);
    EXPECT_EQ(small, 255);
    harness.press(Key::Tab);
    harness.press(Key::End);
    EXPECT_EQ(wide, std::numeric_limits<std::int64_t>::max());
    harness.press(Key::Left);
    EXPECT_EQ(wide, std::numeric_limits<std::int64_t>::max() - 1);
}

TEST(Slider, WrapsWhenAsked)
{
    int hour = 23;
    Harness harness([&](Ui& ui) {
        ui.slider("Hour", hour, { .min = 0, .max = 23, .ends = NumberEnds::Wrap });
    });
    harness.press(Key::Tab);
    harness.press(Key::Right);
    EXPECT_EQ(hour, 0);
    harness.press(Key::Left);
    EXPECT_EQ(hour, 23);
}

TEST(Slider, AClickOnItsValueLetsOneType)
{
    float volume = 0.5f;
    Harness harness([&](Ui& ui) { ui.slider("Volume", volume, { .max = 10, .suffix = " dB" }); });
    Rect const rect = harness.find(Role::Slider).rect();
    Point const value { rect.right() - 6, rect.center().y };
    harness.press_pointer(value);
    harness.release_pointer(value);
    EXPECT_EQ(volume, 0.5f);
    harness.type("2*3 dB");
    harness.press(Key::Enter);
    EXPECT_EQ(volume, 6);
    EXPECT_EQ(harness.find(Role::Slider).value(), "6.0 dB");
}

TEST(Slider, StandsUpright)
{
    int level = 0;
    Harness harness([&](Ui& ui) {
        ui.slider("Level", level, { .max = 100, .axis = SliderAxis::Vertical, .ticks = 5 });
    });
    Rect const rect = harness.find(Role::Slider, "Level").rect();
    EXPECT_GT(rect.height, rect.width);
    harness.press_pointer({ rect.center().x, rect.y + 10 });
    EXPECT_GT(level, 90);
    harness.release_pointer({ rect.center().x, rect.y + 10 });
    harness.press(Key::Down);
    EXPECT_LT(level, 100);
}

TEST(Slider, EscapeTakesADragBack)
{
    double value = 0.25;
    Harness harness([&](Ui& ui) { ui.slider("", value); });
    Rect const rect = harness.find(Role::Slider).rect();
    harness.press_pointer({ rect.x + 100, rect.center().y });
    harness.move_to({ rect.x + 400, rect.center().y });
    EXPECT_GT(value, 0.3);
    harness.press(Key::Escape);
    EXPECT_EQ(value, 0.25);
}

struct Range {
    int low = 20;
    int high = 60;
    SliderOptions options { .min = 0, .max = 100 };
    Harness harness;

    explicit Range(Direction direction = Direction::LeftToRight)
        : harness([this](Ui& ui) { ui.range_slider("Price", low, high, options); },
            { .direction = direction })
    {
        harness.settle();
    }
    Element thumb(std::string_view name) { return harness.find(Role::Slider, name); }
};

TEST(RangeSlider, HasTwoThumbsThatTellWhatTheyAre)
{
    Range range;
    EXPECT_EQ(range.thumb("Minimum").value(), "20");
    EXPECT_EQ(range.thumb("Maximum").value(), "60");
    EXPECT_EQ(range.harness.find(Role::Group, "Price").value(), "20 – 60");
    EXPECT_LT(range.thumb("Minimum").rect().right(), range.thumb("Maximum").rect().x + 1);
}

TEST(RangeSlider, ThumbsAreDraggedAndNeverPassEachOther)
{
    Range range;
    range.thumb("Minimum").drag_by({ 9999, 0 });
    EXPECT_EQ(range.low, 60);
    EXPECT_EQ(range.high, 60);
    range.thumb("Maximum").drag_by({ 9999, 0 });
    EXPECT_EQ(range.high, 100);
    range.thumb("Minimum").drag_by({ -9999, 0 });
    EXPECT_EQ(range.low, 0);
}

TEST(RangeSlider, TheNearerThumbComesToAPressOnTheTrack)
{
    Range range;
    Rect const low = range.thumb("Minimum").rect();
    range.harness.press_pointer({ low.x - 20, low.center().y });
    range.harness.release_pointer({ low.x - 20, low.center().y });
    EXPECT_LT(range.low, 20);
    EXPECT_EQ(range.high, 60);
}

TEST(RangeSlider, IsMovedByTheKeyboard)
{
    Range range;
    range.harness.press(Key::Tab);
    range.harness.press(Key::Right);
    EXPECT_EQ(range.low, 21);
    range.harness.press(Key::Tab);
    range.harness.press(Key::Left);
    EXPECT_EQ(range.high, 59);
    range.harness.press(Key::Home);
    EXPECT_EQ(range.high, 21);
}

TEST(RangeSlider, IsMirroredWhereLinesRunToTheLeft)
{
    Range range(Direction::RightToLeft);
    EXPECT_GT(range.thumb("Minimum").rect().x, range.thumb("Maximum").rect().x);
    range.thumb("Minimum").drag_by({ 9999, 0 });
    EXPECT_EQ(range.low, 0);
}

TEST(RangeSlider, SurvivesNumbersThatAreNone)
{
    double const nan = std::numeric_limits<double>::quiet_NaN();
    double low = nan;
    double high = std::numeric_limits<double>::infinity();
    Harness harness(
        [&](Ui& ui) { ui.range_slider("Range", low, high, { .min = nan, .step = nan }); });
    harness.find(Role::Slider, "Minimum").drag_by({ 50, 0 });
    harness.find(Role::Slider, "Maximum").drag_by({ -50, 0 });
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(Knob, IsTurnedUpAndDown)
{
    float gain = 0.5f;
    Harness harness([&](Ui& ui) { ui.knob("Gain", gain); });
    harness.find(Role::Slider, "Gain").drag_by({ 0, -40 });
    EXPECT_NEAR(gain, 0.75f, 0.01f);
    harness.find(Role::Slider, "Gain").drag_by({ 0, 9999 });
    EXPECT_EQ(gain, 0);
    harness.press(Key::End);
    EXPECT_EQ(gain, 1);
    harness.find(Role::Slider, "Gain").scroll_by({ 0, -48 });
    EXPECT_NEAR(gain, 0.99f, 1e-6f);
}

TEST(Angle, IsShownInDegreesAndLentInRadians)
{
    double heading = pi / 2;
    Harness harness([&](Ui& ui) { ui.angle("Heading", heading); });
    EXPECT_EQ(harness.find(Role::SpinButton, "Heading").value(), "90.0°");
    harness.find(Role::SpinButton).click();
    harness.type("180");
    harness.press(Key::Enter);
    EXPECT_DOUBLE_EQ(heading, pi);
    harness.find(Role::SpinButton).set_value("45°");
    EXPECT_DOUBLE_EQ(heading, pi / 4);
}

TEST(Angle, TheDialFollowsThePointer)
{
    double heading = 0;
    Harness harness([&](Ui& ui) { ui.angle("Heading", heading); });
    Rect const field = harness.find(Role::SpinButton).rect();
    Point const center { field.x - 8 - 16, field.center().y };
    harness.press_pointer(center + Point { 0, -10 });
    EXPECT_NEAR(heading, pi / 2, 1e-6) << "up is a quarter turn";
    harness.move_to(center + Point { -10, 0 });
    EXPECT_NEAR(heading, pi, 1e-6);
    harness.move_to(center + Point { 0, 10 });
    EXPECT_NEAR(heading, 1.5 * pi, 1e-6) << "it goes on, it does not jump back";
    harness.release_pointer(center + Point { 0, 10 });
}

}
}
