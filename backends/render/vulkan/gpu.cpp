// SPDX-License-Identifier: MIT

#include "gpu.h"

#include <algorithm>

namespace oriel {

Outcome Gpu::load(VulkanDevice const& host)
{
    auto const find = [&](char const* name) {
        return host.get_instance_proc_addr ? host.get_instance_proc_addr(host.instance, name)
                                           : nullptr;
    };
    auto const get_properties =
        reinterpret_cast<PFN_vkGetPhysicalDeviceProperties>(find("vkGetPhysicalDeviceProperties"));
    auto const get_memory = reinterpret_cast<PFN_vkGetPhysicalDeviceMemoryProperties>(
        find("vkGetPhysicalDeviceMemoryProperties"));
    auto const get_function =
        reinterpret_cast<PFN_vkGetDeviceProcAddr>(find("vkGetDeviceProcAddr"));
    if (!get_properties || !get_memory || !get_function)
        return Error { "Vulkan cannot be used: its functions are not to be found." };
    get_properties(host.physical_device, &properties);
    get_memory(host.physical_device, &memory);
    device = host.device;
    if (!vk.load(get_function, device))
        return Error { "Vulkan cannot be used: its driver lacks functions of version 1.0." };
    return done();
}

std::uint32_t Gpu::find_memory_type(std::uint32_t allowed, VkMemoryPropertyFlags wanted) const
{
    for (std::uint32_t type = 0; type < memory.memoryTypeCount; ++type) {
        bool const is_allowed = (allowed >> type & 1u) != 0;
        if (is_allowed && (memory.memoryTypes[type].propertyFlags & wanted) == wanted)
            return type;
    }
    return no_type;
}

std::uint32_t Gpu::find_local_type(std::uint32_t allowed) const
{
    std::uint32_t const local = find_memory_type(allowed, VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT);
    return local == no_type ? find_memory_type(allowed, 0) : local;
}

bool Gpu::can_draw(IntSize size) const
{
    VkPhysicalDeviceLimits const& limits = properties.limits;
    auto const width = static_cast<std::uint32_t>(std::max(size.width, 0));
    auto const height = static_cast<std::uint32_t>(std::max(size.height, 0));
    return width <= std::min(limits.maxFramebufferWidth, limits.maxViewportDimensions[0])
           && height <= std::min(limits.maxFramebufferHeight, limits.maxViewportDimensions[1]);
}

Error vulkan_error(std::string const& what, VkResult result)
{
    return { "Vulkan refused " + what + " (result " + std::to_string(result) + ")." };
}

}
