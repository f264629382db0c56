// SPDX-License-Identifier: MIT
//
// A scene is moved and zoomed by fingers, by the space bar, by keys and by a gamepad.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct SceneTest : testing::Test {
    SceneView view;
    SceneOptions options { .height = 300 };
    int clicks = 0;
    std::string text;

    void build(Ui& ui)
    {
        if (auto scene = ui.scene("Board", view, options)) {
            if (auto place = ui.placed_at({ 100, 100 }))
                clicks += ui.button("Inside").clicked() ? 1 : 0;
        }
        ui.text_field("Name", text);
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 500, 420 } } };
    Point corner() { return harness.find(Role::Group, "Board").rect().position(); }
    Point in_scene(Point at) { return view.corner + (at - corner()) * (1 / view.zoom); }
    void space(EventKind kind)
    {
        harness.post({ .kind = kind, .key = Key::Space });
        harness.settle();
    }
    void focus()
    {
        harness.press(Key::Tab);
        ASSERT_TRUE(harness.find(Role::Group, "Board").has(AccessState::Focused));
    }
};

TEST_F(SceneTest, FingersZoomAroundWhatIsBetweenThemAndTakeItAlong)
{
    Point const middle { 250, 200 };
    Point const held = in_scene(middle);
    harness.touch(middle - Point { 40, 0 }, 1);
    harness.touch(middle + Point { 40, 0 }, 2);
    harness.move_touch(middle - Point { 80, 0 }, 1);
    harness.move_touch(middle + Point { 80, 0 }, 2);
    EXPECT_NEAR(view.zoom, 2, 0.01f);
    EXPECT_NEAR(in_scene(middle).x, held.x, 0.5f);
    EXPECT_NEAR(in_scene(middle).y, held.y, 0.5f);
    harness.move_touch(middle + Point { -80, 30 }, 1);
    harness.move_touch(middle + Point { 80, 30 }, 2);
    EXPECT_NEAR(in_scene(middle + Point { 0, 30 }).y, held.y, 1);
    harness.end_touch(middle + Point { -80, 30 }, 1);
    harness.end_touch(middle + Point { 80, 30 }, 2);
    EXPECT_EQ(clicks, 0);
}

TEST_F(SceneTest, PinchStaysBetweenTheLeastAndTheGreatestZoom)
{
    options.greatest_zoom = 1.5f;
    harness.touch({ 240, 200 }, 1);
    harness.touch({ 260, 200 }, 2);
    harness.move_touch({ 460, 200 }, 2);
    EXPECT_EQ(view.zoom, 1.5f);
    harness.end_touch({ 240, 200 }, 1);
    harness.end_touch({ 460, 200 }, 2);
}

TEST_F(SceneTest, SpaceBarMakesEveryPlaceAHandle)
{
    Point const button = harness.find(Role::Button, "Inside").rect().center();
    space(EventKind::KeyPress);
    harness.press_pointer(button);
    harness.move_to(button + Point { 50, 30 });
    harness.release_pointer(button + Point { 50, 30 });
    EXPECT_EQ(view.corner, (Point { -50, -30 }));
    EXPECT_EQ(clicks, 0);
    space(EventKind::KeyRelease);
    harness.find(Role::Button, "Inside").click();
    EXPECT_EQ(clicks, 1);
    EXPECT_EQ(view.corner, (Point { -50, -30 }));
}

TEST_F(SceneTest, SpaceThatIsTypedIsNoHandle)
{
    harness.find(Role::TextField, "Name").click();
    Point const button = harness.find(Role::Button, "Inside").rect().center();
    space(EventKind::KeyPress);
    harness.press_pointer(button);
    harness.release_pointer(button);
    EXPECT_EQ(clicks, 1);
    space(EventKind::KeyRelease);
}

TEST_F(SceneTest, MiddleButtonMovesItFromAnywhere)
{
    Point const button = harness.find(Role::Button, "Inside").rect().center();
    harness.press_pointer(button, PointerButton::Middle);
    harness.move_to(button + Point { -20, 10 });
    harness.release_pointer(button + Point { -20, 10 }, PointerButton::Middle);
    EXPECT_EQ(view.corner, (Point { 20, -10 }));
}

TEST_F(SceneTest, KeysMoveAndZoomAroundTheMiddle)
{
    focus();
    harness.press(Key::Right);
    harness.press(Key::Down);
    harness.press(Key::Down);
    EXPECT_EQ(view.corner, (Point { 40, 80 }));
    Rect const shown = harness.find(Role::Group, "Board").rect();
    Point const held = in_scene(shown.center());
    harness.type("++");
    EXPECT_NEAR(view.zoom, 1.5625f, 1e-4f);
    EXPECT_NEAR(in_scene(shown.center()).x, held.x, 0.01f);
    EXPECT_NEAR(in_scene(shown.center()).y, held.y, 0.01f);
    harness.type("-");
    EXPECT_NEAR(view.zoom, 1.25f, 1e-4f);
    harness.type("0");
    EXPECT_EQ(view.zoom, 1);
    harness.press(Key::Home);
    Rect const button = harness.find(Role::Button, "Inside").rect();
    EXPECT_NEAR(in_scene(shown.center()).x * 2, 100 + button.width, 1);
}

TEST_F(SceneTest, GamepadMovesAndZooms)
{
    focus();
    harness.press(GamepadButton::Left);
    EXPECT_EQ(view.corner, (Point { -40, 0 }));
    harness.press(GamepadButton::RightShoulder);
    EXPECT_NEAR(view.zoom, 1.25f, 1e-4f);
    harness.press(GamepadButton::LeftShoulder);
    EXPECT_NEAR(view.zoom, 1, 1e-4f);
    harness.press(GamepadButton::East);
    EXPECT_FALSE(harness.find(Role::Group, "Board").has(AccessState::Focused));
}

TEST_F(SceneTest, WheelWithControlZoomsAtThePointer)
{
    Point const at { 300, 150 };
    Point const held = in_scene(at);
    harness.post({ .kind = EventKind::Wheel,
        .modifiers = Modifiers::Control,
        .position = at,
        .wheel = { 0, 120 } });
    harness.settle();
    EXPECT_GT(view.zoom, 1.2f);
    EXPECT_NEAR(in_scene(at).x, held.x, 0.5f);
}

TEST_F(SceneTest, DisabledIsNotMoved)
{
    options.enabled = false;
    harness.settle();
    harness.touch({ 240, 200 }, 1);
    harness.touch({ 260, 200 }, 2);
    harness.move_touch({ 300, 200 }, 2);
    EXPECT_EQ(view.zoom, 1);
    harness.end_touch({ 240, 200 }, 1);
    harness.end_touch({ 300, 200 }, 2);
    harness.press_pointer({ 300, 150 });
    harness.move_to({ 340, 150 });
    harness.release_pointer({ 340, 150 });
    EXPECT_EQ(view.corner, (Point {}));
}

}
}
