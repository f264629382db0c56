// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

// Buttons one below the other in an area that shows a few of them.
struct List {
    int count = 20;
    void operator()(Ui& ui)
    {
        if (auto area = ui.scroll_area("List", { .height = 120 })) {
            for (int i = 0; i < count; ++i)
                ui.button("Item " + std::to_string(i));
        }
    }
};

struct ScrollAreaTest : testing::Test {
    List list;
    Harness harness { [this](Ui& ui) { list(ui); }, { .size = { 300, 200 } } };

    float top(int item)
    {
        Rect const area = harness.find(Role::ScrollArea, "List").rect();
        return harness.find(Role::Button, "Item " + std::to_string(item)).rect().y - area.y;
    }
    // In the gutter, a share of the area's height from its top.
    Point in_gutter(float share)
    {
        Rect const area = harness.find(Role::ScrollArea, "List").rect();
        return { area.right() - 6, area.y + area.height * share };
    }
};

TEST_F(ScrollAreaTest, TheWheelMovesTheContentAndStopsAtItsEnds)
{
    Element const area = harness.find(Role::ScrollArea, "List");
    area.scroll_by({ 0, -30 });
    EXPECT_EQ(top(0), -30);
    area.scroll_by({ 0, 1000 });
    EXPECT_EQ(top(0), 0);
    area.scroll_by({ 0, -1e6f });
    EXPECT_EQ(top(19) + harness.find(Role::Button, "Item 19").rect().height, 120);
}

TEST_F(ScrollAreaTest, TheFrameOfTheWheelShowsIt)
{
    harness.post({ .kind = EventKind::Wheel,
        .position = harness.find(Role::ScrollArea).rect().center(),
        .wheel = { 0, -40 } });
    harness.frame();
    EXPECT_EQ(top(0), -40);
}

TEST_F(ScrollAreaTest, WhatIsScrolledAwayIsNotVisibleAndNotHit)
{
    EXPECT_TRUE(harness.find(Role::Button, "Item 19").visible().is_empty());
    Rect const below = harness.find(Role::Button, "Item 4").rect(); // under the area's edge
    harness.move_to(below.center());
    EXPECT_FALSE(harness.find(Role::Button, "Item 4").has(AccessState::Hovered));
}

TEST_F(ScrollAreaTest, DraggingTheThumbScrolls)
{
    harness.press_pointer(in_gutter(0.1f));
    EXPECT_EQ(top(0), 0) << "a press on the thumb grabs it where it is";
    harness.move_to(in_gutter(0.5f));
    float const half = top(0);
    EXPECT_LT(half, -100);
    harness.move_to(in_gutter(5));
    EXPECT_EQ(top(19) + 32, 120);
    harness.move_to(in_gutter(0.5f));
    EXPECT_EQ(top(0), half);
    harness.release_pointer(in_gutter(0.5f));
    harness.move_to(in_gutter(0.1f));
    EXPECT_EQ(top(0), half) << "it was let go";
}

TEST_F(ScrollAreaTest, APressInTheGutterBringsTheThumbThere)
{
    harness.press_pointer(in_gutter(0.99f));
    EXPECT_EQ(top(19) + 32, 120);
    harness.release_pointer(in_gutter(0.99f));
}

TEST_F(ScrollAreaTest, ItsOffsetIsTakenBackInTheFrameInWhichItsContentShrinks)
{
    harness.find(Role::ScrollArea, "List").scroll_by({ 0, -1e6f });
    list.count = 5;
    harness.frame();
    EXPECT_EQ(top(4) + 32, 120);
    list.count = 1;
    harness.frame();
    EXPECT_EQ(top(0), 0);
    list.count = 20;
    harness.frame();
    EXPECT_EQ(top(0), 0) << "it does not jump back";
}

TEST_F(ScrollAreaTest, TabScrollsTheFocusIntoView)
{
    for (int i = 0; i < 12; ++i)
        harness.press(Key::Tab);
    Element const focused = harness.find(Role::Button, "Item 11");
    EXPECT_TRUE(focused.has(AccessState::Focused));
    EXPECT_EQ(focused.visible(), focused.rect());
    for (int i = 0; i < 10; ++i)
        harness.press(Key::Tab, Modifiers::Shift);
    Element const back = harness.find(Role::Button, "Item 1");
    EXPECT_TRUE(back.has(AccessState::Focused));
    EXPECT_EQ(back.visible(), back.rect());
}

TEST(ScrollArea, TabScrollsEveryAreaAroundTheFocus)
{
    Harness harness(
        [](Ui& ui) {
            if (auto outer = ui.scroll_area("Outer", { .height = 150 })) {
                ui.button("First");
                for (int i = 0; i < 10; ++i)
                    ui.label("between");
                if (auto inner = ui.scroll_area("Inner", { .height = 80 })) {
                    for (int i = 0; i < 10; ++i)
                        ui.label("more between");
                    ui.button("Last");
                }
            }
        },
        { .size = { 300, 250 } });
    harness.press(Key::Tab);
    harness.press(Key::Tab);
    Element const last = harness.find(Role::Button, "Last");
    EXPECT_TRUE(last.has(AccessState::Focused));
    EXPECT_EQ(last.visible(), last.rect()) << harness.dump();
}

// An inner area that ends, in an outer one.
struct Nested {
    Scroll inner_scroll = Scroll::Vertical;
    Scroll outer_scroll = Scroll::Vertical;

    void operator()(Ui& ui)
    {
        if (auto outer = ui.scroll_area("Outer", { .scroll = outer_scroll, .height = 200 })) {
            if (auto inner = ui.scroll_area(
                    "Inner", { .scroll = inner_scroll, .width = 500, .height = 100, .grow = 0 })) {
                ui.button("Wide", { .width = 700, .height = 150 });
            }
            ui.button("Below", { .height = 300 });
        }
    }
};

struct NestedScroll : testing::Test {
    Nested nested;
    Harness harness { [this](Ui& ui) { nested(ui); }, { .size = { 300, 300 } } };

    Rect outer() { return harness.find(Role::ScrollArea, "Outer").rect(); }
    Rect inner() { return harness.find(Role::ScrollArea, "Inner").rect(); }
    void wheel(Point by, Modifiers modifiers = Modifiers::None)
    {
        harness.post({ .kind = EventKind::Wheel,
            .modifiers = modifiers,
            .position = outer().position() + Point { 30, 30 },
            .wheel = by });
        harness.settle();
    }
};

TEST_F(NestedScroll, TheWheelGoesToTheInnermostAreaThatCanStillScroll)
{
    wheel({ 0, -50 });
    EXPECT_EQ(harness.find(Role::Button, "Wide").rect().y, inner().y - 50);
    EXPECT_EQ(inner().y, outer().y);
    wheel({ 0, -20 });
    EXPECT_EQ(inner().y, outer().y - 20) << "the inner one has arrived";
    wheel({ 0, 20 });
    EXPECT_EQ(harness.find(Role::Button, "Wide").rect().y, inner().y - 30) << "back: inner first";
}

TEST_F(NestedScroll, ShiftTurnsTheWheelSideways)
{
    nested.inner_scroll = Scroll::Both;
    harness.settle();
    wheel({ 0, -25 }, Modifiers::Shift);
    Rect const wide = harness.find(Role::Button, "Wide").rect();
    EXPECT_EQ(wide.x, inner().x - 25);
    EXPECT_EQ(wide.y, inner().y);
}

TEST_F(NestedScroll, AnAreaDoesNotTakeAWheelAlongAnAxisOnWhichItDoesNotScroll)
{
    nested.outer_scroll = Scroll::Both;
    harness.settle();
    wheel({ -25, 0 });
    EXPECT_EQ(inner().x, outer().x - 25) << harness.dump();
    EXPECT_EQ(harness.find(Role::Button, "Wide").rect().x, inner().x);
}

TEST(ScrollArea, WheelsOverTwoAreasInOneFrameMoveEachItsOwn)
{
    Harness harness([](Ui& ui) {
        if (auto row = ui.row()) {
            for (std::string const name : { "Left", "Right" }) {
                auto scope = ui.scope(name);
                if (auto area = ui.scroll_area(name, { .width = 200, .height = 100 }))
                    ui.button("In " + name, { .height = 500 });
            }
        }
    });
    for (char const* const name : { "Left", "Right" })
        harness.post({ .kind = EventKind::Wheel,
            .position = center_of(harness, Role::ScrollArea, name),
            .wheel = { 0, -10 } });
    harness.frame();
    for (std::string const name : { "Left", "Right" })
        EXPECT_EQ(harness.find(Role::Button, "In " + name).rect().y,
            harness.find(Role::ScrollArea, name).rect().y - 10)
            << name;
}

TEST(ScrollArea, TheWheelDoesNotReachWhatLiesUnderAWindow)
{
    Harness harness([](Ui& ui) {
        if (auto area = ui.scroll_area("Under", { .height = 300 }))
            ui.button("Tall", { .height = 900 });
        if (auto window = ui.window("Over", { .position = { 20, 20 }, .width = 300 }))
            ui.label("covers the area");
    });
    float const before = harness.find(Role::Button, "Tall").rect().y;
    harness.find(Role::Window, "Over").scroll_by({ 0, -50 });
    EXPECT_EQ(harness.find(Role::Button, "Tall").rect().y, before);
}

}
}
