// SPDX-License-Identifier: MIT
//
// GlfwGamepads: events of all gamepads together. GLFW tells only what is: somebody has to look,
// and does while one is connected.

#pragma once

#include <oriel/ui/input.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace oriel {

// What changed between two states. Axes within their dead zone are 0.
void post_gamepad_changes(
    GLFWgamepadstate const& before, GLFWgamepadstate const& now, double time, EventSink& sink);

class GlfwGamepads {
public:
    static bool is_connected();
    // Nothing is held while the window has not the keyboard.
    void poll(GLFWwindow* window, EventSink& sink);

private:
    GLFWgamepadstate m_state {};
};

}
