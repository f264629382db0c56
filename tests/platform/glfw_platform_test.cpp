// SPDX-License-Identifier: MIT

#include "platform_test.h"

#include <oriel/backends/software_renderer.h>

#include <limits>
#include <thread>

namespace oriel {

namespace {

constexpr double forever = std::numeric_limits<double>::infinity();
constexpr Color blue = Color::rgb(0x3b6cf6);
constexpr Color red = Color::rgb(0xc02020);

std::vector<std::uint32_t> software_picture(DrawList const& list)
{
    SoftwareRenderer renderer;
    IntSize const size = list.size();
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(size.width * size.height));
    renderer.set_target({ pixels.data(), size, size.width });
    renderer.render(list);
    return pixels;
}

}

// How a test's name calls it.
static void PrintTo(WindowRenderer renderer, std::ostream* stream)
{
    char const* const names[] = { "Automatic", "OpenGl", "Software", "Vulkan" };
    *stream << names[static_cast<std::size_t>(renderer)];
}

// Every test runs with every renderer.
class WindowTest : public PlatformTest, public testing::WithParamInterface<WindowRenderer> {
protected:
    void SetUp() override
    {
        PlatformTest::SetUp();
        if (IsSkipped() || GetParam() != WindowRenderer::Vulkan)
            return;
        auto const tried = GlfwPlatform::create({ .renderer = WindowRenderer::Vulkan });
        if (!tried)
            GTEST_SKIP() << tried.error().message;
    }
};
INSTANTIATE_TEST_SUITE_P(Every, WindowTest,
    testing::Values(WindowRenderer::OpenGl, WindowRenderer::Software, WindowRenderer::Vulkan),
    testing::PrintToStringParamName());

TEST_P(WindowTest, AppearsWithItsFirstPicture)
{
    open(GetParam());
    EXPECT_EQ(platform->renderer(), GetParam());
    EXPECT_TRUE(screen().empty());
    platform->surface().show(list_with(blue), Damage::everything());
    EXPECT_TRUE(wait_for([&] { return screen() == software_picture(list_with(blue)); }));
}

TEST_P(WindowTest, ReadsBackWhatItShows)
{
    open(GetParam());
    IntSize size;
    EXPECT_TRUE(platform->read_pixels(size).empty());
    platform->surface().show(list_with(blue), Damage::everything());
    EXPECT_EQ(platform->read_pixels(size), software_picture(list_with(blue)));
    EXPECT_EQ(size, (IntSize { 320, 200 }));
}

TEST_P(WindowTest, ChangesOnlyWhatIsDamaged)
{
    open(GetParam());
    EXPECT_EQ(platform->surface().buffer_age(), 0);
    platform->surface().show(list_with(blue), Damage::everything());
    ASSERT_TRUE(wait_for([&] { return screen() == software_picture(list_with(blue)); }));
    EXPECT_EQ(platform->surface().buffer_age(), 1);

    Damage damage;
    damage.add({ 0, 0, 64, 64 });
    platform->surface().show(list_with(red), damage);
    auto expected = software_picture(list_with(blue));
    auto const changed = software_picture(list_with(red));
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (i % 320 < 64 && i / 320 < 64)
            expected[i] = changed[i];
    }
    EXPECT_TRUE(wait_for([&] { return screen() == expected; }));
}

TEST_P(WindowTest, ShowsItsPictureAgainAfterItWasCovered)
{
    open(GetParam());
    platform->surface().show(list_with(blue), Damage::everything());
    ASSERT_TRUE(wait_for([&] { return screen() == software_picture(list_with(blue)); }));
    server().cover_for_a_moment();
    EXPECT_TRUE(wait_for([&] { return screen() == software_picture(list_with(blue)); }));
}

TEST_P(WindowTest, TakesANewSize)
{
    open(GetParam());
    show_and_focus();
    ASSERT_TRUE(XServer::run("xdotool windowsize " + std::to_string(x_window()) + " 500 400"));
    ASSERT_TRUE(wait_for([&] { return platform->surface().size() == Size { 500, 400 }; }));
    EXPECT_EQ(platform->surface().buffer_age(), 0);
    DrawList const larger = list_with(red, { 500, 400 });
    platform->surface().show(larger, Damage::everything());
    EXPECT_TRUE(wait_for([&] { return screen({ 500, 400 }) == software_picture(larger); }));
    IntSize size;
    EXPECT_EQ(platform->read_pixels(size), software_picture(larger));
}

TEST_P(WindowTest, DrawsAllOfAPictureOfAnotherSizeWhateverTheDamage)
{
    open(GetParam());
    platform->surface().show(list_with(blue), Damage::everything());
    Damage damage;
    damage.add({ 0, 0, 10, 10 });
    DrawList const smaller = list_with(red, { 200, 150 });
    platform->surface().show(smaller, damage);
    IntSize size;
    EXPECT_EQ(platform->read_pixels(size), software_picture(smaller));
}

TEST_F(PlatformTest, PrefersSoftwareToAnEmulatedOpenGlAndSaysWhy)
{
    open(WindowRenderer::Automatic);
    EXPECT_EQ(platform->renderer(), WindowRenderer::Software);
    std::string const description(platform->renderer_description());
    EXPECT_NE(description.find("Software renderer"), std::string::npos) << description;
    EXPECT_NE(description.find("emulated"), std::string::npos) << description;
}

TEST_F(PlatformTest, SaysWhyThereIsNoWindow)
{
    std::string const display = std::getenv("DISPLAY");
    setenv("DISPLAY", ":98765", 1);
    auto const opened = GlfwPlatform::create({});
    setenv("DISPLAY", display.c_str(), 1);
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message.find(":98765"), std::string::npos) << opened.error().message;
}

TEST_F(PlatformTest, OpensSeveralWindowsThatGoInAnyOrder)
{
    open(WindowRenderer::OpenGl);
    auto second = GlfwPlatform::create({ .size = { 100, 80 }, .renderer = WindowRenderer::OpenGl });
    ASSERT_TRUE(second) << second.error().message;
    (*second)->surface().show(list_with(red, { 100, 80 }), Damage::everything());
    platform->surface().show(list_with(blue), Damage::everything());
    IntSize size;
    EXPECT_EQ((*second)->read_pixels(size), software_picture(list_with(red, { 100, 80 })));
    second->reset();
    EXPECT_EQ(platform->read_pixels(size), software_picture(list_with(blue)));
}

TEST_F(PlatformTest, MakesLargerWindowsOnFinerScreens)
{
    server().set_dots_per_inch(144);
    open(WindowRenderer::Software);
    server().set_dots_per_inch(96);
    EXPECT_FLOAT_EQ(platform->surface().scale(), 1.5f);
    EXPECT_EQ(platform->surface().size(), (Size { 320, 200 }));
    show_and_focus();
    std::string const at = std::to_string(x_window()) + " 150 75";
    ASSERT_TRUE(XServer::run("xdotool mousemove --window " + at));
    EXPECT_TRUE(wait_for([&] {
        return sink.find([](Event const& event) { return event.position == Point { 100, 50 }; });
    }));
}

TEST_F(PlatformTest, SleepsWhileNothingHappens)
{
    open();
    show_and_focus();
    while (platform->wait(0.05, sink), !sink.events.empty())
        sink.events.clear();
    int wake_ups = 0;
    for (double const end = platform->time() + 0.3; platform->time() < end; ++wake_ups)
        platform->wait(end - platform->time(), sink);
    EXPECT_LE(wake_ups, 5);
}

TEST_F(PlatformTest, IsWokenByAnotherThread)
{
    open();
    show_and_focus();
    std::thread waker([&] { platform->wake(); });
    platform->wait(forever, sink);
    waker.join();
    SUCCEED();
}

TEST_F(PlatformTest, LooksOnceWithoutATimeoutOrWithNonsense)
{
    open();
    for (double timeout : { 0.0, -1.0, std::numeric_limits<double>::quiet_NaN() })
        platform->wait(timeout, sink);
    SUCCEED();
}

TEST_F(PlatformTest, GivesTextToOtherPrograms)
{
    open();
    show_and_focus();
    platform->set_clipboard("h\xc3\xa9llo");
    std::string pasted;
    bool has_pasted = false;
    std::thread other([&] {
        pasted = XServer::output_of("xclip -o -selection clipboard");
        has_pasted = true;
        platform->wake();
    });
    EXPECT_TRUE(wait_for([&] { return has_pasted; }));
    other.join();
    EXPECT_EQ(pasted, "h\xc3\xa9llo");
}

TEST_F(PlatformTest, TakesTextFromOtherPrograms)
{
    open();
    show_and_focus();
    ASSERT_TRUE(
        XServer::run("printf 'gr\xc3\xbc\xc3\x9f dich' | xclip -selection clipboard 2> /dev/null"));
    EXPECT_TRUE(wait_for([&] { return platform->clipboard() == "gr\xc3\xbc\xc3\x9f dich"; }));
}

TEST_F(PlatformTest, ClosesWhenAsked)
{
    open();
    show_and_focus();
    EXPECT_FALSE(platform->should_close());
    glfwSetWindowShouldClose(platform->window(), GLFW_TRUE);
    EXPECT_TRUE(platform->should_close());
}

TEST_F(PlatformTest, HasAllPointerShapes)
{
    open();
    show_and_focus();
    glfwGetError(nullptr);
    for (int shape = static_cast<int>(PointerShape::Hidden); shape >= 0; --shape) {
        platform->set_pointer_shape(static_cast<PointerShape>(shape));
        bool const is_hidden = static_cast<PointerShape>(shape) == PointerShape::Hidden;
        EXPECT_EQ(glfwGetInputMode(platform->window(), GLFW_CURSOR),
            is_hidden ? GLFW_CURSOR_HIDDEN : GLFW_CURSOR_NORMAL);
        EXPECT_EQ(glfwGetError(nullptr), GLFW_NO_ERROR);
    }
}

TEST_F(PlatformTest, KeepsTheCaretsPlace)
{
    open();
    platform->set_caret_rect({ 10, 20, 1, 16 });
    EXPECT_EQ(platform->caret_rect(), (Rect { 10, 20, 1, 16 }));
}

}
