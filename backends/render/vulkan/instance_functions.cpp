// SPDX-License-Identifier: MIT

#include "instance_functions.h"

namespace oriel {

bool InstanceFunctions::load(PFN_vkGetInstanceProcAddr get, VkInstance instance)
{
    bool are_all_there = true;
    auto const load = [&]<typename Function>(Function& function, char const* name) {
        function = reinterpret_cast<Function>(get(instance, name));
        are_all_there = are_all_there && function != nullptr;
    };
    load(CreateDevice, "vkCreateDevice");
    load(DestroyInstance, "vkDestroyInstance");
    load(EnumerateDeviceExtensionProperties, "vkEnumerateDeviceExtensionProperties");
    load(EnumeratePhysicalDevices, "vkEnumeratePhysicalDevices");
    load(GetPhysicalDeviceProperties, "vkGetPhysicalDeviceProperties");
    load(GetPhysicalDeviceQueueFamilyProperties, "vkGetPhysicalDeviceQueueFamilyProperties");
    bool const has_core = are_all_there;
    load(CreateDebugUtilsMessengerEXT, "vkCreateDebugUtilsMessengerEXT");
    load(DestroyDebugUtilsMessengerEXT, "vkDestroyDebugUtilsMessengerEXT");
    load(DestroySurfaceKHR, "vkDestroySurfaceKHR");
    load(GetPhysicalDeviceSurfaceCapabilitiesKHR, "vkGetPhysicalDeviceSurfaceCapabilitiesKHR");
    load(GetPhysicalDeviceSurfaceFormatsKHR, "vkGetPhysicalDeviceSurfaceFormatsKHR");
    load(GetPhysicalDeviceSurfaceSupportKHR, "vkGetPhysicalDeviceSurfaceSupportKHR");
    return has_core;
}

}
