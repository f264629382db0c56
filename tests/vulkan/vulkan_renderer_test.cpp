// SPDX-License-Identifier: MIT

#include "frames_in_flight.h"
#include "vulkan_test.h"

#include <oriel/draw/shadow_mask.h>

#include "backends/render/vulkan/shadow_pages.h"
#include "tests/draw/random_scene.h"
#include "tests/scenes/scenes.h"
#include "tests/support/allocation_count.h"

namespace oriel {

namespace {

// Damaged pixels as in the full picture, all others as green as they were.
Pixels expected_of(Pixels const& full, int width, Damage const& damage)
{
    Pixels expected(full.size(), 0xff00ff00u);
    for (IntRect const& rect : damage.rects()) {
        for (int y = rect.top; y < rect.bottom; ++y) {
            for (int x = rect.left; x < rect.right; ++x) {
                auto const i = static_cast<std::size_t>(y * width + x);
                expected[i] = full[i];
            }
        }
    }
    return expected;
}

}

TEST_F(VulkanTest, DrawsOnlyTheDamagedPartsAndThemAsInAFullPicture)
{
    FakeAtlas atlas;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        RandomScene scene(seed, atlas, SceneKinds::FirstFour);
        IntSize const size = scene.list().size();
        renderer.reset();
        Pixels const full = vulkan_picture(scene.list());
        IntRect const all { 0, 0, size.width, size.height };
        Damage damage;
        damage.add(IntRect { 0, 0, 11, 17 }.intersected(all));
        damage.add(IntRect { size.width / 2, size.height / 3, size.width, size.height });
        Pixels const drawn = vulkan_picture(scene.list(), HostPass::RenderPass, damage);
        EXPECT_EQ(drawn, expected_of(full, size.width, damage));
    }
}

TEST(VulkanRenderer, SaysThatThereAreNoFunctions)
{
    auto const renderer = VulkanRenderer::create({}, {});
    ASSERT_FALSE(renderer);
    EXPECT_EQ(
        renderer.error().message, "Vulkan cannot be used: its functions are not to be found.");
}

TEST_F(VulkanTest, IsNoTroubleWhenItIsNeverUsed)
{
    HostPicture const target(host, { 16, 16 });
    make_renderer(target);
    host.run([&](VkCommandBuffer commands) {
        target.fill(commands, 0, 1, 0);
        target.begin(commands);
        renderer->draw(commands);
        target.end(commands);
    });
    EXPECT_EQ(target.pixels()[0], 0xff00ff00u);
}

// In the second subpass of a pass with a depth attachment in which everything is near.
TEST_F(VulkanTest, DrawsInAnyPassOfItsHostsTheSame)
{
    ScenePointer const scene = conformance_scenes()[10].make();
    Pixels const plain = vulkan_picture(scene->list);
    for (HostPass const pass : { HostPass::RenderPassDepth, HostPass::Dynamic }) {
        renderer.reset();
        EXPECT_EQ(vulkan_picture(scene->list, pass), plain) << static_cast<int>(pass);
    }
}

TEST_F(VulkanTest, LeavesWhatTheGameDrewUnderItsPanels)
{
    Scene scene({ 64, 48 }, Color::rgb(0x123456));
    scene.rectangle({ 10, 10, 20, 20 }, Color::rgb(0x3b6cf6));
    HostPicture const target(host, { 64, 48 });
    make_renderer(target);
    renderer->set_background(VulkanBackground::Keep);
    host.run([&](VkCommandBuffer commands) { target.fill(commands, 0, 1, 0); });
    draw(target, scene.list);
    Pixels const pixels = target.pixels();
    EXPECT_EQ(pixels[0], 0xff00ff00u);
    EXPECT_EQ(pixels[15 * 64 + 15], 0xff3b6cf6u);
}

// Colors go through sRGB's curve and back.
TEST_F(VulkanTest, GivesOpaqueColorsTheirBytesInATargetThatEncodes)
{
    Scene scene({ 256, 8 });
    for (int i = 0; i < 256; ++i) {
        auto const channel = static_cast<std::uint8_t>(i);
        scene.rectangle({ static_cast<float>(i), 0, 1, 8 },
            Color { channel, static_cast<std::uint8_t>(255 - i), 77, 255 });
    }
    HostPicture const target(host, { 256, 8 }, HostPass::RenderPass, VK_FORMAT_B8G8R8A8_SRGB);
    make_renderer(target);
    host.run([&](VkCommandBuffer commands) { target.fill(commands, 0, 1, 0); });
    draw(target, scene.list);
    EXPECT_LE(difference(target.pixels(), software_picture(scene.list)).largest, 1);
}

TEST_F(VulkanTest, ShowsTexturesAsTheyAreNow)
{
    Scene scene({ 128, 64 });
    Image image = checkered_image({ 32, 32 }, 255);
    scene.glyphs({ 4, 4 }, 20, 5, Color::black());
    scene.image(image, { 80, 4, 32, 32 }, { 0, 0, 32, 32 });
    Pixels const before = vulkan_picture(scene.list);

    for (int i = 0; i < 40 * 300; ++i)
        scene.atlas.set(0, i % 40, i / 40, 200);
    std::vector<std::uint8_t> const red(32 * 32 * 4, 200);
    image.update(red);
    scene.textures.update_from(scene.atlas);
    EXPECT_NE(scene.textures.ensure(image), 0);
    Pixels const after = vulkan_picture(scene.list);
    EXPECT_GT(difference(before, after).largest, 50);
    EXPECT_LE(difference(after, software_picture(scene.list)).largest, 2);
}

TEST_F(VulkanTest, ForgetsImagesThatAreNoLongerShown)
{
    Scene scene({ 64, 64 });
    Image const old = checkered_image({ 16, 16 }, 255);
    scene.image(old, { 0, 0, 16, 16 }, { 0, 0, 16, 16 });
    vulkan_picture(scene.list);
    scene.textures.begin_frame(1000);
    Pixels const gone = vulkan_picture(scene.list);
    EXPECT_EQ(gone, software_picture(scene.list));
    EXPECT_EQ(gone[0], 0xffffffffu);
}

TEST_F(VulkanTest, DrawsMoreShadowsThanItsFirstPageHolds)
{
    IntSize const size { 400, 300 };
    Scene scene(size);
    for (int i = 0; i < 220; ++i) {
        float const x = static_cast<float>(i * 37 % 400);
        float const y = static_cast<float>(i * 53 % 300);
        float const step = static_cast<float>(i);
        scene.shadow({ x, y, 20 + step / 8, 30 }, 1 + step / 30, step / 30,
            Color { 0, 0, static_cast<std::uint8_t>(i), 200 });
        scene.rectangle({ x, y, 12, 12 }, Color::rgb(0xff8000));
    }
    Record const& largest = scene.shadow({ 5, 5, 2000, 2000 }, 128, 512, Color::black());
    ASSERT_GT(ShadowShape::of(largest).mask_size().width, 2048);
    Pixels const software = software_picture(scene.list);
    EXPECT_LE(difference(vulkan_picture(scene.list), software).largest, 4);
    EXPECT_LE(difference(vulkan_picture(scene.list), software).largest, 4);
}

// Each may be of 16 MiB; a shadow that finds none is left out.
TEST_F(VulkanTest, OpensFewPagesForShadowsInAFrame)
{
    FrameMemory memory(host.gpu());
    SampledImages images(host.gpu(), 2);
    ASSERT_TRUE(images.make_sampler());
    ShadowPages pages(host.gpu(), images);
    host.run([&](VkCommandBuffer commands) {
        images.begin_frame(commands, memory);
        pages.begin_frame();
        int opened = 0;
        while (pages.ensure({ .width = 20, .height = 20 }) && pages.make_room())
            ++opened;
        EXPECT_EQ(opened, 8);
        pages.begin_frame();
        EXPECT_TRUE(pages.make_room());
    });
}

TEST_F(VulkanTest, SaysThatAPictureIsTooLargeAndDrawsNothing)
{
    HostPicture const target(host, { 16, 16 });
    make_renderer(target);
    Scene const small({ 16, 16 });
    Scene const large({ 1 << 20, 16 });
    host.run([&](VkCommandBuffer commands) {
        target.fill(commands, 0, 1, 0);
        EXPECT_TRUE(renderer->prepare(commands, small.list));
        EXPECT_FALSE(renderer->prepare(commands, large.list));
        target.begin(commands);
        renderer->draw(commands);
        target.end(commands);
    });
    EXPECT_EQ(target.pixels()[0], 0xff00ff00u);
}

TEST_F(VulkanTest, DrawsAPreparedPictureAsOftenAsAsked)
{
    ScenePointer const scene = conformance_scenes()[10].make();
    HostPicture const first(host, scene->list.size());
    HostPicture const second(host, scene->list.size());
    make_renderer(first);
    host.run([&](VkCommandBuffer commands) {
        EXPECT_TRUE(renderer->prepare(commands, scene->list));
        for (HostPicture const* target : { &first, &second }) {
            target->fill(commands, 0, 1, 0);
            target->begin(commands);
            renderer->draw(commands);
            target->end(commands);
        }
    });
    EXPECT_EQ(first.pixels(), second.pixels());
}

// The host waits for the frame before the last alone, as hosts do.
TEST_F(VulkanTest, NeverTouchesWhatAPictureInFlightNeeds)
{
    FakeAtlas atlas;
    RandomScene scene(7, atlas, SceneKinds::NoHost);
    HostPicture const target(host, scene.list().size());
    make_renderer(target);
    FramesInFlight frames(host, 2);
    for (int i = 0; i < 40; ++i) {
        scene.mutate();
        if (i % 3 == 0)
            scene.update_an_image();
        DrawList const& list = scene.list();
        frames.submit([&](VkCommandBuffer commands) {
            EXPECT_TRUE(renderer->prepare(commands, list));
            target.fill(commands, 0, 1, 0);
            target.begin(commands);
            renderer->draw(commands);
            target.end(commands);
        });
    }
    frames.wait();
    EXPECT_LE(difference(target.pixels(), software_picture(scene.list())).largest, 4);
}

TEST_F(VulkanTest, FollowsASceneByDamageAlone)
{
    FakeAtlas atlas;
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        SCOPED_TRACE(seed);
        RandomScene scene(seed, atlas, SceneKinds::NoHost);
        HostPicture const target(host, scene.list().size());
        make_renderer(target);
        host.run([&](VkCommandBuffer commands) { target.fill(commands, 0, 1, 0); });
        DamageTracker tracker;
        for (int frame = 0; frame < 8; ++frame) {
            scene.mutate();
            if (frame % 3 == 2)
                scene.update_an_image();
            draw(target, scene.list(), tracker.update(scene.list()));
            Pixels const followed = target.pixels();
            EXPECT_EQ(followed, vulkan_picture(scene.list()));
        }
    }
}

}
