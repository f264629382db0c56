// SPDX-License-Identifier: MIT

#include "vulkan_handle.h"

#include <cstdio>
#include <cstdlib>

void ensure(VkResult result, char const* what)
{
    if (result == VK_SUCCESS)
        return;
    std::fprintf(stderr, "Vulkan failed to %s (VkResult %d).\n", what, result);
    std::exit(1);
}
