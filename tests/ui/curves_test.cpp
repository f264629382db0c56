// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace oriel {
namespace {

using Points = std::vector<CurvePoint>;

TEST(Curve, GoesThroughItsPointsAndIsLevelOutside)
{
    Points const points { { 0, 1 }, { 0.5f, 3 }, { 1, 2 } };
    for (CurvePoint const& point : points)
        EXPECT_FLOAT_EQ(value_of_curve(points, point.x), point.y);
    EXPECT_EQ(value_of_curve(points, -5), 1);
    EXPECT_EQ(value_of_curve(points, 5), 2);
    EXPECT_EQ(value_of_curve({}, 0.3f), 0);
}

TEST(Curve, OfTwoPointsIsALineAndNeverPassesItsPoints)
{
    Points const line { { 0, 0 }, { 2, 4 } };
    EXPECT_FLOAT_EQ(value_of_curve(line, 0.5f), 1);
    Points const steps { { 0, 0 }, { 0.1f, 1 }, { 0.9f, 1 }, { 1, 0 } };
    for (float x = 0; x <= 1; x += 0.01f) {
        EXPECT_LE(value_of_curve(steps, x), 1.0001f) << x;
        EXPECT_GE(value_of_curve(steps, x), -0.0001f) << x;
    }
}

TEST(Curve, TakesTheSlopesItIsGiven)
{
    Points const points { { 0, 0, 5 }, { 1, 0, 5 } };
    EXPECT_NEAR((value_of_curve(points, 0.001f) - value_of_curve(points, 0)) / 0.001f, 5, 0.1f);
}

TEST(Curve, OfNumbersThatAreNoneIsANumber)
{
    float const nan = std::numeric_limits<float>::quiet_NaN();
    Points const points { { 0, 0, nan }, { 0, 1 }, { 0, 2 } };
    EXPECT_TRUE(std::isfinite(value_of_curve(points, 0)));
    EXPECT_TRUE(std::isfinite(value_of_curve(points, nan)));
}

struct Curve {
    Points points { { 0, 0 }, { 1, 1 } };
    CurveEditorOptions options;
    int unjustified = 0;
    Harness harness;

    Curve()
        : harness([this](Ui& ui) {
            Points const before = points;
            bool const changed = ui.curve_editor("Response", points, options).changed();
            bool differs = before.size() != points.size();
            for (std::size_t i = 0; !differs && i < points.size(); ++i)
                differs = before[i].x != points[i].x || before[i].y != points[i].y
                          || (before[i].slope != points[i].slope && !std::isnan(points[i].slope));
            unjustified += changed != differs ? 1 : 0;
        })
    {
        harness.settle();
    }
    Point at(Point share)
    {
        Rect const rect = harness.find(Role::Slider, "Response").rect().shrunken(10);
        return { rect.x + rect.width * share.x, rect.bottom() - rect.height * share.y };
    }
    void click(Point share)
    {
        harness.press_pointer(at(share));
        harness.release_pointer(at(share));
        harness.tick(1);
    }
};

TEST(CurveEditor, AClickAddsAPointThatIsDragged)
{
    Curve curve;
    curve.harness.press_pointer(curve.at({ 0.5f, 0.25f }));
    ASSERT_EQ(curve.points.size(), 3u);
    EXPECT_NEAR(curve.points[1].y, 0.25f, 0.02f);
    curve.harness.move_to(curve.at({ 0.6f, 0.75f }));
    EXPECT_NEAR(curve.points[1].x, 0.6f, 0.02f);
    EXPECT_NEAR(curve.points[1].y, 0.75f, 0.02f);
    curve.harness.move_to(curve.at({ 3, 0.5f }));
    EXPECT_LE(curve.points[1].x, 1) << "not past its neighbour";
    curve.harness.release_pointer(curve.at({ 3, 0.5f }));
    EXPECT_EQ(curve.points.size(), 3u);
    EXPECT_EQ(curve.unjustified, 0);
}

TEST(CurveEditor, IsEditedByTheKeyboard)
{
    Curve curve;
    curve.harness.press(Key::Tab);
    curve.harness.press(Key::Insert);
    ASSERT_EQ(curve.points.size(), 3u);
    EXPECT_FLOAT_EQ(curve.points[1].x, 0.5f);
    curve.harness.press(Key::Up);
    EXPECT_NEAR(curve.points[1].y, 0.51f, 1e-4f);
    curve.harness.press(Key::Left, Modifiers::Control);
    EXPECT_NEAR(curve.points[1].x, 0.4f, 1e-4f);
    curve.harness.press(Key::Up, Modifiers::Alt);
    EXPECT_TRUE(std::isfinite(curve.points[1].slope));
    curve.harness.press(Key::PageDown);
    curve.harness.press(Key::Down);
    EXPECT_NEAR(curve.points[2].y, 0.99f, 1e-4f);
    curve.harness.press(Key::Delete);
    EXPECT_EQ(curve.points.size(), 2u);
    curve.harness.press(Key::Delete);
    EXPECT_EQ(curve.points.size(), 2u) << "two remain";
}

TEST(CurveEditor, SurvivesPointsAndRangesThatAreNone)
{
    float const nan = std::numeric_limits<float>::quiet_NaN();
    Curve curve;
    curve.points = { { nan, nan, nan }, { 5, -5 }, { nan, 3 } };
    curve.options.min_x = nan;
    curve.options.max_y = -4;
    curve.harness.frame();
    curve.click({ 0.3f, 0.3f });
    curve.points.clear();
    curve.harness.frame();
    curve.harness.press(Key::Delete);
    curve.harness.press(Key::Up);
    EXPECT_TRUE(curve.harness.diagnostics().empty());
}

struct Stops {
    Gradient gradient = Gradient::linear(Color::black(), Color::white());
    Harness harness { [this](Ui& ui) { ui.gradient_editor("Sky", gradient); } };

    Element bar() { return harness.find(Role::Slider, "Sky"); }
    Point at(float share)
    {
        Rect const rect = bar().rect();
        return { rect.x + 7 + (rect.width - 14) * share, rect.y + 10 };
    }
};

TEST(GradientEditor, AClickAddsAStopOfTheColorThere)
{
    Stops stops;
    stops.harness.press_pointer(stops.at(0.5f));
    ASSERT_EQ(stops.gradient.count, 3);
    EXPECT_NEAR(stops.gradient.stops[1].color.red, 128, 2);
    stops.harness.move_to(stops.at(0.8f));
    EXPECT_NEAR(stops.gradient.stops[1].position, 0.8f, 0.01f);
    stops.harness.release_pointer(stops.at(0.8f));
    stops.harness.find(Role::SpinButton).set_value("25 %");
    EXPECT_FLOAT_EQ(stops.gradient.stops[1].position, 0.25f);
}

TEST(GradientEditor, StopsKeepTheirOrderWhenTheyPassEachOther)
{
    Stops stops;
    stops.harness.press_pointer(stops.at(0));
    stops.harness.move_to(stops.at(1));
    stops.harness.release_pointer(stops.at(1));
    EXPECT_LE(stops.gradient.stops[0].position, stops.gradient.stops[1].position);
    EXPECT_EQ(stops.gradient.count, 2);
}

TEST(GradientEditor, IsEditedByTheKeyboardAndHoldsSixteen)
{
    Stops stops;
    stops.harness.press(Key::Tab);
    for (int i = 0; i < 30; ++i)
        stops.harness.press(Key::Insert);
    EXPECT_EQ(stops.gradient.count, 16);
    for (int i = 0; i < 30; ++i)
        stops.harness.press(Key::Delete);
    EXPECT_EQ(stops.gradient.count, 1);
    stops.harness.press(Key::Right);
    stops.harness.press(Key::PageDown);
    EXPECT_TRUE(stops.harness.diagnostics().empty());
}

TEST(GradientEditor, SurvivesStopsThatAreNone)
{
    Stops stops;
    stops.gradient.count = 200;
    stops.gradient.stops[3].position = std::numeric_limits<float>::quiet_NaN();
    stops.harness.frame();
    EXPECT_EQ(stops.gradient.count, 16);
    stops.gradient.count = 0;
    stops.harness.frame();
    stops.harness.press_pointer(stops.at(0.5f));
    stops.harness.release_pointer(stops.at(0.5f));
    EXPECT_EQ(stops.gradient.count, 1);
    EXPECT_TRUE(stops.harness.diagnostics().empty());
}

}
}
