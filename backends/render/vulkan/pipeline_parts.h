// SPDX-License-Identifier: MIT
//
// PipelineParts: everything about a pipeline that Vulkan wants to know beforehand, and that points
// to other parts; it stays where it is therefore.
//
//     PipelineParts parts(target, Pipeline::Light);
//     parts.info.layout = layout;
//     …vkCreateGraphicsPipelines(…, &parts.info, …)

#pragma once

#include "../gpu/batch_plan.h"
#include "gpu.h"

namespace oriel {

class PipelineParts {
public:
    PipelineParts(VulkanTarget const& target, Pipeline pipeline);
    PipelineParts(PipelineParts const&) = delete;
    PipelineParts& operator=(PipelineParts const&) = delete;

    // The modules of both, vertex first, are to be filled in.
    VkPipelineShaderStageCreateInfo stages[2] {};
    // The layout, too.
    VkGraphicsPipelineCreateInfo info {};

private:
    void set_stages();
    void set_input(Pipeline pipeline);
    void set_output(VulkanTarget const& target);
    void set_target(VulkanTarget const& target);

    VkBool32 m_target_encodes = VK_FALSE;
    VkFormat m_color_format;
    VkSpecializationMapEntry m_entry { 0, 0, sizeof(VkBool32) };
    VkSpecializationInfo m_constants {};
    VkPipelineVertexInputStateCreateInfo m_input {};
    VkPipelineInputAssemblyStateCreateInfo m_assembly {};
    VkPipelineViewportStateCreateInfo m_viewport {};
    VkPipelineRasterizationStateCreateInfo m_raster {};
    VkPipelineMultisampleStateCreateInfo m_samples {};
    VkPipelineDepthStencilStateCreateInfo m_depth {};
    VkPipelineColorBlendAttachmentState m_blend {};
    VkPipelineColorBlendStateCreateInfo m_blends {};
    VkDynamicState m_dynamic_states[2] { VK_DYNAMIC_STATE_VIEWPORT, VK_DYNAMIC_STATE_SCISSOR };
    VkPipelineDynamicStateCreateInfo m_dynamics {};
    VkPipelineRenderingCreateInfo m_rendering {};
};

}
