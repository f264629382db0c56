// SPDX-License-Identifier: MIT
//
// Windows: their limits, what they snap to, and how they come back.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

struct WindowPlacesTest : testing::TestWithParam<Direction> {
    WindowOptions options { .position = { 100, 80 }, .width = 200, .height = 150 };
    WindowOptions other { .position = { 400, 300 }, .width = 200, .height = 150 };
    Harness harness { [this](Ui& ui) {
                         if (auto window = ui.window("A", options))
                             ui.label("a");
                         if (auto window = ui.window("B", other))
                             ui.label("b");
                     },
        { .size = { 900, 700 } } };

    Rect rect(std::string_view name = "A") { return harness.find(Role::Window, name).rect(); }
    Point title() { return rect().position() + Point { 100, 20 }; }
    void drag(Point from, Point by)
    {
        harness.press_pointer(from);
        harness.move_to(from + by * 0.5f);
        harness.move_to(from + by);
        harness.release_pointer(from + by);
        harness.tick(1);
    }
    void double_click(Point at)
    {
        for (int i = 0; i < 2; ++i) {
            harness.press_pointer(at);
            harness.release_pointer(at);
        }
        harness.tick(1);
    }
    void focus_title()
    {
        harness.press_pointer(title());
        harness.release_pointer(title());
        harness.tick(1);
    }
};

TEST_F(WindowPlacesTest, StayWithinTheirLimits)
{
    options.min_size = { 180, 120 };
    options.max_size = { 260, 200 };
    drag({ rect().right() - 1, rect().bottom() - 1 }, { 400, 400 });
    EXPECT_EQ(rect().size(), (Size { 260, 200 }));
    drag({ rect().right() - 1, rect().bottom() - 1 }, { -400, -400 });
    EXPECT_EQ(rect().size(), (Size { 180, 120 }));
    drag({ rect().x, rect().center().y }, { -400, 0 });
    EXPECT_EQ(rect().width, 260);
    EXPECT_EQ(rect().right(), 280) << "its right edge stays";
}

TEST_F(WindowPlacesTest, TakeAbsurdLimitsForNone)
{
    float const nan = std::numeric_limits<float>::quiet_NaN();
    float const infinity = std::numeric_limits<float>::infinity();
    for (Size const least :
        { Size { nan, nan }, Size { infinity, -infinity }, Size { 900, 900 } }) {
        options.min_size = least;
        options.max_size = { nan, infinity };
        drag({ rect().right() - 1, rect().bottom() - 1 }, { 20, 20 });
        EXPECT_TRUE(std::isfinite(rect().width));
    }
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(WindowPlacesTest, SnapToTheEdgesOfTheSurface)
{
    drag(title(), { -94, -74 });
    EXPECT_EQ(rect().position(), (Point { 0, 0 }));
    drag(title(), { 695, 545 });
    EXPECT_EQ(rect().position(), (Point { 700, 550 }));
    drag(title(), { -20, -20 });
    EXPECT_EQ(rect().position(), (Point { 680, 530 })) << "further away they do not";
}

TEST_F(WindowPlacesTest, SnapToEachOther)
{
    drag(title(), { 97, 215 });
    EXPECT_EQ(rect().right(), 400) << "beside the other";
    EXPECT_EQ(rect().y, 300) << "and as high";
}

TEST_F(WindowPlacesTest, DoNotSnapWhereTheyMayNotNorWhileControlIsHeld)
{
    harness.press_pointer(title());
    harness.post({ .kind = EventKind::PointerMove,
        .modifiers = Modifiers::Control,
        .position = title() + Point { -94, -74 } });
    harness.frame();
    EXPECT_EQ(rect().position(), (Point { 6, 6 }));
    harness.post({ .kind = EventKind::PointerRelease,
        .modifiers = Modifiers::Control,
        .position = { 106, 26 } });
    harness.settle();
    options.snaps = false;
    harness.settle();
    drag(title(), { -2, 0 });
    EXPECT_EQ(rect().x, 4);
}

TEST_F(WindowPlacesTest, SnapWithTheEdgeThatIsDragged)
{
    drag({ rect().right(), rect().center().y }, { 97, 0 });
    EXPECT_EQ(rect().width, 300) << "up to the other window";
    drag({ rect().center().x, rect().bottom() }, { 0, 465 });
    EXPECT_EQ(rect().bottom(), 700) << "and the edge of the surface";
}

TEST_F(WindowPlacesTest, ByADoubleClickTheyAreAsLargeAsTheSurfaceAndBack)
{
    Rect const before = rect();
    double_click(title());
    EXPECT_EQ(rect(), (Rect { 0, 0, 900, 700 }));
    harness.resize({ 1000, 800 }, 1);
    EXPECT_EQ(rect(), (Rect { 0, 0, 1000, 800 }));
    double_click(title());
    EXPECT_EQ(rect(), before);
    options.is_maximizable = false;
    double_click(title());
    EXPECT_TRUE(harness.find(Role::Window, "A").has(AccessState::Collapsed));
}

TEST_F(WindowPlacesTest, ComeLooseWhenTheyAreDraggedByTheirTitle)
{
    double_click(title());
    harness.press_pointer({ 450, 20 });
    harness.move_to({ 450, 60 });
    harness.move_to({ 450, 120 });
    harness.release_pointer({ 450, 120 });
    EXPECT_LT(rect().width, 900);
    EXPECT_TRUE(rect().contains({ 450, 110 })) << "the pointer stays on the title";
}

TEST_F(WindowPlacesTest, ComeIntoViewOnASmallerSurfaceAndGoBack)
{
    drag(title(), { 550, 420 });
    Rect const before = rect();
    EXPECT_EQ(before.position(), (Point { 650, 500 }));
    harness.resize({ 600, 400 }, 1);
    EXPECT_EQ(rect().position(), (Point { 400, 250 }));
    harness.resize({ 900, 700 }, 1);
    EXPECT_EQ(rect(), before);
}

TEST_F(WindowPlacesTest, MayStickOutAsFarAsTheyWerePut)
{
    drag(title(), { 700, 0 });
    EXPECT_EQ(rect().x, 800);
    harness.resize({ 700, 700 }, 1);
    EXPECT_EQ(rect().x, 600) << "half of it is out, as before";
}

TEST_F(WindowPlacesTest, AreMovedAndSizedByTheKeyboard)
{
    focus_title();
    harness.press(Key::Right);
    harness.press(Key::Down);
    EXPECT_EQ(rect().position(), (Point { 108, 88 }));
    harness.press(Key::Left, Modifiers::Control);
    EXPECT_EQ(rect().position(), (Point { 107, 88 }));
    harness.press(Key::Right, Modifiers::Shift);
    harness.press(Key::Up, Modifiers::Shift);
    EXPECT_EQ(rect().size(), (Size { 208, 142 }));
}

TEST_F(WindowPlacesTest, AreMovedByAGamepad)
{
    focus_title();
    harness.press(GamepadButton::Right);
    EXPECT_EQ(rect().x, 108);
}

TEST_F(WindowPlacesTest, InAMirrorGoWhereTheArrowPoints)
{
    harness.context().set_direction(Direction::RightToLeft);
    harness.settle();
    float const before = rect().x;
    focus_title();
    harness.press(Key::Left);
    EXPECT_EQ(rect().x, before - 8);
    float const width = rect().width;
    harness.press(Key::Left, Modifiers::Shift);
    EXPECT_EQ(rect().width, width + 8) << "towards where lines end";
}

TEST_F(WindowPlacesTest, AreThereAgain)
{
    drag(title(), { 550, 420 });
    double_click(rect("B").position() + Point { 100, 20 });
    std::string const text = harness.context().arrangement();
    EXPECT_EQ(
        text, "[window A]\nplace = 650 500\nsurface = 900 700\n\n[window B]\nmaximized = yes\n");
    Harness again(
        [this](Ui& ui) {
            if (auto window = ui.window("A", options))
                ui.label("a");
            if (auto window = ui.window("B", other))
                ui.label("b");
        },
        { .size = { 600, 400 } });
    again.context().set_arrangement(text);
    again.settle();
    EXPECT_EQ(again.find(Role::Window, "A").rect().position(), (Point { 400, 250 }))
        << "in view on a smaller surface";
    EXPECT_EQ(again.find(Role::Window, "B").rect(), (Rect { 0, 0, 600, 400 }));
}

TEST_F(WindowPlacesTest, ThatAreNotKeptAreNotWritten)
{
    options.is_kept = false;
    drag(title(), { 50, 50 });
    EXPECT_EQ(harness.context().arrangement(), "");
}

TEST(Windows, TenThousandAreBuiltMovedAndArranged)
{
    Harness harness(
        [](Ui& ui) {
            for (std::uint64_t i = 0; i < 10'000; ++i) {
                auto scope = ui.scope(i);
                if (auto window = ui.window("W", { .width = 150 }))
                    ui.label("x");
            }
        },
        { .size = { 900, 700 } });
    Element const front = harness.find(Role::Window, "W");
    EXPECT_TRUE(front.exists());
    auto const titles = harness.find_all(Role::Heading);
    ASSERT_EQ(titles.size(), 10'000u);
    harness.press_pointer({ 300, 240 });
    harness.move_to({ 400, 300 });
    harness.release_pointer({ 400, 300 });
    EXPECT_FALSE(harness.context().arrangement().empty());
    EXPECT_TRUE(harness.diagnostics().empty());
}

}
}
