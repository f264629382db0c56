// SPDX-License-Identifier: MIT
//
// The GPU that draws the game, and shows it on the surface: a device with one queue.

#pragma once

#include "vulkan_instance.h"

// What everything else is made with.
struct VulkanGpu {
    VkPhysicalDevice physical_device = VK_NULL_HANDLE;
    VkDevice device = VK_NULL_HANDLE;
    std::uint32_t queue_family = 0;
    VkQueue queue = VK_NULL_HANDLE;
};

class OpenGpu {
public:
    explicit OpenGpu(VulkanInstance const& instance);
    ~OpenGpu();
    OpenGpu(OpenGpu const&) = delete;
    OpenGpu& operator=(OpenGpu const&) = delete;

    VulkanGpu const& handles() const { return m_gpu; }

private:
    VulkanGpu m_gpu;
};
