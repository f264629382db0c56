// SPDX-License-Identifier: MIT
//
// Gpu: a device, its functions, its limits and its kinds of memory; what everything of this
// backend calls. It owns nothing.

#pragma once

#include "device_functions.h"

#include <oriel/backends/vulkan_renderer.h>

#include <cstddef>
#include <string>

namespace oriel {

struct Gpu {
    VkDevice device = VK_NULL_HANDLE;
    DeviceFunctions vk {};
    VkPhysicalDeviceProperties properties {};
    VkPhysicalDeviceMemoryProperties memory {};

    Outcome load(VulkanDevice const& host);
    // The first type among the bits of `allowed` with all properties wanted, or no_type.
    std::uint32_t find_memory_type(std::uint32_t allowed, VkMemoryPropertyFlags wanted) const;
    // The GPU's own memory where there is some, or no_type.
    std::uint32_t find_local_type(std::uint32_t allowed) const;
    bool can_draw(IntSize size) const;

    static constexpr std::uint32_t no_type = ~0u;
};

// Many of Vulkan's structures begin with their own type.
template <typename Structure>
constexpr Structure typed(VkStructureType type)
{
    Structure structure {};
    structure.sType = type;
    return structure;
}

template <typename T, std::size_t count>
constexpr std::uint32_t count_of(T const (&)[count])
{
    return count;
}

// "Vulkan refused a pipeline (result -3)."
Error vulkan_error(std::string const& what, VkResult result);

}
