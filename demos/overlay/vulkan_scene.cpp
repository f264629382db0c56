// SPDX-License-Identifier: MIT

#include "vulkan_scene.h"

#include "cube.h"
#include "cube_pipeline.h"

#include <cmath>

// The light by the cube's own directions; its matrix turns and scales alike in all of them.
static Vector light_in(Matrix const& to_world, Vector light)
{
    auto const along = [&](std::size_t column) {
        float const* const axis = &to_world[column * 4];
        return axis[0] * light.x + axis[1] * light.y + axis[2] * light.z;
    };
    Vector const turned { along(0), along(1), along(2) };
    float const length = std::hypot(turned.x, turned.y, turned.z);
    return { turned.x / length, turned.y / length, turned.z / length };
}

static CubeConstants constants_of(
    Entity const& entity, Matrix const& to_screen, Vector light, float ambient)
{
    Matrix const to_world = entity.to_world();
    Vector const own_light = light_in(to_world, light);
    return { to_screen * to_world, { own_light.x, own_light.y, own_light.z, 0 },
        { entity.color.x, entity.color.y, entity.color.z, ambient } };
}

VulkanScene::VulkanScene(VulkanGpu const& gpu, VkRenderPass pass)
    : m_layout(make_cube_layout(gpu.device))
    , m_pipeline(make_cube_pipeline(gpu.device, m_layout.get(), pass))
{
    auto const corners = cube();
    m_corners = make_vertex_buffer(gpu, corners.data(), sizeof(corners));
}

void VulkanScene::draw(VkCommandBuffer commands, Game const& game, VkExtent2D size) const
{
    auto const width = static_cast<float>(size.width);
    auto const height = static_cast<float>(size.height);
    VkViewport const viewport { 0, 0, width, height, 0, 1 };
    VkRect2D const everything { {}, size };
    VkDeviceSize const start = 0;
    vkCmdSetViewport(commands, 0, 1, &viewport);
    vkCmdSetScissor(commands, 0, 1, &everything);
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, m_pipeline.get());
    vkCmdBindVertexBuffers(commands, 0, 1, m_corners.buffer.address(), &start);

    Matrix const to_screen = game.to_screen(width / height, Game::Depth::ZeroToOne);
    for (Entity const& entity : game.entities) {
        if (!entity.is_visible)
            continue;
        auto const constants = constants_of(entity, to_screen, game.light(), game.ambient);
        vkCmdPushConstants(commands, m_layout.get(), cube_stages, 0, sizeof(constants), &constants);
        vkCmdDraw(commands, 36, 1, 0, 0);
    }
}
