// SPDX-License-Identifier: MIT

#include "picture_test.h"

#include "tests/platform/x_server.h"
#include "tests/scenes/scenes.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

extern "C" unsigned long glfwGetX11Window(GLFWwindow* window);

namespace oriel {

namespace {

constexpr IntSize window_size { 320, 200 };

XServer& server()
{
    static XServer running;
    return running;
}

ScenePointer scene_of(IntSize size, Color color = Color::rgb(0x3b6cf6))
{
    auto scene = std::make_unique<Scene>(size);
    scene->rectangle({ 20, 30, 100, 60 }, color, 6);
    scene->shadow({ 30, 100, 50, 30 }, 4, 2, Color::black());
    return scene;
}

}

class VulkanWindowTest : public VulkanPictureTest {
protected:
    void SetUp() override
    {
        if (!server().problem().empty())
            GTEST_SKIP() << server().problem();
        ASSERT_TRUE(glfwInit());
        if (!glfwVulkanSupported())
            GTEST_SKIP() << "there is no Vulkan";
        glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
        window =
            glfwCreateWindow(window_size.width, window_size.height, "Vulkan", nullptr, nullptr);
        ASSERT_TRUE(window);
        VulkanPictureTest::SetUp();
    }
    void TearDown() override
    {
        VulkanPictureTest::TearDown();
        if (window)
            glfwDestroyWindow(window);
        glfwTerminate();
    }
    VulkanPictureOptions options() override
    {
        VulkanPictureOptions made = VulkanPictureTest::options();
        std::uint32_t count = 0;
        char const** const extensions = glfwGetRequiredInstanceExtensions(&count);
        made.surface_extensions.assign(extensions, extensions + count);
        made.make_surface = [this](VkInstance instance, VkSurfaceKHR* surface) {
            ++surfaces;
            return glfwCreateWindowSurface(instance, window, nullptr, surface);
        };
        return made;
    }

    IntSize size() const
    {
        IntSize size;
        glfwGetFramebufferSize(window, &size.width, &size.height);
        return size;
    }
    bool present() { return picture->present(size()).is_ok(); }
    Pixels screen() const { return server().pixels_of(glfwGetX11Window(window), size()); }
    // The server draws when it likes.
    bool is_on_screen(Pixels const& expected) const
    {
        for (int i = 0; i < 200; ++i) {
            glfwWaitEventsTimeout(0.01);
            if (screen() == expected)
                return true;
        }
        return false;
    }
    void expect_shown(DrawList const& list)
    {
        render(list);
        EXPECT_TRUE(present());
        EXPECT_TRUE(is_on_screen(picture->read_pixels()));
    }

    GLFWwindow* window = nullptr;
    int surfaces = 0;
};

TEST_F(VulkanWindowTest, ShowsWhatItDrewAndNoByteElse)
{
    ScenePointer const scene = scene_of(window_size);
    expect_shown(scene->list);
    expect_agreement(screen(), software_picture(scene->list), window_size.width);
}

TEST_F(VulkanWindowTest, ChangesOnlyWhatIsDamaged)
{
    ScenePointer const blue = scene_of(window_size);
    ScenePointer const red = scene_of(window_size, Color::rgb(0xc02020));
    expect_shown(blue->list);
    Damage damage;
    damage.add({ 0, 0, 64, 64 });
    render(red->list, damage);
    EXPECT_TRUE(present());
    Pixels const pixels = picture->read_pixels();
    EXPECT_EQ(pixels[40 * 320 + 40], 0xffc02020u);
    EXPECT_EQ(pixels[40 * 320 + 80], 0xff3b6cf6u);
    EXPECT_TRUE(is_on_screen(pixels));
}

TEST_F(VulkanWindowTest, FollowsAStormOfSizes)
{
    for (int i = 0; i < 25; ++i) {
        IntSize const wanted { 100 + i * 67 % 400, 90 + i * 41 % 300 };
        glfwSetWindowSize(window, wanted.width, wanted.height);
        glfwPollEvents(); // some of which come late, and some not at all
        ScenePointer const scene = scene_of(i % 3 == 0 ? wanted : size());
        render(scene->list);
        EXPECT_TRUE(present());
    }
    for (int i = 0; i < 100 && size() != IntSize { 100 + 24 * 67 % 400, 90 + 24 * 41 % 300 }; ++i)
        glfwWaitEventsTimeout(0.02);
    ScenePointer const last = scene_of(size());
    expect_shown(last->list);
}

TEST_F(VulkanWindowTest, ShowsBlackWhereThePictureDoesNotReach)
{
    ScenePointer const scene = scene_of({ 200, 150 });
    render(scene->list);
    EXPECT_TRUE(present());
    Pixels expected(320 * 200, 0xff000000u);
    Pixels const drawn = picture->read_pixels();
    for (std::size_t i = 0; i < drawn.size(); ++i)
        expected[i / 200 * 320 + i % 200] = drawn[i];
    EXPECT_TRUE(is_on_screen(expected));
}

TEST_F(VulkanWindowTest, ShowsNothingWhileItIsMinimised)
{
    ScenePointer const scene = scene_of(window_size);
    FaultyVulkan::is_minimised = true;
    render(scene->list);
    EXPECT_TRUE(present());
    EXPECT_TRUE(present());
    EXPECT_EQ(FaultyVulkan::acquire.calls, 0);
    FaultyVulkan::is_minimised = false;
    EXPECT_TRUE(present());
    EXPECT_TRUE(is_on_screen(picture->read_pixels()));
}

TEST_F(VulkanWindowTest, ShowsTheNextPictureAfterItWasMinimisedInBetween)
{
    expect_shown(scene_of(window_size)->list);
    FaultyVulkan::is_minimised = true;
    FaultyVulkan::present.arm(VK_ERROR_OUT_OF_DATE_KHR);
    EXPECT_TRUE(present());
    FaultyVulkan::is_minimised = false;
    expect_shown(scene_of(window_size, Color::rgb(0xc02020))->list);
}

TEST_F(VulkanWindowTest, TriesAgainWhenImagesAreOutOfDate)
{
    expect_shown(scene_of(window_size)->list);
    for (Fault* function : { &FaultyVulkan::acquire, &FaultyVulkan::present }) {
        for (VkResult const result : { VK_ERROR_OUT_OF_DATE_KHR, VK_SUBOPTIMAL_KHR }) {
            function->arm(result);
            expect_shown(scene_of(window_size, Color::rgb(0xc02020))->list);
            expect_shown(scene_of(window_size, Color::rgb(0x20c020))->list);
        }
    }
    EXPECT_EQ(FaultyVulkan::create_device.calls, 1);
}

TEST_F(VulkanWindowTest, GivesUpForNowWhenImagesAreOutOfDateForEver)
{
    render(scene_of(window_size)->list);
    FaultyVulkan::acquire.arm(VK_ERROR_OUT_OF_DATE_KHR, 1000);
    EXPECT_TRUE(present());
    EXPECT_LT(FaultyVulkan::acquire.calls, 10);
    FaultyVulkan::heal();
    EXPECT_TRUE(present());
    EXPECT_TRUE(is_on_screen(picture->read_pixels()));
}

TEST_F(VulkanWindowTest, WaitsForNoImageOfAHiddenWindow)
{
    expect_shown(scene_of(window_size)->list);
    for (VkResult const result : { VK_TIMEOUT, VK_NOT_READY }) {
        FaultyVulkan::acquire.arm(result, 3);
        for (int i = 0; i < 3; ++i)
            EXPECT_TRUE(present());
    }
    expect_shown(scene_of(window_size, Color::rgb(0xc02020))->list);
}

TEST_F(VulkanWindowTest, MakesANewSurfaceWhenItIsLost)
{
    expect_shown(scene_of(window_size)->list);
    for (Fault* function : { &FaultyVulkan::acquire, &FaultyVulkan::present }) {
        int const before = surfaces;
        function->arm(VK_ERROR_SURFACE_LOST_KHR);
        expect_shown(scene_of(window_size, Color::rgb(0xc02020))->list);
        EXPECT_EQ(surfaces, before + 1);
    }
    EXPECT_EQ(FaultyVulkan::create_device.calls, 1);
}

TEST_F(VulkanWindowTest, DrawsAgainWhenTheDeviceIsLostWhileShowing)
{
    ScenePointer const scene = scene_of(window_size);
    expect_shown(scene->list);
    for (Fault* function : { &FaultyVulkan::acquire, &FaultyVulkan::present }) {
        function->arm(VK_ERROR_DEVICE_LOST);
        EXPECT_FALSE(present());
        EXPECT_TRUE(picture->size().is_empty());
        EXPECT_TRUE(present()); // there is nothing to show, which is no fault
        expect_shown(scene->list);
    }
    EXPECT_EQ(FaultyVulkan::create_device.calls, 3);
}

TEST_F(VulkanWindowTest, GoesAwayInTheMiddleOfAFrame)
{
    render(scene_of(window_size)->list);
    EXPECT_TRUE(present());
    render(scene_of(window_size, Color::rgb(0xc02020))->list);
    picture.reset();
    EXPECT_EQ(complaints, "");
}

}
