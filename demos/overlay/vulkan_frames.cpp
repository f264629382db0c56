// SPDX-License-Identifier: MIT

#include "vulkan_frames.h"

VulkanFrames::VulkanFrames(VulkanGpu const& gpu, VulkanSwapchain& swapchain)
    : m_gpu(gpu)
    , m_swapchain(swapchain)
{
    for (Frame& frame : m_frames)
        frame = make_frame();
}

VulkanFrames::~VulkanFrames() { vkDeviceWaitIdle(m_gpu.device); }

VulkanFrames::Frame VulkanFrames::make_frame() const
{
    VkDevice const device = m_gpu.device;
    Frame made;
    auto pool = typed<VkCommandPoolCreateInfo>(VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO);
    pool.flags = VK_COMMAND_POOL_CREATE_TRANSIENT_BIT;
    pool.queueFamilyIndex = m_gpu.queue_family;
    ensure(vkCreateCommandPool(device, &pool, nullptr, made.pool.receive(device)), "make commands");
    auto buffer =
        typed<VkCommandBufferAllocateInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO);
    buffer.commandPool = made.pool.get();
    buffer.commandBufferCount = 1;
    ensure(vkAllocateCommandBuffers(device, &buffer, &made.commands), "make commands");
    auto const semaphore = typed<VkSemaphoreCreateInfo>(VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO);
    ensure(vkCreateSemaphore(device, &semaphore, nullptr, made.acquired.receive(device)),
        "make a semaphore");
    auto fence = typed<VkFenceCreateInfo>(VK_STRUCTURE_TYPE_FENCE_CREATE_INFO);
    fence.flags = VK_FENCE_CREATE_SIGNALED_BIT;
    ensure(vkCreateFence(device, &fence, nullptr, made.done.receive(device)), "make a fence");
    return made;
}

VkCommandBuffer VulkanFrames::begin()
{
    Frame& frame = current();
    ensure(vkWaitForFences(m_gpu.device, 1, frame.done.address(), VK_TRUE, UINT64_MAX),
        "wait for the GPU");
    if (!m_swapchain.acquire(frame.acquired.get()))
        return VK_NULL_HANDLE;
    vkResetCommandPool(m_gpu.device, frame.pool.get(), 0);
    auto info = typed<VkCommandBufferBeginInfo>(VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO);
    info.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
    ensure(vkBeginCommandBuffer(frame.commands, &info), "make commands");
    return frame.commands;
}

void VulkanFrames::begin_pass(Vector sky)
{
    VkClearValue clears[2] {};
    clears[0].color = { { sky.x, sky.y, sky.z, 1 } };
    clears[1].depthStencil = { 1, 0 };
    auto info = typed<VkRenderPassBeginInfo>(VK_STRUCTURE_TYPE_RENDER_PASS_BEGIN_INFO);
    info.renderPass = m_swapchain.render_pass();
    info.framebuffer = m_swapchain.framebuffer();
    info.renderArea.extent = m_swapchain.size();
    info.clearValueCount = 2;
    info.pClearValues = clears;
    vkCmdBeginRenderPass(current().commands, &info, VK_SUBPASS_CONTENTS_INLINE);
}

void VulkanFrames::end()
{
    Frame& frame = current();
    ensure(vkEndCommandBuffer(frame.commands), "make commands");
    VkPipelineStageFlags const when = VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT;
    VkSemaphore const drawn = m_swapchain.drawn();
    auto info = typed<VkSubmitInfo>(VK_STRUCTURE_TYPE_SUBMIT_INFO);
    info.waitSemaphoreCount = 1;
    info.pWaitSemaphores = frame.acquired.address();
    info.pWaitDstStageMask = &when;
    info.commandBufferCount = 1;
    info.pCommandBuffers = &frame.commands;
    info.signalSemaphoreCount = 1;
    info.pSignalSemaphores = &drawn;
    vkResetFences(m_gpu.device, 1, frame.done.address());
    ensure(vkQueueSubmit(m_gpu.queue, 1, &info, frame.done.get()), "take a frame");
    m_swapchain.present();
    m_current = (m_current + 1) % in_flight;
}
