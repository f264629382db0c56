// SPDX-License-Identifier: MIT

#include "glfw_cursors.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace oriel {

// GLFW 3.3 has no diagonal pointer: a black line from corner to corner with an angle at each
// end, and a white rim.
static GLFWcursor* make_diagonal(PointerShape shape)
{
    static constexpr int side = 19;
    static constexpr int inset = 3;
    static constexpr int last = side - 1 - inset;
    static constexpr int head = 5;
    auto const distance = [](int x, int y) {
        int const line = x >= inset && y >= inset && x <= last && y <= last ? std::abs(x - y) : 9;
        auto const angle = [](int along, int across) {
            return std::max({ inset - along, inset - across, std::min(along, across) - inset,
                std::max(along, across) - inset - head });
        };
        return std::min({ line, angle(x, y), angle(side - 1 - x, side - 1 - y) });
    };
    std::uint32_t pixels[side * side] = {};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            int const d = distance(x, y);
            int const column = shape == PointerShape::ResizeDiagonalUp ? side - 1 - x : x;
            pixels[y * side + column] = d <= 0 ? 0xff000000u : d <= 1 ? 0xffffffffu : 0u;
        }
    }
    GLFWimage const image { side, side, reinterpret_cast<unsigned char*>(pixels) };
    return glfwCreateCursor(&image, side / 2, side / 2);
}

static GLFWcursor* make_cursor(PointerShape shape)
{
    switch (shape) {
    case PointerShape::Text:
        return glfwCreateStandardCursor(GLFW_IBEAM_CURSOR);
    case PointerShape::Hand:
        return glfwCreateStandardCursor(GLFW_HAND_CURSOR);
    case PointerShape::ResizeHorizontal:
        return glfwCreateStandardCursor(GLFW_HRESIZE_CURSOR);
    case PointerShape::ResizeVertical:
        return glfwCreateStandardCursor(GLFW_VRESIZE_CURSOR);
    case PointerShape::Crosshair:
        return glfwCreateStandardCursor(GLFW_CROSSHAIR_CURSOR);
    case PointerShape::ResizeDiagonal:
    case PointerShape::ResizeDiagonalUp:
        return make_diagonal(shape);
    case PointerShape::Arrow:
    case PointerShape::Hidden:
        break;
    }
    return nullptr; // the system's arrow
}

GlfwCursors::~GlfwCursors()
{
    for (GLFWcursor* cursor : m_cursors) {
        if (cursor)
            glfwDestroyCursor(cursor);
    }
}

void GlfwCursors::show(GLFWwindow* window, PointerShape shape)
{
    if (shape == m_shown)
        return;
    m_shown = shape;
    GLFWcursor*& cursor = m_cursors[static_cast<std::size_t>(shape)];
    if (!cursor)
        cursor = make_cursor(shape);
    bool const is_hidden = shape == PointerShape::Hidden;
    glfwSetInputMode(window, GLFW_CURSOR, is_hidden ? GLFW_CURSOR_HIDDEN : GLFW_CURSOR_NORMAL);
    glfwSetCursor(window, cursor);
}

}
