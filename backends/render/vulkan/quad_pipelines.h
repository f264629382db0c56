// SPDX-License-Identifier: MIT
//
// QuadPipelines: the shaders of both Pipelines with all that Vulkan wants to know beforehand about
// where they draw. SPIR-V is made from ../shaders when Oriel is built.

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
};

// Descriptor sets, as numbered in the shaders.
enum class QuadSet : std::uint32_t { Records, Texture, ShadowMasks };

class QuadPipelines {
public:
    Outcome make_layout(Gpu const& gpu, VkDescriptorSetLayout records, VkDescriptorSetLayout image);
    Outcome make(Gpu const& gpu, VulkanTarget const& target);

    VkPipelineLayout layout() const { return m_layout.get(); }
    VkPipeline pipeline(Pipeline which) const
    {
        return m_pipelines[static_cast<std::size_t>(which)].get();
    }

private:
    OwnedPipelineLayout m_layout;
    std::array<OwnedPipeline, 2> m_pipelines;
};

}
