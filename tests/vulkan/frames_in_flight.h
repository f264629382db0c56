// SPDX-License-Identifier: MIT
//
// FramesInFlight: a host's loop, which records a frame while the GPU is busy with those before.

#pragma once

#include "backends/render/vulkan/submit_slots.h"
#include "vulkan_host.h"

namespace oriel {

class FramesInFlight {
public:
    FramesInFlight(VulkanHost const& host, std::size_t count) : m_host(host), m_slots(host.gpu())
    {
        m_slots.make(0, count);
    }

    void submit(std::function<void(VkCommandBuffer)> const& record)
    {
        VkCommandBuffer commands = VK_NULL_HANDLE;
        m_slots.begin(commands);
        record(commands);
        m_slots.submit(m_host.queue(), {});
    }
    void wait() { m_slots.wait(); }

private:
    VulkanHost const& m_host;
    SubmitSlots m_slots;
};

}
