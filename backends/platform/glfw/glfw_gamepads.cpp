// SPDX-License-Identifier: MIT

#include "glfw_gamepads.h"

#include <cmath>

namespace oriel {

static constexpr float dead_zone = 0.15f;
static constexpr float least_change = 0.02f;
static constexpr int stick_axes = 4; // besides the triggers

static float without_dead_zone(float value)
{
    if (!(std::abs(value) > dead_zone))
        return 0;
    float const beyond = (std::abs(value) - dead_zone) / (1 - dead_zone);
    return std::copysign(std::fmin(beyond, 1.0f), value);
}

static Event gamepad_event(EventKind kind, double time)
{
    Event event;
    event.kind = kind;
    event.time = time;
    return event;
}

void post_gamepad_changes(
    GLFWgamepadstate const& before, GLFWgamepadstate const& now, double time, EventSink& sink)
{
    // GLFW counts buttons as GamepadButton does.
    for (int i = 0; i <= GLFW_GAMEPAD_BUTTON_LAST; ++i) {
        if (before.buttons[i] == now.buttons[i])
            continue;
        bool const is_down = now.buttons[i] == GLFW_PRESS;
        Event event =
            gamepad_event(is_down ? EventKind::GamepadPress : EventKind::GamepadRelease, time);
        event.gamepad_button = static_cast<GamepadButton>(i);
        sink.post(event);
    }
    for (int i = 0; i < stick_axes; ++i) {
        float const value = without_dead_zone(now.axes[i]);
        if (value == without_dead_zone(before.axes[i]))
            continue;
        Event event = gamepad_event(EventKind::GamepadAxis, time);
        event.gamepad_axis = static_cast<GamepadAxis>(i);
        event.axis_value = value;
        sink.post(event);
    }
}

bool GlfwGamepads::is_connected()
{
    for (int i = GLFW_JOYSTICK_1; i <= GLFW_JOYSTICK_LAST; ++i) {
        if (glfwJoystickIsGamepad(i))
            return true;
    }
    return false;
}

static void add(GLFWgamepadstate& all, GLFWgamepadstate const& one)
{
    for (int i = 0; i <= GLFW_GAMEPAD_BUTTON_LAST; ++i)
        all.buttons[i] = static_cast<unsigned char>(all.buttons[i] | one.buttons[i]);
    for (int i = 0; i < stick_axes; ++i) {
        if (std::abs(one.axes[i]) > std::abs(all.axes[i]))
            all.axes[i] = one.axes[i];
    }
}

void GlfwGamepads::poll(GLFWwindow* window, EventSink& sink)
{
    GLFWgamepadstate now {};
    bool const is_heard = glfwGetWindowAttrib(window, GLFW_FOCUSED) == GLFW_TRUE;
    for (int i = GLFW_JOYSTICK_1; is_heard && i <= GLFW_JOYSTICK_LAST; ++i) {
        GLFWgamepadstate one {};
        if (glfwGetGamepadState(i, &one))
            add(now, one);
    }
    for (int i = 0; i < stick_axes; ++i) {
        // A stick trembles.
        if (now.axes[i] != 0 && std::abs(now.axes[i] - m_state.axes[i]) < least_change)
            now.axes[i] = m_state.axes[i];
    }
    post_gamepad_changes(m_state, now, glfwGetTime(), sink);
    m_state = now;
}

}
