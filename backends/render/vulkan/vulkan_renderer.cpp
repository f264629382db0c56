// SPDX-License-Identifier: MIT

#include <oriel/backends/vulkan_renderer.h>

#include "picture_preparer.h"
#include "picture_recorder.h"

#include <algorithm>

namespace oriel {

struct VulkanRenderer::Private {
    Private(Gpu const& loaded, VulkanTarget const& wanted) : gpu(loaded), target(wanted)
    {
        for (std::uint32_t i = 0; i < frames_in_flight; ++i)
            slots.emplace_back(gpu);
    }

    Gpu const gpu;
    VulkanTarget const target;
    std::uint32_t const frames_in_flight = std::max(target.frames_in_flight, 1u);
    VulkanBackground background = VulkanBackground::Keep;
    DiagnosticSink* diagnostics = nullptr;
    std::vector<FrameSlot> slots;
    std::size_t slot = 0;
    DescriptorSets record_sets { gpu, VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, both_stages };
    SampledImages images { gpu, frames_in_flight };
    ViewImages views { images };
    ShadowPages shadows { gpu, images };
    LayerSheets sheets { gpu, images, target.color_format };
    SampledImage blank {}; // sampled where there is nothing to sample
    OwnedPipelineLayout layout {};
    std::unique_ptr<QuadPipelines> on_target {};
    std::unique_ptr<QuadPipelines> on_layers {};
    std::unique_ptr<PicturePreparer> preparer {};
    PreparedPicture picture {};

    Outcome make_objects();
    Outcome make_pipelines();
    bool can_host_draw_on_layers() const;
    void begin_frame(VkCommandBuffer commands, IntSize size);
    void report(std::string_view cause, std::string_view remedy) const;
};

Outcome VulkanRenderer::Private::make_objects()
{
    Outcome const sampler = images.make_sampler();
    if (!sampler)
        return sampler;
    blank = images.make({ 1, 1 }, TextureFormat::Rgba8Premultiplied);
    if (!record_sets.layout() || blank.set == VK_NULL_HANDLE)
        return Error { "Vulkan has no memory left." };
    VkResult made = sheets.make_render_pass();
    if (made == VK_SUCCESS)
        made = make_quad_layout(gpu, record_sets.layout(), images.set_layout(), layout);
    return made == VK_SUCCESS ? make_pipelines() : Outcome(vulkan_error("a render pass", made));
}

Outcome VulkanRenderer::Private::make_pipelines()
{
    on_target = std::make_unique<QuadPipelines>(gpu, layout.get(), target);
    VulkanTarget const sheet { .render_pass = sheets.render_pass(),
        .color_format = sheets.format() };
    on_layers = std::make_unique<QuadPipelines>(gpu, layout.get(), sheet);
    preparer = std::make_unique<PicturePreparer>(PictureTools {
        views, shadows, sheets, record_sets, *on_target, *on_layers, can_host_draw_on_layers() });
    return on_target->make_first();
}

bool VulkanRenderer::Private::can_host_draw_on_layers() const
{
    return target.has_color_alone && target.render_pass != VK_NULL_HANDLE
           && target.color_format == sheets.format();
}

void VulkanRenderer::Private::begin_frame(VkCommandBuffer commands, IntSize size)
{
    slot = (slot + 1) % slots.size();
    slots[slot].restart();
    images.begin_frame(commands, slots[slot].memory);
    shadows.begin_frame();
    sheets.begin_frame(size);
    picture.clear();
    if (!blank.image.has_content) {
        std::uint8_t const nothing[4] = {};
        images.upload(blank, { 0, 0, 1, 1 }, nothing, 1);
    }
}

void VulkanRenderer::Private::report(std::string_view cause, std::string_view remedy) const
{
    if (diagnostics)
        diagnostics->report({ DiagnosticKind::RendererLimit, cause, remedy });
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
    auto made = std::make_unique<Private>(gpu, target);
    Outcome const complete = made->make_objects();
    if (!complete)
        return complete.error();
    return std::unique_ptr<VulkanRenderer>(new VulkanRenderer(std::move(made)));
}

void VulkanRenderer::set_background(VulkanBackground background) { m->background = background; }

void VulkanRenderer::set_diagnostics(DiagnosticSink* sink)
{
    m->diagnostics = sink;
    m->preparer->set_diagnostics(sink);
}

std::string_view VulkanRenderer::device_name() const { return m->gpu.properties.deviceName; }

bool VulkanRenderer::is_emulated() const
{
    return m->gpu.properties.deviceType == VK_PHYSICAL_DEVICE_TYPE_CPU;
}

Outcome VulkanRenderer::prepare(
    VkCommandBuffer commands, DrawList const& list, Damage const& damage)
{
    if (!m->gpu.can_draw(list.size())) {
        m->begin_frame(commands, {});
        return Error { "The picture is larger than " + std::string(device_name()) + " can draw." };
    }
    m->begin_frame(commands, list.size());
    render(list, damage);
    PictureRecorder(m->gpu, m->layout.get(), m->picture, commands).record_layers(m->sheets);
    return done();
}

void VulkanRenderer::draw(VkCommandBuffer commands) const
{
    PictureRecorder(m->gpu, m->layout.get(), m->picture, commands).record(m->background);
}

void VulkanRenderer::create_texture(TextureView const& view)
{
    if (!m->views.create(view))
        m->report("The GPU has no room for an image: it is too large, or there is no memory left.",
            "Draw a smaller one.");
}

void VulkanRenderer::update_texture(TextureView const& view, IntRect changed)
{
    m->views.update(view, changed);
}

void VulkanRenderer::destroy_texture(TextureId id) { m->views.destroy(id); }

void VulkanRenderer::draw(DrawList const& list, Damage const& damage)
{
    m->preparer->prepare(list, damage, m->slots[m->slot], m->blank.set, m->picture);
}

}
