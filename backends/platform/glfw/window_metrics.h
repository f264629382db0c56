// SPDX-License-Identifier: MIT
//
// A window's sizes in the three units there are: device pixels, logical pixels, and what GLFW
// counts in, which is the one on X11 and Windows and the other on Wayland and macOS.

#pragma once

#include <oriel/core/geometry.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>

namespace oriel {

inline IntSize device_size_of(GLFWwindow* window)
{
    IntSize size;
    glfwGetFramebufferSize(window, &size.width, &size.height);
    return size;
}

inline float scale_of(GLFWwindow* window)
{
    float x = 1;
    float y = 1;
    glfwGetWindowContentScale(window, &x, &y);
    return x > 0 ? x : 1.0f;
}

// Logical pixels, of a place in what GLFW counts.
inline Point logical_point(GLFWwindow* window, double x, double y)
{
    IntSize counted;
    glfwGetWindowSize(window, &counted.width, &counted.height);
    double const device_per_counted =
        static_cast<double>(device_size_of(window).width) / std::max(counted.width, 1);
    double const factor = device_per_counted / static_cast<double>(scale_of(window));
    return { static_cast<float>(x * factor), static_cast<float>(y * factor) };
}

// Where the pointer is now, which may be further than the events that are told.
inline Point pointer_now(GLFWwindow* window)
{
    double x = 0;
    double y = 0;
    glfwGetCursorPos(window, &x, &y);
    return logical_point(window, x, y);
}

}
