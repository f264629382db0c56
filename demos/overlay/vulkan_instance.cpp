// SPDX-License-Identifier: MIT

#include "vulkan_instance.h"

#include <cstdio>

static VKAPI_ATTR VkBool32 VKAPI_CALL write_down(VkDebugUtilsMessageSeverityFlagBitsEXT,
    VkDebugUtilsMessageTypeFlagsEXT, VkDebugUtilsMessengerCallbackDataEXT const* data, void* log)
{
    std::fprintf(stderr, "%s\n", data->pMessage);
    ++static_cast<ValidationLog*>(log)->messages;
    return VK_FALSE;
}

static VkDebugUtilsMessengerCreateInfoEXT messenger_info(ValidationLog& log)
{
    auto info = typed<VkDebugUtilsMessengerCreateInfoEXT>(
        VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT);
    info.messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT
                           | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
    info.messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT
                       | VK_DEBUG_UTILS_MESSAGE_TYPE_PERFORMANCE_BIT_EXT;
    info.pfnUserCallback = write_down;
    info.pUserData = &log;
    return info;
}

VulkanInstance::VulkanInstance(GLFWwindow* window, ValidationLog& log)
{
    std::uint32_t count = 0;
    char const** const names = glfwGetRequiredInstanceExtensions(&count);
    ensure(names ? VK_SUCCESS : VK_ERROR_INITIALIZATION_FAILED, "find what windows need");
    make_instance(log, { names, names + count });
    ensure(glfwCreateWindowSurface(m_instance, window, nullptr, &m_surface), "make a surface");
}

void VulkanInstance::make_instance(ValidationLog& log, std::vector<char const*> extensions)
{
    char const* const layer = "VK_LAYER_KHRONOS_validation";
    VkValidationFeatureEnableEXT const synchronization =
        VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT;
    auto features = typed<VkValidationFeaturesEXT>(VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT);
    features.enabledValidationFeatureCount = 1;
    features.pEnabledValidationFeatures = &synchronization;
    auto messenger = messenger_info(log);
    messenger.pNext = &features;

    auto application = typed<VkApplicationInfo>(VK_STRUCTURE_TYPE_APPLICATION_INFO);
    application.apiVersion = VK_API_VERSION_1_0;
    auto info = typed<VkInstanceCreateInfo>(VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO);
    info.pApplicationInfo = &application;
    if (log.is_wanted) {
        extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
        info.pNext = &messenger;
        info.enabledLayerCount = 1;
        info.ppEnabledLayerNames = &layer;
    }
    info.enabledExtensionCount = static_cast<std::uint32_t>(extensions.size());
    info.ppEnabledExtensionNames = extensions.data();
    ensure(vkCreateInstance(&info, nullptr, &m_instance),
        log.is_wanted ? "make an instance with validation layers" : "make an instance");
    if (log.is_wanted)
        watch(messenger_info(log));
}

void VulkanInstance::watch(VkDebugUtilsMessengerCreateInfoEXT const& info)
{
    auto const create = reinterpret_cast<PFN_vkCreateDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(m_instance, "vkCreateDebugUtilsMessengerEXT"));
    ensure(create(m_instance, &info, nullptr, &m_messenger), "let the layers be heard");
}

VulkanInstance::~VulkanInstance()
{
    vkDestroySurfaceKHR(m_instance, m_surface, nullptr);
    auto const destroy = reinterpret_cast<PFN_vkDestroyDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(m_instance, "vkDestroyDebugUtilsMessengerEXT"));
    if (m_messenger != VK_NULL_HANDLE)
        destroy(m_instance, m_messenger, nullptr);
    vkDestroyInstance(m_instance, nullptr);
}
