// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>
#include <ui/widgets/number_text.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace oriel {
namespace {

template <typename Number>
struct Fader {
    Number value = 0;
    SliderOptions options;
    int changes = 0;
    int unjustified = 0; // changed() without a new value, or the other way round
    Harness harness { [this](Ui& ui) {
        Number const before = value;
        bool const has_changed = ui.slider("Value", value, options).changed();
        bool const differs = value != before && !(value != value && before != before);
        changes += has_changed ? 1 : 0;
        unjustified += has_changed != differs ? 1 : 0;
    } };

    explicit Fader(Number start, SliderOptions wanted) : value(start), options(wanted)
    {
        harness.settle();
    }
    Number after(Key key)
    {
        harness.press(key);
        return value;
    }
    Element element() { return harness.find(Role::Slider, "Value"); }
};

TEST(Slider, TellsItsRoleNameValueAndRange)
{
    Fader<int> fader(42, { .min = 0, .max = 120 });
    AccessNode const node = fader.harness.describe()[0];
    EXPECT_EQ(node.info.role, Role::Slider);
    EXPECT_EQ(node.info.name, "Value");
    EXPECT_EQ(node.info.value, "42");
    EXPECT_EQ(node.info.number, 42);
    EXPECT_EQ(node.info.minimum, 0);
    EXPECT_EQ(node.info.maximum, 120);
}

TEST(Slider, IsMovedByTheKeyboard)
{
    Fader<int> fader(42, { .min = 0, .max = 120 });
    fader.harness.press(Key::Tab);
    EXPECT_EQ(fader.after(Key::Right), 43);
    EXPECT_EQ(fader.after(Key::Up), 44);
    EXPECT_EQ(fader.after(Key::Left), 43);
    EXPECT_EQ(fader.after(Key::Down), 42);
    EXPECT_EQ(fader.after(Key::PageUp), 52);
    EXPECT_EQ(fader.after(Key::PageDown), 42);
    EXPECT_EQ(fader.after(Key::End), 120);
    EXPECT_EQ(fader.after(Key::Right), 120);
    EXPECT_EQ(fader.after(Key::Home), 0);
    EXPECT_EQ(fader.after(Key::Left), 0);
    EXPECT_EQ(fader.changes, 8);
    EXPECT_EQ(fader.unjustified, 0);
}

TEST(Slider, FollowsThePointerToBothEndsAndNoFurther)
{
    Fader<float> fader(0.5f, { .min = -1, .max = 3 });
    fader.element().drag_by({ 9999, 0 });
    EXPECT_EQ(fader.value, 3);
    fader.element().drag_by({ -9999, 50 });
    EXPECT_EQ(fader.value, -1);
    EXPECT_EQ(fader.unjustified, 0);
    EXPECT_TRUE(fader.harness.diagnostics().empty());
}

TEST(Slider, HeldStillHasNotChanged)
{
    Fader<float> fader(0.1f, { .max = 3.7 });
    Rect const rect = fader.element().rect();
    for (float x = rect.x; x < rect.right(); x += 37) {
        fader.harness.press_pointer({ x, rect.center().y });
        int const changes = fader.changes;
        fader.harness.frame();
        fader.harness.frame();
        EXPECT_EQ(fader.changes, changes) << x;
        fader.harness.release_pointer({ x, rect.center().y });
    }
    EXPECT_EQ(fader.unjustified, 0);
    EXPECT_TRUE(fader.harness.diagnostics().empty());
}

TEST(Slider, APressAndReleaseInOneFrameMoveIt)
{
    Fader<double> fader(0, { .max = 100 });
    Point const there = fader.element().rect().center();
    post(fader.harness, { press_at(there), release_at(there) });
    fader.harness.frame();
    EXPECT_GT(fader.value, 10);
    EXPECT_LT(fader.value, 90);
}

TEST(Slider, APressOnTheLabelDoesNotMoveIt)
{
    Fader<double> fader(0.5, {});
    Rect const rect = fader.element().rect();
    fader.harness.press_pointer({ rect.x + 3, rect.center().y });
    fader.harness.release_pointer({ rect.x + 3, rect.center().y });
    EXPECT_EQ(fader.value, 0.5);
}

TEST(Slider, TakesItsSteps)
{
    Fader<double> fader(0, { .min = 0, .max = 1, .step = 0.25 });
    fader.harness.press(Key::Tab);
    EXPECT_EQ(fader.after(Key::Right), 0.25);
    Rect const rect = fader.element().rect();
    for (float x = rect.x + 60; x < rect.right() - 40; x += 13) {
        fader.harness.press_pointer({ x, rect.center().y });
        fader.harness.release_pointer({ x, rect.center().y });
        EXPECT_EQ(fader.value * 4, std::round(fader.value * 4));
    }
    EXPECT_EQ(fader.element().value().size(), 4u) << "two decimals: " << fader.element().value();
}

TEST(Slider, RunsBackwardsWhenItsMaximumIsLess)
{
    Fader<int> fader(5, { .min = 10, .max = 0 });
    fader.harness.press(Key::Tab);
    EXPECT_EQ(fader.after(Key::Right), 4);
    EXPECT_EQ(fader.after(Key::Home), 10);
    EXPECT_EQ(fader.after(Key::End), 0);
    fader.element().drag_by({ -9999, 0 });
    EXPECT_EQ(fader.value, 10);
    EXPECT_EQ(fader.unjustified, 0);
}

TEST(Slider, OfIntegersBetweenFractionsStaysInsideAndTellsTheTruth)
{
    Fader<int> fader(2, { .min = 0.5, .max = 3.5, .step = 0.3 });
    fader.harness.press(Key::Tab);
    EXPECT_EQ(fader.after(Key::Home), 1);
    EXPECT_EQ(fader.after(Key::Home), 1);
    EXPECT_EQ(fader.after(Key::End), 3);
    EXPECT_EQ(fader.after(Key::Left), 2);
    EXPECT_EQ(fader.unjustified, 0);
    EXPECT_TRUE(fader.harness.diagnostics().empty());
}

TEST(Slider, OfTheWidestIntegersReachesBothEnds)
{
    using Limits = std::numeric_limits<int>;
    Fader<int> fader(0, { .min = Limits::min(), .max = Limits::max() });
    fader.harness.press(Key::Tab);
    EXPECT_EQ(fader.after(Key::End), Limits::max());
    EXPECT_EQ(fader.after(Key::Right), Limits::max());
    EXPECT_EQ(fader.after(Key::Home), Limits::min());
    EXPECT_EQ(fader.unjustified, 0);
}

TEST(Slider, WithOneValueOnlyStaysThere)
{
    Fader<float> fader(7, { .min = 7, .max = 7 });
    fader.element().drag_by({ 100, 0 });
    fader.harness.press(Key::Right);
    EXPECT_EQ(fader.value, 7);
    EXPECT_EQ(fader.changes, 0);
}

TEST(Slider, AValueOutsideIsShownAndComesBackWhenItIsMoved)
{
    Fader<int> fader(500, { .max = 100 });
    EXPECT_EQ(fader.element().value(), "500");
    EXPECT_EQ(fader.changes, 0);
    fader.harness.press(Key::Tab);
    EXPECT_EQ(fader.after(Key::Left), 100);
}

TEST(Slider, SurvivesNumbersThatAreNone)
{
    double const nan = std::numeric_limits<double>::quiet_NaN();
    double const infinite = std::numeric_limits<double>::infinity();
    double const numbers[] = { nan, infinite, -infinite, 0, 1e308, -1e308, 5e-324 };
    for (double const first : numbers) {
        for (double const second : numbers) {
            Fader<double> value(first, { .step = second });
            Fader<double> range(0.5, { .min = first, .max = second, .decimals = 1000 });
            Fader<float> narrow(static_cast<float>(second), { .min = first, .step = second });
            for (Harness* const harness : { &value.harness, &range.harness, &narrow.harness }) {
                harness->press(Key::Tab);
                for (Key const key : { Key::Right, Key::PageDown, Key::End, Key::Home })
                    harness->press(key);
                harness->find(Role::Slider).drag_by({ 40, 0 });
            }
            EXPECT_TRUE(std::isfinite(value.value)) << first << " step " << second;
            EXPECT_TRUE(std::isfinite(range.value)) << first << " to " << second;
            EXPECT_EQ(value.unjustified + range.unjustified + narrow.unjustified, 0)
                << first << ", " << second;
        }
    }
}

TEST(NumberText, IsRoundedToItsDecimals)
{
    EXPECT_EQ(NumberText(42, 0).view(), "42");
    EXPECT_EQ(NumberText(-0.5, 2).view(), "-0.50");
    EXPECT_EQ(NumberText(1.005, 1).view(), "1.0");
    EXPECT_EQ(NumberText(0, 3).view(), "0.000");
    EXPECT_EQ(NumberText(999.996, 2).view(), "1000.00");
    EXPECT_EQ(NumberText(1e300, 2).view(), "1e+300");
    EXPECT_EQ(NumberText(-0.001, 2).view(), "0.00") << "no minus before a zero";
}

TEST(NumberText, HasAtMostNineDecimalsAndNotFewerThanNone)
{
    EXPECT_EQ(NumberText(0.5, 1000).view(), "0.500000000");
    EXPECT_EQ(NumberText(0.5, -1000).view(), "1");
    EXPECT_EQ(NumberText(99999.5, 9).view(), "99999.500000000");
}

}
}
