// SPDX-License-Identifier: MIT
//
// What has gone is seen for a moment, and nothing else is left of it.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace oriel {
namespace {

struct LeavingTest : testing::Test {
    bool has_dialog = false;
    bool has_window = true;
    bool has_popover = false;
    int below = 0;
    Toasts toasts;

    void build(Ui& ui)
    {
        Response const more = ui.button("More", { .width = 300, .height = 200 });
        below += more.clicked() ? 1 : 0;
        if (auto popover = ui.popover(more, has_popover, { .name = "Format" }))
            ui.label("Inside");
        if (auto dialog = ui.dialog("Sure?", has_dialog))
            ui.button("Yes");
        if (auto window = ui.window("Tools", { .is_open = &has_window, .position = { 320, 20 } }))
            ui.label("Hammer");
        ui.toasts(toasts);
    }
    Harness harness { [this](Ui& ui) { build(ui); },
        { .size = { 600, 400 }, .motion = Motion::Full } };

    std::size_t records() { return harness.context().draw_list().records().size(); }
    // The alpha of the picture that fades; 0: there is none.
    int fading()
    {
        for (Record const& record : harness.context().draw_list().records()) {
            if (record.kind == RecordKind::LayerBegin)
                return Color::from_packed(record.color).alpha;
        }
        return 0;
    }
    std::vector<int> reds()
    {
        PixelBuffer const pixels = harness.pixels();
        std::vector<int> found;
        for (std::int32_t i = 0; i < pixels.size.height * pixels.stride; i += 7)
            found.push_back(static_cast<int>(pixels.pixels[i] >> 16 & 255));
        return found;
    }
    void wait(double seconds)
    {
        for (int i = 0; i < 60; ++i)
            harness.tick(seconds / 60);
    }
};

TEST_F(LeavingTest, WindowFadesAndIsNotThereMeanwhile)
{
    wait(1);
    std::size_t const with = records();
    has_window = false;
    harness.frame();
    EXPECT_FALSE(harness.has(Role::Window, "Tools"));
    EXPECT_GE(records(), with); // all of it, in one layer
    harness.tick(0.07);
    int const half = fading();
    EXPECT_GT(half, 60);
    EXPECT_LT(half, 200);
    harness.tick(0.05);
    EXPECT_LT(fading(), half);
    wait(0.2);
    EXPECT_EQ(fading(), 0);
    EXPECT_LT(records(), with);
}

TEST_F(LeavingTest, DialogTakesNoInputWhileItFades)
{
    has_window = false;
    has_dialog = true;
    wait(1);
    has_dialog = false;
    harness.frame();
    harness.tick(0.03);
    EXPECT_GT(fading(), 0);
    harness.post({ .kind = EventKind::PointerPress, .position = { 50, 50 } });
    harness.post({ .kind = EventKind::PointerRelease, .position = { 50, 50 } });
    harness.frame();
    EXPECT_EQ(below, 1);
}

TEST_F(LeavingTest, WhatComesBackIsNotSeenTwice)
{
    wait(1);
    has_window = false;
    harness.frame();
    harness.tick(0.03);
    EXPECT_GT(fading(), 0);
    has_window = true;
    harness.frame();
    EXPECT_EQ(fading(), 0);
}

TEST_F(LeavingTest, NothingIsLeftWhereMotionIsReduced)
{
    harness.context().set_motion(Motion::Reduced);
    has_popover = true;
    harness.settle();
    has_popover = has_window = false;
    harness.frame();
    EXPECT_EQ(fading(), 0);
}

TEST_F(LeavingTest, GoesAtOnceWhenTheSurfaceOrTheThemeChanges)
{
    for (bool const is_theme : { true, false }) {
        has_window = true;
        wait(1);
        has_window = false;
        harness.frame();
        harness.tick(0.03);
        ASSERT_GT(fading(), 0);
        if (is_theme)
            harness.context().set_theme(Theme::dark());
        else
            harness.resize({ 500, 400 }, 1.5f);
        harness.frame();
        EXPECT_EQ(fading(), 0);
    }
}

TEST_F(LeavingTest, ToastsAndPopoversFade)
{
    has_window = false;
    toasts.add({ .text = "Saved", .seconds = 0 });
    wait(1);
    ASSERT_TRUE(harness.has(Role::Status, "Saved"));
    for (Element const& close : harness.find_all(Role::Button)) {
        if (close.name() == "Close")
            close.click();
    }
    EXPECT_FALSE(harness.has(Role::Status, "Saved"));
    has_popover = true;
    wait(1);
    has_popover = false;
    harness.frame();
    harness.tick(0.05);
    EXPECT_GT(fading(), 0);
}

TEST_F(LeavingTest, HalfWayItIsBetweenItsPicturesWithAndWithout)
{
    wait(1);
    std::vector<int> const with = reds();
    has_window = false;
    harness.frame();
    harness.tick(0.07);
    std::vector<int> const half = reds();
    wait(0.3);
    std::vector<int> const without = reds();
    int between = 0;
    for (std::size_t i = 0; i < with.size(); ++i) {
        auto const [least, most] = std::minmax(with[i], without[i]);
        EXPECT_GE(half[i], least - 2);
        EXPECT_LE(half[i], most + 2);
        between += half[i] > least && half[i] < most ? 1 : 0;
    }
    EXPECT_GT(between, 50);
}

TEST(LeavingRows, RemovedOnesFadeAndScrolledOnesDoNot)
{
    std::vector<std::uint64_t> keys;
    for (std::uint64_t i = 0; i < 100; ++i)
        keys.push_back(i + 500);
    auto const key = [&](std::uint64_t index) { return keys[index]; };
    Harness harness(
        [&](Ui& ui) {
            ui.list("Rows", keys.size(), { .row_height = 30, .key = key },
                [&](Ui& row_ui, Row const& row) { row_ui.label(std::to_string(row.key)); });
        },
        { .size = { 300, 300 }, .motion = Motion::Full });
    auto const layers = [&] {
        auto const records = harness.context().draw_list().records();
        return std::count_if(records.begin(), records.end(),
            [](Record const& record) { return record.kind == RecordKind::LayerBegin; });
    };
    harness.frame();
    harness.scroll({ 100, 100 }, { 0, -45 });
    EXPECT_EQ(layers(), 0);
    keys.erase(keys.begin() + 4); // one in view
    harness.frame();
    EXPECT_EQ(layers(), 0) << "it is whole at first";
    harness.tick(0.03);
    EXPECT_EQ(layers(), 1);
    EXPECT_FALSE(harness.has(Role::Label, "504"));
    for (int i = 0; i < 30; ++i)
        harness.tick(0.02);
    EXPECT_EQ(layers(), 0);
    keys.erase(keys.begin() + 50); // one that is not
    harness.frame();
    harness.tick(0.03);
    EXPECT_EQ(layers(), 0);
}

TEST_F(LeavingTest, OpeningAndClosingAgainAllocatesNothing)
{
    Context context;
    bool is_open = false;
    std::function<void(Ui&)> const panel = [&](Ui& ui) {
        if (auto window = ui.window("Tools", { .is_open = &is_open }))
            ui.label("Hammer");
    };
    std::size_t allocated = 0;
    for (int i = 0; i < 640; ++i) {
        is_open = i % 40 < 20;
        AllocationCount const allocations;
        context.frame({ .size = { 400, 300 }, .time = i * 0.01 }, panel);
        allocated += i >= 560 ? allocations.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
}

}
}
