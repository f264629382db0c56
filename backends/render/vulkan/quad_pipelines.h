// SPDX-License-Identifier: MIT
//
// QuadPipelines: the pipelines of every kind for one target, each made when it is first needed:
// most lists need two of the eight, and drivers take their time.

#pragma once

#include "../gpu/batch_plan.h"
#include "owned.h"

#include <array>

namespace oriel {

// What a draw call must know besides its records, the same for a whole range of them.
struct SurfaceConstants {
    float width = 0;
    float height = 0;
    float down = 1; // the sign that makes y grow downwards
    float first_state_row = 0;
    float first_paint_row = 0;
};
constexpr VkShaderStageFlags both_stages =
    VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT;

// Descriptor sets, as numbered in the shaders.
enum class QuadSet : std::uint32_t { Records, Texture, ShadowMasks, PaintImage };

// The same for all pipelines, so that what is bound stays bound.
VkResult make_quad_layout(Gpu const& gpu, VkDescriptorSetLayout records,
    VkDescriptorSetLayout image, OwnedPipelineLayout& to);

class QuadPipelines {
public:
    QuadPipelines(Gpu const& gpu, VkPipelineLayout layout, VulkanTarget const& target)
        : m_gpu(gpu)
        , m_layout(layout)
        , m_target(target)
    {}

    // Those that nearly every list needs.
    Outcome make_first();
    // Null when the driver refuses it, for good.
    VkPipeline ensure(Pipeline pipeline, bool is_clipped);

private:
    struct Entry {
        OwnedPipeline pipeline;
        bool is_refused = false;
    };
    VkResult make(Pipeline pipeline, bool is_clipped, OwnedPipeline& to) const;
    Entry& entry(Pipeline pipeline, bool is_clipped)
    {
        return m_entries[static_cast<std::size_t>(pipeline) * 2 + (is_clipped ? 1 : 0)];
    }

    Gpu const& m_gpu;
    VkPipelineLayout m_layout;
    VulkanTarget m_target;
    std::array<Entry, 8> m_entries;
};

}
