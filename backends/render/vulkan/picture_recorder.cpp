// SPDX-License-Identifier: MIT

#include "picture_recorder.h"

#include <algorithm>

namespace oriel {

namespace {

VkClearColorValue clear_value_of(Color color)
{
    return { { static_cast<float>(color.red) / 255, static_cast<float>(color.green) / 255,
        static_cast<float>(color.blue) / 255, 1 } };
}

}

// Layers that follow one another on a sheet share a render pass.
void PictureRecorder::record_layers(LayerSheets& sheets)
{
    std::span<std::uint32_t const> rest = m_picture.layers;
    auto const sheet_of = [&](std::uint32_t layer) { return m_picture.passes[layer].sheet; };
    while (!rest.empty()) {
        std::size_t const sheet = sheet_of(rest.front());
        auto const end = std::ranges::find_if(
            rest, [&](std::uint32_t layer) { return sheet_of(layer) != sheet; });
        auto const count = static_cast<std::size_t>(end - rest.begin());
        record_sheet(sheets, rest.first(count));
        rest = rest.subspan(count);
    }
}

void PictureRecorder::record_sheet(LayerSheets& sheets, std::span<std::uint32_t const> layers)
{
    IntRect ink;
    for (std::uint32_t const layer : layers)
        ink = ink.united(m_picture.passes[layer].ink);
    forget();
    sheets.begin_pass(m_commands, m_picture.passes[layers.front()].sheet, ink);
    set_viewport();
    for (std::uint32_t const layer : layers) {
        for (IntRect const& area : m_picture.areas) {
            IntRect const seen = area.intersected(m_picture.passes[layer].ink);
            if (seen.is_empty())
                continue;
            fill(seen, {});
            record_steps(seen, layer);
        }
    }
    sheets.end_pass(m_commands);
}

void PictureRecorder::record(VulkanBackground background)
{
    if (m_picture.areas.empty())
        return;
    set_viewport();
    for (IntRect const& area : m_picture.areas) {
        if (background == VulkanBackground::Fill)
            fill(area, clear_value_of(m_picture.background));
        record_steps(area, 0);
    }
}

void PictureRecorder::record_steps(IntRect const& area, std::uint32_t pass)
{
    PreparedPass const& range = m_picture.passes[pass];
    for (std::uint32_t i = range.first_step; i < range.end_step; ++i) {
        PreparedStep const& step = m_picture.steps[i];
        IntRect const seen = area.intersected(step.visible);
        if (step.pass == pass && step.ink.intersects(seen))
            record_step(step, seen);
    }
}

void PictureRecorder::record_step(PreparedStep const& step, IntRect const& seen)
{
    if (step.host.draw)
        return let_host_draw(step, seen.intersected(step.ink));
    set_scissor(seen);
    bind_range(step.range);
    bind_pipeline(step.pipeline);
    bind_image(QuadSet::Texture, step.texture, m_texture);
    bind_image(QuadSet::PaintImage, step.paint_image, m_paint_image);
    record_draw(step);
}

void PictureRecorder::record_draw(PreparedStep const& step)
{
    if (step.index_count > 0)
        m_gpu.vk.CmdDrawIndexed(m_commands, step.index_count, 1, step.first_index, 0, step.first);
    else
        m_gpu.vk.CmdDraw(m_commands, 4, step.count, 0, step.first);
}

// Whatever it leaves bound is replaced by ours.
void PictureRecorder::let_host_draw(PreparedStep const& step, IntRect const& seen)
{
    HostTarget target;
    target.renderer = RendererKind::Vulkan;
    target.box = step.box;
    target.clip = seen;
    target.surface = m_picture.size;
    target.handle = m_commands;
    set_scissor(seen);
    step.host.draw(step.host.user, target);
    forget();
    set_viewport();
}

void PictureRecorder::fill(IntRect const& area, VkClearColorValue const& color) const
{
    VkClearAttachment clear {};
    clear.aspectMask = VK_IMAGE_ASPECT_COLOR_BIT;
    clear.clearValue.color = color;
    VkClearRect const rect { area_of(area), 0, 1 };
    m_gpu.vk.CmdClearAttachments(m_commands, 1, &clear, 1, &rect);
}

void PictureRecorder::set_viewport() const
{
    VkViewport const viewport { 0, 0, static_cast<float>(m_picture.size.width),
        static_cast<float>(m_picture.size.height), 0, 1 };
    m_gpu.vk.CmdSetViewport(m_commands, 0, 1, &viewport);
}

void PictureRecorder::set_scissor(IntRect const& rect)
{
    if (rect == m_scissor)
        return;
    m_scissor = rect;
    VkRect2D const area = area_of(rect);
    m_gpu.vk.CmdSetScissor(m_commands, 0, 1, &area);
}

void PictureRecorder::bind_range(std::uint32_t index)
{
    if (index == m_range)
        return;
    m_range = index;
    PreparedRange const& range = m_picture.ranges[index];
    SurfaceConstants const constants { .width = static_cast<float>(m_picture.size.width),
        .height = static_cast<float>(m_picture.size.height),
        .first_state_row = static_cast<float>(range.first_state_row),
        .first_paint_row = static_cast<float>(range.first_paint_row) };
    m_gpu.vk.CmdPushConstants(m_commands, m_layout, both_stages, 0, sizeof constants, &constants);
    VkBuffer const buffers[] = { range.instances, m_picture.vertices };
    VkDeviceSize const offsets[] = { range.instances_offset, m_picture.vertices_offset };
    bool const has_meshes = m_picture.vertices != VK_NULL_HANDLE;
    m_gpu.vk.CmdBindVertexBuffers(m_commands, 0, has_meshes ? 2 : 1, buffers, offsets);
    if (has_meshes)
        m_gpu.vk.CmdBindIndexBuffer(
            m_commands, m_picture.indices, m_picture.indices_offset, VK_INDEX_TYPE_UINT32);
    VkDescriptorSet unbound = VK_NULL_HANDLE;
    bind_image(QuadSet::Records, range.records, unbound);
    unbound = VK_NULL_HANDLE;
    bind_image(QuadSet::ShadowMasks, range.shadow_masks, unbound);
}

void PictureRecorder::bind_pipeline(VkPipeline pipeline)
{
    if (pipeline == m_pipeline)
        return;
    m_pipeline = pipeline;
    m_gpu.vk.CmdBindPipeline(m_commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
}

void PictureRecorder::bind_image(QuadSet place, VkDescriptorSet set, VkDescriptorSet& bound)
{
    if (set == bound)
        return;
    bound = set;
    m_gpu.vk.CmdBindDescriptorSets(m_commands, VK_PIPELINE_BIND_POINT_GRAPHICS, m_layout,
        static_cast<std::uint32_t>(place), 1, &set, 0, nullptr);
}

void PictureRecorder::forget()
{
    m_scissor = {};
    m_range = nothing;
    m_pipeline = VK_NULL_HANDLE;
    m_texture = VK_NULL_HANDLE;
    m_paint_image = VK_NULL_HANDLE;
}

}
