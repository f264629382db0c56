// SPDX-License-Identifier: MIT
//
// PictureTarget: an image that keeps its content, and the render pass that draws in it. Between
// passes it can be copied from.

#pragma once

#include "gpu_objects.h"

namespace oriel {

class PictureTarget {
public:
    PictureTarget(Gpu const& gpu, VkFormat format)
        : m_gpu(gpu)
        , m_format(format)
        , m_memory(gpu, ImageMemory::no_sharing)
    {}

    // A pass for pictures of any size.
    VkResult make_render_pass();
    VkRenderPass render_pass() const { return m_render_pass.get(); }
    VkFormat format() const { return m_format; }

    // The content is lost; the GPU must be done with it. False when there is no memory.
    bool resize(IntSize size);
    IntSize size() const { return m_image.size; } // empty: there is no image
    VkImage image() const { return m_image.image.get(); }

    void begin(VkCommandBuffer commands);
    void end(VkCommandBuffer commands) const { m_gpu.vk.CmdEndRenderPass(commands); }

private:
    bool make_framebuffer();

    Gpu const& m_gpu;
    VkFormat m_format;
    ImageMemory m_memory;
    OwnedRenderPass m_render_pass;
    GpuImage m_image;
    OwnedFramebuffer m_framebuffer;
};

}
