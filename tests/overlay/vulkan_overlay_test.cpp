// SPDX-License-Identifier: MIT

#include "overlay_frame.h"
#include "vulkan_scene.h"

#include "tests/vulkan/host_picture.h"

#include <oriel/backends/vulkan_renderer.h>

namespace oriel {

class VulkanOverlayTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!host.problem().empty())
            GTEST_SKIP() << host.problem();
        auto made = VulkanRenderer::create(host.device(), target().for_renderer());
        ASSERT_TRUE(made) << made.error().message;
        renderer = std::move(*made);
    }
    void TearDown() override
    {
        renderer.reset();
        m_target.reset();
        EXPECT_EQ(host.complaints(), "");
    }
    HostPicture const& target()
    {
        if (!m_target)
            m_target = std::make_unique<HostPicture>(host, overlay_size);
        return *m_target;
    }
    // The game, and the panel over it when there is one.
    Pixels picture(VulkanScene const& scene, OverlayFrame const* frame)
    {
        VkExtent2D const size { overlay_size.width, overlay_size.height };
        host.run([&](VkCommandBuffer commands) {
            target().fill(commands, game.sky.x, game.sky.y, game.sky.z);
            if (frame) {
                EXPECT_TRUE(renderer->prepare(commands, frame->list()));
            }
            target().begin(commands);
            scene.draw(commands, game, size);
            if (frame)
                renderer->draw(commands);
            target().end(commands);
        });
        return target().pixels();
    }

    VulkanHost host;
    std::unique_ptr<VulkanRenderer> renderer;
    Game game;

private:
    std::unique_ptr<HostPicture> m_target;
};

TEST_F(VulkanOverlayTest, DrawsThePanelOverTheGameAndNothingBesideIt)
{
    VulkanGpu const gpu { host.device().physical_device, host.device().device };
    VulkanScene const scene(gpu, target().for_renderer().render_pass);
    OverlayFrame const frame(game);
    Pixels const alone = picture(scene, nullptr);
    expect_panel_over_game(frame, alone, picture(scene, &frame));
    EXPECT_EQ(picture(scene, nullptr), alone) << "the game's next frame is another";
}

}
