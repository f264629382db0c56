// SPDX-License-Identifier: MIT

#include "picture_preparer.h"

#include "../gpu/drawable.h"

#include <algorithm>
#include <cstring>

namespace oriel {

namespace {

// Records, states and paints together stay below the 128 MiB that every device can bind.
constexpr std::uint32_t max_records_of_range = 1u << 20;
constexpr std::size_t row_bytes = 1024 * 16; // tables begin at whole rows, as in quad.glsl

constexpr std::size_t rows_for(std::size_t bytes) { return (bytes + row_bytes - 1) / row_bytes; }

template <typename T>
void copy_to_row(FramePiece const& piece, std::size_t row, std::span<T const> table)
{
    if (!table.empty())
        std::memcpy(piece.bytes + row * row_bytes, table.data(), table.size_bytes());
}

}

void PicturePreparer::prepare(DrawList const& list, Damage const& damage, FrameSlot& slot,
    VkDescriptorSet blank, PreparedPicture& picture)
{
    picture.begin(list, damage);
    Work work { list, slot, blank, picture };
    m_open.assign(1, { .visible = picture.passes[0].ink });
    auto const count = static_cast<std::uint32_t>(list.records().size());
    for (std::uint32_t first = 0; first < count;) {
        RecordRange const range { first, std::min(count - first, max_records_of_range) };
        std::uint32_t const planned = m_plan.make(list, range, damage, m_tools.shadows);
        work.range = { first, planned };
        if (!m_plan.batches().empty())
            add_range(work);
        first += planned;
        if (planned == 0 && !m_tools.shadows.make_room()) {
            report("There are more shadows than the GPU has room for: some are left out.",
                "Draw fewer shadows of different sizes at a time.");
            ++first;
        }
    }
    picture.passes[0].end_step = static_cast<std::uint32_t>(picture.steps.size());
}

void PicturePreparer::add_range(Work const& work)
{
    PreparedRange range;
    if (!upload_records(work, range) || !upload_instances(work, range) || !upload_meshes(work))
        return report("The GPU has no memory left: some drawings are left out.",
            "Draw less at a time, or on a smaller surface.");
    VkDescriptorSet const masks = m_tools.shadows.set();
    range.shadow_masks = masks == VK_NULL_HANDLE ? work.blank : masks;
    work.picture.ranges.push_back(range);
    for (Batch const& batch : m_plan.batches())
        add_batch(work, batch);
}

bool PicturePreparer::upload_records(Work const& work, PreparedRange& range) const
{
    auto const records = work.list.records().subspan(work.range.first, work.range.count);
    auto const states = work.list.states();
    auto const paints = m_plan.paints().texels();
    std::size_t const state_row = rows_for(records.size_bytes());
    std::size_t const paint_row = state_row + rows_for(states.size_bytes());
    std::size_t const size =
        std::max<std::size_t>(paint_row * row_bytes + paints.size_bytes(), row_bytes);
    FramePiece const piece = work.slot.memory.take(size);
    if (!piece.bytes)
        return false;
    copy_to_row(piece, 0, records);
    copy_to_row(piece, state_row, states);
    copy_to_row(piece, paint_row, paints);
    range.first_state_row = static_cast<std::uint32_t>(state_row);
    range.first_paint_row = static_cast<std::uint32_t>(paint_row);
    range.records = work.slot.set_of(m_tools.record_sets, piece, size);
    return range.records != VK_NULL_HANDLE;
}

bool PicturePreparer::upload_instances(Work const& work, PreparedRange& range) const
{
    auto const instances = m_plan.instances();
    FramePiece const piece =
        work.slot.memory.take(std::max<std::size_t>(instances.size_bytes(), 1));
    if (!piece.bytes)
        return false;
    copy_to_row(piece, 0, instances);
    range.instances = piece.buffer;
    range.instances_offset = piece.offset;
    return true;
}

bool PicturePreparer::upload_meshes(Work const& work) const
{
    PreparedPicture& picture = work.picture;
    if (!m_plan.has_meshes() || picture.vertices != VK_NULL_HANDLE)
        return true;
    FramePiece const vertices = work.slot.memory.take(work.list.vertices().size_bytes());
    FramePiece const indices = work.slot.memory.take(work.list.indices().size_bytes());
    if (!vertices.bytes || !indices.bytes)
        return false;
    copy_to_row(vertices, 0, work.list.vertices());
    copy_to_row(indices, 0, work.list.indices());
    picture.vertices = vertices.buffer;
    picture.vertices_offset = vertices.offset;
    picture.indices = indices.buffer;
    picture.indices_offset = indices.offset;
    return true;
}

void PicturePreparer::add_batch(Work const& work, Batch const& batch)
{
    switch (batch.kind) {
    case BatchKind::Draw:
        add_draw(work, batch, texture_of(work, batch.texture));
        break;
    case BatchKind::LayerBegin:
        open_layer(work, batch.ink);
        break;
    case BatchKind::LayerEnd:
        close_layer(work, batch);
        break;
    case BatchKind::Host:
        add_host(work, batch);
        break;
    }
}

void PicturePreparer::add_draw(Work const& work, Batch const& batch, VkDescriptorSet texture)
{
    PreparedStep step = step_of(work, batch);
    step.pipeline = (step.pass == 0 ? m_tools.on_target : m_tools.on_layers)
                        .ensure(batch.pipeline, batch.is_clipped);
    if (step.pipeline == VK_NULL_HANDLE)
        return report("The Vulkan driver refuses a pipeline: some drawings are left out.",
            "Use the software renderer on this driver.");
    step.texture = texture;
    step.paint_image = texture_of(work, batch.paint_texture);
    step.first = batch.first;
    step.count = batch.count;
    if (batch.pipeline == Pipeline::Mesh)
        add_meshes(work, batch, step);
    else
        work.picture.steps.push_back(step);
}

void PicturePreparer::add_meshes(
    Work const& work, Batch const& batch, PreparedStep const& like) const
{
    for (std::uint32_t i = 0; i < batch.count; ++i) {
        std::uint32_t const instance = batch.first + i;
        std::uint32_t const record = work.range.first + m_plan.instances()[instance].record;
        PreparedStep step = like;
        step.first = instance;
        step.first_index = work.list.records()[record].first;
        step.index_count = work.list.records()[record].count / 3 * 3;
        work.picture.steps.push_back(step);
    }
}

void PicturePreparer::open_layer(Work const& work, IntRect const& ink)
{
    PreparedPicture& picture = work.picture;
    OpenLayer layer = m_open.back();
    layer.visible = layer.visible.intersected(ink);
    auto const sheet = m_tools.sheets.take(ink);
    layer.has_sheet = sheet.has_value();
    if (layer.has_sheet) {
        layer.pass = static_cast<std::uint32_t>(picture.passes.size());
        picture.passes.push_back(
            { *sheet, ink, static_cast<std::uint32_t>(picture.steps.size()), 0 });
    } else {
        report("Too many layers lie upon each other, or the GPU has no memory for one: its opacity "
               "is left out.",
            "Nest fewer opacities, or draw on a smaller surface.");
    }
    m_open.push_back(layer);
}

void PicturePreparer::close_layer(Work const& work, Batch const& batch)
{
    if (m_open.size() < 2)
        return;
    OpenLayer const layer = m_open.back();
    m_open.pop_back();
    if (!layer.has_sheet)
        return;
    PreparedPass& pass = work.picture.passes[layer.pass];
    pass.end_step = static_cast<std::uint32_t>(work.picture.steps.size());
    work.picture.layers.push_back(layer.pass);
    add_draw(work, batch, m_tools.sheets.set(pass.sheet));
}

void PicturePreparer::add_host(Work const& work, Batch const& batch)
{
    PreparedStep step = step_of(work, batch);
    if (step.pass != 0 && !m_tools.can_host_draw_on_layers)
        return report("A host draw lies in a layer, whose render pass is not like the host's: it "
                      "is left out.",
            "Draw it outside of opacities, or give it an opacity of its own.");
    Record const& record = work.list.records()[batch.first];
    step.host = work.list.host_draws()[record.first];
    step.box = box_of_host(record);
    work.picture.steps.push_back(step);
}

PreparedStep PicturePreparer::step_of(Work const& work, Batch const& batch) const
{
    PreparedStep step;
    step.pass = m_open.back().pass;
    step.ink = batch.ink;
    step.visible = m_open.back().visible;
    step.range = static_cast<std::uint32_t>(work.picture.ranges.size() - 1);
    return step;
}

VkDescriptorSet PicturePreparer::texture_of(Work const& work, TextureId id) const
{
    VkDescriptorSet const set = m_tools.views.find(id);
    return set == VK_NULL_HANDLE ? work.blank : set;
}

void PicturePreparer::report(std::string_view cause, std::string_view remedy) const
{
    if (m_diagnostics)
        m_diagnostics->report({ DiagnosticKind::RendererLimit, cause, remedy });
}

}
