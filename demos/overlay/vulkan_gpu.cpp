// SPDX-License-Identifier: MIT

#include "vulkan_gpu.h"

#include <cstring>
#include <optional>

static std::vector<VkPhysicalDevice> devices_of(VkInstance instance)
{
    std::uint32_t count = 0;
    vkEnumeratePhysicalDevices(instance, &count, nullptr);
    std::vector<VkPhysicalDevice> devices(count);
    vkEnumeratePhysicalDevices(instance, &count, devices.data());
    return devices;
}

static bool has_swapchains(VkPhysicalDevice device)
{
    std::uint32_t count = 0;
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, nullptr);
    std::vector<VkExtensionProperties> extensions(count);
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, extensions.data());
    for (VkExtensionProperties const& extension : extensions) {
        if (std::strcmp(extension.extensionName, VK_KHR_SWAPCHAIN_EXTENSION_NAME) == 0)
            return true;
    }
    return false;
}

// One that draws, and shows on the surface.
static std::optional<std::uint32_t> find_queue_family(VkPhysicalDevice device, VkSurfaceKHR surface)
{
    std::uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(device, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(device, &count, families.data());
    for (std::uint32_t family = 0; family < count; ++family) {
        VkBool32 shows = VK_FALSE;
        vkGetPhysicalDeviceSurfaceSupportKHR(device, family, surface, &shows);
        if ((families[family].queueFlags & VK_QUEUE_GRAPHICS_BIT) != 0 && shows == VK_TRUE)
            return family;
    }
    return {};
}

static VulkanGpu choose(VulkanInstance const& instance)
{
    VulkanGpu chosen;
    for (VkPhysicalDevice const device : devices_of(instance.handle())) {
        auto const family = find_queue_family(device, instance.surface());
        if (!family || !has_swapchains(device))
            continue;
        VkPhysicalDeviceProperties properties {};
        vkGetPhysicalDeviceProperties(device, &properties);
        bool const is_fast = properties.deviceType == VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU;
        if (is_fast || chosen.physical_device == VK_NULL_HANDLE)
            chosen = { device, VK_NULL_HANDLE, *family, VK_NULL_HANDLE };
    }
    bool const is_found = chosen.physical_device != VK_NULL_HANDLE;
    ensure(
        is_found ? VK_SUCCESS : VK_ERROR_INCOMPATIBLE_DRIVER, "find a device that shows windows");
    return chosen;
}

OpenGpu::OpenGpu(VulkanInstance const& instance) : m_gpu(choose(instance))
{
    float const priority = 1;
    auto queue = typed<VkDeviceQueueCreateInfo>(VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO);
    queue.queueFamilyIndex = m_gpu.queue_family;
    queue.queueCount = 1;
    queue.pQueuePriorities = &priority;
    char const* const extension = VK_KHR_SWAPCHAIN_EXTENSION_NAME;
    auto info = typed<VkDeviceCreateInfo>(VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO);
    info.queueCreateInfoCount = 1;
    info.pQueueCreateInfos = &queue;
    info.enabledExtensionCount = 1;
    info.ppEnabledExtensionNames = &extension;
    ensure(vkCreateDevice(m_gpu.physical_device, &info, nullptr, &m_gpu.device), "make a device");
    vkGetDeviceQueue(m_gpu.device, m_gpu.queue_family, 0, &m_gpu.queue);
}

OpenGpu::~OpenGpu() { vkDestroyDevice(m_gpu.device, nullptr); }
