// SPDX-License-Identifier: MIT

#include "open_window.h"

#include "glfw_library.h"
#include "window_metrics.h"

#include <cmath>

namespace oriel {

namespace {

enum class WindowApi : std::uint8_t { None /* (Default) */, OpenGl };

struct DestroyWindow {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using OwnedWindow = std::unique_ptr<GLFWwindow, DestroyWindow>;

OwnedWindow make_window(GlfwWindowOptions const& options, WindowApi api)
{
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_CLIENT_API, api == WindowApi::OpenGl ? GLFW_OPENGL_API : GLFW_NO_API);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    auto const counted = [](float length) {
        return static_cast<int>(std::fmin(std::fmax(std::round(length), 1.0f), 16384.0f));
    };
    OwnedWindow window(glfwCreateWindow(counted(options.size.width), counted(options.size.height),
        options.title.c_str(), nullptr, nullptr));
    glfwDefaultWindowHints();
    return window;
}

Result<OpenedWindow> open_opengl(GlfwWindowOptions const& options)
{
    OwnedWindow window = make_window(options, WindowApi::OpenGl);
    if (!window)
        return Error { take_glfw_error() };
    PresenterInfo info;
    PresenterResult presenter = make_opengl_presenter(window.get(), info);
    if (!presenter)
        return presenter.error();
    if (info.is_emulated && options.renderer == WindowRenderer::Automatic)
        return Error { "OpenGL is emulated on the CPU here (" + info.device + ")." };
    return OpenedWindow { window.release(), std::move(*presenter), WindowRenderer::OpenGl,
        "OpenGL renderer on " + info.device + "." };
}

Result<OpenedWindow> open_vulkan(GlfwWindowOptions const& options)
{
    OwnedWindow window = make_window(options, WindowApi::None);
    if (!window)
        return Error { take_glfw_error() };
    PresenterInfo info;
    PresenterResult presenter = make_vulkan_presenter(window.get(), info);
    if (!presenter)
        return presenter.error();
    if (info.is_emulated && options.renderer == WindowRenderer::Automatic)
        return Error { "Vulkan is emulated on the CPU, too (" + info.device + ")." };
    return OpenedWindow { window.release(), std::move(*presenter), WindowRenderer::Vulkan,
        "Vulkan renderer on " + info.device + "." };
}

Result<OpenedWindow> open_software_on_x11(GlfwWindowOptions const& options)
{
    OwnedWindow window = make_window(options, WindowApi::None);
    if (!window)
        return Error { take_glfw_error() };
    PresenterResult presenter = make_x11_presenter(window.get(), options.pixels);
    if (!presenter)
        return presenter.error();
    return OpenedWindow { window.release(), std::move(*presenter), WindowRenderer::Software,
        "Software renderer, shown through X11." };
}

Result<OpenedWindow> open_software_on_opengl(GlfwWindowOptions const& options)
{
    OwnedWindow window = make_window(options, WindowApi::OpenGl);
    if (!window)
        return Error { take_glfw_error() };
    PresenterResult presenter = make_software_gl_presenter(window.get(), options.pixels);
    if (!presenter)
        return presenter.error();
    return OpenedWindow { window.release(), std::move(*presenter), WindowRenderer::Software,
        "Software renderer, shown through OpenGL." };
}

Result<OpenedWindow> open_software(GlfwWindowOptions const& options)
{
    Result<OpenedWindow> on_x11 = open_software_on_x11(options);
    return on_x11 ? std::move(on_x11) : open_software_on_opengl(options);
}

}

// What a GPU draws is preferred; where there is none, drawing by software beats emulating one.
static Result<OpenedWindow> open_automatic(GlfwWindowOptions const& options)
{
    Result<OpenedWindow> opengl = open_opengl(options);
    if (opengl)
        return opengl;
    Result<OpenedWindow> vulkan = open_vulkan(options);
    if (vulkan) {
        vulkan->description += " " + opengl.error().message;
        return vulkan;
    }
    Result<OpenedWindow> software = open_software(options);
    if (software)
        software->description += " " + opengl.error().message + " " + vulkan.error().message;
    return software;
}

Result<OpenedWindow> open_window(GlfwWindowOptions const& options)
{
    switch (options.renderer) {
    case WindowRenderer::Software:
        return open_software(options);
    case WindowRenderer::OpenGl:
        return open_opengl(options);
    case WindowRenderer::Vulkan:
        return open_vulkan(options);
    case WindowRenderer::Automatic:
        break;
    }
    return open_automatic(options);
}

}
