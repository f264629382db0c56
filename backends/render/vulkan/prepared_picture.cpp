// SPDX-License-Identifier: MIT

#include "prepared_picture.h"

namespace oriel {

namespace {

VkRect2D area_of(IntRect const& rect)
{
    return { { rect.left, rect.top },
        { static_cast<std::uint32_t>(rect.width()), static_cast<std::uint32_t>(rect.height()) } };
}

}

void PreparedPicture::clear()
{
    m_areas.clear();
    m_ranges.clear();
    m_batches.clear();
}

void PreparedPicture::begin(IntSize size, Color background, Damage const& damage)
{
    clear();
    m_size = size;
    m_background = background;
    IntRect const all { 0, 0, size.width, size.height };
    if (damage.is_everything())
        m_areas.push_back(area_of(all));
    for (IntRect const& rect : damage.rects()) {
        IntRect const seen = rect.intersected(all);
        if (!seen.is_empty())
            m_areas.push_back(area_of(seen));
    }
}

void PreparedPicture::begin_range(PreparedRange const& range)
{
    m_ranges.push_back(range);
    m_ranges.back().first_batch = static_cast<std::uint32_t>(m_batches.size());
}

void PreparedPicture::add(PreparedBatch const& batch)
{
    m_batches.push_back(batch);
    ++m_ranges.back().batch_count;
}

void PreparedPicture::record(Gpu const& gpu, QuadPipelines const& pipelines,
    VulkanBackground background, VkCommandBuffer commands) const
{
    if (m_areas.empty())
        return;
    Recording const to { gpu, pipelines, commands };
    VkViewport const viewport { 0, 0, static_cast<float>(m_size.width),
        static_cast<float>(m_size.height), 0, 1 };
    gpu.vk.CmdSetViewport(commands, 0, 1, &viewport);
    if (background == VulkanBackground::Fill)
        fill_background(to);
    for (PreparedRange const& range : m_ranges)
        record_range(to, range);
}

void PreparedPicture::fill_background(Recording const& to) const
{
    VkClearAttachment clear {};
    clear.aspectMask = VK_IMAGE_ASPECT_COLOR_BIT;
    clear.clearValue.color = { { static_cast<float>(m_background.red) / 255,
        static_cast<float>(m_background.green) / 255, static_cast<float>(m_background.blue) / 255,
        1 } };
    for (VkRect2D const& area : m_areas) {
        VkClearRect const rect { area, 0, 1 };
        to.gpu.vk.CmdClearAttachments(to.commands, 1, &clear, 1, &rect);
    }
}

void PreparedPicture::record_range(Recording const& to, PreparedRange const& range) const
{
    VkPipelineLayout const layout = to.pipelines.layout();
    SurfaceConstants const constants { .width = static_cast<float>(m_size.width),
        .height = static_cast<float>(m_size.height),
        .first_state_row = static_cast<float>(range.first_state_row) };
    to.gpu.vk.CmdPushConstants(to.commands, layout,
        VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT, 0, sizeof constants, &constants);
    to.gpu.vk.CmdBindVertexBuffers(to.commands, 0, 1, &range.instances, &range.instances_offset);
    VkDescriptorSet const sets[] = { range.records, range.shadow_masks, range.shadow_masks };
    to.gpu.vk.CmdBindDescriptorSets(
        to.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, layout, 0, count_of(sets), sets, 0, nullptr);
    for (VkRect2D const& area : m_areas) {
        to.gpu.vk.CmdSetScissor(to.commands, 0, 1, &area);
        record_batches(to, range);
    }
}

void PreparedPicture::record_batches(Recording const& to, PreparedRange const& range) const
{
    for (std::uint32_t i = 0; i < range.batch_count; ++i) {
        PreparedBatch const& batch = m_batches[range.first_batch + i];
        to.gpu.vk.CmdBindPipeline(
            to.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, to.pipelines.pipeline(batch.pipeline));
        to.gpu.vk.CmdBindDescriptorSets(to.commands, VK_PIPELINE_BIND_POINT_GRAPHICS,
            to.pipelines.layout(), static_cast<std::uint32_t>(QuadSet::Texture), 1, &batch.texture,
            0, nullptr);
        to.gpu.vk.CmdDraw(to.commands, 4, batch.count, 0, batch.first);
    }
}

}
