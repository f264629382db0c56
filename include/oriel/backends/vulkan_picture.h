// SPDX-License-Identifier: MIT
//
// VulkanPicture: a picture that a GPU keeps, with a Vulkan instance and a device of its own. It is
// shown in a window, or read back. The picture survives what happens to the window: only what
// changed is drawn again, and the whole of it is copied where it is shown.
//
// When the device is lost, all is made anew, on another device if need be, and drawn in full.
//
//     auto made = oriel::VulkanPicture::create({ .get_instance_proc_addr = loader });
//     if (!made)
//         return show(made.error().message);
//     (*made)->render(context.draw_list());
//     write((*made)->read_pixels());
//
// For a host with a device of its own, see vulkan_renderer.h.

#pragma once

#include <oriel/backends/vulkan_renderer.h>
#include <oriel/core/diagnostic.h>
#include <oriel/core/result.h>
#include <oriel/draw/damage.h>
#include <oriel/draw/draw_list.h>

#include <vulkan/vulkan_core.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

struct VulkanPictureOptions {
    // The loader's, glfwGetInstanceProcAddress() for example.
    PFN_vkGetInstanceProcAddr get_instance_proc_addr = nullptr;
    // A part of the name of the device to take. By default it is what the environment variable
    // ORIEL_VULKAN_DEVICE says, else the best: a discrete GPU, an integrated one, a virtual one,
    // the CPU.
    std::string device_name {};
    // Of a window: the instance extensions that its surface needs, and what makes the surface.
    // Called again when the surface is lost.
    std::vector<char const*> surface_extensions {};
    std::function<VkResult(VkInstance, VkSurfaceKHR*)> make_surface {};
    // Switches the validation layers on where they are installed, and hears what they say.
    std::function<void(std::string_view)> on_validation {};
};

class VulkanPicture {
public:
    // An Error says why there is no device.
    static Result<std::unique_ptr<VulkanPicture>> create(VulkanPictureOptions options);
    ~VulkanPicture();
    VulkanPicture(VulkanPicture const&) = delete;
    VulkanPicture& operator=(VulkanPicture const&) = delete;

    std::string_view device_name() const;
    // The device is the CPU (lavapipe, SwiftShader): SoftwareRenderer is faster.
    bool is_emulated() const;
    // See VulkanRenderer.
    void set_diagnostics(DiagnosticSink* sink);
    // What a HostDraw needs to make its pipelines; layers have passes like this one. When the
    // device is lost, what was made from it is to be forgotten, and all of this is null until
    // the next picture.
    VulkanDevice device() const;
    VkRenderPass render_pass() const;

    // Draws the damaged parts. The picture takes the list's size, and is all damaged when it had
    // another, or no content. An Error says that the device cannot draw it.
    Outcome render(DrawList const& list, Damage const& damage = Damage::everything());
    // Empty when there is none: nothing was drawn yet, or the device was lost since.
    IntSize size() const;
    // Shows the picture, its top left corner in that of the window; nothing while the window has no
    // area. The size, in device pixels, counts where the window system does not know it. After an
    // Error, the picture may be gone and is to be drawn again.
    Outcome present(IntSize window_size);
    // 0xffRRGGBB, rows without padding. Waits for the GPU. Empty when there is no picture.
    std::vector<std::uint32_t> read_pixels();

private:
    struct Private;
    explicit VulkanPicture(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> m;
};

}
