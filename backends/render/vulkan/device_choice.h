// SPDX-License-Identifier: MIT
//
// Which device draws: it must have a queue that draws, and shows when there is a surface; of those,
// the one that was asked for by name, else the best kind.

#pragma once

#include "own_instance.h"

namespace oriel {

struct DeviceChoice {
    VkPhysicalDevice physical_device = VK_NULL_HANDLE;
    std::uint32_t queue_family = 0;
};

// An Error names what was looked for.
Result<DeviceChoice> choose_device(OwnInstance const& instance);

// Higher is better.
int rank_of(VkPhysicalDeviceType type);
// Whether the wanted text is a part of the name, in any case of letters.
bool is_named(std::string_view name, std::string_view wanted);

}
