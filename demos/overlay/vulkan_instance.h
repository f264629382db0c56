// SPDX-License-Identifier: MIT
//
// The game's Vulkan and its window's surface, and the validation layers when they are to watch.

#pragma once

#include "vulkan_handle.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <vector>

// What the validation layers said; it outlives the instance, whose end they watch, too.
struct ValidationLog {
    bool is_wanted = false;
    int messages = 0;
};

class VulkanInstance {
public:
    VulkanInstance(GLFWwindow* window, ValidationLog& log);
    ~VulkanInstance();
    VulkanInstance(VulkanInstance const&) = delete;
    VulkanInstance& operator=(VulkanInstance const&) = delete;

    VkInstance handle() const { return m_instance; }
    VkSurfaceKHR surface() const { return m_surface; }

private:
    void make_instance(ValidationLog& log, std::vector<char const*> extensions);
    void watch(VkDebugUtilsMessengerCreateInfoEXT const& info);

    VkInstance m_instance = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT m_messenger = VK_NULL_HANDLE;
    VkSurfaceKHR m_surface = VK_NULL_HANDLE;
};
