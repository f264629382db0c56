// SPDX-License-Identifier: MIT
//
// OwnInstance: a Vulkan instance, what watches over it, and the surface of a window. Where the
// loader or the layers are missing it says so, or does without.

#pragma once

#include "instance_functions.h"

#include <oriel/backends/vulkan_picture.h>

namespace oriel {

class OwnInstance {
public:
    explicit OwnInstance(VulkanPictureOptions options) : m_options(std::move(options)) {}
    ~OwnInstance();
    OwnInstance(OwnInstance const&) = delete;
    OwnInstance& operator=(OwnInstance const&) = delete;

    Outcome open();
    // Instead of one that was lost.
    Outcome make_surface();

    VulkanPictureOptions const& options() const { return m_options; }
    InstanceFunctions const& vk() const { return m_vk; }
    VkInstance instance() const { return m_instance; }
    bool is_for_window() const { return m_options.make_surface != nullptr; }
    VkSurfaceKHR surface() const { return m_surface; }

private:
    bool can_validate() const;
    VkResult make_instance(bool is_validated);
    void destroy_surface();

    VulkanPictureOptions m_options;
    InstanceFunctions m_vk;
    VkInstance m_instance = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT m_messenger = VK_NULL_HANDLE;
    VkSurfaceKHR m_surface = VK_NULL_HANDLE;
};

}
