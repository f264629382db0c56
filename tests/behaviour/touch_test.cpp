// SPDX-License-Identifier: MIT
//
// Fingers: they press, scroll, roll on, stay, and pinch; nothing hovers.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <limits>

namespace oriel {
namespace {

struct Screen {
    int clicked = 0;
    int cancelled = 0;
    int menus = 0;
    float volume = 0.5f;
    Pinch pinched;
    bool is_on = false;
    Harness harness;

    explicit Screen(Motion motion = Motion::Reduced)
        : harness([this](Ui& ui) { build(ui); }, { .size = { 400, 300 }, .motion = motion })
    {}
    void build(Ui& ui)
    {
        if (auto area = ui.scroll_area("Area", { .width = 300, .height = 200 })) {
            ui.slider("Volume", volume);
            ui.checkbox("On", is_on);
            for (std::uint64_t i = 0; i < 30; ++i) {
                auto scope = ui.scope(i);
                Response const button = ui.button("Row " + std::to_string(i));
                clicked += button.clicked() ? 1 : 0;
                cancelled += button.drag_cancelled() ? 1 : 0;
                menus += button.secondary_clicked() ? 1 : 0;
            }
        }
        Id const id = ui.id("Map", {}, CallSite::here());
        if (Pinch const pinch = ui.pinch(id); pinch.scale != 1)
            pinched = pinch;
        ui.leaf({ .id = id,
            .layout = { .width = 300, .height = 60 },
            .sense = Sense::Hover | Sense::Press | Sense::Pinch });
    }
    float top() { return harness.find(Role::Slider, "Volume").rect().y; }
    Point row(int index)
    {
        return harness.find(Role::Button, "Row " + std::to_string(index)).rect().center();
    }
};

TEST(Touch, TapsWithoutHovering)
{
    Screen screen;
    screen.harness.find(Role::Button, "Row 0").tap();
    EXPECT_EQ(screen.clicked, 1);
    EXPECT_FALSE(screen.harness.find(Role::Button, "Row 0").has(AccessState::Hovered));
    EXPECT_FALSE(screen.harness.find(Role::Button, "Row 0").has(AccessState::Pressed));
    EXPECT_FALSE(screen.harness.context().wants_pointer());
}

TEST(Touch, ScrollsByTheFingerAndCancelsThePress)
{
    Screen screen;
    float const before = screen.top();
    Point const from = screen.row(2);
    screen.harness.touch(from);
    EXPECT_TRUE(screen.harness.find(Role::Button, "Row 2").has(AccessState::Pressed));
    screen.harness.move_touch(from - Point { 0, 20 });
    screen.harness.move_touch(from - Point { 0, 50 });
    EXPECT_FALSE(screen.harness.find(Role::Button, "Row 2").has(AccessState::Pressed));
    EXPECT_NEAR(screen.top(), before - 50, 0.5f);
    screen.harness.end_touch(from - Point { 0, 50 });
    EXPECT_EQ(screen.clicked, 0);
    EXPECT_EQ(screen.cancelled, 1);
}

TEST(Touch, DragsASliderAndDoesNotScroll)
{
    Screen screen;
    float const before = screen.top();
    Point const from = screen.harness.find(Role::Slider, "Volume").rect().center();
    screen.harness.touch(from);
    screen.harness.move_touch(from + Point { 30, -30 });
    screen.harness.end_touch(from + Point { 30, -30 });
    EXPECT_NE(screen.volume, 0.5f);
    EXPECT_EQ(screen.top(), before);
}

TEST(Touch, RollsOnAfterASwipeAndComesToRest)
{
    Screen screen(Motion::Full);
    screen.harness.swipe({ 100, 180 }, { 100, 80 });
    float const let_go = screen.top();
    EXPECT_LT(screen.harness.context().seconds_until_next_frame(), 0.02);
    screen.harness.tick(0.05);
    float const soon = screen.top();
    EXPECT_LT(soon, let_go);
    for (int i = 0; i < 300; ++i)
        screen.harness.tick(0.016);
    EXPECT_LT(screen.top(), soon);
    EXPECT_EQ(screen.harness.context().seconds_until_next_frame(),
        std::numeric_limits<double>::infinity());
}

TEST(Touch, StopsWhatRollsAndRollsNotAtAllWithReducedMotion)
{
    Screen rolling(Motion::Full);
    rolling.harness.swipe({ 100, 180 }, { 100, 80 });
    rolling.harness.tick(0.05);
    rolling.harness.touch({ 100, 150 });
    float const stopped = rolling.top();
    rolling.harness.tick(0.2);
    EXPECT_EQ(rolling.top(), stopped);
    Screen reduced;
    reduced.harness.swipe({ 100, 180 }, { 100, 80 });
    float const let_go = reduced.top();
    reduced.harness.tick(0.5);
    EXPECT_EQ(reduced.top(), let_go);
}

TEST(Touch, ThatStaysOpensTheContextMenu)
{
    Screen screen;
    Point const row = screen.row(1);
    screen.harness.touch(row);
    EXPECT_NEAR(screen.harness.context().seconds_until_next_frame(), 0.5, 1e-6);
    screen.harness.tick(0.6);
    EXPECT_EQ(screen.menus, 1);
    screen.harness.tick(2);
    screen.harness.end_touch(row);
    EXPECT_EQ(screen.menus, 1);
    EXPECT_EQ(screen.clicked, 0);
}

TEST(Touch, OfTwoFingersPinches)
{
    Screen screen;
    screen.harness.touch({ 100, 240 }, 7);
    screen.harness.touch({ 140, 240 }, 9);
    screen.harness.move_touch({ 180, 240 }, 9);
    EXPECT_NEAR(screen.pinched.scale, 2, 1e-5);
    EXPECT_EQ(screen.pinched.center, (Point { 140, 240 }));
    EXPECT_EQ(screen.pinched.moved, (Point { 20, 0 }));
    screen.harness.end_touch({ 180, 240 }, 9);
    screen.harness.end_touch({ 100, 240 }, 7);
    screen.harness.find(Role::Button, "Row 0").tap();
    EXPECT_EQ(screen.clicked, 1);
}

TEST(Touch, HitsASmallWidgetBesideIt)
{
    int clicked = 0;
    int wide = 0;
    Harness harness(
        [&](Ui& ui) {
            clicked += ui.button("x", { .width = 20, .height = 20 }).clicked() ? 1 : 0;
            ui.space();
            wide += ui.button("Wide").clicked() ? 1 : 0;
        },
        { .size = { 200, 200 } });
    Rect const small = harness.find(Role::Button, "x").rect();
    Point const beside { small.right() + 8, small.center().y };
    harness.touch(beside);
    harness.end_touch(beside);
    EXPECT_EQ(clicked, 1);
    Point const far { small.right() + 20, small.center().y };
    harness.touch(far);
    harness.end_touch(far);
    harness.press_pointer(beside);
    harness.release_pointer(beside);
    EXPECT_EQ(clicked, 1);
    EXPECT_EQ(wide, 0);
}

TEST(Touch, ThatTheSystemTakesClicksNothing)
{
    Screen screen;
    screen.harness.touch(screen.row(1));
    screen.harness.post({ .kind = EventKind::TouchCancel });
    screen.harness.settle();
    screen.harness.end_touch(screen.row(1));
    EXPECT_EQ(screen.clicked, 0);
    EXPECT_FALSE(screen.harness.find(Role::Button, "Row 1").has(AccessState::Pressed));
    screen.harness.find(Role::Button, "Row 1").tap();
    EXPECT_EQ(screen.clicked, 1);
}

}
}
