// SPDX-License-Identifier: MIT

#include "picture_target.h"

#include "image_barrier.h"

namespace oriel {

namespace {

constexpr VkImageLayout between_passes = VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL;
constexpr VkPipelineStageFlags draws = VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT;
constexpr VkAccessFlags draws_access =
    VK_ACCESS_COLOR_ATTACHMENT_READ_BIT | VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT;
constexpr VkPipelineStageFlags copies = VK_PIPELINE_STAGE_TRANSFER_BIT;

// What was copied or drawn before is done; what is copied or drawn later sees it.
constexpr VkSubpassDependency dependencies[] = {
    { VK_SUBPASS_EXTERNAL, 0, copies | draws, draws, draws_access, draws_access, 0 },
    { 0, VK_SUBPASS_EXTERNAL, draws, copies | draws, draws_access,
        VK_ACCESS_TRANSFER_READ_BIT | draws_access, 0 },
};

}

VkResult PictureTarget::make_render_pass()
{
    VkAttachmentDescription attachment {};
    attachment.format = m_format;
    attachment.samples = VK_SAMPLE_COUNT_1_BIT;
    attachment.loadOp = VK_ATTACHMENT_LOAD_OP_LOAD;
    attachment.storeOp = VK_ATTACHMENT_STORE_OP_STORE;
    attachment.stencilLoadOp = VK_ATTACHMENT_LOAD_OP_DONT_CARE;
    attachment.stencilStoreOp = VK_ATTACHMENT_STORE_OP_DONT_CARE;
    attachment.initialLayout = between_passes;
    attachment.finalLayout = between_passes;
    VkAttachmentReference const color { 0, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL };
    VkSubpassDescription subpass {};
    subpass.pipelineBindPoint = VK_PIPELINE_BIND_POINT_GRAPHICS;
    subpass.colorAttachmentCount = 1;
    subpass.pColorAttachments = &color;
    auto info = typed<VkRenderPassCreateInfo>(VK_STRUCTURE_TYPE_RENDER_PASS_CREATE_INFO);
    info.attachmentCount = 1;
    info.pAttachments = &attachment;
    info.subpassCount = 1;
    info.pSubpasses = &subpass;
    info.dependencyCount = count_of(dependencies);
    info.pDependencies = dependencies;
    return m_gpu.vk.CreateRenderPass(m_gpu.device, &info, nullptr, m_render_pass.receive(m_gpu));
}

bool PictureTarget::resize(IntSize size)
{
    m_framebuffer.reset();
    m_image = {}; // before the next is made: both may not fit
    m_image = make_gpu_image(m_memory, size, m_format,
        VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT);
    if (m_image.view && make_framebuffer())
        return true;
    m_image = {};
    return false;
}

bool PictureTarget::make_framebuffer()
{
    VkExtent3D const extent = extent_of(m_image.size);
    auto info = typed<VkFramebufferCreateInfo>(VK_STRUCTURE_TYPE_FRAMEBUFFER_CREATE_INFO);
    info.renderPass = m_render_pass.get();
    info.attachmentCount = 1;
    info.pAttachments = m_image.view.address();
    info.width = extent.width;
    info.height = extent.height;
    info.layers = 1;
    return m_gpu.vk.CreateFramebuffer(m_gpu.device, &info, nullptr, m_framebuffer.receive(m_gpu))
           == VK_SUCCESS;
}

void PictureTarget::begin(VkCommandBuffer commands)
{
    if (!m_image.has_content) {
        constexpr ImageUse used { draws, draws_access, between_passes };
        image_barrier(m_gpu, commands, image(), ImageUse::nothing(), used);
    }
    m_image.has_content = true;
    VkExtent3D const extent = extent_of(m_image.size);
    auto info = typed<VkRenderPassBeginInfo>(VK_STRUCTURE_TYPE_RENDER_PASS_BEGIN_INFO);
    info.renderPass = m_render_pass.get();
    info.framebuffer = m_framebuffer.get();
    info.renderArea.extent = { extent.width, extent.height };
    m_gpu.vk.CmdBeginRenderPass(commands, &info, VK_SUBPASS_CONTENTS_INLINE);
}

}
