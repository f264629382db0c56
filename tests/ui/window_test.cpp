// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct WindowTest : testing::Test {
    bool is_open = true;
    WindowOptions options { .is_open = &is_open, .position = { 100, 80 }, .width = 250 };
    int lines = 2;
    Harness harness { [this](Ui& ui) {
        if (auto window = ui.window("Tools", options)) {
            for (int i = 0; i < lines; ++i)
                ui.label("Line " + std::to_string(i));
        }
    } };

    Rect rect() { return harness.find(Role::Window, "Tools").rect(); }
    Point title() { return rect().position() + Point { 120, 20 }; }
    void drag(Point from, Point by)
    {
        harness.press_pointer(from);
        harness.move_to(from + by * 0.5f);
        harness.move_to(from + by);
        harness.release_pointer(from + by);
        harness.tick(1);
    }
};

TEST_F(WindowTest, IsWhereItWasPutAndAsHighAsItsContent)
{
    EXPECT_EQ(rect().position(), (Point { 100, 80 }));
    EXPECT_EQ(rect().width, 250);
    float const before = rect().height;
    lines = 3;
    harness.frame();
    EXPECT_EQ(rect().height, before + 28);
}

TEST_F(WindowTest, IsMovedByItsTitle)
{
    drag(title(), { 60, 40 });
    EXPECT_EQ(rect().position(), (Point { 160, 120 }));
    drag(title(), { -30, -20 });
    EXPECT_EQ(rect().position(), (Point { 130, 100 }));
}

TEST_F(WindowTest, FollowsThePointerInTheFrameOfTheMove)
{
    Point const start = title();
    harness.press_pointer(start);
    harness.post(move_to(start + Point { 33, 11 }));
    harness.frame();
    EXPECT_EQ(rect().position(), (Point { 133, 91 }));
}

TEST_F(WindowTest, IsNotMovedByItsBodyNorWhenItMayNot)
{
    drag(rect().center() + Point { 0, 20 }, { 60, 40 });
    EXPECT_EQ(rect().position(), (Point { 100, 80 }));
    options.is_movable = false;
    drag(title(), { 60, 40 });
    EXPECT_EQ(rect().position(), (Point { 100, 80 }));
}

TEST_F(WindowTest, IsSizedByItsEdgesAndCorners)
{
    float const height = rect().height;
    drag({ rect().right(), rect().center().y }, { 50, 30 });
    EXPECT_EQ(rect(), (Rect { 100, 80, 300, height }));
    drag({ rect().x, rect().center().y }, { -20, 30 });
    EXPECT_EQ(rect(), (Rect { 80, 80, 320, height }));
    drag({ rect().center().x, rect().bottom() }, { 30, 40 });
    EXPECT_EQ(rect(), (Rect { 80, 80, 320, height + 40 }));
    drag({ rect().right() - 1, rect().bottom() - 1 }, { -20, -10 });
    EXPECT_EQ(rect(), (Rect { 80, 80, 300, height + 30 }));
}

TEST_F(WindowTest, IsNotSizedToNothingNorWhenItMayNot)
{
    drag({ rect().right(), rect().center().y }, { -900, 0 });
    EXPECT_EQ(rect().width, 120);
    drag({ rect().x, rect().center().y }, { 900, 0 });
    EXPECT_EQ(rect().x, 100) << "its right edge stays";
    drag({ rect().center().x, rect().bottom() }, { 0, -900 });
    EXPECT_EQ(rect().height, 80);
    options.is_resizable = false;
    drag({ rect().right() - 1, rect().center().y }, { 100, 0 });
    EXPECT_EQ(rect().width, 120);
}

TEST_F(WindowTest, AsHighAsItsContentAtTheBottomItMovesUpWithoutAFrameOfDelay)
{
    options.position = { 300, 560 };
    options.id = "low";
    harness.frame();
    EXPECT_EQ(rect().bottom(), 600);
    lines = 8;
    harness.frame();
    EXPECT_EQ(rect().bottom(), 600);
    EXPECT_FALSE(harness.find(Role::Label, "Line 7").visible().is_empty());
    lines = 1;
    harness.resize({ 800, 1000 }, 1);
    EXPECT_EQ(rect().position(), (Point { 300, 560 })) << "where it was put, once there is room";
}

TEST_F(WindowTest, HigherThanTheSurfaceItBeginsAtItsTop)
{
    lines = 50;
    harness.settle();
    EXPECT_EQ(rect().y, 0);
    EXPECT_EQ(rect().height, 600);
}

TEST_F(WindowTest, MovedDownByTheUserItStaysThere)
{
    drag(title(), { 0, 480 });
    EXPECT_EQ(rect().y, 560);
}

TEST_F(WindowTest, ShowsAtItsEdgesHowItIsSized)
{
    harness.move_to({ rect().right() + 3, rect().center().y });
    EXPECT_EQ(harness.platform().pointer_shape(), PointerShape::ResizeHorizontal);
    harness.move_to({ rect().center().x, rect().bottom() + 3 });
    EXPECT_EQ(harness.platform().pointer_shape(), PointerShape::ResizeVertical);
    harness.move_to({ rect().right() - 1, rect().bottom() - 1 });
    EXPECT_EQ(harness.platform().pointer_shape(), PointerShape::ResizeDiagonal);
    harness.move_to(rect().center());
    EXPECT_EQ(harness.platform().pointer_shape(), PointerShape::Arrow);
}

TEST_F(WindowTest, AContentTooHighForItsSizeScrolls)
{
    lines = 12;
    harness.settle();
    drag({ rect().center().x, rect().bottom() }, { 0, -200 });
    EXPECT_TRUE(harness.find(Role::Label, "Line 11").visible().is_empty());
    harness.scroll(rect().center(), { 0, -10000 });
    EXPECT_FALSE(harness.find(Role::Label, "Line 11").visible().is_empty());
}

TEST_F(WindowTest, CollapsesToItsTitleByItsButton)
{
    harness.find(Role::Button, "Collapse").click();
    EXPECT_TRUE(harness.find(Role::Window, "Tools").has(AccessState::Collapsed));
    EXPECT_EQ(rect().height, 40);
    EXPECT_FALSE(harness.has(Role::Label, "Line 0"));
    harness.find(Role::Button, "Expand").click();
    EXPECT_TRUE(harness.has(Role::Label, "Line 0"));
}

TEST_F(WindowTest, CollapsesByADoubleClickOnItsTitleUnlessItMayNot)
{
    auto const double_click = [&] {
        for (int i = 0; i < 2; ++i)
            post(harness, { press_at(title()), release_at(title()) });
        harness.tick(1);
    };
    options.is_maximizable = false;
    double_click();
    EXPECT_EQ(rect().height, 40);
    double_click();
    EXPECT_GT(rect().height, 40);
    options.is_collapsible = false;
    double_click();
    EXPECT_GT(rect().height, 40);
}

TEST_F(WindowTest, CloseWritesFalseAndTheFrameShowsIt)
{
    Point const close = center_of(harness, Role::Button, "Close");
    post(harness, { press_at(close), release_at(close) });
    harness.frame();
    EXPECT_FALSE(is_open);
    EXPECT_TRUE(harness.find_all(Role::Window).empty());
    is_open = true;
    harness.settle();
    EXPECT_EQ(rect().position(), (Point { 100, 80 })) << "it comes back where it was";
}

TEST_F(WindowTest, StaysReachable)
{
    for (Point const by : { Point { 9e6f, 9e6f }, Point { -9e6f, -9e6f }, Point { -9e6f, 9e6f } }) {
        drag(title(), by);
        harness.settle();
        Rect const bar { rect().x, rect().y, rect().width, 40 };
        Rect const seen = bar.intersected({ 0, 0, 800, 600 });
        EXPECT_GE(seen.width, 80);
        EXPECT_EQ(seen.height, 40);
        // Wherever it is, it can be brought back by what is seen of its title.
        Point const grip = seen.center();
        drag(grip, Point { 400, 300 } - grip);
        EXPECT_GT(rect().intersected({ 0, 0, 800, 600 }).width, 100);
    }
}

TEST_F(WindowTest, ComesBackWhereItWasAfterTheSurfaceWasMinimised)
{
    harness.resize({ 0, 0 }, 1);
    harness.resize({ 800, 600 }, 1);
    EXPECT_EQ(rect().position(), (Point { 100, 80 }));
}

TEST_F(WindowTest, EscapeDoesNotCloseIt)
{
    harness.press_pointer(title());
    harness.move_to(title() + Point { 10, 0 });
    harness.press(Key::Escape);
    Point const there = rect().position();
    harness.move_to(title() + Point { 50, 50 });
    EXPECT_EQ(rect().position(), there) << "it was let go";
    EXPECT_TRUE(is_open);
}

TEST(Window, CenteredIsInTheMiddleFromTheFirstFrameOn)
{
    Context context;
    auto const build = [](Ui& ui) {
        if (auto window = ui.window("Question", { .placement = WindowPlacement::Centered }))
            ui.label("Really?");
    };
    Rect first;
    for (int i = 0; i < 3; ++i) {
        context.frame({ .size = { 401, 300 } }, build);
        Rect const rect = context.describe()[0].rect;
        EXPECT_NEAR(rect.center().x, 200.5, 0.51);
        EXPECT_NEAR(rect.center().y, 150, 0.51);
        if (i == 0)
            first = rect;
        EXPECT_EQ(rect, first);
    }
}

TEST(Window, CenteredFollowsTheEdgeThatIsDragged)
{
    Harness harness([](Ui& ui) {
        if (auto window = ui.window("Question", { .placement = WindowPlacement::Centered }))
            ui.label("Really?");
    });
    Rect const before = harness.find(Role::Window).rect();
    Point const edge { before.right(), before.center().y };
    harness.press_pointer(edge);
    harness.move_to(edge + Point { 50, 0 });
    harness.release_pointer(edge + Point { 50, 0 });
    Rect const after = harness.find(Role::Window).rect();
    EXPECT_EQ(after.x, before.x);
    EXPECT_EQ(after.right(), before.right() + 50);
}

TEST(Window, CenteredStaysWhereItWasDragged)
{
    Harness harness([](Ui& ui) {
        if (auto window = ui.window("Question", { .placement = WindowPlacement::Centered }))
            ui.label("Really?");
    });
    Rect const before = harness.find(Role::Window).rect();
    Point const bar = before.position() + Point { 60, 20 };
    harness.press_pointer(bar);
    harness.move_to(bar + Point { 50, 20 });
    harness.release_pointer(bar + Point { 50, 20 });
    harness.resize({ 900, 700 }, 1);
    EXPECT_EQ(harness.find(Role::Window).rect().position(), before.position() + (Point { 50, 20 }));
}

struct TwoWindows : testing::Test {
    bool shows_back = true;
    int back_clicks = 0;
    int front_clicks = 0;
    Harness harness { [this](Ui& ui) {
        if (shows_back) {
            if (auto back = ui.window("Back", { .position = { 50, 50 }, .width = 300 }))
                back_clicks +=
                    ui.button("In back", { .width = 250, .height = 100 }).clicked() ? 1 : 0;
        }
        if (auto front = ui.window("Front", { .position = { 120, 60 }, .width = 300 }))
            front_clicks +=
                ui.button("In front", { .width = 250, .height = 100 }).clicked() ? 1 : 0;
    } };

    std::string topmost(Point point)
    {
        harness.move_to(point);
        for (AccessNode const& node : harness.describe()) {
            if (has_state(node.info.states, AccessState::Hovered))
                return std::string(node.info.name);
        }
        return "";
    }
    Point const shared { 150, 130 }; // in both buttons
};

TEST_F(TwoWindows, ThePointerMeetsTheFrontOne) { EXPECT_EQ(topmost(shared), "In front"); }

TEST_F(TwoWindows, APressRaisesTheOneBehindInTheSameFrame)
{
    Point const back_title { 90, 70 };
    post(harness, { press_at(back_title), release_at(back_title) });
    harness.frame();
    EXPECT_EQ(topmost(shared), "In back");
    EXPECT_EQ(front_clicks + back_clicks, 0);
    harness.press_pointer({ 400, 80 });
    harness.release_pointer({ 400, 80 });
    EXPECT_EQ(topmost(shared), "In front");
}

TEST_F(TwoWindows, APressOnAButtonOfTheOneBehindClicksAndRaises)
{
    Point const only_back { 80, 130 };
    post(harness, { press_at(only_back), release_at(only_back) });
    harness.frame();
    EXPECT_EQ(back_clicks, 1);
    EXPECT_EQ(topmost(shared), "In back");
}

TEST_F(TwoWindows, AWindowThatOpensAgainComesToTheFront)
{
    shows_back = false;
    harness.settle();
    shows_back = true;
    harness.settle();
    EXPECT_EQ(topmost(shared), "In back");
    harness.press_pointer({ 400, 80 });
    harness.release_pointer({ 400, 80 });
    EXPECT_EQ(topmost(shared), "In front");
}

TEST(Window, NewOnesAppearBesideEachOther)
{
    Harness harness([](Ui& ui) {
        for (std::string const name : { "One", "Two", "Three" }) {
            auto scope = ui.scope(name);
            if (auto window = ui.window(name))
                ui.label(name);
        }
    });
    Point last;
    for (Element const& window : harness.find_all(Role::Window)) {
        EXPECT_GT(window.rect().x, last.x);
        EXPECT_GT(window.rect().y, last.y);
        last = window.rect().position();
    }
}

TEST(Window, ThatIsDisabledCanStillBeMovedAndClosedButNotUsed)
{
    bool is_open = true;
    int clicks = 0;
    Harness harness([&](Ui& ui) {
        if (auto window = ui.window(
                "Busy", { .is_open = &is_open, .position = { 50, 50 }, .enabled = false }))
            clicks += ui.button("Inside").clicked() ? 1 : 0;
    });
    harness.find(Role::Button, "Inside").click();
    EXPECT_EQ(clicks, 0);
    Rect const before = harness.find(Role::Window).rect();
    Point const bar = before.position() + Point { 50, 20 };
    harness.press_pointer(bar);
    harness.move_to(bar + Point { 30, 30 });
    harness.release_pointer(bar + Point { 30, 30 });
    EXPECT_EQ(harness.find(Role::Window).rect().position(), before.position() + (Point { 30, 30 }));
    harness.find(Role::Button, "Close").click();
    EXPECT_FALSE(is_open);
}

}
}
