// SPDX-License-Identifier: MIT
//
// Opens a hidden window and chooses what draws in it.

#pragma once

#include "presenter.h"

#include <string>

namespace oriel {

struct OpenedWindow {
    GLFWwindow* window = nullptr;
    std::unique_ptr<Presenter> presenter;
    WindowRenderer renderer = WindowRenderer::Software;
    std::string description; // of the renderer, and why it is this one
};

Result<OpenedWindow> open_window(GlfwWindowOptions const& options);

}
