// SPDX-License-Identifier: MIT

#include "own_device.h"

namespace oriel {

OwnDevice::~OwnDevice()
{
    if (m_handles.device != VK_NULL_HANDLE && m_gpu.vk.DestroyDevice)
        m_gpu.vk.DestroyDevice(m_handles.device, nullptr);
}

Outcome OwnDevice::open(OwnInstance const& instance)
{
    Result<DeviceChoice> const choice = choose_device(instance);
    if (!choice)
        return choice.error();
    m_queue_family = choice->queue_family;
    m_handles = { instance.options().get_instance_proc_addr, instance.instance(),
        choice->physical_device, VK_NULL_HANDLE };
    float const priority = 1;
    auto queue = typed<VkDeviceQueueCreateInfo>(VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO);
    queue.queueFamilyIndex = m_queue_family;
    queue.queueCount = 1;
    queue.pQueuePriorities = &priority;
    char const* const extensions[] = { VK_KHR_SWAPCHAIN_EXTENSION_NAME };
    auto info = typed<VkDeviceCreateInfo>(VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO);
    info.queueCreateInfoCount = 1;
    info.pQueueCreateInfos = &queue;
    info.enabledExtensionCount = instance.is_for_window() ? 1 : 0;
    info.ppEnabledExtensionNames = extensions;
    VkResult const made =
        instance.vk().CreateDevice(choice->physical_device, &info, nullptr, &m_handles.device);
    if (made != VK_SUCCESS)
        return vulkan_error("a device", made);
    Outcome const loaded = m_gpu.load(m_handles);
    if (loaded)
        m_gpu.vk.GetDeviceQueue(m_handles.device, m_queue_family, 0, &m_queue);
    return loaded;
}

}
