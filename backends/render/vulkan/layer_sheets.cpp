// SPDX-License-Identifier: MIT

#include "layer_sheets.h"

#include "image_barrier.h"

#include <algorithm>

namespace oriel {

namespace {

constexpr VkPipelineStageFlags draws = VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT;
constexpr VkAccessFlags draws_access =
    VK_ACCESS_COLOR_ATTACHMENT_READ_BIT | VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT;

// What sampled or drew on the sheet before is done; what samples it later sees it.
constexpr VkSubpassDependency dependencies[] = {
    { VK_SUBPASS_EXTERNAL, 0, ImageUse::sampled().stage | draws, draws, draws_access, draws_access,
        0 },
    { 0, VK_SUBPASS_EXTERNAL, draws, ImageUse::sampled().stage | draws, draws_access,
        ImageUse::sampled().access | draws_access, 0 },
};

}

LayerSheets::LayerSheets(Gpu const& gpu, SampledImages& images, VkFormat target_format)
    : m_gpu(gpu)
    , m_images(images)
    , m_format(target_format == VK_FORMAT_B8G8R8A8_UNORM ? target_format : VK_FORMAT_R8G8B8A8_UNORM)
{}

VkResult LayerSheets::make_render_pass()
{
    VkAttachmentDescription attachment {};
    attachment.format = m_format;
    attachment.samples = VK_SAMPLE_COUNT_1_BIT;
    attachment.loadOp = VK_ATTACHMENT_LOAD_OP_LOAD;
    attachment.storeOp = VK_ATTACHMENT_STORE_OP_STORE;
    attachment.stencilLoadOp = VK_ATTACHMENT_LOAD_OP_DONT_CARE;
    attachment.stencilStoreOp = VK_ATTACHMENT_STORE_OP_DONT_CARE;
    attachment.initialLayout = ImageUse::sampled().layout;
    attachment.finalLayout = ImageUse::sampled().layout;
    VkAttachmentReference const color { 0, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL };
    VkSubpassDescription subpass {};
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

void LayerSheets::begin_frame(IntSize size)
{
    ++m_frame;
    m_size = { std::max(m_size.width, size.width), std::max(m_size.height, size.height) };
    for (Sheet& sheet : m_sheets) {
        sheet.taken.clear();
        if (sheet.last_use + keep_frames >= m_frame)
            continue;
        m_images.retire(std::exchange(sheet.picture, {}));
        sheet.wanted = {};
    }
}

std::optional<std::size_t> LayerSheets::take(IntRect const& ink)
{
    auto const overlaps = [&](IntRect const& taken) { return taken.intersects(ink); };
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        if (std::ranges::any_of(m_sheets[i].taken, overlaps))
            continue;
        if (!ensure(m_sheets[i]))
            return std::nullopt;
        m_sheets[i].taken.push_back(ink);
        return i;
    }
    return std::nullopt;
}

// A sheet that cannot be made is not tried again until a larger one is.
bool LayerSheets::ensure(Sheet& sheet)
{
    sheet.last_use = m_frame;
    if (sheet.wanted == m_size)
        return sheet.picture.set != VK_NULL_HANDLE;
    sheet.wanted = m_size;
    m_images.retire(std::exchange(sheet.picture, {}));
    SampledImage made;
    made.image = make_gpu_image(m_images.memory(), m_size, m_format,
        VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT);
    if (!made.image.view || make_framebuffer(made) != VK_SUCCESS)
        return false;
    made.set = m_images.take_set(made.image.view.get());
    sheet.picture = std::move(made);
    return sheet.picture.set != VK_NULL_HANDLE;
}

VkResult LayerSheets::make_framebuffer(SampledImage& picture) const
{
    VkExtent3D const extent = extent_of(m_size);
    auto info = typed<VkFramebufferCreateInfo>(VK_STRUCTURE_TYPE_FRAMEBUFFER_CREATE_INFO);
    info.renderPass = m_render_pass.get();
    info.attachmentCount = 1;
    info.pAttachments = picture.image.view.address();
    info.width = extent.width;
    info.height = extent.height;
    info.layers = 1;
    return m_gpu.vk.CreateFramebuffer(
        m_gpu.device, &info, nullptr, picture.framebuffer.receive(m_gpu));
}

void LayerSheets::begin_pass(VkCommandBuffer commands, std::size_t sheet, IntRect const& ink)
{
    SampledImage& picture = m_sheets[sheet].picture;
    if (!picture.image.has_content)
        image_barrier(m_gpu, commands, picture.image.image.get(), ImageUse::nothing(),
            { draws, draws_access, ImageUse::sampled().layout });
    picture.image.has_content = true;
    auto info = typed<VkRenderPassBeginInfo>(VK_STRUCTURE_TYPE_RENDER_PASS_BEGIN_INFO);
    info.renderPass = m_render_pass.get();
    info.framebuffer = picture.framebuffer.get();
    info.renderArea = area_of(ink);
    m_gpu.vk.CmdBeginRenderPass(commands, &info, VK_SUBPASS_CONTENTS_INLINE);
}

}
