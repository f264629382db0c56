// SPDX-License-Identifier: MIT
//
// GlfwCursors: the system's pointers for our shapes, made on first use.

#pragma once

#include <oriel/ui/platform.h>

#include <array>

struct GLFWwindow;
struct GLFWcursor;

namespace oriel {

class GlfwCursors {
public:
    GlfwCursors() = default;
    ~GlfwCursors();
    GlfwCursors(GlfwCursors const&) = delete;
    GlfwCursors& operator=(GlfwCursors const&) = delete;

    void show(GLFWwindow* window, PointerShape shape);

private:
    static constexpr std::size_t shape_count = static_cast<std::size_t>(PointerShape::Hidden) + 1;
    PointerShape m_shown = PointerShape::Arrow;
    std::array<GLFWcursor*, shape_count> m_cursors {};
};

}
