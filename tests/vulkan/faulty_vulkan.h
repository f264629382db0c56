// SPDX-License-Identifier: MIT
//
// FaultyVulkan: the loader's functions, of which some fail when they are told to, as those of a
// driver do when a GPU hangs or a window changes.
//
//     FaultyVulkan::submit.arm(VK_ERROR_DEVICE_LOST);

#pragma once

#include <vulkan/vulkan_core.h>

namespace oriel {

// What the next `times` calls return; they do nothing else, but for presenting, which waits
// for its semaphores as it must.
struct Fault {
    VkResult result = VK_SUCCESS;
    int times = 0;
    int calls = 0; // all that were made

    bool strikes()
    {
        ++calls;
        return times > 0 && times-- > 0;
    }
    void arm(VkResult with, int count = 1)
    {
        result = with;
        times = count;
    }
};

class FaultyVulkan {
public:
    static inline Fault submit;
    static inline Fault wait;
    static inline Fault acquire;
    static inline Fault present;
    static inline Fault create_device;
    static inline Fault allocate;
    static inline bool is_minimised = false;

    static void heal();
    static VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL find(VkInstance instance, char const* name);
};

}
