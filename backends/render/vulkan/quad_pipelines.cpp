// SPDX-License-Identifier: MIT

#include "quad_pipelines.h"

#include <cstddef>
#include <span>

namespace oriel {

namespace spirv {

#include "oriel_spirv/heavy_fragment.h"
#include "oriel_spirv/heavy_vertex.h"
#include "oriel_spirv/light_fragment.h"
#include "oriel_spirv/light_vertex.h"

}

namespace {

bool encodes_srgb(VkFormat format)
{
    switch (format) {
    case VK_FORMAT_R8G8B8A8_SRGB:
    case VK_FORMAT_B8G8R8A8_SRGB:
    case VK_FORMAT_A8B8G8R8_SRGB_PACK32:
    case VK_FORMAT_R8G8B8_SRGB:
    case VK_FORMAT_B8G8R8_SRGB:
        return true;
    default:
        return false;
    }
}

VkResult load_shader(Gpu const& gpu, std::span<std::uint32_t const> words, OwnedShaderModule& to)
{
    auto info = typed<VkShaderModuleCreateInfo>(VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO);
    info.codeSize = words.size_bytes();
    info.pCode = words.data();
    return gpu.vk.CreateShaderModule(gpu.device, &info, nullptr, to.receive(gpu));
}

constexpr VkVertexInputBindingDescription instance_binding { 0, sizeof(QuadInstance),
    VK_VERTEX_INPUT_RATE_INSTANCE };
constexpr VkVertexInputAttributeDescription instance_attributes[] = {
    { 0, 0, VK_FORMAT_R16G16_SINT, offsetof(Glyph, x) },
    { 1, 0, VK_FORMAT_R16G16B16A16_UINT, offsetof(Glyph, u) },
    { 2, 0, VK_FORMAT_R32_UINT, offsetof(QuadInstance, record) },
};

// Everything about a pipeline that points to something else, so that it stays where it is.
struct PipelineParts {
    explicit PipelineParts(VulkanTarget const& target);
    PipelineParts(PipelineParts const&) = delete;
    PipelineParts& operator=(PipelineParts const&) = delete;

    VkBool32 target_encodes = VK_FALSE;
    VkSpecializationMapEntry entry { 0, 0, sizeof(VkBool32) };
    VkSpecializationInfo constants {};
    VkPipelineShaderStageCreateInfo stages[2] {};
    VkPipelineVertexInputStateCreateInfo input {};
    VkPipelineInputAssemblyStateCreateInfo assembly {};
    VkPipelineViewportStateCreateInfo viewport {};
    VkPipelineRasterizationStateCreateInfo raster {};
    VkPipelineMultisampleStateCreateInfo samples {};
    VkPipelineDepthStencilStateCreateInfo depth {};
    VkPipelineColorBlendAttachmentState blend {};
    VkPipelineColorBlendStateCreateInfo blends {};
    VkDynamicState dynamic_states[2] { VK_DYNAMIC_STATE_VIEWPORT, VK_DYNAMIC_STATE_SCISSOR };
    VkPipelineDynamicStateCreateInfo dynamics {};
    VkFormat color_format;
    VkPipelineRenderingCreateInfo rendering {};
    VkGraphicsPipelineCreateInfo info {};

private:
    void set_stages();
    void set_input();
    void set_output(VulkanTarget const& target);
    void set_target(VulkanTarget const& target);
};

PipelineParts::PipelineParts(VulkanTarget const& target)
    : target_encodes(encodes_srgb(target.color_format))
    , color_format(target.color_format)
{
    set_stages();
    set_input();
    set_output(target);
    set_target(target);
}

void PipelineParts::set_stages()
{
    constants = { 1, &entry, sizeof target_encodes, &target_encodes };
    for (VkPipelineShaderStageCreateInfo& stage : stages) {
        stage.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO;
        stage.pName = "main";
    }
    stages[0].stage = VK_SHADER_STAGE_VERTEX_BIT;
    stages[1].stage = VK_SHADER_STAGE_FRAGMENT_BIT;
    stages[1].pSpecializationInfo = &constants;
}

void PipelineParts::set_input()
{
    input.sType = VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO;
    input.vertexBindingDescriptionCount = 1;
    input.pVertexBindingDescriptions = &instance_binding;
    input.vertexAttributeDescriptionCount = count_of(instance_attributes);
    input.pVertexAttributeDescriptions = instance_attributes;
    assembly.sType = VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO;
    assembly.topology = VK_PRIMITIVE_TOPOLOGY_TRIANGLE_STRIP;
    viewport.sType = VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO;
    viewport.viewportCount = 1;
    viewport.scissorCount = 1;
    raster.sType = VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO;
    raster.lineWidth = 1;
    dynamics.sType = VK_STRUCTURE_TYPE_PIPELINE_DYNAMIC_STATE_CREATE_INFO;
    dynamics.dynamicStateCount = count_of(dynamic_states);
    dynamics.pDynamicStates = dynamic_states;
}

void PipelineParts::set_output(VulkanTarget const& target)
{
    samples.sType = VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO;
    samples.rasterizationSamples = target.samples;
    depth.sType = VK_STRUCTURE_TYPE_PIPELINE_DEPTH_STENCIL_STATE_CREATE_INFO;
    blend.blendEnable = VK_TRUE; // colors are premultiplied
    blend.srcColorBlendFactor = VK_BLEND_FACTOR_ONE;
    blend.dstColorBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA;
    blend.srcAlphaBlendFactor = VK_BLEND_FACTOR_ONE;
    blend.dstAlphaBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA;
    blend.colorWriteMask = VK_COLOR_COMPONENT_R_BIT | VK_COLOR_COMPONENT_G_BIT
                           | VK_COLOR_COMPONENT_B_BIT | VK_COLOR_COMPONENT_A_BIT;
    blends.sType = VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO;
    blends.attachmentCount = 1;
    blends.pAttachments = &blend;
}

void PipelineParts::set_target(VulkanTarget const& target)
{
    rendering.sType = VK_STRUCTURE_TYPE_PIPELINE_RENDERING_CREATE_INFO;
    rendering.colorAttachmentCount = 1;
    rendering.pColorAttachmentFormats = &color_format;
    rendering.depthAttachmentFormat = target.depth_format;
    rendering.stencilAttachmentFormat = target.stencil_format;
    info.sType = VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO;
    info.pNext = target.render_pass == VK_NULL_HANDLE ? &rendering : nullptr;
    info.stageCount = count_of(stages);
    info.pStages = stages;
    info.pVertexInputState = &input;
    info.pInputAssemblyState = &assembly;
    info.pViewportState = &viewport;
    info.pRasterizationState = &raster;
    info.pMultisampleState = &samples;
    info.pDepthStencilState = &depth;
    info.pColorBlendState = &blends;
    info.pDynamicState = &dynamics;
    info.renderPass = target.render_pass;
    info.subpass = target.subpass;
}

VkResult make_pipeline(Gpu const& gpu, PipelineParts& parts, std::span<std::uint32_t const> vertex,
    std::span<std::uint32_t const> fragment, OwnedPipeline& to)
{
    OwnedShaderModule modules[2];
    VkResult result = load_shader(gpu, vertex, modules[0]);
    if (result == VK_SUCCESS)
        result = load_shader(gpu, fragment, modules[1]);
    if (result != VK_SUCCESS)
        return result;
    parts.stages[0].module = modules[0].get();
    parts.stages[1].module = modules[1].get();
    return gpu.vk.CreateGraphicsPipelines(
        gpu.device, VK_NULL_HANDLE, 1, &parts.info, nullptr, to.receive(gpu));
}

}

Outcome QuadPipelines::make_layout(
    Gpu const& gpu, VkDescriptorSetLayout records, VkDescriptorSetLayout image)
{
    VkDescriptorSetLayout const sets[] = { records, image, image };
    VkPushConstantRange const constants { VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT,
        0, sizeof(SurfaceConstants) };
    auto info = typed<VkPipelineLayoutCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO);
    info.setLayoutCount = count_of(sets);
    info.pSetLayouts = sets;
    info.pushConstantRangeCount = 1;
    info.pPushConstantRanges = &constants;
    VkResult const made =
        gpu.vk.CreatePipelineLayout(gpu.device, &info, nullptr, m_layout.receive(gpu));
    return made == VK_SUCCESS ? done() : Outcome(vulkan_error("a pipeline layout", made));
}

Outcome QuadPipelines::make(Gpu const& gpu, VulkanTarget const& target)
{
    PipelineParts parts(target);
    parts.info.layout = m_layout.get();
    VkResult result = make_pipeline(gpu, parts, spirv::light_vertex, spirv::light_fragment,
        m_pipelines[static_cast<std::size_t>(Pipeline::Light)]);
    if (result == VK_SUCCESS)
        result = make_pipeline(gpu, parts, spirv::heavy_vertex, spirv::heavy_fragment,
            m_pipelines[static_cast<std::size_t>(Pipeline::Heavy)]);
    return result == VK_SUCCESS ? done() : Outcome(vulkan_error("a pipeline", result));
}

}
