// SPDX-License-Identifier: MIT
//
// Presenter: keeps the picture of a window and brings it there. The picture is its own, so it
// survives what happens to the window's buffers, and only what changed is drawn again.
//
//     presenter.render(list, damage);
//     presenter.present(damage);

#pragma once

#include <oriel/backends/glfw_platform.h>
#include <oriel/core/result.h>
#include <oriel/draw/renderer.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace oriel {

class VulkanPicture;

class Presenter {
public:
    virtual ~Presenter() = default;
    // The picture takes the list's size, and is all damaged when it had another.
    virtual void render(DrawList const& list, Damage const& damage) = 0;
    // Shows the damaged parts of the picture, its top left corner in that of the window.
    virtual void present(Damage const& damage) = 0;
    // False when the picture was lost, and is all damaged therefore.
    virtual bool has_content() const { return true; }
    // Null unless it draws with Vulkan.
    virtual VulkanPicture* vulkan_picture() { return nullptr; }
    // 0xffRRGGBB, as large as the picture.
    virtual std::vector<std::uint32_t> read_pixels() const = 0;
};

// What draws.
struct PresenterInfo {
    std::string device;
    bool is_emulated = false;
};

using PresenterResult = Result<std::unique_ptr<Presenter>>;

// The window has an OpenGL context, or none for X11 and Vulkan.
PresenterResult make_opengl_presenter(GLFWwindow* window, PresenterInfo& info);
PresenterResult make_software_gl_presenter(GLFWwindow* window, PixelFormat format);
PresenterResult make_x11_presenter(GLFWwindow* window, PixelFormat format);
PresenterResult make_vulkan_presenter(GLFWwindow* window, PresenterInfo& info);

}
