// SPDX-License-Identifier: MIT

#include "faulty_vulkan.h"

#include <string_view>

namespace oriel {

namespace {

// The functions behind those that fail; every device here has the same driver.
struct Real {
    PFN_vkGetDeviceProcAddr get = nullptr;
    PFN_vkQueueSubmit submit = nullptr;
    PFN_vkWaitForFences wait = nullptr;
    PFN_vkAcquireNextImageKHR acquire = nullptr;
    PFN_vkQueuePresentKHR present = nullptr;
    PFN_vkCreateDevice create_device = nullptr;
    PFN_vkAllocateMemory allocate = nullptr;
    PFN_vkGetPhysicalDeviceSurfaceCapabilitiesKHR capabilities = nullptr;
};

Real& real()
{
    static Real functions;
    return functions;
}

VKAPI_ATTR VkResult VKAPI_CALL submit(
    VkQueue queue, std::uint32_t count, VkSubmitInfo const* infos, VkFence fence)
{
    return FaultyVulkan::submit.strikes() ? FaultyVulkan::submit.result
                                          : real().submit(queue, count, infos, fence);
}

VKAPI_ATTR VkResult VKAPI_CALL wait(VkDevice device, std::uint32_t count, VkFence const* fences,
    VkBool32 for_all, std::uint64_t timeout)
{
    VkResult const waited = real().wait(device, count, fences, for_all, timeout);
    return FaultyVulkan::wait.strikes() ? FaultyVulkan::wait.result : waited;
}

VKAPI_ATTR VkResult VKAPI_CALL acquire(VkDevice device, VkSwapchainKHR chain, std::uint64_t timeout,
    VkSemaphore semaphore, VkFence fence, std::uint32_t* index)
{
    bool const strikes = FaultyVulkan::acquire.strikes();
    VkResult const result = FaultyVulkan::acquire.result;
    if (strikes && result != VK_SUBOPTIMAL_KHR)
        return result;
    VkResult const acquired = real().acquire(device, chain, timeout, semaphore, fence, index);
    return strikes ? result : acquired;
}

VKAPI_ATTR VkResult VKAPI_CALL present(VkQueue queue, VkPresentInfoKHR const* info)
{
    VkResult const presented = real().present(queue, info);
    return FaultyVulkan::present.strikes() ? FaultyVulkan::present.result : presented;
}

VKAPI_ATTR VkResult VKAPI_CALL create_a_device(VkPhysicalDevice physical_device,
    VkDeviceCreateInfo const* info, VkAllocationCallbacks const* allocator, VkDevice* device)
{
    return FaultyVulkan::create_device.strikes()
               ? FaultyVulkan::create_device.result
               : real().create_device(physical_device, info, allocator, device);
}

VKAPI_ATTR VkResult VKAPI_CALL allocate(VkDevice device, VkMemoryAllocateInfo const* info,
    VkAllocationCallbacks const* allocator, VkDeviceMemory* memory)
{
    return FaultyVulkan::allocate.strikes() ? FaultyVulkan::allocate.result
                                            : real().allocate(device, info, allocator, memory);
}

VKAPI_ATTR VkResult VKAPI_CALL capabilities(
    VkPhysicalDevice device, VkSurfaceKHR surface, VkSurfaceCapabilitiesKHR* can)
{
    VkResult const told = real().capabilities(device, surface, can);
    if (FaultyVulkan::is_minimised)
        can->currentExtent = { 0, 0 };
    return told;
}

// Our function instead of the real one, which it will call.
template <typename Function>
PFN_vkVoidFunction replace(PFN_vkVoidFunction found, Function ours, Function& kept)
{
    if (found)
        kept = reinterpret_cast<Function>(found);
    return found ? reinterpret_cast<PFN_vkVoidFunction>(ours) : nullptr;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL find_of_device(VkDevice device, char const* name)
{
    PFN_vkVoidFunction const found = real().get(device, name);
    std::string_view const wanted = name;
    if (wanted == "vkQueueSubmit")
        return replace(found, &submit, real().submit);
    if (wanted == "vkWaitForFences")
        return replace(found, &wait, real().wait);
    if (wanted == "vkAcquireNextImageKHR")
        return replace(found, &acquire, real().acquire);
    if (wanted == "vkQueuePresentKHR")
        return replace(found, &present, real().present);
    if (wanted == "vkAllocateMemory")
        return replace(found, &allocate, real().allocate);
    return found;
}

}

void FaultyVulkan::heal()
{
    for (Fault* fault : { &submit, &wait, &acquire, &present, &create_device, &allocate })
        *fault = {};
    is_minimised = false;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL FaultyVulkan::find(VkInstance instance, char const* name)
{
    PFN_vkVoidFunction const found = vkGetInstanceProcAddr(instance, name);
    std::string_view const wanted = name;
    if (wanted == "vkGetDeviceProcAddr")
        return replace(found, &find_of_device, real().get);
    if (wanted == "vkCreateDevice")
        return replace(found, &create_a_device, real().create_device);
    if (wanted == "vkGetPhysicalDeviceSurfaceCapabilitiesKHR")
        return replace(found, &capabilities, real().capabilities);
    return found;
}

}
