// SPDX-License-Identifier: MIT

#include "quad_pipelines.h"

#include "pipeline_parts.h"
#include "quad_shaders.h"

namespace oriel {

namespace {

VkResult load_shader(Gpu const& gpu, std::span<std::uint32_t const> words, OwnedShaderModule& to)
{
    auto info = typed<VkShaderModuleCreateInfo>(VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO);
    info.codeSize = words.size_bytes();
    info.pCode = words.data();
    return gpu.vk.CreateShaderModule(gpu.device, &info, nullptr, to.receive(gpu));
}

}

VkResult make_quad_layout(Gpu const& gpu, VkDescriptorSetLayout records,
    VkDescriptorSetLayout image, OwnedPipelineLayout& to)
{
    VkDescriptorSetLayout const sets[] = { records, image, image, image };
    VkPushConstantRange const constants { both_stages, 0, sizeof(SurfaceConstants) };
    auto info = typed<VkPipelineLayoutCreateInfo>(VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO);
    info.setLayoutCount = count_of(sets);
    info.pSetLayouts = sets;
    info.pushConstantRangeCount = 1;
    info.pPushConstantRanges = &constants;
    return gpu.vk.CreatePipelineLayout(gpu.device, &info, nullptr, to.receive(gpu));
}

Outcome QuadPipelines::make_first()
{
    for (Pipeline const pipeline : { Pipeline::Light, Pipeline::Heavy }) {
        VkResult const made = make(pipeline, false, entry(pipeline, false).pipeline);
        if (made != VK_SUCCESS)
            return vulkan_error("a pipeline", made);
    }
    return done();
}

VkPipeline QuadPipelines::ensure(Pipeline pipeline, bool is_clipped)
{
    Entry& found = entry(pipeline, is_clipped);
    if (!found.pipeline && !found.is_refused)
        found.is_refused = make(pipeline, is_clipped, found.pipeline) != VK_SUCCESS;
    return found.pipeline.get();
}

VkResult QuadPipelines::make(Pipeline pipeline, bool is_clipped, OwnedPipeline& to) const
{
    QuadShaders const shaders = quad_shaders(pipeline, is_clipped);
    OwnedShaderModule vertex;
    OwnedShaderModule fragment;
    VkResult result = load_shader(m_gpu, shaders.vertex, vertex);
    if (result == VK_SUCCESS)
        result = load_shader(m_gpu, shaders.fragment, fragment);
    if (result != VK_SUCCESS)
        return result;
    PipelineParts parts(m_target, pipeline);
    parts.stages[0].module = vertex.get();
    parts.stages[1].module = fragment.get();
    parts.info.layout = m_layout;
    return m_gpu.vk.CreateGraphicsPipelines(
        m_gpu.device, VK_NULL_HANDLE, 1, &parts.info, nullptr, to.receive(m_gpu));
}

}
