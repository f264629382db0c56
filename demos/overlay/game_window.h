// SPDX-License-Identifier: MIT
//
// The game's window and its own input: a drag turns the camera, the wheel comes closer. The game
// looks away while somebody else wants the pointer.

#pragma once

#include "game.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <functional>
#include <string>

class GameWindow {
public:
    enum class Api { OpenGl, None };

    // Ends the program with a line of text when there is no window.
    GameWindow(Game& game, Api api, char const* title);
    ~GameWindow();
    GameWindow(GameWindow const&) = delete;
    GameWindow& operator=(GameWindow const&) = delete;

    GLFWwindow* handle() const { return m_window; }
    // False when the window is to be closed; the seconds since the last call.
    bool next_frame(double& seconds);

    std::function<bool()> is_pointer_taken = [] { return false; };

private:
    static GameWindow& of(GLFWwindow* window);
    void pointer_moved(double x, double y);

    Game& m_game;
    GLFWwindow* m_window = nullptr;
    double m_time = 0;
    double m_x = 0;
    double m_y = 0;
    bool m_is_dragging = false;
};
