// SPDX-License-Identifier: MIT
//
// Two frames in flight: while the GPU draws one, the game prepares the next.

#pragma once

#include "game.h"
#include "vulkan_swapchain.h"

#include <array>

class VulkanFrames {
public:
    static constexpr std::uint32_t in_flight = 2;

    VulkanFrames(VulkanGpu const& gpu, VulkanSwapchain& swapchain);
    // Waits until the GPU is done.
    ~VulkanFrames();
    VulkanFrames(VulkanFrames const&) = delete;
    VulkanFrames& operator=(VulkanFrames const&) = delete;

    // Null while nothing can be shown.
    VkCommandBuffer begin();
    void begin_pass(Vector sky);
    void end_pass() { vkCmdEndRenderPass(current().commands); }
    // Draws and shows what was recorded.
    void end();

private:
    struct Frame {
        OwnedCommandPool pool;
        VkCommandBuffer commands = VK_NULL_HANDLE;
        OwnedSemaphore acquired;
        OwnedFence done;
    };

    Frame make_frame() const;
    Frame& current() { return m_frames[m_current]; }

    VulkanGpu const& m_gpu;
    VulkanSwapchain& m_swapchain;
    std::array<Frame, in_flight> m_frames;
    std::size_t m_current = 0;
};
