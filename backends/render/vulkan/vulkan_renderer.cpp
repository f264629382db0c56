// SPDX-License-Identifier: MIT

#include <oriel/backends/vulkan_renderer.h>

#include "frame_slot.h"
#include "prepared_picture.h"
#include "shadow_pages.h"
#include "view_images.h"

#include <algorithm>
#include <cstring>

namespace oriel {

namespace {

// Records and their states together stay below the 128 MiB that every device can bind.
constexpr std::uint32_t max_records_of_range = 1u << 20;
constexpr std::size_t row_records = 256; // states begin at a whole row, as in quad_vertex.glsl

constexpr std::size_t whole_rows(std::size_t records)
{
    return (records + row_records - 1) / row_records;
}

}

struct VulkanRenderer::Private {
    Private(Gpu const& loaded, std::uint32_t frames_in_flight) : gpu(loaded)
    {
        for (std::uint32_t i = 0; i < std::max(frames_in_flight, 1u); ++i)
            slots.emplace_back(gpu);
    }

    Gpu const gpu;
    VulkanBackground background = VulkanBackground::Keep;
    std::vector<FrameSlot> slots;
    std::size_t slot = 0;
    DescriptorSets record_sets { gpu, VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
        VK_SHADER_STAGE_VERTEX_BIT };
    SampledImages images { gpu, static_cast<std::uint32_t>(slots.size()) };
    ViewImages views { images };
    ShadowPages shadows { gpu, images };
    SampledImage blank {}; // bound where nothing is sampled
    QuadPipelines pipelines {};
    BatchPlan plan {};
    PreparedPicture picture {};

    Outcome make_objects(VulkanTarget const& target);
    void begin_frame(VkCommandBuffer commands);
    void add_range(DrawList const& list, RecordRange range);
    bool upload_records(DrawList const& list, RecordRange range, PreparedRange& prepared);
    bool upload_instances(PreparedRange& prepared);
    VkDescriptorSet texture_of(Batch const& batch) const;
};

Outcome VulkanRenderer::Private::make_objects(VulkanTarget const& target)
{
    Outcome const sampler = images.make_sampler();
    if (!sampler)
        return sampler;
    blank = images.make({ 1, 1 }, TextureFormat::Coverage8);
    if (!record_sets.layout() || blank.set == VK_NULL_HANDLE)
        return Error { "Vulkan has no memory left." };
    Outcome const laid_out = pipelines.make_layout(gpu, record_sets.layout(), images.set_layout());
    return laid_out ? pipelines.make(gpu, target) : laid_out;
}

void VulkanRenderer::Private::begin_frame(VkCommandBuffer commands)
{
    slot = (slot + 1) % slots.size();
    slots[slot].restart();
    images.begin_frame(commands, slots[slot].memory);
    shadows.begin_frame();
    picture.clear();
    if (!blank.image.has_content) {
        std::uint8_t const nothing = 0;
        images.upload(blank, { 0, 0, 1, 1 }, &nothing, 1);
    }
}

void VulkanRenderer::Private::add_range(DrawList const& list, RecordRange range)
{
    PreparedRange prepared;
    if (!upload_records(list, range, prepared) || !upload_instances(prepared))
        return;
    VkDescriptorSet const masks = shadows.set();
    prepared.shadow_masks = masks == VK_NULL_HANDLE ? blank.set : masks;
    picture.begin_range(prepared);
    for (Batch const& batch : plan.batches())
        picture.add({ batch.pipeline, texture_of(batch), batch.first, batch.count });
}

bool VulkanRenderer::Private::upload_records(
    DrawList const& list, RecordRange range, PreparedRange& prepared)
{
    auto const records = list.records().subspan(range.first, range.count);
    auto const states = list.states();
    prepared.first_state_row = static_cast<std::uint32_t>(whole_rows(records.size()));
    std::size_t const states_at = prepared.first_state_row * row_records * sizeof(Record);
    std::size_t const size = states_at + states.size_bytes();
    FramePiece const piece = slots[slot].memory.take(size);
    if (!piece.bytes)
        return false;
    std::memcpy(piece.bytes, records.data(), records.size_bytes());
    std::memcpy(piece.bytes + states_at, states.data(), states.size_bytes());
    prepared.records = slots[slot].set_of(record_sets, piece, size);
    return prepared.records != VK_NULL_HANDLE;
}

bool VulkanRenderer::Private::upload_instances(PreparedRange& prepared)
{
    auto const instances = plan.instances();
    FramePiece const piece = slots[slot].memory.take(instances.size_bytes());
    if (!piece.bytes)
        return false;
    std::memcpy(piece.bytes, instances.data(), instances.size_bytes());
    prepared.instances = piece.buffer;
    prepared.instances_offset = piece.offset;
    return true;
}

VkDescriptorSet VulkanRenderer::Private::texture_of(Batch const& batch) const
{
    VkDescriptorSet const set = views.find(batch.texture);
    return set == VK_NULL_HANDLE ? blank.set : set;
}

VulkanRenderer::VulkanRenderer(std::unique_ptr<Private> loaded) : m(std::move(loaded)) {}

VulkanRenderer::~VulkanRenderer() = default;

Result<std::unique_ptr<VulkanRenderer>> VulkanRenderer::create(
    VulkanDevice const& device, VulkanTarget const& target)
{
    Gpu gpu;
    Outcome const loaded = gpu.load(device);
    if (!loaded)
        return loaded.error();
    auto made = std::make_unique<Private>(gpu, target.frames_in_flight);
    Outcome const complete = made->make_objects(target);
    if (!complete)
        return complete.error();
    return std::unique_ptr<VulkanRenderer>(new VulkanRenderer(std::move(made)));
}

void VulkanRenderer::set_background(VulkanBackground background) { m->background = background; }

std::string_view VulkanRenderer::device_name() const { return m->gpu.properties.deviceName; }

bool VulkanRenderer::is_emulated() const
{
    return m->gpu.properties.deviceType == VK_PHYSICAL_DEVICE_TYPE_CPU;
}

Outcome VulkanRenderer::prepare(
    VkCommandBuffer commands, DrawList const& list, Damage const& damage)
{
    m->begin_frame(commands);
    if (!m->gpu.can_draw(list.size()))
        return Error { "The picture is larger than " + std::string(device_name()) + " can draw." };
    render(list, damage);
    return done();
}

void VulkanRenderer::draw(VkCommandBuffer commands) const
{
    m->picture.record(m->gpu, m->pipelines, m->background, commands);
}

void VulkanRenderer::create_texture(TextureView const& view) { m->views.create(view); }

void VulkanRenderer::update_texture(TextureView const& view, IntRect changed)
{
    m->views.update(view, changed);
}

void VulkanRenderer::destroy_texture(TextureId id) { m->views.destroy(id); }

void VulkanRenderer::draw(DrawList const& list, Damage const& damage)
{
    m->picture.begin(list.size(), list.background(), damage);
    auto const count = static_cast<std::uint32_t>(list.records().size());
    for (std::uint32_t first = 0; first < count;) {
        RecordRange const range { first, std::min(count - first, max_records_of_range) };
        std::uint32_t const planned = m->plan.make(list, range, damage, m->shadows);
        if (!m->plan.instances().empty())
            m->add_range(list, { first, planned });
        first += planned;
        bool const is_stuck = planned < range.count && !m->shadows.make_room();
        first += is_stuck ? 1 : 0; // a shadow for which there is no room
    }
}

}
