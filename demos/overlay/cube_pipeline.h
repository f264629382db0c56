// SPDX-License-Identifier: MIT
//
// How Vulkan draws a cube: its shaders, cube.vert and cube.frag, and what they are told.

#pragma once

#include "game.h"
#include "vulkan_handle.h"

struct CubeConstants {
    Matrix to_screen;
    float light[4];
    float color[4];
};
static_assert(sizeof(CubeConstants) <= 128, "what every device takes");

constexpr VkShaderStageFlags cube_stages =
    VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT;

OwnedPipelineLayout make_cube_layout(VkDevice device);
OwnedPipeline make_cube_pipeline(VkDevice device, VkPipelineLayout layout, VkRenderPass pass);
