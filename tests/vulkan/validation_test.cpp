// SPDX-License-Identifier: MIT
//
// The layers that watch every other test here do speak.

#include "vulkan_test.h"

namespace oriel {

class ValidationTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!host.problem().empty())
            GTEST_SKIP() << host.problem();
    }
    bool is_said(std::string const& word) const
    {
        return host.complaints().find(word) != std::string::npos;
    }
    VulkanHost host;
};

TEST_F(ValidationTest, SpeaksOfAScissorThatBeginsBeforeThePicture)
{
    host.run([](VkCommandBuffer commands) {
        VkRect2D const area { { -1, 0 }, { 16, 16 } };
        vkCmdSetScissor(commands, 0, 1, &area);
    });
    EXPECT_TRUE(is_said("VUID-vkCmdSetScissor-x-00595")) << host.complaints();
}

TEST_F(ValidationTest, SpeaksOfACopyThatDoesNotWaitForTheRenderPass)
{
    HostPicture const target(host, { 16, 16 });
    GpuBuffer const buffer = make_gpu_buffer(host.gpu(), 1024, VK_BUFFER_USAGE_TRANSFER_DST_BIT);
    host.run([&](VkCommandBuffer commands) {
        target.fill(commands, 0, 1, 0);
        target.begin(commands);
        VkClearAttachment const clear { VK_IMAGE_ASPECT_COLOR_BIT, 0, {} };
        VkClearRect const rect { { { 0, 0 }, { 16, 16 } }, 0, 1 };
        vkCmdClearAttachments(commands, 1, &clear, 1, &rect);
        target.end(commands);
        target.fill(commands, 1, 0, 0); // from no use at all: nothing is waited for
    });
    EXPECT_TRUE(is_said("SYNC-HAZARD")) << host.complaints();
}

TEST_F(ValidationTest, IsSilentAboutTheHostItself)
{
    HostPicture const target(host, { 16, 16 }, HostPass::RenderPassDepth);
    host.run([&](VkCommandBuffer commands) {
        target.fill(commands, 0, 1, 0);
        target.begin(commands);
        target.end(commands);
    });
    EXPECT_EQ(target.pixels()[0], 0xff00ff00u);
    EXPECT_EQ(host.complaints(), "");
}

}
