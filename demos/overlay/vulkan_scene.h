// SPDX-License-Identifier: MIT
//
// Draws the game with Vulkan, inside a render pass.

#pragma once

#include "game.h"
#include "vulkan_memory.h"

class VulkanScene {
public:
    VulkanScene(VulkanGpu const& gpu, VkRenderPass pass);

    void draw(VkCommandBuffer commands, Game const& game, VkExtent2D size) const;

private:
    VulkanBuffer m_corners;
    OwnedPipelineLayout m_layout;
    OwnedPipeline m_pipeline;
};
