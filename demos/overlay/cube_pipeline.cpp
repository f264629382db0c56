// SPDX-License-Identifier: MIT

#include "cube_pipeline.h"

#include "cube.h"

#include <cstddef>
#include <cstdint>
#include <span>

// Made by glslangValidator.
#include "cube_fragment.h"
#include "cube_vertex.h"

OwnedPipelineLayout make_cube_layout(VkDevice device)
{
    VkPushConstantRange const constants { cube_stages, 0, sizeof(CubeConstants) };
    auto info = typed<VkPipelineLayoutCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO);
    info.pushConstantRangeCount = 1;
    info.pPushConstantRanges = &constants;
    OwnedPipelineLayout layout;
    ensure(vkCreatePipelineLayout(device, &info, nullptr, layout.receive(device)), "make a layout");
    return layout;
}

static OwnedShader make_shader(VkDevice device, std::span<std::uint32_t const> spirv)
{
    auto info = typed<VkShaderModuleCreateInfo>(VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO);
    info.codeSize = spirv.size_bytes();
    info.pCode = spirv.data();
    OwnedShader shader;
    ensure(vkCreateShaderModule(device, &info, nullptr, shader.receive(device)), "make a shader");
    return shader;
}

static VkPipelineShaderStageCreateInfo stage_of(
    OwnedShader const& shader, VkShaderStageFlagBits kind)
{
    auto info =
        typed<VkPipelineShaderStageCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO);
    info.stage = kind;
    info.module = shader.get();
    info.pName = "main";
    return info;
}

static VkPipelineVertexInputStateCreateInfo corners()
{
    static constexpr VkVertexInputBindingDescription corner { 0, sizeof(Corner),
        VK_VERTEX_INPUT_RATE_VERTEX };
    static constexpr VkVertexInputAttributeDescription parts[] = {
        { 0, 0, VK_FORMAT_R32G32B32_SFLOAT, offsetof(Corner, x) },
        { 1, 0, VK_FORMAT_R32G32B32_SFLOAT, offsetof(Corner, nx) },
    };
    auto info = typed<VkPipelineVertexInputStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO);
    info.vertexBindingDescriptionCount = 1;
    info.pVertexBindingDescriptions = &corner;
    info.vertexAttributeDescriptionCount = 2;
    info.pVertexAttributeDescriptions = parts;
    return info;
}

static VkPipelineDynamicStateCreateInfo set_while_drawing()
{
    static constexpr VkDynamicState states[] = { VK_DYNAMIC_STATE_VIEWPORT,
        VK_DYNAMIC_STATE_SCISSOR };
    auto info = typed<VkPipelineDynamicStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_DYNAMIC_STATE_CREATE_INFO);
    info.dynamicStateCount = 2;
    info.pDynamicStates = states;
    return info;
}

static VkPipelineDepthStencilStateCreateInfo nearest_wins()
{
    auto info = typed<VkPipelineDepthStencilStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_DEPTH_STENCIL_STATE_CREATE_INFO);
    info.depthTestEnable = VK_TRUE;
    info.depthWriteEnable = VK_TRUE;
    info.depthCompareOp = VK_COMPARE_OP_LESS;
    return info;
}

static VkPipelineColorBlendStateCreateInfo unmixed_color()
{
    static constexpr VkPipelineColorBlendAttachmentState color { VK_FALSE, {}, {}, {}, {}, {}, {},
        VK_COLOR_COMPONENT_R_BIT | VK_COLOR_COMPONENT_G_BIT | VK_COLOR_COMPONENT_B_BIT
            | VK_COLOR_COMPONENT_A_BIT };
    auto info = typed<VkPipelineColorBlendStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO);
    info.attachmentCount = 1;
    info.pAttachments = &color;
    return info;
}

OwnedPipeline make_cube_pipeline(VkDevice device, VkPipelineLayout layout, VkRenderPass pass)
{
    OwnedShader const vertex = make_shader(device, cube_vertex);
    OwnedShader const fragment = make_shader(device, cube_fragment);
    VkPipelineShaderStageCreateInfo const stages[] = { stage_of(vertex, VK_SHADER_STAGE_VERTEX_BIT),
        stage_of(fragment, VK_SHADER_STAGE_FRAGMENT_BIT) };
    auto const input = corners();
    auto const dynamic = set_while_drawing();
    auto const depth = nearest_wins();
    auto const color = unmixed_color();
    auto assembly = typed<VkPipelineInputAssemblyStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO);
    assembly.topology = VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST;
    auto viewport = typed<VkPipelineViewportStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO);
    viewport.viewportCount = 1;
    viewport.scissorCount = 1;
    auto raster = typed<VkPipelineRasterizationStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO);
    raster.lineWidth = 1;
    auto samples = typed<VkPipelineMultisampleStateCreateInfo>(
        VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO);
    samples.rasterizationSamples = VK_SAMPLE_COUNT_1_BIT;

    auto info =
        typed<VkGraphicsPipelineCreateInfo>(VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO);
    info.stageCount = 2;
    info.pStages = stages;
    info.pVertexInputState = &input;
    info.pInputAssemblyState = &assembly;
    info.pViewportState = &viewport;
    info.pRasterizationState = &raster;
    info.pMultisampleState = &samples;
    info.pDepthStencilState = &depth;
    info.pColorBlendState = &color;
    info.pDynamicState = &dynamic;
    info.layout = layout;
    info.renderPass = pass;
    OwnedPipeline pipeline;
    ensure(vkCreateGraphicsPipelines(
               device, VK_NULL_HANDLE, 1, &info, nullptr, pipeline.receive(device)),
        "make a pipeline");
    return pipeline;
}
