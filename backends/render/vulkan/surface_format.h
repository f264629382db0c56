// SPDX-License-Identifier: MIT
//
// How the pixels of a picture get into those of a window. Bytes are to arrive as they are drawn:
// into a format that encodes sRGB, too, they are copied, and never converted.

#pragma once

#include <vulkan/vulkan_core.h>

#include <cstdint>
#include <span>

namespace oriel {

enum class PixelPath : std::uint8_t {
    Copy,    // (Default) the same bytes
    Convert, // the window has other channels
};

struct SurfaceFormat {
    VkSurfaceFormatKHR window {};
    VkFormat picture = VK_FORMAT_B8G8R8A8_UNORM;
    PixelPath path = PixelPath::Copy;
};

// The offers are what the surface supports, at least one.
SurfaceFormat choose_surface_format(std::span<VkSurfaceFormatKHR const> offers);

}
