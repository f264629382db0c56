// SPDX-License-Identifier: MIT

#include "vulkan_host.h"

#include <cstdlib>
#include <vector>

namespace oriel {

VKAPI_ATTR VkBool32 VKAPI_CALL ValidationLog::write(VkDebugUtilsMessageSeverityFlagBitsEXT,
    VkDebugUtilsMessageTypeFlagsEXT, VkDebugUtilsMessengerCallbackDataEXT const* data, void* log)
{
    static_cast<ValidationLog*>(log)->text += std::string(data->pMessage) + "\n";
    return VK_FALSE;
}

VulkanHost::VulkanHost()
{
    if (!make_instance())
        m_problem = "there is no Vulkan, or no validation layer (vulkan-validationlayers)";
    else if (!choose_device())
        m_problem = "Vulkan has no device here (mesa-vulkan-drivers)";
    else if (!make_device() || !m_gpu.load(device()))
        m_problem = "the Vulkan device cannot be used";
}

bool VulkanHost::make_instance()
{
    VkValidationFeatureEnableEXT const synchronization =
        VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT;
    auto features = typed<VkValidationFeaturesEXT>(VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT);
    features.enabledValidationFeatureCount = 1;
    features.pEnabledValidationFeatures = &synchronization;
    auto messenger = typed<VkDebugUtilsMessengerCreateInfoEXT>(
        VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT);
    messenger.messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT
                                | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
    messenger.messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT
                            | VK_DEBUG_UTILS_MESSAGE_TYPE_PERFORMANCE_BIT_EXT;
    messenger.pfnUserCallback = ValidationLog::write;
    messenger.pUserData = &m_log;
    messenger.pNext = &features;

    char const* const layers[] = { "VK_LAYER_KHRONOS_validation" };
    char const* const extensions[] = { "VK_EXT_debug_utils" };
    auto application = typed<VkApplicationInfo>(VK_STRUCTURE_TYPE_APPLICATION_INFO);
    application.apiVersion = VK_API_VERSION_1_3; // for dynamic rendering
    auto info = typed<VkInstanceCreateInfo>(VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO);
    info.pNext = &messenger;
    info.pApplicationInfo = &application;
    info.enabledLayerCount = 1;
    info.ppEnabledLayerNames = layers;
    info.enabledExtensionCount = 1;
    info.ppEnabledExtensionNames = extensions;
    if (vkCreateInstance(&info, nullptr, &m_instance) != VK_SUCCESS)
        return false;
    auto const create = reinterpret_cast<PFN_vkCreateDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(m_instance, "vkCreateDebugUtilsMessengerEXT"));
    messenger.pNext = nullptr;
    return create(m_instance, &messenger, nullptr, &m_messenger) == VK_SUCCESS;
}

bool VulkanHost::choose_device()
{
    std::uint32_t count = 16;
    VkPhysicalDevice devices[16] = {};
    vkEnumeratePhysicalDevices(m_instance, &count, devices);
    for (std::uint32_t i = 0; i < count; ++i) {
        VkPhysicalDeviceProperties properties {};
        vkGetPhysicalDeviceProperties(devices[i], &properties);
        bool const is_cpu = properties.deviceType == VK_PHYSICAL_DEVICE_TYPE_CPU;
        if (is_cpu != (std::getenv("ORIEL_TEST_GPU") != nullptr)) {
            m_physical_device = devices[i];
            return true;
        }
    }
    return false;
}

bool VulkanHost::make_device()
{
    float const priority = 1;
    auto queue = typed<VkDeviceQueueCreateInfo>(VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO);
    queue.queueCount = 1;
    queue.pQueuePriorities = &priority;
    auto features = typed<VkPhysicalDeviceVulkan13Features>(
        VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES);
    features.dynamicRendering = VK_TRUE;
    auto info = typed<VkDeviceCreateInfo>(VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO);
    info.pNext = &features;
    info.queueCreateInfoCount = 1;
    info.pQueueCreateInfos = &queue;
    if (vkCreateDevice(m_physical_device, &info, nullptr, &m_device) != VK_SUCCESS)
        return false;
    vkGetDeviceQueue(m_device, 0, 0, &m_queue);
    auto pool = typed<VkCommandPoolCreateInfo>(VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO);
    return vkCreateCommandPool(m_device, &pool, nullptr, &m_pool) == VK_SUCCESS;
}

VulkanHost::~VulkanHost()
{
    if (m_device) {
        vkDestroyCommandPool(m_device, m_pool, nullptr);
        vkDestroyDevice(m_device, nullptr);
    }
    if (!m_instance)
        return;
    auto const destroy = reinterpret_cast<PFN_vkDestroyDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(m_instance, "vkDestroyDebugUtilsMessengerEXT"));
    destroy(m_instance, m_messenger, nullptr);
    vkDestroyInstance(m_instance, nullptr);
}

VulkanDevice VulkanHost::device() const
{
    return { vkGetInstanceProcAddr, m_instance, m_physical_device, m_device };
}

void VulkanHost::run(std::function<void(VkCommandBuffer)> const& record) const
{
    auto allocate =
        typed<VkCommandBufferAllocateInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO);
    allocate.commandPool = m_pool;
    allocate.commandBufferCount = 1;
    VkCommandBuffer commands = VK_NULL_HANDLE;
    vkAllocateCommandBuffers(m_device, &allocate, &commands);
    auto const begin = typed<VkCommandBufferBeginInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO);
    vkBeginCommandBuffer(commands, &begin);
    record(commands);
    vkEndCommandBuffer(commands);
    auto submit = typed<VkSubmitInfo>(VK_STRUCTURE_TYPE_SUBMIT_INFO);
    submit.commandBufferCount = 1;
    submit.pCommandBuffers = &commands;
    vkQueueSubmit(m_queue, 1, &submit, VK_NULL_HANDLE);
    vkQueueWaitIdle(m_queue);
    vkFreeCommandBuffers(m_device, m_pool, 1, &commands);
}

}
