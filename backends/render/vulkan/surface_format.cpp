// SPDX-License-Identifier: MIT

#include "surface_format.h"

#include <algorithm>

namespace oriel {

namespace {

struct Bytes {
    VkFormat window;
    VkFormat picture;
};

// The best first.
constexpr Bytes same_bytes[] = {
    { VK_FORMAT_B8G8R8A8_UNORM, VK_FORMAT_B8G8R8A8_UNORM },
    { VK_FORMAT_R8G8B8A8_UNORM, VK_FORMAT_R8G8B8A8_UNORM },
    { VK_FORMAT_B8G8R8A8_SRGB, VK_FORMAT_B8G8R8A8_UNORM },
    { VK_FORMAT_R8G8B8A8_SRGB, VK_FORMAT_R8G8B8A8_UNORM },
};

}

SurfaceFormat choose_surface_format(std::span<VkSurfaceFormatKHR const> offers)
{
    constexpr VkColorSpaceKHR space = VK_COLOR_SPACE_SRGB_NONLINEAR_KHR;
    // The one that older systems offer when they take any.
    if (offers.size() == 1 && offers[0].format == VK_FORMAT_UNDEFINED)
        return { { VK_FORMAT_B8G8R8A8_UNORM, space } };
    for (Bytes const& bytes : same_bytes) {
        auto const is_it = [&](VkSurfaceFormatKHR const& offer) {
            return offer.format == bytes.window && offer.colorSpace == space;
        };
        auto const found = std::ranges::find_if(offers, is_it);
        if (found != offers.end())
            return { *found, bytes.picture, PixelPath::Copy };
    }
    return { offers[0], VK_FORMAT_R8G8B8A8_UNORM, PixelPath::Convert };
}

}
