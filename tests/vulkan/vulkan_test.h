// SPDX-License-Identifier: MIT
//
// A host with one renderer, and pictures that are drawn in its passes.

#pragma once

#include "host_picture.h"

#include <oriel/backends/vulkan_renderer.h>

#include "tests/scenes/difference.h"

#include <gtest/gtest.h>

#include <memory>

namespace oriel {

class VulkanTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!host.problem().empty())
            GTEST_SKIP() << host.problem();
    }
    void TearDown() override
    {
        renderer.reset();
        EXPECT_EQ(host.complaints(), "");
    }

    // A renderer follows one table of textures: lists with different ones need different renderers.
    void make_renderer(HostPicture const& target)
    {
        auto created = VulkanRenderer::create(host.device(), target.for_renderer());
        ASSERT_TRUE(created) << created.error().message;
        renderer = std::move(*created);
        renderer->set_background(VulkanBackground::Fill);
    }
    void draw(HostPicture const& target, DrawList const& list,
        Damage const& damage = Damage::everything())
    {
        host.run([&](VkCommandBuffer commands) {
            Outcome const prepared = renderer->prepare(commands, list, damage);
            EXPECT_TRUE(prepared) << prepared.error().message;
            target.begin(commands);
            renderer->draw(commands);
            target.end(commands);
        });
    }
    // Over green.
    Pixels vulkan_picture(DrawList const& list, HostPass pass = HostPass::RenderPass,
        Damage const& damage = Damage::everything())
    {
        HostPicture const target(host, list.size(), pass);
        if (!renderer)
            make_renderer(target);
        host.run([&](VkCommandBuffer commands) { target.fill(commands, 0, 1, 0); });
        draw(target, list, damage);
        return target.pixels();
    }

    VulkanHost host;
    std::unique_ptr<VulkanRenderer> renderer;
};

}
