// SPDX-License-Identifier: MIT

#include "device_choice.h"

#include "gpu.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <cstring>
#include <optional>

namespace oriel {

namespace {

std::string wanted_name(VulkanPictureOptions const& options)
{
    char const* const variable = std::getenv("ORIEL_VULKAN_DEVICE");
    return options.device_name.empty() && variable ? variable : options.device_name;
}

std::vector<VkPhysicalDevice> devices_of(OwnInstance const& instance)
{
    std::uint32_t count = 0;
    instance.vk().EnumeratePhysicalDevices(instance.instance(), &count, nullptr);
    std::vector<VkPhysicalDevice> devices(count);
    instance.vk().EnumeratePhysicalDevices(instance.instance(), &count, devices.data());
    devices.resize(count);
    return devices;
}

bool has_swapchains(OwnInstance const& instance, VkPhysicalDevice device)
{
    std::uint32_t count = 0;
    instance.vk().EnumerateDeviceExtensionProperties(device, nullptr, &count, nullptr);
    std::vector<VkExtensionProperties> extensions(count);
    instance.vk().EnumerateDeviceExtensionProperties(device, nullptr, &count, extensions.data());
    return std::ranges::any_of(extensions, [](VkExtensionProperties const& extension) {
        return std::strcmp(extension.extensionName, VK_KHR_SWAPCHAIN_EXTENSION_NAME) == 0;
    });
}

bool shows(OwnInstance const& instance, VkPhysicalDevice device, std::uint32_t family)
{
    VkBool32 shows = VK_FALSE;
    instance.vk().GetPhysicalDeviceSurfaceSupportKHR(device, family, instance.surface(), &shows);
    return shows == VK_TRUE;
}

std::optional<std::uint32_t> find_queue_family(OwnInstance const& instance, VkPhysicalDevice device)
{
    std::uint32_t count = 0;
    instance.vk().GetPhysicalDeviceQueueFamilyProperties(device, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    instance.vk().GetPhysicalDeviceQueueFamilyProperties(device, &count, families.data());
    if (instance.is_for_window() && !has_swapchains(instance, device))
        return {};
    for (std::uint32_t family = 0; family < count; ++family) {
        bool const draws = (families[family].queueFlags & VK_QUEUE_GRAPHICS_BIT) != 0;
        if (draws && (!instance.is_for_window() || shows(instance, device, family)))
            return family;
    }
    return {};
}

}

int rank_of(VkPhysicalDeviceType type)
{
    switch (type) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
        return 4;
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
        return 3;
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
        return 2;
    case VK_PHYSICAL_DEVICE_TYPE_CPU:
        return 1;
    default:
        return 0;
    }
}

bool is_named(std::string_view name, std::string_view wanted)
{
    auto const is_same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a))
               == std::tolower(static_cast<unsigned char>(b));
    };
    return std::search(name.begin(), name.end(), wanted.begin(), wanted.end(), is_same)
               != name.end()
           || wanted.empty();
}

Result<DeviceChoice> choose_device(OwnInstance const& instance)
{
    std::string const wanted = wanted_name(instance.options());
    DeviceChoice best;
    int best_rank = -1;
    for (VkPhysicalDevice const device : devices_of(instance)) {
        VkPhysicalDeviceProperties properties {};
        instance.vk().GetPhysicalDeviceProperties(device, &properties);
        auto const family = find_queue_family(instance, device);
        int const rank = rank_of(properties.deviceType);
        if (!family || rank <= best_rank || !is_named(properties.deviceName, wanted))
            continue;
        best = { device, *family };
        best_rank = rank;
    }
    if (best_rank >= 0)
        return best;
    if (!wanted.empty())
        return Error { "Vulkan has no device here that can draw and is called " + wanted + "." };
    return Error { instance.is_for_window() ? "Vulkan has no device here that can show windows."
                                            : "Vulkan has no device here that can draw." };
}

}
