// SPDX-License-Identifier: MIT

#include "submit_slots.h"

#include <limits>

namespace oriel {

namespace {

constexpr std::uint64_t forever = std::numeric_limits<std::uint64_t>::max();

}

VkResult SubmitSlots::make(std::uint32_t queue_family, std::size_t count)
{
    m_slots.resize(count);
    for (Slot& slot : m_slots) {
        VkResult const made = make_slot(queue_family, slot);
        if (made != VK_SUCCESS)
            return made;
    }
    return VK_SUCCESS;
}

VkResult SubmitSlots::make_slot(std::uint32_t queue_family, Slot& slot)
{
    auto pool = typed<VkCommandPoolCreateInfo>(VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO);
    pool.flags = VK_COMMAND_POOL_CREATE_TRANSIENT_BIT;
    pool.queueFamilyIndex = queue_family;
    VkResult made =
        m_gpu.vk.CreateCommandPool(m_gpu.device, &pool, nullptr, slot.pool.receive(m_gpu));
    if (made != VK_SUCCESS)
        return made;
    auto commands =
        typed<VkCommandBufferAllocateInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO);
    commands.commandPool = slot.pool.get();
    commands.commandBufferCount = 1;
    made = m_gpu.vk.AllocateCommandBuffers(m_gpu.device, &commands, &slot.commands);
    if (made != VK_SUCCESS)
        return made;
    auto const fence = typed<VkFenceCreateInfo>(VK_STRUCTURE_TYPE_FENCE_CREATE_INFO);
    return m_gpu.vk.CreateFence(m_gpu.device, &fence, nullptr, slot.fence.receive(m_gpu));
}

VkResult SubmitSlots::begin(VkCommandBuffer& commands)
{
    m_index = (m_index + 1) % m_slots.size();
    Slot& slot = m_slots[m_index];
    VkResult result = wait_for(slot);
    if (result == VK_SUCCESS)
        result = m_gpu.vk.ResetCommandPool(m_gpu.device, slot.pool.get(), 0);
    if (result != VK_SUCCESS)
        return result;
    commands = slot.commands;
    auto info = typed<VkCommandBufferBeginInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO);
    info.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
    return m_gpu.vk.BeginCommandBuffer(commands, &info);
}

VkResult SubmitSlots::submit(VkQueue queue, SubmitSemaphores const& semaphores)
{
    Slot& slot = m_slots[m_index];
    VkResult const ended = m_gpu.vk.EndCommandBuffer(slot.commands);
    if (ended != VK_SUCCESS)
        return ended;
    VkPipelineStageFlags const stage = VK_PIPELINE_STAGE_TRANSFER_BIT;
    auto info = typed<VkSubmitInfo>(VK_STRUCTURE_TYPE_SUBMIT_INFO);
    info.waitSemaphoreCount = semaphores.copies_after == VK_NULL_HANDLE ? 0 : 1;
    info.pWaitSemaphores = &semaphores.copies_after;
    info.pWaitDstStageMask = &stage;
    info.commandBufferCount = 1;
    info.pCommandBuffers = &slot.commands;
    info.signalSemaphoreCount = semaphores.signals == VK_NULL_HANDLE ? 0 : 1;
    info.pSignalSemaphores = &semaphores.signals;
    VkResult const submitted = m_gpu.vk.QueueSubmit(queue, 1, &info, slot.fence.get());
    slot.is_pending = submitted == VK_SUCCESS;
    return submitted;
}

VkResult SubmitSlots::wait()
{
    VkResult result = VK_SUCCESS;
    for (Slot& slot : m_slots) {
        VkResult const waited = wait_for(slot);
        result = waited == VK_SUCCESS ? result : waited;
    }
    return result;
}

VkResult SubmitSlots::wait_for(Slot& slot)
{
    if (!slot.is_pending)
        return VK_SUCCESS;
    slot.is_pending = false;
    VkResult const waited =
        m_gpu.vk.WaitForFences(m_gpu.device, 1, slot.fence.address(), VK_TRUE, forever);
    if (waited != VK_SUCCESS)
        return waited;
    return m_gpu.vk.ResetFences(m_gpu.device, 1, slot.fence.address());
}

}
