// SPDX-License-Identifier: MIT
//
// HostPicture: a picture of a host's, and the ways in which a host may let others draw in it.

#pragma once

#include "backends/render/vulkan/gpu_objects.h"
#include "vulkan_host.h"

#include <vector>

namespace oriel {

enum class HostPass : std::uint8_t {
    RenderPass,      // (Default) a color attachment alone
    RenderPassDepth, // in the second subpass of a pass, with a depth attachment that is tested
    Dynamic,         // dynamic rendering, with a depth attachment
};

class HostPicture {
public:
    HostPicture(VulkanHost const& host, IntSize size, HostPass pass = HostPass::RenderPass,
        VkFormat format = VK_FORMAT_B8G8R8A8_UNORM);

    VulkanTarget for_renderer() const;
    // Outside a pass.
    void fill(VkCommandBuffer commands, float red, float green, float blue) const;
    // A mistake of a host.
    void fill_without_waiting(VkCommandBuffer commands) const;
    void begin(VkCommandBuffer commands) const;
    void end(VkCommandBuffer commands) const;
    // 0xAARRGGBB.
    std::vector<std::uint32_t> pixels() const;

private:
    void make_depth();
    void make_render_pass();
    void make_framebuffer();
    void begin_dynamic(VkCommandBuffer commands) const;

    VulkanHost const& m_host;
    IntSize m_size;
    HostPass m_pass;
    VkFormat m_format;
    ImageMemory m_memory;
    GpuImage m_color;
    OwnedMemory m_depth_memory;
    OwnedImage m_depth;
    OwnedImageView m_depth_view;
    OwnedRenderPass m_render_pass;
    OwnedFramebuffer m_framebuffer;
};

}
