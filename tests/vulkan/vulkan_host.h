// SPDX-License-Identifier: MIT
//
// VulkanHost: what a program with an engine of its own has: an instance, a device and a queue, and
// the validation layers watching. The device is the CPU's (lavapipe), unless ORIEL_TEST_GPU is set.
//
//     VulkanHost host;
//     …
//     EXPECT_EQ(host.complaints(), "");

#pragma once

#include "backends/render/vulkan/gpu.h"

#include <functional>
#include <string>

namespace oriel {

// Everything that the layers said, a line each.
struct ValidationLog {
    std::string text;
    static VKAPI_ATTR VkBool32 VKAPI_CALL write(VkDebugUtilsMessageSeverityFlagBitsEXT,
        VkDebugUtilsMessageTypeFlagsEXT, VkDebugUtilsMessengerCallbackDataEXT const* data,
        void* log);
};

class VulkanHost {
public:
    VulkanHost();
    ~VulkanHost();
    VulkanHost(VulkanHost const&) = delete;
    VulkanHost& operator=(VulkanHost const&) = delete;

    // Empty when there is a device with layers.
    std::string const& problem() const { return m_problem; }
    std::string const& complaints() const { return m_log.text; }

    VulkanDevice device() const;
    Gpu const& gpu() const { return m_gpu; }
    VkQueue queue() const { return m_queue; }
    // Records commands, submits them and waits until the GPU is done with them.
    void run(std::function<void(VkCommandBuffer)> const& record) const;

private:
    bool make_instance();
    bool choose_device();
    bool make_device();

    std::string m_problem;
    ValidationLog m_log;
    VkInstance m_instance = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT m_messenger = VK_NULL_HANDLE;
    VkPhysicalDevice m_physical_device = VK_NULL_HANDLE;
    VkDevice m_device = VK_NULL_HANDLE;
    VkQueue m_queue = VK_NULL_HANDLE;
    VkCommandPool m_pool = VK_NULL_HANDLE;
    Gpu m_gpu;
};

}
