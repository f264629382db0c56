// SPDX-License-Identifier: MIT

#include "picture_test.h"

#include <oriel/draw/damage.h>

#include "backends/render/vulkan/device_choice.h"
#include "backends/render/vulkan/gpu.h"
#include "recorded_diagnostics.h"
#include "tests/draw/random_scene.h"
#include "tests/scenes/scenes.h"
#include "tests/support/allocation_count.h"

namespace oriel {

TEST(VulkanDevice, IsAGpuRatherThanTheCpu)
{
    VkPhysicalDeviceType const worst_first[] = { VK_PHYSICAL_DEVICE_TYPE_OTHER,
        VK_PHYSICAL_DEVICE_TYPE_CPU, VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU,
        VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU, VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU };
    EXPECT_TRUE(std::ranges::is_sorted(worst_first, {}, rank_of));
}

TEST(VulkanDevice, IsFoundByAPartOfItsNameInAnyCase)
{
    EXPECT_TRUE(is_named("NVIDIA GeForce RTX 4070", "geforce rtx"));
    EXPECT_TRUE(is_named("anything", ""));
    EXPECT_FALSE(is_named("NVIDIA GeForce RTX 4070", "radeon"));
    EXPECT_FALSE(is_named("", "radeon"));
}

TEST(VulkanPicture, SaysThatThereIsNoLoader)
{
    auto const picture = VulkanPicture::create({});
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().message, "Vulkan cannot be used: there is no loader.");
}

TEST(VulkanPicture, NamesTheDeviceThatIsNotThere)
{
    auto const picture = VulkanPicture::create(
        { .get_instance_proc_addr = FaultyVulkan::find, .device_name = "Voodoo 2" });
    ASSERT_FALSE(picture);
    EXPECT_NE(picture.error().message.find("Voodoo 2"), std::string::npos);
}

// What the other tests rely on when they find that nothing was said.
TEST(VulkanPicture, HearsTheLayersSpeakOfAnObjectThatIsLeftBehind)
{
    std::string heard;
    VulkanPictureOptions options { .get_instance_proc_addr = FaultyVulkan::find };
    options.on_validation = [&](std::string_view text) { heard += text; };
    options.make_surface = [](VkInstance instance, VkSurfaceKHR*) {
        auto const create = reinterpret_cast<PFN_vkCreateDebugUtilsMessengerEXT>(
            vkGetInstanceProcAddr(instance, "vkCreateDebugUtilsMessengerEXT"));
        auto info = typed<VkDebugUtilsMessengerCreateInfoEXT>(
            VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT);
        info.messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
        info.messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT;
        info.pfnUserCallback = [](auto, auto, auto, auto) -> VkBool32 { return VK_FALSE; };
        VkDebugUtilsMessengerEXT left_behind = VK_NULL_HANDLE;
        create(instance, &info, nullptr, &left_behind);
        return VK_ERROR_INITIALIZATION_FAILED;
    };
    EXPECT_FALSE(VulkanPicture::create(options));
    EXPECT_NE(heard.find("VUID-vkDestroyInstance-instance"), std::string::npos) << heard;
}

TEST_F(VulkanPictureTest, KnowsThatLavapipeIsEmulated)
{
    if (picture->device_name().find("llvmpipe") == std::string_view::npos)
        GTEST_SKIP() << "this is " << picture->device_name();
    EXPECT_TRUE(picture->is_emulated());
}

TEST_F(VulkanPictureTest, HasNothingToReadBeforeItIsDrawn)
{
    EXPECT_TRUE(picture->size().is_empty());
    EXPECT_TRUE(picture->read_pixels().empty());
    EXPECT_TRUE(picture->present({ 10, 10 }));
}

TEST_F(VulkanPictureTest, DrawsWithoutAWindow)
{
    ScenePointer const scene = conformance_scenes()[10].make();
    Pixels const drawn = picture_of(scene->list);
    expect_agreement(drawn, software_picture(scene->list), scene->list.size().width);
    EXPECT_EQ(picture->size(), scene->list.size());
}

// What changes from frame to frame is drawn over what was there, as a program does it.
TEST_F(VulkanPictureTest, FollowsASceneByDamageAlone)
{
    FakeAtlas atlas;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        SCOPED_TRACE(seed);
        RandomScene scene(seed, atlas, SceneKinds::NoHost);
        auto followed = std::move(*VulkanPicture::create(options()));
        auto whole = std::move(*VulkanPicture::create(options()));
        DamageTracker tracker;
        for (int frame = 0; frame < 8; ++frame) {
            scene.mutate();
            if (frame % 3 == 2)
                scene.update_an_image();
            DrawList const& list = scene.list();
            ASSERT_TRUE(followed->render(list, tracker.update(list)));
            ASSERT_TRUE(whole->render(list));
            EXPECT_EQ(followed->read_pixels(), whole->read_pixels());
        }
    }
}

TEST_F(VulkanPictureTest, TakesANewSizeAndDrawsAllOfItWhateverTheDamage)
{
    Damage damage;
    damage.add({ 0, 0, 10, 10 });
    for (int i = 0; i < 40; ++i) {
        Scene scene({ 64 + i * 37 % 300, 48 + i * 53 % 200 }, Color::rgb(0x206040));
        scene.rectangle({ 5, 5, 40, 30 }, Color::rgb(0x3b6cf6), 6);
        render(scene.list, damage);
        Pixels const drawn = i % 10 == 9 ? picture->read_pixels() : software_picture(scene.list);
        EXPECT_LE(difference(drawn, software_picture(scene.list)).largest, 1);
    }
}

TEST_F(VulkanPictureTest, DrawsTheWidestPictureThereCanBe)
{
    Scene scene({ 16384, 40 });
    for (int i = 0; i < 400; ++i)
        scene.rectangle({ static_cast<float>(i * 41), 4, 38, 30 }, Color::rgb(0x3b6cf6), 6);
    expect_agreement(picture_of(scene.list), software_picture(scene.list), 16384);
}

TEST_F(VulkanPictureTest, SaysThatAPictureIsTooLargeAndDrawsTheNextOne)
{
    Scene small({ 30, 20 });
    small.rectangle({ 5, 5, 10, 10 }, Color::rgb(0x3b6cf6));
    Pixels const before = picture_of(small.list);
    Scene const large({ 1 << 20, 4 });
    Outcome const rendered = picture->render(large.list);
    ASSERT_FALSE(rendered);
    EXPECT_NE(rendered.error().message.find("1048576 × 4"), std::string::npos)
        << rendered.error().message;
    EXPECT_EQ(picture_of(small.list), before);
}

TEST_F(VulkanPictureTest, SaysThatMemoryRanOutAndDrawsTheNextOne)
{
    Scene small({ 30, 20 });
    small.rectangle({ 5, 5, 10, 10 }, Color::rgb(0x3b6cf6));
    Pixels const before = picture_of(small.list);
    Scene const large({ 400, 300 });
    FaultyVulkan::allocate.arm(VK_ERROR_OUT_OF_DEVICE_MEMORY);
    EXPECT_FALSE(picture->render(large.list));
    EXPECT_TRUE(picture->read_pixels().empty());
    EXPECT_EQ(picture_of(small.list), before);
}

TEST_F(VulkanPictureTest, LeavesOutWhatMemoryDoesNotHold)
{
    Scene scene({ 64, 64 });
    scene.rectangle({ 0, 0, 30, 30 }, Color::rgb(0x3b6cf6));
    Image const image = checkered_image({ 2200, 2200 }, 255);
    RecordedDiagnostics told;
    picture->set_diagnostics(&told);
    picture_of(scene.list);
    scene.image(image, { 40, 40, 16, 16 }, { 0, 0, 16, 16 });
    FaultyVulkan::allocate.arm(VK_ERROR_OUT_OF_DEVICE_MEMORY);
    Pixels const drawn = picture_of(scene.list);
    EXPECT_EQ(FaultyVulkan::allocate.times, 0);
    EXPECT_EQ(drawn[10 * 64 + 10], 0xff3b6cf6u);
    EXPECT_EQ(told.limits, 1);
}

// Devices give a few thousand pieces of memory at most.
TEST_F(VulkanPictureTest, ShowsThousandsOfImagesInFewPiecesOfMemory)
{
    Scene scene({ 640, 480 });
    std::vector<Image> images;
    for (int i = 0; i < 3000; ++i) {
        images.push_back(checkered_image({ 4 + i % 9, 4 + i % 5 }, 255));
        scene.image(images.back(),
            { static_cast<float>(i % 80 * 8), static_cast<float>(i / 80 * 12), 8, 12 },
            { 0, 0, 4, 4 });
    }
    expect_agreement(picture_of(scene.list), software_picture(scene.list), 640);
    EXPECT_LT(FaultyVulkan::allocate.calls, 40);
    scene.textures.begin_frame(1000);
    scene.list.begin({ 640, 480 }, Color::white(), &scene.textures);
    for (int frame = 0; frame < 3; ++frame)
        EXPECT_EQ(picture_of(scene.list), software_picture(scene.list));
}

TEST_F(VulkanPictureTest, DrawsAMillionRecordsInALayer)
{
    Scene scene({ 640, 480 });
    scene.begin_layer({ 10, 10, 600, 440 }, 200);
    constexpr int count = 1'050'000; // more than what is planned together
    for (int i = 0; i < count; ++i) {
        Color const color { static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8),
            static_cast<std::uint8_t>(i >> 16), 255 };
        scene.rectangle(
            { static_cast<float>(i % 633), static_cast<float>(i / 633 % 473), 4, 3 }, color);
    }
    scene.end_layer();
    EXPECT_LE(difference(picture_of(scene.list), software_picture(scene.list)).largest, 2);
}

// What a picture lets go of is still drawn by the ones before it. The device of the fixture has
// validation, and nobody waits between the frames.
TEST_F(VulkanPictureTest, KeepsWhatFramesInFlightDraw)
{
    for (NamedScene const& named : conformance_scenes()) {
        ScenePointer const scene = named.make();
        for (int frame = 0; frame < 4; ++frame)
            EXPECT_TRUE(picture->render(scene->list)) << named.name;
    }
}

TEST_F(VulkanPictureTest, AllocatesNothingOnceWarm)
{
    VulkanPictureOptions unwatched = options();
    unwatched.on_validation = nullptr;
    for (NamedScene const& named : conformance_scenes()) {
        picture = std::move(*VulkanPicture::create(unwatched));
        ScenePointer const scene = named.make();
        for (int frame = 0; frame < 6; ++frame)
            render(scene->list);
        AllocationCount const allocations;
        EXPECT_TRUE(picture->render(scene->list));
        EXPECT_TRUE(picture->render(scene->list));
        EXPECT_EQ(allocations.count(), 0u) << named.name;
    }
}

class LostDeviceTest : public VulkanPictureTest {
protected:
    // Glyphs, images and shadows, so that everything must be uploaded again.
    ScenePointer scene = conformance_scenes()[10].make();
};

TEST_F(LostDeviceTest, DrawsEverythingAgainOnAnotherDevice)
{
    Pixels const before = picture_of(scene->list);
    Damage damage;
    damage.add({ 0, 0, 10, 10 });
    FaultyVulkan::submit.arm(VK_ERROR_DEVICE_LOST);
    render(scene->list, damage);
    EXPECT_EQ(FaultyVulkan::create_device.calls, 2);
    EXPECT_EQ(picture->read_pixels(), before);
}

TEST_F(LostDeviceTest, IsNoticedWhileWaitingForTheGpu)
{
    Pixels const before = picture_of(scene->list);
    render(scene->list);
    FaultyVulkan::wait.arm(VK_ERROR_DEVICE_LOST);
    render(scene->list);
    EXPECT_EQ(FaultyVulkan::create_device.calls, 2);
    EXPECT_EQ(picture->read_pixels(), before);
}

TEST_F(LostDeviceTest, IsNoticedWhileReadingPixels)
{
    Pixels const before = picture_of(scene->list);
    FaultyVulkan::wait.arm(VK_ERROR_DEVICE_LOST, 2);
    EXPECT_TRUE(picture->read_pixels().empty());
    EXPECT_TRUE(picture->size().is_empty());
    FaultyVulkan::heal();
    EXPECT_EQ(picture_of(scene->list), before);
}

TEST_F(LostDeviceTest, IsGivenUpForThisFrameWhenTheNextOneIsLostToo)
{
    Pixels const before = picture_of(scene->list);
    FaultyVulkan::submit.arm(VK_ERROR_DEVICE_LOST, 2);
    EXPECT_FALSE(picture->render(scene->list));
    EXPECT_EQ(picture_of(scene->list), before);
}

TEST_F(LostDeviceTest, CanBeGoneForAWhile)
{
    Pixels const before = picture_of(scene->list);
    FaultyVulkan::submit.arm(VK_ERROR_DEVICE_LOST);
    FaultyVulkan::create_device.arm(VK_ERROR_INITIALIZATION_FAILED, 2);
    EXPECT_FALSE(picture->render(scene->list));
    EXPECT_TRUE(picture->read_pixels().empty());
    EXPECT_FALSE(picture->render(scene->list));
    EXPECT_EQ(picture_of(scene->list), before);
}

}
