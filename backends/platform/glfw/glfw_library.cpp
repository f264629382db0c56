// SPDX-License-Identifier: MIT

#include "glfw_library.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace oriel
{

static bool is_initialised()
{
    glfwGetError(nullptr);
    glfwGetTime();
    return glfwGetError(nullptr) != GLFW_NOT_INITIALIZED;
}

// GLFW is one library per process and counts nobody: glfwTerminate() destroys every window. It
// must still be called when the last platform goes, because only then X11's clipboard is handed
// to the clipboard manager. So this mirrors GLFW's own state, and is used, like GLFW, on the main
// thread only. A host that has initialised GLFW itself terminates it itself.
Result<std::shared_ptr<GlfwLibrary>> GlfwLibrary::hold()
{
    static std::weak_ptr<GlfwLibrary> held;
    if (std::shared_ptr<GlfwLibrary> library = held.lock())
        return library;
    bool const is_ours = !is_initialised();
    if (!glfwInit())
        return Error{ "No window can be opened. " + take_glfw_error() };
    std::shared_ptr<GlfwLibrary> library(new GlfwLibrary(is_ours));
    held = library;
    return library;
}

GlfwLibrary::~GlfwLibrary()
{
    if (m_is_ours)
        glfwTerminate();
}

std::string take_glfw_error()
{
    char const* description = nullptr;
    glfwGetError(&description);
    return description ? std::string(description) + "." : "GLFW gave no reason.";
}

}
