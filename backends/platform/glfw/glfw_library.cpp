// SPDX-License-Identifier: MIT

#include "glfw_library.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace oriel {

Outcome start_glfw() { return glfwInit() ? done() : Outcome(Error { take_glfw_error() }); }

std::string take_glfw_error()
{
    char const* description = nullptr;
    glfwGetError(&description);
    return description ? std::string(description) + "." : "GLFW gave no reason.";
}

}
