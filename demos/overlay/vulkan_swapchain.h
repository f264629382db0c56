// SPDX-License-Identifier: MIT
//
// The window's images, with depth, made again whenever they no longer fit the window.

#pragma once

#include "vulkan_memory.h"

class VulkanSwapchain {
public:
    VulkanSwapchain(VulkanGpu const& gpu, VkSurfaceKHR surface, GLFWwindow* window);

    VkRenderPass render_pass() const { return m_pass.get(); }
    VkFormat format() const { return m_format.format; }

    // Takes the next image, which may be used when `signals` is; false while there is none,
    // because the window is minimised.
    bool acquire(VkSemaphore signals);
    // Of the image that was taken.
    VkExtent2D size() const { return m_size; }
    VkFramebuffer framebuffer() const { return m_images[m_index].framebuffer.get(); }
    VkSemaphore drawn() const { return m_images[m_index].drawn.get(); }
    // Shows it once `drawn` is signalled.
    void present();

private:
    struct Image {
        OwnedImageView view;
        OwnedFramebuffer framebuffer;
        OwnedSemaphore drawn;
    };

    void choose_format();
    bool is_stale() const;
    void make();
    void make_chain(VkSurfaceCapabilitiesKHR const& can);
    void make_images();
    Image make_image(VkImage image) const;

    VulkanGpu const& m_gpu;
    VkSurfaceKHR m_surface;
    GLFWwindow* m_window;
    VkSurfaceFormatKHR m_format {};
    VkFormat m_depth_format;
    OwnedRenderPass m_pass;
    OwnedSwapchain m_chain;
    VulkanImage m_depth;
    std::vector<Image> m_images;
    std::uint32_t m_index = 0;
    VkExtent2D m_size {};
    VkExtent2D m_window_size {}; // for which the images were made
    bool m_is_outdated = true;
};
