// SPDX-License-Identifier: MIT
//
// Dear ImGui's demo window with every header and tree node open. The program is linked so that the
// demo's calls of those come here first.

#pragma once

#include <oriel/core/geometry.h>

#include <cstddef>

struct ImGuiContext;

namespace oriel {

class DemoWindow {
public:
    explicit DemoWindow(Size surface);
    ~DemoWindow();
    DemoWindow(DemoWindow const&) = delete;
    DemoWindow& operator=(DemoWindow const&) = delete;

    void frame();
    // Of one more frame: those that were not clipped.
    std::size_t visible_items();

private:
    ImGuiContext* m_context;
    Size m_surface;
};

}
