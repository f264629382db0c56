// SPDX-License-Identifier: MIT
//
// What presses become: clicks of three buttons, drags, long presses, context menus.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

// A widget that counts what happens to it; inside it, one that senses only what buttons do.
struct Counted {
    Sense sense = sense_button;
    int clicked = 0;
    int secondary = 0;
    int middle = 0;
    int started = 0;
    int stopped = 0;
    int cancelled = 0;
    int long_pressed = 0;
    int inner_secondary = 0;
    bool is_dragged = false;
    bool is_held = false;
    Point dragged_by {};
    Point menu_point {};
    PointerButton button = PointerButton::Primary;
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 300 } } };

    void build(Ui& ui)
    {
        Id const id = ui.id("Area", {}, CallSite::here());
        Response const response = ui.interact(id, sense, true);
        clicked += response.clicked() ? 1 : 0;
        secondary += response.secondary_clicked() ? 1 : 0;
        middle += response.middle_clicked() ? 1 : 0;
        started += response.drag_started() ? 1 : 0;
        stopped += response.drag_stopped() ? 1 : 0;
        cancelled += response.drag_cancelled() ? 1 : 0;
        long_pressed += response.long_pressed() ? 1 : 0;
        is_dragged = response.dragged();
        is_held = response.held();
        dragged_by = ui.drag_offset();
        button = ui.drag_button();
        if (response.secondary_clicked())
            menu_point = ui.menu_point();
        auto area = ui.container({ .id = id,
                                     .layout = { .width = 300, .height = 200, .padding = 20 },
                                     .access = { .role = Role::Group, .name = "Area" },
                                     .sense = sense },
            id);
        if (area)
            inner_secondary += ui.button("Inner").secondary_clicked() ? 1 : 0;
    }
};

constexpr Point on_area { 200, 150 };

TEST(Press, OfTheSecondaryButtonAsksForAMenuWhenItIsLetGo)
{
    Counted counted;
    counted.harness.press_pointer(on_area, PointerButton::Secondary);
    EXPECT_EQ(counted.secondary, 0);
    counted.harness.release_pointer(on_area, PointerButton::Secondary);
    EXPECT_EQ(counted.secondary, 1);
    EXPECT_EQ(counted.menu_point, on_area);
    EXPECT_EQ(counted.clicked, 0);
}

TEST(Press, OfTheSecondaryButtonThatEndsElsewhereAsksForNothing)
{
    Counted counted;
    counted.harness.press_pointer(on_area, PointerButton::Secondary);
    counted.harness.release_pointer({ 395, 295 }, PointerButton::Secondary);
    EXPECT_EQ(counted.secondary, 0);
}

TEST(Press, OfTheMiddleButtonIsAClickOfItsOwn)
{
    Counted counted;
    counted.harness.press_pointer(on_area, PointerButton::Middle);
    counted.harness.release_pointer(on_area, PointerButton::Middle);
    EXPECT_EQ(counted.middle, 1);
    EXPECT_EQ(counted.clicked + counted.secondary, 0);
}

TEST(Press, AsksTheMenuAroundWhatHasNone)
{
    Counted counted;
    counted.harness.find(Role::Button, "Inner").secondary_click();
    EXPECT_EQ(counted.inner_secondary, 1);
    EXPECT_EQ(counted.secondary, 0);
    counted.sense = sense_button | Sense::Menu;
    counted.harness.settle();
    counted.harness.find(Role::Button, "Inner").secondary_click();
    EXPECT_EQ(counted.inner_secondary, 1);
    EXPECT_EQ(counted.secondary, 1);
}

TEST(Press, OfTheMenuKeyAsksWhatHasTheFocus)
{
    Counted counted;
    counted.harness.press(Key::Menu);
    EXPECT_EQ(counted.secondary, 0);
    counted.harness.press(Key::Tab);
    counted.harness.press(Key::Menu);
    EXPECT_EQ(counted.secondary, 1);
    Rect const area = counted.harness.find(Role::Group, "Area").rect();
    EXPECT_EQ(counted.menu_point, (Point { area.x, area.bottom() }));
    counted.harness.press(Key::F10, Modifiers::Shift);
    EXPECT_EQ(counted.secondary, 2);
}

TEST(Press, BecomesADragBeyondWhatAHandTrembles)
{
    Counted counted;
    counted.harness.press_pointer(on_area);
    counted.harness.move_to(on_area + Point { 2, 1 });
    EXPECT_EQ(counted.started, 0);
    EXPECT_FALSE(counted.is_dragged);
    counted.harness.move_to(on_area + Point { 3, 3 });
    EXPECT_EQ(counted.started, 1);
    EXPECT_TRUE(counted.is_dragged);
    counted.harness.move_to(on_area + Point { 1, 0 });
    EXPECT_TRUE(counted.is_dragged);
    EXPECT_EQ(counted.dragged_by, (Point { 1, 0 }));
    counted.harness.release_pointer(on_area);
    EXPECT_EQ(counted.stopped, 1);
    EXPECT_EQ(counted.started, 1);
    EXPECT_EQ(counted.clicked, 1) << "it does not say that it is dragged";
    EXPECT_FALSE(counted.is_dragged);
}

TEST(Press, IsNoClickOfWhatWasDragged)
{
    Counted counted;
    counted.sense = sense_button | Sense::Drag;
    counted.harness.settle();
    counted.harness.press_pointer(on_area);
    counted.harness.move_to(on_area + Point { 9, 0 });
    counted.harness.release_pointer(on_area);
    EXPECT_EQ(counted.clicked, 0);
    EXPECT_EQ(counted.stopped, 1);
    counted.harness.press_pointer(on_area);
    counted.harness.release_pointer(on_area);
    EXPECT_EQ(counted.clicked, 1);
}

TEST(Press, AWholeDragInOneFrameIsToldFromBeginToEnd)
{
    Counted counted;
    counted.harness.post({ .kind = EventKind::PointerPress, .position = on_area });
    counted.harness.post({ .kind = EventKind::PointerMove, .position = { 240, 150 } });
    counted.harness.post({ .kind = EventKind::PointerRelease, .position = { 240, 150 } });
    counted.harness.settle();
    EXPECT_EQ(counted.started, 1);
    EXPECT_EQ(counted.stopped, 1);
}

TEST(Press, IsCancelledByEscapeAndKeepsTheFocus)
{
    Counted counted;
    counted.harness.press_pointer(on_area);
    counted.harness.move_to(on_area + Point { 9, 0 });
    counted.harness.press(Key::Escape);
    EXPECT_EQ(counted.cancelled, 1);
    EXPECT_FALSE(counted.is_dragged);
    EXPECT_TRUE(counted.harness.find(Role::Group, "Area").rect().contains(on_area));
    counted.harness.release_pointer(on_area);
    EXPECT_EQ(counted.stopped, 0);
    EXPECT_EQ(counted.clicked, 0);
}

TEST(Press, OfAnotherButtonDragsWhatAsksForIt)
{
    Counted counted;
    counted.harness.press_pointer(on_area, PointerButton::Middle);
    counted.harness.move_to(on_area + Point { 20, 0 });
    EXPECT_FALSE(counted.is_dragged);
    counted.harness.release_pointer(on_area, PointerButton::Middle);
    counted.sense = sense_button | Sense::AnyButton;
    counted.harness.settle();
    counted.harness.press_pointer(on_area, PointerButton::Middle);
    counted.harness.move_to(on_area + Point { 20, 0 });
    EXPECT_TRUE(counted.is_dragged);
    EXPECT_FALSE(counted.is_held);
    EXPECT_EQ(counted.button, PointerButton::Middle);
    EXPECT_EQ(counted.dragged_by, (Point { 20, 0 }));
    int const middle = counted.middle;
    counted.harness.release_pointer(on_area + Point { 20, 0 }, PointerButton::Middle);
    EXPECT_EQ(counted.stopped, 1);
    EXPECT_EQ(counted.middle, middle) << "a drag is no click";
}

TEST(Press, IsLongAfterHalfASecondInOnePlaceAndNoClickThen)
{
    Counted counted;
    counted.sense = sense_button | Sense::LongPress;
    counted.harness.settle();
    counted.harness.press_pointer(on_area);
    EXPECT_NEAR(counted.harness.context().seconds_until_next_frame(), 0.5, 1e-6);
    counted.harness.tick(0.4);
    EXPECT_EQ(counted.long_pressed, 0);
    counted.harness.tick(0.2);
    EXPECT_EQ(counted.long_pressed, 1);
    counted.harness.tick(1);
    EXPECT_EQ(counted.long_pressed, 1);
    counted.harness.release_pointer(on_area);
    EXPECT_EQ(counted.clicked, 0);
}

TEST(Press, IsNotLongOnceItMoves)
{
    Counted counted;
    counted.sense = sense_button | Sense::LongPress;
    counted.harness.settle();
    counted.harness.press_pointer(on_area);
    counted.harness.move_to(on_area + Point { 10, 0 });
    counted.harness.tick(1);
    EXPECT_EQ(counted.long_pressed, 0);
}

TEST(Press, ThatIsCancelledGivesASliderItsValueBack)
{
    float volume = 0.25f;
    Harness harness([&](Ui& ui) { ui.slider("Volume", volume); });
    Point const start = harness.find(Role::Slider, "Volume").rect().center();
    harness.press_pointer(start);
    harness.move_to(start + Point { 60, 0 });
    EXPECT_NE(volume, 0.25f);
    harness.press(Key::Escape);
    EXPECT_EQ(volume, 0.25f);
    harness.release_pointer(start);
    EXPECT_EQ(volume, 0.25f);
}

}
}
