// SPDX-License-Identifier: MIT

#include "pipeline_parts.h"

#include <cstddef>

namespace oriel {

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

constexpr VkVertexInputBindingDescription bindings[] = {
    { 0, sizeof(QuadInstance), VK_VERTEX_INPUT_RATE_INSTANCE },
    { 1, sizeof(MeshVertex), VK_VERTEX_INPUT_RATE_VERTEX },
};
// Of quads the first three, of meshes all but the first.
constexpr VkVertexInputAttributeDescription attributes[] = {
    { 0, 0, VK_FORMAT_R16G16_SINT, offsetof(Glyph, x) },
    { 1, 0, VK_FORMAT_R16G16B16A16_UINT, offsetof(Glyph, u) },
    { 2, 0, VK_FORMAT_R32_UINT, offsetof(QuadInstance, record) },
    { 3, 1, VK_FORMAT_R32G32_SFLOAT, offsetof(MeshVertex, x) },
    { 4, 1, VK_FORMAT_R32G32_SFLOAT, offsetof(MeshVertex, u) },
    { 5, 1, VK_FORMAT_R8G8B8A8_UNORM, offsetof(MeshVertex, color) },
};

}

PipelineParts::PipelineParts(VulkanTarget const& target, Pipeline pipeline)
    : m_target_encodes(encodes_srgb(target.color_format))
    , m_color_format(target.color_format)
{
    set_stages();
    set_input(pipeline);
    set_output(target);
    set_target(target);
}

void PipelineParts::set_stages()
{
    m_constants = { 1, &m_entry, sizeof m_target_encodes, &m_target_encodes };
    for (VkPipelineShaderStageCreateInfo& stage : stages) {
        stage.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO;
        stage.pName = "main";
    }
    stages[0].stage = VK_SHADER_STAGE_VERTEX_BIT;
    stages[1].stage = VK_SHADER_STAGE_FRAGMENT_BIT;
    stages[1].pSpecializationInfo = &m_constants;
}

void PipelineParts::set_input(Pipeline pipeline)
{
    m_input.sType = VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO;
    bool const is_mesh = pipeline == Pipeline::Mesh;
    m_input.vertexBindingDescriptionCount = is_mesh ? 2 : 1;
    m_input.pVertexBindingDescriptions = bindings;
    m_input.vertexAttributeDescriptionCount = is_mesh ? 5 : 3;
    m_input.pVertexAttributeDescriptions = attributes + (is_mesh ? 1 : 0);
    m_assembly.sType = VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO;
    m_assembly.topology =
        is_mesh ? VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST : VK_PRIMITIVE_TOPOLOGY_TRIANGLE_STRIP;
    m_viewport.sType = VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO;
    m_viewport.viewportCount = 1;
    m_viewport.scissorCount = 1;
    m_raster.sType = VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO;
    m_raster.lineWidth = 1;
    m_dynamics.sType = VK_STRUCTURE_TYPE_PIPELINE_DYNAMIC_STATE_CREATE_INFO;
    m_dynamics.dynamicStateCount = count_of(m_dynamic_states);
    m_dynamics.pDynamicStates = m_dynamic_states;
}

void PipelineParts::set_output(VulkanTarget const& target)
{
    m_samples.sType = VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO;
    m_samples.rasterizationSamples = target.samples;
    m_depth.sType = VK_STRUCTURE_TYPE_PIPELINE_DEPTH_STENCIL_STATE_CREATE_INFO;
    m_blend.blendEnable = VK_TRUE; // colors are premultiplied
    m_blend.srcColorBlendFactor = VK_BLEND_FACTOR_ONE;
    m_blend.dstColorBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA;
    m_blend.srcAlphaBlendFactor = VK_BLEND_FACTOR_ONE;
    m_blend.dstAlphaBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA;
    m_blend.colorWriteMask = VK_COLOR_COMPONENT_R_BIT | VK_COLOR_COMPONENT_G_BIT
                             | VK_COLOR_COMPONENT_B_BIT | VK_COLOR_COMPONENT_A_BIT;
    m_blends.sType = VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO;
    m_blends.attachmentCount = 1;
    m_blends.pAttachments = &m_blend;
}

void PipelineParts::set_target(VulkanTarget const& target)
{
    m_rendering.sType = VK_STRUCTURE_TYPE_PIPELINE_RENDERING_CREATE_INFO;
    m_rendering.colorAttachmentCount = 1;
    m_rendering.pColorAttachmentFormats = &m_color_format;
    m_rendering.depthAttachmentFormat = target.depth_format;
    m_rendering.stencilAttachmentFormat = target.stencil_format;
    info.sType = VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO;
    info.pNext = target.render_pass == VK_NULL_HANDLE ? &m_rendering : nullptr;
    info.stageCount = count_of(stages);
    info.pStages = stages;
    info.pVertexInputState = &m_input;
    info.pInputAssemblyState = &m_assembly;
    info.pViewportState = &m_viewport;
    info.pRasterizationState = &m_raster;
    info.pMultisampleState = &m_samples;
    info.pDepthStencilState = &m_depth;
    info.pColorBlendState = &m_blends;
    info.pDynamicState = &m_dynamics;
    info.renderPass = target.render_pass;
    info.subpass = target.subpass;
}

}
