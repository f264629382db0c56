// SPDX-License-Identifier: MIT

#include "glfw_cursors.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace oriel {

static constexpr int side = 19;

// Black where a shape is at most 0 away, with a white rim; what is held is the middle.
template <typename Distance>
static GLFWcursor* make_drawn(Distance const& distance)
{
    std::uint32_t pixels[side * side] = {};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            int const d = distance(x, y);
            pixels[y * side + x] = d <= 0 ? 0xff000000u : d <= 1 ? 0xffffffffu : 0u;
        }
    }
    GLFWimage const image { side, side, reinterpret_cast<unsigned char*>(pixels) };
    return glfwCreateCursor(&image, side / 2, side / 2);
}

// GLFW 3.3 has no diagonal pointer: a line from corner to corner with an angle at each end.
static GLFWcursor* make_diagonal(PointerShape shape)
{
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
    bool const is_up = shape == PointerShape::ResizeDiagonalUp;
    return make_drawn([&](int x, int y) { return distance(is_up ? side - 1 - x : x, y); });
}

// Nor one for what must not be dropped: a ring with a stroke through it.
static GLFWcursor* make_not_allowed()
{
    return make_drawn([](int x, int y) {
        int const across = x - side / 2;
        int const down = y - side / 2;
        double const radius = std::sqrt(static_cast<double>(across * across + down * down));
        int const ring = static_cast<int>(std::lround(std::abs(radius - 6.5) - 1));
        int const stroke = radius < 6.5 ? std::abs(across - down) - 1 : side;
        return std::min(ring, stroke);
    });
}

// … and none for a copy: a plus.
static GLFWcursor* make_copy()
{
    return make_drawn([](int x, int y) {
        int const across = std::abs(x - side / 2);
        int const down = std::abs(y - side / 2);
        return std::min(std::max(across - 6, down - 1), std::max(across - 1, down - 6));
    });
}

static GLFWcursor* make_cursor(PointerShape shape)
{
    switch (shape) {
    case PointerShape::Text:
        return glfwCreateStandardCursor(GLFW_IBEAM_CURSOR);
    case PointerShape::Hand:
    case PointerShape::Move:
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
    case PointerShape::Copy:
        return make_copy();
    case PointerShape::NotAllowed:
        return make_not_allowed();
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
