// SPDX-License-Identifier: MIT
//
// OwnDevice: a device with one queue.

#pragma once

#include "device_choice.h"
#include "gpu.h"

namespace oriel {

class OwnDevice {
public:
    OwnDevice() = default;
    ~OwnDevice();
    OwnDevice(OwnDevice const&) = delete;
    OwnDevice& operator=(OwnDevice const&) = delete;

    Outcome open(OwnInstance const& instance);
    Gpu const& gpu() const { return m_gpu; }
    VulkanDevice const& handles() const { return m_handles; }
    std::uint32_t queue_family() const { return m_queue_family; }
    VkQueue queue() const { return m_queue; }

private:
    VulkanDevice m_handles;
    Gpu m_gpu;
    std::uint32_t m_queue_family = 0;
    VkQueue m_queue = VK_NULL_HANDLE;
};

}
