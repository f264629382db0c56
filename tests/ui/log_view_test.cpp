// SPDX-License-Identifier: MIT
//
// A log view and its user.

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace oriel {
namespace {

struct Log {
    explicit Log(int lines = 0)
    {
        add(lines);
        harness.settle();
    }
    void add(int lines)
    {
        for (; lines > 0; --lines, ++count) {
            log.append(count % 10 == 9 ? "error " : "line ");
            log.append(std::to_string(count) + "\n");
        }
    }
    void build(Ui& ui) { ui.log_view("Log", log, options); }
    Element view() { return harness.find(Role::TextField, "Log"); }
    std::string seen() { return view().value(); }
    bool sees_end() { return seen().ends_with(std::to_string(count - 1)); }

    int count = 0;
    LogBuffer log;
    bool follows = true;
    LogPaint paint = [](std::string_view line) {
        return TextPaint { .color = line.starts_with("error") ? Color::rgb(0xc02020) : Color {} };
    };
    LogViewOptions options { .is_following = &follows, .paint = &paint, .height = 200 };
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 260 } } };
};

TEST(LogView, ShowsTheEndAndFollowsIt)
{
    Log log(1000);
    EXPECT_TRUE(log.sees_end()) << log.seen();
    log.add(5);
    log.harness.settle();
    EXPECT_TRUE(log.sees_end()) << log.seen();
}

TEST(LogView, AShortOneBeginsAtTheTop)
{
    Log log(3);
    EXPECT_EQ(log.seen(), "line 0\nline 1\nline 2");
}

TEST(LogView, StaysWhereOneScrollsToAndFollowsAgainAtTheEnd)
{
    Log log(1000);
    log.harness.scroll({ 100, 100 }, { 0, 100 });
    std::string const before = log.seen();
    EXPECT_FALSE(log.sees_end());
    EXPECT_FALSE(log.follows);
    log.add(50);
    log.harness.settle();
    EXPECT_EQ(log.seen(), before) << "what one reads does not move";
    log.harness.scroll({ 100, 100 }, { 0, -5000 });
    EXPECT_TRUE(log.follows);
    log.add(7);
    log.harness.settle();
    EXPECT_TRUE(log.sees_end());
}

// Positions of 40 million pixels: floats count fours there.
TEST(LogView, OnePixelOfTheWheelIsOnePixelAmongMillionsOfLines)
{
    Log log(2'000'000);
    ASSERT_TRUE(log.sees_end());
    log.harness.scroll({ 100, 100 }, { 0, 19'999'990 });
    for (int step = 0; step < 25; ++step) {
        PixelBuffer const shown = log.harness.pixels();
        std::vector<std::uint32_t> const before(
            shown.pixels, shown.pixels + shown.stride * shown.size.height);
        log.harness.scroll({ 100, 100 }, { 0, 1 });
        PixelBuffer const after = log.harness.pixels();
        int different = 0;
        for (int y = 40; y < 160; ++y) {
            for (int x = 30; x < 300; ++x)
                different += before[static_cast<std::size_t>(y * after.stride + x)]
                                     == after.pixels[(y + 1) * after.stride + x]
                                 ? 0
                                 : 1;
        }
        ASSERT_EQ(different, 0) << "step " << step;
    }
}

TEST(LogView, TheBarReachesBothEndsOfMillionsOfLines)
{
    Log log(2'000'000);
    Rect const view = log.view().rect();
    Point const low { view.right() - 5, view.bottom() - 30 };
    log.harness.press_pointer(low);
    log.harness.move_to({ low.x, view.y - 50 });
    log.harness.release_pointer({ low.x, view.y - 50 });
    EXPECT_TRUE(log.seen().starts_with("line 0\nline 1\n")) << log.seen();
    EXPECT_FALSE(log.follows);
    Point const high { low.x, view.y + 15 };
    log.harness.press_pointer(high);
    log.harness.move_to({ high.x, view.bottom() + 50 });
    log.harness.release_pointer({ high.x, view.bottom() + 50 });
    EXPECT_TRUE(log.sees_end()) << log.seen();
    EXPECT_TRUE(log.follows);
}

TEST(LogView, IsMovedByTheKeyboard)
{
    Log log(1000);
    log.view().click();
    log.harness.press(Key::Home);
    EXPECT_TRUE(log.seen().starts_with("line 0\n"));
    log.harness.press(Key::PageDown);
    EXPECT_FALSE(log.seen().starts_with("line 0\n"));
    log.harness.press(Key::PageUp);
    EXPECT_TRUE(log.seen().starts_with("line 0\n"));
    log.harness.press(Key::End);
    EXPECT_TRUE(log.sees_end());
    EXPECT_TRUE(log.follows);
    log.harness.press(Key::Up);
    EXPECT_FALSE(log.follows);
}

TEST(LogView, ShowsOnlyWhatContainsTheFilter)
{
    Log log(1000);
    log.options.filter = "ERROR";
    log.harness.settle();
    EXPECT_TRUE(log.seen().starts_with("error 9")) << log.seen();
    EXPECT_EQ(log.seen().find("line"), std::string::npos);
    log.options.filter = "error 59";
    log.harness.settle();
    EXPECT_EQ(log.seen(), "error 59\nerror 599");
    log.options.filter = "";
    log.harness.settle();
    EXPECT_TRUE(log.sees_end());
}

TEST(LogView, CopiesWhatIsSelected)
{
    Log log(20);
    log.view().click();
    log.harness.press(Key::Home);
    Rect const rect = log.view().rect();
    log.harness.press_pointer({ rect.x + 9, rect.y + 18 });
    log.harness.move_to({ rect.x + 300, rect.y + 38 });
    log.harness.release_pointer({ rect.x + 300, rect.y + 38 });
    log.harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(log.harness.platform().clipboard(), "line 0\nline 1");
    log.harness.press(Key::A, Modifiers::Control);
    log.harness.press(Key::C, Modifiers::Control);
    EXPECT_TRUE(log.harness.platform().clipboard().starts_with("line 0\nline 1\n"));
    EXPECT_TRUE(log.harness.platform().clipboard().ends_with("line 18\nerror 19\n"));
}

TEST(LogView, CopiesOnlyWhatTheFilterLetsThrough)
{
    Log log(40);
    log.options.filter = "error";
    log.view().click();
    log.harness.press(Key::A, Modifiers::Control);
    log.harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(log.harness.platform().clipboard(), "error 9\nerror 19\nerror 29\nerror 39\n");
}

TEST(LogView, SelectsAWordWithTwoClicks)
{
    Log log(3);
    Point const at { log.view().rect().x + 15, log.view().rect().y + 18 };
    for (int i = 0; i < 2; ++i) {
        log.harness.press_pointer(at);
        log.harness.release_pointer(at);
    }
    log.harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(log.harness.platform().clipboard(), "line");
}

TEST(LogView, ColorsItsLines)
{
    Log log(12);
    bool has_color = false;
    for (Record const& record : log.harness.context().draw_list().records())
        has_color |= record.color == Color::rgb(0xc02020).packed();
    EXPECT_TRUE(has_color);
}

TEST(LogView, FollowsAFileThatGrowsAndIsRotated)
{
    std::string const path = testing::TempDir() + "oriel_log_view_follows";
    std::ofstream(path) << "one\ntwo\n";
    LogFile file(path);
    Harness harness([&](Ui& ui) { ui.log_view("Log", file); });
    EXPECT_EQ(harness.find(Role::TextField, "Log").value(), "one\ntwo");
    std::ofstream(path, std::ios::app) << "three\n";
    harness.tick(1);
    EXPECT_EQ(harness.find(Role::TextField, "Log").value(), "one\ntwo\nthree");
    std::filesystem::rename(path, path + ".1");
    std::ofstream(path) << "another day\n";
    harness.tick(1);
    EXPECT_EQ(harness.find(Role::TextField, "Log").value(), "another day");
    std::filesystem::remove(path);
    std::filesystem::remove(path + ".1");
}

TEST(LogView, ASteadyOneAllocatesNothingAndSleeps)
{
    LogBuffer log;
    for (int i = 0; i < 100'000; ++i)
        log.append("line " + std::to_string(i) + "\n");
    std::function<void(Ui&)> const build = [&](Ui& ui) {
        ui.log_view("Log", log, { .filter = "7", .shows_line_numbers = true, .height = 200 });
    };
    Context context;
    std::size_t allocated = 0;
    for (int i = 0; i < 400; ++i) {
        AllocationCount const count;
        context.frame({ .size = { 800, 600 }, .time = i * 0.01 }, build);
        allocated += i >= 200 ? count.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
    EXPECT_EQ(context.seconds_until_next_frame(), std::numeric_limits<double>::infinity());
}

}
}
