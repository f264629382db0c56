// SPDX-License-Identifier: MIT

#include "picture.h"

#include <oriel/kiosk/gauge.h>
#include <oriel/oriel.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace oriel {
namespace {

using kiosk::GaugeHand;
using kiosk::ZoneTone;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr kiosk::GaugeZone zones[] = { { 0, 70, ZoneTone::Good }, { 70, 90, ZoneTone::Warning },
    { 90, 100, ZoneTone::Bad } };

struct Panel {
    double pressure = 64;
    double speed = 112;
    double degrees = 21.5;
    bool enabled = true;

    void operator()(Ui& ui)
    {
        if (auto row = ui.row({ .gap = 24 })) {
            kiosk::gauge(
                ui, "Pressure", pressure, { .zones = zones, .unit = "bar", .enabled = enabled });
            kiosk::gauge(ui, "Speed", speed,
                { .max = 200,
                    .hand = GaugeHand::Bar,
                    .ticks = 5,
                    .unit = "km/h",
                    .enabled = enabled });
            kiosk::dial(ui, "Temperature", degrees,
                { .min = 16,
                    .max = 28,
                    .detents = 25,
                    .decimals = 1,
                    .unit = "°C",
                    .enabled = enabled });
        }
    }
};

TEST(Gauge, SpringsToItsValueAndComesToRest)
{
    Panel panel;
    Harness harness([&](Ui& ui) { panel(ui); }, { .size = { 760, 260 }, .motion = Motion::Full });
    EXPECT_EQ(harness.find(Role::ProgressBar, "Pressure").value(), "64 bar");
    panel.pressure = 95;
    harness.frame();
    EXPECT_LT(harness.context().seconds_until_next_frame(), 0.05);
    for (int i = 0; i < 200; ++i)
        harness.tick(0.02);
    EXPECT_GT(harness.context().seconds_until_next_frame(), 10);
    EXPECT_EQ(harness.find(Role::ProgressBar, "Pressure").number(), 95);
}

TEST(Gauge, DamagesItselfAndNothingWhereItStays)
{
    Panel panel;
    Harness harness([&](Ui& ui) { panel(ui); }, { .size = { 760, 260 } });
    harness.frame();
    EXPECT_TRUE(harness.loop().last_damage().is_empty());
    panel.pressure = 64.3;
    harness.tick(0.1);
    EXPECT_LE(harness.loop().last_damage().area(), 220 * 220);
}

TEST(Gauge, SurvivesEveryNumber)
{
    for (double const value : { nan, infinity, -infinity, 1e300, -1e300, 0.0 }) {
        for (double const end : { nan, infinity, 0.0, -5.0, 1e-300 }) {
            double turned = value;
            Harness harness(
                [&](Ui& ui) {
                    kiosk::gauge(ui, "Gauge", value,
                        { .min = 0, .max = end, .hand = GaugeHand::Bar, .ticks = 1000 });
                    kiosk::dial(ui, "Dial", turned, { .min = value, .max = end, .detents = -4 });
                },
                { .size = { 300, 500 } });
            harness.find(Role::Slider, "Dial").drag_by({ 40, 30 });
            harness.press(Key::Up);
            EXPECT_TRUE(harness.diagnostics().empty()) << value << " to " << end;
        }
    }
}

TEST(Dial, IsTurnedByAFingerAroundItsMiddle)
{
    Panel panel;
    Harness harness([&](Ui& ui) { panel(ui); }, { .size = { 760, 260 } });
    Rect const rect = harness.find(Role::Slider, "Temperature").rect();
    Point const center = rect.center();
    auto const at = [&](float degrees) {
        float const angle = degrees * 0.0174532925f;
        return center + Point { std::cos(angle), std::sin(angle) } * 60;
    };
    harness.touch(at(270));
    for (float angle = 270; angle <= 360; angle += 15)
        harness.move_touch(at(angle));
    harness.end_touch(at(360));
    EXPECT_NEAR(panel.degrees, 21.5 + 12 / 3.0, 0.51);
    EXPECT_EQ(panel.degrees * 2, std::round(panel.degrees * 2)) << "a detent";
}

TEST(Dial, StopsAtItsEnds)
{
    Panel panel;
    Harness harness([&](Ui& ui) { panel(ui); }, { .size = { 760, 260 } });
    Point const center = harness.find(Role::Slider, "Temperature").rect().center();
    harness.touch(center + Point { 60, 0 });
    for (int i = 0; i < 100; ++i) {
        float const angle = static_cast<float>(i) * 0.25f;
        harness.move_touch(center + Point { std::cos(angle), std::sin(angle) } * 60);
    }
    EXPECT_EQ(panel.degrees, 28);
}

TEST(Dial, FollowsKeysAndAssistiveTechnology)
{
    Panel panel;
    Harness harness([&](Ui& ui) { panel(ui); }, { .size = { 760, 260 } });
    harness.press(Key::Tab);
    harness.press(Key::Up);
    EXPECT_EQ(panel.degrees, 22);
    harness.press(Key::Right);
    EXPECT_EQ(panel.degrees, 22.5);
    harness.press(Key::Home);
    EXPECT_EQ(panel.degrees, 16);
    harness.find(Role::Slider, "Temperature").set_value("25");
    EXPECT_EQ(panel.degrees, 25);
    EXPECT_EQ(harness.find(Role::Slider, "Temperature").value(), "25.0 °C");
}

TEST(Dial, IsStillWhenDisabled)
{
    Panel panel;
    panel.enabled = false;
    Harness harness([&](Ui& ui) { panel(ui); }, { .size = { 760, 260 } });
    harness.find(Role::Slider, "Temperature").drag_by({ 0, 80 });
    EXPECT_EQ(panel.degrees, 21.5);
}

TEST(Gauge, AllocatesNothingInASteadyFrame)
{
    Panel panel;
    Harness harness([&](Ui& ui) { panel(ui); }, { .size = { 760, 260 } });
    for (int i = 0; i < 50; ++i)
        harness.frame();
    AllocationCount const count;
    harness.frame();
    EXPECT_EQ(count.count(), 0u);
}

TEST(Gauge, IsAsAccepted)
{
    Panel panel;
    Harness light([&](Ui& ui) { panel(ui); }, { .size = { 752, 252 } });
    expect_picture(light, "gauges_light");
    panel.pressure = 93;
    Harness dark([&](Ui& ui) { panel(ui); },
        { .size = { 752, 252 }, .scale = 1.5f, .theme = Theme::dark() });
    dark.press(Key::Tab);
    expect_picture(dark, "gauges_dark_150");
    panel.enabled = false;
    Harness disabled([&](Ui& ui) { panel(ui); }, { .size = { 752, 252 } });
    expect_picture(disabled, "gauges_disabled");
    panel.enabled = true;
    Harness sizes(
        [&](Ui& ui) {
            if (auto row = ui.row({ .gap = 16, .align = Align::End })) {
                for (float const size : { 200.0f, 160.0f, 120.0f, 80.0f }) {
                    auto const scope = ui.scope(static_cast<std::uint64_t>(size));
                    kiosk::gauge(ui, "Boiler", 64, { .zones = zones, .unit = "bar", .size = size });
                }
            }
        },
        { .size = { 656, 232 } });
    expect_picture(sizes, "gauges_small");
}

}
}
