// SPDX-License-Identifier: MIT

#include "picture.h"

#include <kiosk/widgets/chart_line.h>
#include <oriel/kiosk/chart.h>
#include <oriel/kiosk/clock.h>
#include <oriel/oriel.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace oriel {
namespace {

using kiosk::ChartScale;

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

std::vector<float> wave(std::size_t count, float height, float turns)
{
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = 20
                    + height
                          * std::sin(turns * 6.2831853f * static_cast<float>(i)
                                     / static_cast<float>(count));
    return values;
}

TEST(ChartLine, KeepsEveryPeakOfManyPoints)
{
    std::vector<float> values(100'000, 1);
    values[31'415] = 9;
    values[77'777] = -4;
    ChartScale const scale { { 0, 0, 400, 100 }, -4, 9, 1 };
    std::vector<Point> points;
    std::size_t from = 0;
    kiosk::take_line(values, scale, from, points);
    EXPECT_EQ(from, values.size());
    EXPECT_LE(points.size(), 4u * 402);
    auto const [high, low] = std::minmax_element(
        points.begin(), points.end(), [](Point a, Point b) { return a.y < b.y; });
    EXPECT_FLOAT_EQ(high->y, 0);
    EXPECT_FLOAT_EQ(low->y, 100);
    EXPECT_TRUE(
        std::is_sorted(points.begin(), points.end(), [](Point a, Point b) { return a.x < b.x; }));
}

TEST(ChartLine, BreaksWhereAValueIsNone)
{
    std::vector<float> const values { nan, 1, 2, nan, nan, 3, nan };
    ChartScale const scale { { 0, 0, 60, 10 }, 0, 10, 1 };
    std::vector<Point> points;
    std::size_t from = 0;
    kiosk::take_line(values, scale, from, points);
    EXPECT_EQ(points.size(), 2u);
    kiosk::take_line(values, scale, from, points);
    EXPECT_EQ(points.size(), 1u);
    kiosk::take_line(values, scale, from, points);
    EXPECT_TRUE(points.empty());
}

TEST(AxisTicks, AreRoundAndReachOverTheRange)
{
    for (auto const& [low, high] : { std::pair { 0.0, 1.0 }, { -3.2, 17.9 }, { 1e-6, 3e-6 },
             { 1e9, 1e9 }, { 5.0, 1.0 }, { -1e30, 1e30 } }) {
        kiosk::AxisTicks const ticks = kiosk::axis_ticks(low, high, 6);
        EXPECT_GE(ticks.count, 2);
        EXPECT_LE(ticks.count, 12);
        if (low < high) {
            EXPECT_LE(ticks.first, low + ticks.step * 1e-6);
            EXPECT_GE(ticks.last(), high - ticks.step * 1e-6);
        }
    }
    EXPECT_EQ(kiosk::axis_ticks(0, 100, 6).step, 20);
    EXPECT_EQ(kiosk::axis_ticks(0, 1, 6).decimals, 1);
}

struct Board {
    std::vector<float> inside = wave(2000, 6, 3);
    std::vector<float> outside = wave(200, 11, 1);
    std::vector<float> queue = wave(40, 5, 4);

    Board()
    {
        for (std::size_t i = 80; i < 100; ++i)
            outside[i] = nan;
        outside.resize(200);
        inside.resize(200);
    }
    void operator()(Ui& ui)
    {
        kiosk::LineSeries const series[] = { { "Inside", inside }, { "Outside", outside } };
        kiosk::line_chart(ui, "Temperature", series, { .unit = "°C", .height = 260 });
        if (auto row = ui.row({ .gap = 24 })) {
            kiosk::sparkline(ui, "Queue", queue, { .width = 160, .height = 40 });
            kiosk::digital_clock(ui, "Time", kiosk::ClockTime(std::chrono::hours(37)));
            kiosk::analogue_clock(ui, "Clock",
                kiosk::ClockTime(std::chrono::minutes(609) + std::chrono::seconds(31)),
                { .size = 120 });
        }
    }
};

TEST(LineChart, ShowsTheValuesUnderAFinger)
{
    Board board;
    Harness harness([&](Ui& ui) { board(ui); }, { .size = { 720, 440 } });
    harness.frame();
    EXPECT_TRUE(harness.loop().last_damage().is_empty());
    harness.touch({ 360, 150 });
    expect_picture(harness, "chart_touched_light");
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(LineChart, IsAsAccepted)
{
    Board board;
    Harness harness([&](Ui& ui) { board(ui); },
        { .size = { 720, 440 }, .scale = 1.5f, .theme = Theme::dark() });
    expect_picture(harness, "chart_dark_150");
}

TEST(LineChart, SurvivesEveryValueAndAllocatesNothingInASteadyFrame)
{
    float const infinity = std::numeric_limits<float>::infinity();
    std::vector<float> const odd { nan, infinity, -infinity, 3e38f, -3e38f, 0, 1 };
    std::vector<float> const none;
    std::vector<float> const one { 5 };
    kiosk::LineSeries const series[] = { { "Odd", odd }, { "None", none }, { "One", one } };
    Harness harness(
        [&](Ui& ui) {
            kiosk::line_chart(
                ui, "Chart", series, { .first_x = std::nan(""), .step_x = -1, .min = infinity });
            kiosk::line_chart(ui, "Empty", {});
            kiosk::sparkline(ui, "Odd line", odd);
            kiosk::sparkline(ui, "None", none);
            kiosk::sparkline(ui, "One", one);
        },
        { .size = { 400, 700 } });
    harness.touch({ 200, 100 });
    EXPECT_TRUE(harness.diagnostics().empty());
    for (int i = 0; i < 30; ++i)
        harness.frame();
    AllocationCount const count;
    harness.frame();
    EXPECT_EQ(count.count(), 0u);
}

TEST(Clock, AsksForAFrameWhenItsTextChangesAndDamagesNothingBefore)
{
    kiosk::ClockTime now(std::chrono::hours(13) + std::chrono::milliseconds(20'250));
    std::string_view format = "%H:%M";
    Harness harness([&](Ui& ui) { kiosk::digital_clock(ui, "Time", now, { .format = format }); },
        { .size = { 200, 100 } });
    EXPECT_EQ(harness.find(Role::Label, "Time").value(), "13:00");
    EXPECT_NEAR(harness.context().seconds_until_next_frame(), 39.75, 1e-6);
    now += std::chrono::seconds(20);
    harness.tick(20);
    EXPECT_TRUE(harness.loop().last_damage().is_empty());
    now += std::chrono::seconds(20);
    harness.tick(20);
    EXPECT_EQ(harness.find(Role::Label, "Time").value(), "13:01");
    EXPECT_LE(harness.loop().last_damage().area(), 2 * 64 * 64);
    format = "%I:%M:%S %p %d.%m.%Y %% %";
    harness.frame();
    EXPECT_EQ(harness.find(Role::Label, "Time").value(), "01:01:00 PM 01.01.1970 % %");
    EXPECT_NEAR(harness.context().seconds_until_next_frame(), 0.75, 1e-6);
    now = kiosk::ClockTime(-std::chrono::milliseconds(1));
    harness.tick(1);
    EXPECT_EQ(harness.find(Role::Label, "Time").value(), "11:59:59 PM 31.12.1969 % %");
}

}
}
