// SPDX-License-Identifier: MIT

#include "host_picture.h"

#include "backends/render/vulkan/image_barrier.h"

#include <cstring>

namespace oriel {

namespace {

constexpr VkFormat depth_format = VK_FORMAT_D16_UNORM;
constexpr VkImageSubresourceRange depth_range { VK_IMAGE_ASPECT_DEPTH_BIT, 0, 1, 0, 1 };
constexpr ImageUse attachment { VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT,
    VK_ACCESS_COLOR_ATTACHMENT_READ_BIT | VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT,
    VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL };

VkAttachmentDescription attachment_of(
    VkFormat format, VkAttachmentLoadOp load, VkImageLayout layout)
{
    VkAttachmentDescription description {};
    description.format = format;
    description.samples = VK_SAMPLE_COUNT_1_BIT;
    description.loadOp = load;
    description.stencilLoadOp = VK_ATTACHMENT_LOAD_OP_DONT_CARE;
    description.stencilStoreOp = VK_ATTACHMENT_STORE_OP_DONT_CARE;
    description.initialLayout =
        load == VK_ATTACHMENT_LOAD_OP_CLEAR ? VK_IMAGE_LAYOUT_UNDEFINED : layout;
    description.finalLayout = layout;
    return description;
}

}

HostPicture::HostPicture(VulkanHost const& host, IntSize size, HostPass pass, VkFormat format)
    : m_host(host)
    , m_size(size)
    , m_pass(pass)
    , m_format(format)
    , m_memory(host.gpu(), ImageMemory::no_sharing)
    , m_color(make_gpu_image(m_memory, size, format,
          VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT
              | VK_IMAGE_USAGE_TRANSFER_DST_BIT))
{
    if (m_pass != HostPass::RenderPass)
        make_depth();
    if (m_pass == HostPass::Dynamic)
        return;
    make_render_pass();
    make_framebuffer();
}

VulkanTarget HostPicture::for_renderer() const
{
    VulkanTarget target { .color_format = m_format };
    target.render_pass = m_render_pass.get();
    target.subpass = m_pass == HostPass::RenderPassDepth ? 1 : 0;
    if (m_pass == HostPass::Dynamic)
        target.depth_format = depth_format;
    return target;
}

void HostPicture::make_depth()
{
    Gpu const& gpu = m_host.gpu();
    auto image = typed<VkImageCreateInfo>(VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO);
    image.imageType = VK_IMAGE_TYPE_2D;
    image.format = depth_format;
    image.extent = extent_of(m_size);
    image.mipLevels = 1;
    image.arrayLayers = 1;
    image.samples = VK_SAMPLE_COUNT_1_BIT;
    image.usage = VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT;
    gpu.vk.CreateImage(gpu.device, &image, nullptr, m_depth.receive(gpu));
    VkMemoryRequirements needed {};
    gpu.vk.GetImageMemoryRequirements(gpu.device, m_depth.get(), &needed);
    auto memory = typed<VkMemoryAllocateInfo>(VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO);
    memory.allocationSize = needed.size;
    memory.memoryTypeIndex = gpu.find_memory_type(needed.memoryTypeBits, 0);
    gpu.vk.AllocateMemory(gpu.device, &memory, nullptr, m_depth_memory.receive(gpu));
    gpu.vk.BindImageMemory(gpu.device, m_depth.get(), m_depth_memory.get(), 0);
    auto view = typed<VkImageViewCreateInfo>(VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO);
    view.image = m_depth.get();
    view.viewType = VK_IMAGE_VIEW_TYPE_2D;
    view.format = depth_format;
    view.subresourceRange = depth_range;
    gpu.vk.CreateImageView(gpu.device, &view, nullptr, m_depth_view.receive(gpu));
}

void HostPicture::make_render_pass()
{
    Gpu const& gpu = m_host.gpu();
    bool const has_depth = m_pass == HostPass::RenderPassDepth;
    VkAttachmentDescription const attachments[] = {
        attachment_of(m_format, VK_ATTACHMENT_LOAD_OP_LOAD, attachment.layout),
        attachment_of(depth_format, VK_ATTACHMENT_LOAD_OP_CLEAR,
            VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL),
    };
    VkAttachmentReference const color { 0, attachment.layout };
    VkAttachmentReference const depth { 1, VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL };
    VkSubpassDescription subpasses[2] {};
    for (VkSubpassDescription& subpass : subpasses) {
        subpass.colorAttachmentCount = 1;
        subpass.pColorAttachments = &color;
        subpass.pDepthStencilAttachment = has_depth ? &depth : nullptr;
    }
    constexpr VkPipelineStageFlags stages = VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT
                                            | VK_PIPELINE_STAGE_EARLY_FRAGMENT_TESTS_BIT
                                            | VK_PIPELINE_STAGE_LATE_FRAGMENT_TESTS_BIT;
    constexpr VkAccessFlags access = VK_ACCESS_COLOR_ATTACHMENT_READ_BIT
                                     | VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT
                                     | VK_ACCESS_DEPTH_STENCIL_ATTACHMENT_READ_BIT
                                     | VK_ACCESS_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT;
    VkSubpassDependency const between[] = {
        { VK_SUBPASS_EXTERNAL, 0, stages, stages, access, access, 0 },
        { 0, 1, stages, stages, access, access, VK_DEPENDENCY_BY_REGION_BIT },
    };
    auto info = typed<VkRenderPassCreateInfo>(VK_STRUCTURE_TYPE_RENDER_PASS_CREATE_INFO);
    info.attachmentCount = has_depth ? 2 : 1;
    info.pAttachments = attachments;
    info.subpassCount = has_depth ? 2 : 1;
    info.pSubpasses = subpasses;
    info.dependencyCount = has_depth ? 2 : 1;
    info.pDependencies = between;
    gpu.vk.CreateRenderPass(gpu.device, &info, nullptr, m_render_pass.receive(gpu));
}

void HostPicture::make_framebuffer()
{
    Gpu const& gpu = m_host.gpu();
    VkImageView const views[] = { m_color.view.get(), m_depth_view.get() };
    auto info = typed<VkFramebufferCreateInfo>(VK_STRUCTURE_TYPE_FRAMEBUFFER_CREATE_INFO);
    info.renderPass = m_render_pass.get();
    info.attachmentCount = m_pass == HostPass::RenderPassDepth ? 2 : 1;
    info.pAttachments = views;
    info.width = extent_of(m_size).width;
    info.height = extent_of(m_size).height;
    info.layers = 1;
    gpu.vk.CreateFramebuffer(gpu.device, &info, nullptr, m_framebuffer.receive(gpu));
}

void HostPicture::fill(VkCommandBuffer commands, float red, float green, float blue) const
{
    Gpu const& gpu = m_host.gpu();
    VkImage const image = m_color.image.get();
    VkClearColorValue const color { { red, green, blue, 1 } };
    constexpr ImageUse drawn { attachment.stage, attachment.access, VK_IMAGE_LAYOUT_UNDEFINED };
    image_barrier(gpu, commands, image, drawn, ImageUse::copy_target());
    gpu.vk.CmdClearColorImage(
        commands, image, ImageUse::copy_target().layout, &color, 1, &whole_image);
    image_barrier(gpu, commands, image, ImageUse::copy_target(), attachment);
}

void HostPicture::begin(VkCommandBuffer commands) const
{
    if (m_pass == HostPass::Dynamic)
        return begin_dynamic(commands);
    VkClearValue clear[2] {}; // the nearest depth: whatever is tested against it is not drawn
    auto info = typed<VkRenderPassBeginInfo>(VK_STRUCTURE_TYPE_RENDER_PASS_BEGIN_INFO);
    info.renderPass = m_render_pass.get();
    info.framebuffer = m_framebuffer.get();
    info.renderArea.extent = { extent_of(m_size).width, extent_of(m_size).height };
    info.clearValueCount = m_pass == HostPass::RenderPassDepth ? 2 : 0;
    info.pClearValues = clear;
    vkCmdBeginRenderPass(commands, &info, VK_SUBPASS_CONTENTS_INLINE);
    if (m_pass == HostPass::RenderPassDepth)
        vkCmdNextSubpass(commands, VK_SUBPASS_CONTENTS_INLINE);
}

void HostPicture::begin_dynamic(VkCommandBuffer commands) const
{
    auto to_depth = typed<VkImageMemoryBarrier>(VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER);
    to_depth.dstAccessMask = VK_ACCESS_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT;
    to_depth.newLayout = VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL;
    to_depth.image = m_depth.get();
    to_depth.subresourceRange = depth_range;
    vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_LATE_FRAGMENT_TESTS_BIT,
        VK_PIPELINE_STAGE_EARLY_FRAGMENT_TESTS_BIT, 0, 0, nullptr, 0, nullptr, 1, &to_depth);
    auto color = typed<VkRenderingAttachmentInfo>(VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO);
    color.imageView = m_color.view.get();
    color.imageLayout = attachment.layout;
    color.loadOp = VK_ATTACHMENT_LOAD_OP_LOAD;
    color.storeOp = VK_ATTACHMENT_STORE_OP_STORE;
    auto depth = typed<VkRenderingAttachmentInfo>(VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO);
    depth.imageView = m_depth_view.get();
    depth.imageLayout = VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL;
    depth.loadOp = VK_ATTACHMENT_LOAD_OP_CLEAR;
    depth.storeOp = VK_ATTACHMENT_STORE_OP_DONT_CARE;
    auto info = typed<VkRenderingInfo>(VK_STRUCTURE_TYPE_RENDERING_INFO);
    info.renderArea.extent = { extent_of(m_size).width, extent_of(m_size).height };
    info.layerCount = 1;
    info.colorAttachmentCount = 1;
    info.pColorAttachments = &color;
    info.pDepthAttachment = &depth;
    vkCmdBeginRendering(commands, &info);
}

void HostPicture::end(VkCommandBuffer commands) const
{
    if (m_pass == HostPass::Dynamic)
        vkCmdEndRendering(commands);
    else
        vkCmdEndRenderPass(commands);
}

void HostPicture::fill_without_waiting(VkCommandBuffer commands) const
{
    Gpu const& gpu = m_host.gpu();
    VkImage const image = m_color.image.get();
    VkClearColorValue const color {};
    image_barrier(gpu, commands, image, ImageUse::nothing(), ImageUse::copy_target());
    gpu.vk.CmdClearColorImage(
        commands, image, ImageUse::copy_target().layout, &color, 1, &whole_image);
}

std::vector<std::uint32_t> HostPicture::pixels() const
{
    Gpu const& gpu = m_host.gpu();
    auto const count =
        static_cast<std::size_t>(m_size.width) * static_cast<std::size_t>(m_size.height);
    GpuBuffer const buffer = make_gpu_buffer(gpu, count * 4, VK_BUFFER_USAGE_TRANSFER_DST_BIT);
    m_host.run([&](VkCommandBuffer commands) {
        image_barrier(gpu, commands, m_color.image.get(), attachment, ImageUse::copy_source());
        VkBufferImageCopy copy {};
        copy.imageSubresource = whole_layer;
        copy.imageExtent = extent_of(m_size);
        gpu.vk.CmdCopyImageToBuffer(commands, m_color.image.get(), ImageUse::copy_source().layout,
            buffer.buffer.get(), 1, &copy);
        image_barrier(gpu, commands, m_color.image.get(), ImageUse::copy_source(), attachment);
    });
    std::vector<std::uint32_t> pixels(count);
    std::memcpy(pixels.data(), buffer.bytes, count * 4);
    return pixels;
}

}
