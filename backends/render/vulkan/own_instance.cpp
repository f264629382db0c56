// SPDX-License-Identifier: MIT

#include "own_instance.h"

#include "gpu.h"

#include <algorithm>
#include <cstring>

namespace oriel {

namespace {

constexpr char const* validation_layer = "VK_LAYER_KHRONOS_validation";

VKAPI_ATTR VkBool32 VKAPI_CALL pass_on(VkDebugUtilsMessageSeverityFlagBitsEXT,
    VkDebugUtilsMessageTypeFlagsEXT, VkDebugUtilsMessengerCallbackDataEXT const* data,
    void* options)
{
    static_cast<VulkanPictureOptions const*>(options)->on_validation(data->pMessage);
    return VK_FALSE;
}

VkDebugUtilsMessengerCreateInfoEXT messenger_info(VulkanPictureOptions& options)
{
    auto info = typed<VkDebugUtilsMessengerCreateInfoEXT>(
        VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT);
    info.messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT
                           | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
    info.messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT
                       | VK_DEBUG_UTILS_MESSAGE_TYPE_PERFORMANCE_BIT_EXT;
    info.pfnUserCallback = pass_on;
    info.pUserData = &options;
    return info;
}

}

OwnInstance::~OwnInstance()
{
    destroy_surface();
    if (m_messenger != VK_NULL_HANDLE)
        m_vk.DestroyDebugUtilsMessengerEXT(m_instance, m_messenger, nullptr);
    if (m_instance != VK_NULL_HANDLE && m_vk.DestroyInstance)
        m_vk.DestroyInstance(m_instance, nullptr);
}

Outcome OwnInstance::open()
{
    if (!m_options.get_instance_proc_addr)
        return Error { "Vulkan cannot be used: there is no loader." };
    bool const is_validated = m_options.on_validation && can_validate();
    VkResult const made = make_instance(is_validated);
    if (made != VK_SUCCESS)
        return vulkan_error("an instance", made);
    if (!m_vk.load(m_options.get_instance_proc_addr, m_instance))
        return Error { "Vulkan cannot be used: its loader lacks functions of version 1.0." };
    if (is_validated) {
        auto const info = messenger_info(m_options);
        m_vk.CreateDebugUtilsMessengerEXT(m_instance, &info, nullptr, &m_messenger);
    }
    return is_for_window() ? make_surface() : done();
}

bool OwnInstance::can_validate() const
{
    auto const enumerate = reinterpret_cast<PFN_vkEnumerateInstanceLayerProperties>(
        m_options.get_instance_proc_addr(nullptr, "vkEnumerateInstanceLayerProperties"));
    std::uint32_t count = 0;
    if (!enumerate || enumerate(&count, nullptr) != VK_SUCCESS)
        return false;
    std::vector<VkLayerProperties> layers(count);
    enumerate(&count, layers.data());
    return std::ranges::any_of(layers, [](VkLayerProperties const& layer) {
        return std::strcmp(layer.layerName, validation_layer) == 0;
    });
}

VkResult OwnInstance::make_instance(bool is_validated)
{
    auto const create = reinterpret_cast<PFN_vkCreateInstance>(
        m_options.get_instance_proc_addr(nullptr, "vkCreateInstance"));
    if (!create)
        return VK_ERROR_INITIALIZATION_FAILED;
    std::vector<char const*> extensions = m_options.surface_extensions;
    if (is_validated)
        extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
    VkValidationFeatureEnableEXT const synchronization =
        VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT;
    auto features = typed<VkValidationFeaturesEXT>(VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT);
    features.enabledValidationFeatureCount = 1;
    features.pEnabledValidationFeatures = &synchronization;
    auto messenger = messenger_info(m_options);
    messenger.pNext = &features;
    auto application = typed<VkApplicationInfo>(VK_STRUCTURE_TYPE_APPLICATION_INFO);
    application.apiVersion = VK_API_VERSION_1_0;
    auto info = typed<VkInstanceCreateInfo>(VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO);
    info.pNext = is_validated ? &messenger : nullptr;
    info.pApplicationInfo = &application;
    info.enabledLayerCount = is_validated ? 1 : 0;
    info.ppEnabledLayerNames = &validation_layer;
    info.enabledExtensionCount = static_cast<std::uint32_t>(extensions.size());
    info.ppEnabledExtensionNames = extensions.data();
    return create(&info, nullptr, &m_instance);
}

Outcome OwnInstance::make_surface()
{
    destroy_surface();
    VkResult const made = m_options.make_surface(m_instance, &m_surface);
    return made == VK_SUCCESS ? done() : Outcome(vulkan_error("a surface for the window", made));
}

void OwnInstance::destroy_surface()
{
    if (m_surface != VK_NULL_HANDLE && m_vk.DestroySurfaceKHR)
        m_vk.DestroySurfaceKHR(m_instance, m_surface, nullptr);
    m_surface = VK_NULL_HANDLE;
}

}
