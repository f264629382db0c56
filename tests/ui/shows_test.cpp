// SPDX-License-Identifier: MIT
//
// Labels, groups, separators, progress bars and images.

#include "events.h"
#include "scenes.h"

#include <gtest/gtest.h>

#include <limits>

namespace oriel {
namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

TEST(Label, WrapsAtTheWidthItGetsAndPushesDownWhatFollows)
{
    Harness harness(
        [](Ui& ui) {
            ui.label("several words that need more than one line in a narrow window");
            ui.label("below");
        },
        { .size = { 150, 400 } });
    Rect const words = harness.find_all(Role::Label)[0].rect();
    EXPECT_GE(words.height, 60);
    EXPECT_EQ(harness.find(Role::Label, "below").rect().y, words.bottom() + 8);
    harness.resize({ 600, 400 }, 1);
    EXPECT_EQ(harness.find_all(Role::Label)[0].rect().height, 20);
}

TEST(Label, WithoutWrappingStaysOnOneLineAndKeepsItsName)
{
    std::string const text = "several words that need more than one line in a narrow window";
    Harness harness(
        [&](Ui& ui) { ui.label(text, { .wrap = TextWrap::No }); }, { .size = { 150, 400 } });
    EXPECT_EQ(harness.find(Role::Label).rect().height, 20);
    EXPECT_EQ(harness.find(Role::Label).name(), text);
}

TEST(Label, IsNoneOfTheWidgetsThatThePointerHits)
{
    Harness harness([&](Ui& ui) {
        ui.heading("Heading");
        ui.label("Label");
    });
    harness.find(Role::Label, "Label").hover();
    EXPECT_FALSE(harness.context().wants_pointer());
    EXPECT_TRUE(harness.has(Role::Heading, "Heading"));
}

TEST(Group, HoldsItsChildrenUnderItsTitle)
{
    Harness harness([](Ui& ui) {
        if (auto group = ui.group("Output"))
            ui.button("Mute");
    });
    std::vector<AccessNode> const nodes = harness.describe();
    ASSERT_EQ(nodes.size(), 3u);
    EXPECT_EQ(nodes[0].info.role, Role::Group);
    EXPECT_EQ(nodes[0].info.name, "Output");
    EXPECT_EQ(nodes[2].parent, 0u);
    EXPECT_EQ(nodes[2].rect.position(), nodes[0].rect.position() + (Point { 16, 16 + 20 + 8 }));
}

TEST(Separator, LiesAcrossTheFlow)
{
    Harness harness([](Ui& ui) {
        ui.separator();
        if (auto row = ui.row()) {
            ui.button("Left");
            ui.separator();
            ui.button("Right");
        }
    });
    std::vector<Element> const lines = harness.find_all(Role::Separator);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].rect().size(), (Size { 768, 1 }));
    EXPECT_EQ(lines[1].rect().size(), (Size { 1, 32 }));
}

TEST(Space, PushesWhatFollowsToTheEnd)
{
    Harness harness([](Ui& ui) {
        if (auto row = ui.row()) {
            ui.button("Left");
            ui.space();
            ui.button("Right");
        }
    });
    EXPECT_EQ(harness.find(Role::Button, "Right").rect().right(), 784);
}

TEST(Progress, TellsAndShowsItsShare)
{
    float fraction = 0;
    Harness harness([&](Ui& ui) { ui.progress("Copying", fraction); });
    struct {
        float given;
        char const* value;
        float number;
    } const cases[] = { { 0.42f, "42%", 0.42f }, { 0, "0%", 0 }, { 1, "100%", 1 }, { 7, "100%", 1 },
        { -3, "0%", 0 }, { nan, "0%", 0 }, { std::numeric_limits<float>::infinity(), "100%", 1 } };
    for (auto const& each : cases) {
        fraction = each.given;
        harness.settle();
        Element const bar = harness.find(Role::ProgressBar, "Copying");
        EXPECT_EQ(bar.value(), each.value);
        EXPECT_EQ(bar.number(), each.number);
    }
}

TEST(Progress, InNoRoomAtAllIsSafe)
{
    for (float const width : { 0.0f, 5.0f, 40.0f, 44.0f }) {
        Harness harness([&](Ui& ui) { ui.progress("Copying", 0.5f, { .width = width }); });
        EXPECT_EQ(harness.find(Role::ProgressBar).rect().width, width);
    }
}

TEST(ImageWidget, IsAsLargeAsItsPixelsUnlessToldOtherwise)
{
    Image const picture = scenes::Widgets::checkered();
    Harness harness([&](Ui& ui) {
        ui.image("Natural", picture);
        ui.image("Wide", picture, { .width = 96 });
    });
    EXPECT_EQ(harness.find(Role::Image, "Natural").rect().size(), (Size { 48, 48 }));
    EXPECT_EQ(harness.find(Role::Image, "Wide").rect().size(), (Size { 96, 96 }));
}

TEST(ImageWidget, ShowsTheNewPixelsWhenTheImageChanges)
{
    std::uint8_t const red[] = { 255, 0, 0, 255 };
    std::uint8_t const blue[] = { 0, 0, 255, 255 };
    Image picture = Image::from_rgba({ 1, 1 }, red);
    Harness harness([&](Ui& ui) { ui.image("Dot", picture, { .width = 20, .height = 20 }); },
        { .size = { 60, 60 } });
    auto const center = [&] { return harness.pixels().pixels[26 * 60 + 26]; };
    EXPECT_EQ(center(), 0xffff0000u);
    picture = Image::from_rgba({ 1, 1 }, blue);
    harness.frame();
    EXPECT_EQ(center(), 0xff0000ffu);
}

TEST(ImageWidget, WithoutPixelsIsEmptyAndSafe)
{
    Harness harness([](Ui& ui) { ui.image("Nothing", Image()); });
    EXPECT_TRUE(harness.find(Role::Image, "Nothing").rect().is_empty());
}

}
}
