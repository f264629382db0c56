// SPDX-License-Identifier: MIT
//
// Events from states of a gamepad: no machine that tests has one.

#include "backends/platform/glfw/glfw_gamepads.h"

#include <gtest/gtest.h>

#include <vector>

namespace oriel {
namespace {

struct Sink final : EventSink {
    void post(Event const& event) override { events.push_back(event); }
    std::vector<Event> events;
};

TEST(GlfwGamepads, TellWhatWasPressedAndReleased)
{
    GLFWgamepadstate before {};
    GLFWgamepadstate now {};
    before.buttons[GLFW_GAMEPAD_BUTTON_B] = GLFW_PRESS;
    now.buttons[GLFW_GAMEPAD_BUTTON_A] = GLFW_PRESS;
    now.buttons[GLFW_GAMEPAD_BUTTON_DPAD_LEFT] = GLFW_PRESS;
    Sink sink;
    post_gamepad_changes(before, now, 2.5, sink);
    ASSERT_EQ(sink.events.size(), 3u);
    EXPECT_EQ(sink.events[0].kind, EventKind::GamepadPress);
    EXPECT_EQ(sink.events[0].gamepad_button, GamepadButton::South);
    EXPECT_EQ(sink.events[0].time, 2.5);
    EXPECT_EQ(sink.events[1].kind, EventKind::GamepadRelease);
    EXPECT_EQ(sink.events[1].gamepad_button, GamepadButton::East);
    EXPECT_EQ(sink.events[2].gamepad_button, GamepadButton::Left);
}

TEST(GlfwGamepads, TellOfSticksBeyondTheirDeadZone)
{
    GLFWgamepadstate rest {};
    GLFWgamepadstate trembling {};
    GLFWgamepadstate tilted {};
    trembling.axes[GLFW_GAMEPAD_AXIS_LEFT_Y] = 0.1f;
    tilted.axes[GLFW_GAMEPAD_AXIS_LEFT_Y] = -1;
    tilted.axes[GLFW_GAMEPAD_AXIS_LEFT_TRIGGER] = 1;
    Sink sink;
    post_gamepad_changes(rest, trembling, 0, sink);
    EXPECT_TRUE(sink.events.empty());
    post_gamepad_changes(trembling, tilted, 0, sink);
    ASSERT_EQ(sink.events.size(), 1u);
    EXPECT_EQ(sink.events[0].kind, EventKind::GamepadAxis);
    EXPECT_EQ(sink.events[0].gamepad_axis, GamepadAxis::LeftY);
    EXPECT_EQ(sink.events[0].axis_value, -1.0f);
    post_gamepad_changes(tilted, trembling, 0, sink);
    ASSERT_EQ(sink.events.size(), 2u);
    EXPECT_EQ(sink.events[1].axis_value, 0.0f);
}

}
}
