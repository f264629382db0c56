// SPDX-License-Identifier: MIT

#include "picture_test.h"
#include "recorded_diagnostics.h"
#include "vulkan_test.h"

#include "tests/scenes/scenes.h"

#include <vulkan/vulkan.h>

namespace oriel {

namespace {

constexpr Color blue = Color::rgb(0x3b6cf6);
constexpr Color orange = Color::rgb(0xff8000);

// Fills what it may with the color, and counts how often.
struct Filler {
    VkClearColorValue color {};
    int calls = 0;
    HostTarget last {};

    static void draw(void* user, HostTarget const& target) noexcept
    {
        auto& filler = *static_cast<Filler*>(user);
        ++filler.calls;
        filler.last = target;
        VkClearAttachment clear {};
        clear.aspectMask = VK_IMAGE_ASPECT_COLOR_BIT;
        clear.clearValue.color = filler.color;
        VkClearRect const rect { { { target.clip.left, target.clip.top },
                                     { static_cast<std::uint32_t>(target.clip.width()),
                                         static_cast<std::uint32_t>(target.clip.height()) } },
            0, 1 };
        vkCmdClearAttachments(static_cast<VkCommandBuffer>(target.handle), 1, &clear, 1, &rect);
    }
    HostDraw host_draw() { return { .draw = draw, .user = this, .revision = 1 }; }
};

Filler green_filler() { return { .color = { { 0, 1, 0, 1 } } }; }

}

TEST_F(VulkanTest, LetsHostsDrawBetweenRecordsAndClipsThem)
{
    Filler filler = green_filler();
    Scene scene({ 100, 80 });
    scene.rectangle({ 0, 0, 100, 80 }, blue);
    Record& hole = scene.host({ 20, 20, 60, 40 }, filler.host_draw());
    hole.state = scene.clip({ 0, 0, 60, 80 });
    scene.rectangle({ 30, 30, 10, 10 }, orange, 2);
    Pixels const pixels = vulkan_picture(scene.list, HostPass::RenderPassDepth);
    EXPECT_EQ(filler.calls, 1);
    EXPECT_EQ(filler.last.renderer, RendererKind::Vulkan);
    EXPECT_EQ(filler.last.box, (IntRect { 20, 20, 80, 60 }));
    EXPECT_EQ(filler.last.clip, (IntRect { 20, 20, 60, 60 }));
    EXPECT_EQ(filler.last.surface, (IntSize { 100, 80 }));
    EXPECT_EQ(pixels[25 * 100 + 25], 0xff00ff00u);
    EXPECT_EQ(pixels[35 * 100 + 35], 0xffff8000u);
    EXPECT_EQ(pixels[25 * 100 + 65], 0xff3b6cf6u);
}

TEST_F(VulkanTest, LetsHostsDrawWhatIsDamagedAlone)
{
    Filler filler = green_filler();
    Scene scene({ 100, 80 });
    scene.host({ 20, 20, 60, 40 }, filler.host_draw());
    Damage damage;
    damage.add({ 0, 0, 30, 30 });
    damage.add({ 50, 50, 100, 80 });
    damage.add({ 90, 0, 100, 10 });
    vulkan_picture(scene.list, HostPass::RenderPass, damage);
    EXPECT_EQ(filler.calls, 2);
}

// Their pipelines would not fit its render pass.
TEST_F(VulkanTest, LeavesOutHostsThatDrawInLayersAndSaysSo)
{
    Filler filler = green_filler();
    Scene scene({ 100, 80 });
    scene.begin_layer({ 0, 0, 100, 80 }, 128);
    scene.host({ 20, 20, 60, 40 }, filler.host_draw());
    scene.end_layer();
    HostPicture const target(host, { 100, 80 });
    make_renderer(target);
    RecordedDiagnostics told;
    renderer->set_diagnostics(&told);
    vulkan_picture(scene.list);
    EXPECT_EQ(filler.calls, 0);
    EXPECT_EQ(told.limits, 1);
}

TEST_F(VulkanPictureTest, LetsHostsDrawInLayers)
{
    Filler filler = green_filler();
    Scene scene({ 100, 80 }, Color::black());
    scene.begin_layer({ 10, 10, 80, 60 }, 128);
    scene.host({ 20, 20, 60, 40 }, filler.host_draw());
    scene.end_layer();
    Pixels const pixels = picture_of(scene.list);
    EXPECT_EQ(filler.calls, 1);
    EXPECT_EQ(pixels[30 * 100 + 30], 0xff008000u);
    EXPECT_EQ(pixels[12 * 100 + 12], 0xff000000u);
}

TEST_F(VulkanPictureTest, GivesHostsTheDeviceUntilItIsLost)
{
    EXPECT_NE(picture->device().device, nullptr);
    EXPECT_NE(picture->render_pass(), VkRenderPass {});
    Scene const scene({ 10, 10 });
    FaultyVulkan::submit.arm(VK_ERROR_DEVICE_LOST, 2);
    EXPECT_FALSE(picture->render(scene.list));
    EXPECT_EQ(picture->device().device, nullptr);
    EXPECT_EQ(picture->render_pass(), VkRenderPass {});
    render(scene.list);
    EXPECT_NE(picture->device().device, nullptr);
}

// They lie side by side, and so on one sheet.
TEST_F(VulkanPictureTest, DrawsHundredsOfLayersSideBySide)
{
    Scene scene({ 640, 480 });
    RecordedDiagnostics told;
    picture->set_diagnostics(&told);
    for (int i = 0; i < 300; ++i) {
        float const x = static_cast<float>(i % 20 * 32);
        float const y = static_cast<float>(i / 20 * 32);
        scene.begin_layer({ x, y, 32, 32 }, i * 200 / 300 + 30);
        scene.rectangle({ x, y, 24, 24 }, blue, 6);
        scene.rectangle({ x + 8, y + 8, 24, 24 }, orange, 6);
        scene.end_layer();
    }
    int const before = FaultyVulkan::allocate.calls;
    expect_agreement(picture_of(scene.list), software_picture(scene.list), 640);
    EXPECT_LT(FaultyVulkan::allocate.calls - before, 10);
    EXPECT_EQ(told.limits, 0);
}

TEST_F(VulkanPictureTest, LeavesOutTheOpacityOfLayersThatAreTooManyOnOnePlace)
{
    Scene scene({ 64, 64 });
    RecordedDiagnostics told;
    picture->set_diagnostics(&told);
    for (int i = 0; i < 20; ++i)
        scene.begin_layer({ 0, 0, 64, 64 }, 254);
    scene.rectangle({ 10, 10, 40, 40 }, blue);
    for (int i = 0; i < 20; ++i)
        scene.end_layer();
    Pixels const pixels = picture_of(scene.list);
    EXPECT_EQ(told.limits, 4);
    EXPECT_LE(difference({ pixels[30 * 64 + 30] }, { 0xff3b6cf6u }).largest, 40);
}

TEST_F(VulkanPictureTest, DrawsNothingOfALayerThatNeverEnds)
{
    Scene scene({ 64, 64 });
    scene.rectangle({ 0, 0, 20, 20 }, blue);
    Record begin;
    begin.kind = RecordKind::LayerBegin;
    begin.x1 = begin.y1 = 64;
    begin.color = 0xffffffffu;
    scene.list.append(begin);
    scene.rectangle({ 10, 10, 40, 40 }, orange);
    Pixels const pixels = picture_of(scene.list);
    EXPECT_EQ(pixels[15 * 64 + 15], 0xff3b6cf6u);
    EXPECT_EQ(pixels[30 * 64 + 30], 0xffffffffu);
}

// With layers of many sizes on surfaces of many sizes.
TEST_F(VulkanPictureTest, GivesSheetsBackAfterAWhile)
{
    Scene plain({ 200, 150 });
    plain.rectangle({ 0, 0, 20, 20 }, blue);
    for (int i = 0; i < 4; ++i) {
        Scene layered({ 150 + i * 30, 100 + i * 30 });
        layered.begin_layer({ 0, 0, 100, 100 }, 100 + i);
        layered.rectangle({ 10, 10, 40, 40 }, orange);
        layered.end_layer();
        EXPECT_LE(difference(picture_of(layered.list), software_picture(layered.list)).largest, 1);
    }
    for (int frame = 0; frame < 130; ++frame)
        render(plain.list);
    Scene again({ 200, 150 });
    again.begin_layer({ 0, 0, 100, 100 }, 77);
    again.rectangle({ 10, 10, 40, 40 }, orange);
    again.end_layer();
    EXPECT_LE(difference(picture_of(again.list), software_picture(again.list)).largest, 1);
}

}
