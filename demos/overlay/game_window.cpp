// SPDX-License-Identifier: MIT

#include "game_window.h"

#include <cstdio>
#include <cstdlib>

GameWindow::GameWindow(Game& game, Api api, char const* title) : m_game(game)
{
    if (glfwInit() == GLFW_TRUE) {
        glfwWindowHint(GLFW_CLIENT_API, api == Api::OpenGl ? GLFW_OPENGL_API : GLFW_NO_API);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        m_window = glfwCreateWindow(1120, 720, title, nullptr, nullptr);
    }
    if (!m_window) {
        std::fprintf(stderr, "The game needs a display, and found none.\n");
        std::exit(1);
    }
    glfwSetWindowUserPointer(m_window, this);
    glfwSetCursorPosCallback(
        m_window, [](GLFWwindow* window, double x, double y) { of(window).pointer_moved(x, y); });
    glfwSetMouseButtonCallback(m_window, [](GLFWwindow* window, int button, int action, int) {
        bool const is_press = button == GLFW_MOUSE_BUTTON_LEFT && action == GLFW_PRESS;
        of(window).m_is_dragging = is_press && !of(window).is_pointer_taken();
    });
    glfwSetScrollCallback(m_window, [](GLFWwindow* window, double, double steps) {
        if (!of(window).is_pointer_taken())
            of(window).m_game.zoom(static_cast<float>(steps));
    });
    m_time = glfwGetTime();
}

GameWindow::~GameWindow()
{
    glfwDestroyWindow(m_window);
    glfwTerminate();
}

GameWindow& GameWindow::of(GLFWwindow* window)
{
    return *static_cast<GameWindow*>(glfwGetWindowUserPointer(window));
}

void GameWindow::pointer_moved(double x, double y)
{
    if (m_is_dragging)
        m_game.orbit(static_cast<float>(x - m_x), static_cast<float>(y - m_y));
    m_x = x;
    m_y = y;
}

bool GameWindow::next_frame(double& seconds)
{
    glfwPollEvents();
    double const now = glfwGetTime();
    seconds = now - m_time;
    m_time = now;
    return glfwWindowShouldClose(m_window) == GLFW_FALSE;
}
