// SPDX-License-Identifier: MIT
//
// The first frame is as exact as the tenth: nothing jitters into place.

#include "scenes.h"

#include <gtest/gtest.h>

namespace oriel {
namespace {

template <typename Scene>
std::vector<std::string> dumps(Scene& scene, Size size, int frames)
{
    Context context;
    std::vector<std::string> all;
    for (int i = 0; i < frames; ++i) {
        context.frame(
            { .size = size, .scale = 1.25f, .time = i * 0.1 }, [&](Ui& ui) { scene(ui); });
        all.push_back(context.dump());
    }
    return all;
}

template <typename Scene>
void expect_steady(Scene scene, Size size)
{
    std::vector<std::string> const all = dumps(scene, size, 10);
    EXPECT_FALSE(all.front().empty());
    for (std::string const& each : all)
        EXPECT_EQ(each, all.front());
}

TEST(FirstFrame, OfADialogIsLikeTheTenth) { expect_steady(scenes::Dialog(), { 480, 300 }); }
TEST(FirstFrame, OfHelloIsLikeTheTenth) { expect_steady(scenes::Hello(), { 420, 220 }); }
TEST(FirstFrame, OfEveryWidgetIsLikeTheTenth) { expect_steady(scenes::Widgets(), { 860, 620 }); }
TEST(FirstFrame, InLittleRoomIsLikeTheTenth) { expect_steady(scenes::Widgets(), { 200, 150 }); }

TEST(FirstFrame, OfADialogIsCentredWithButtonsOfOneWidth)
{
    scenes::Dialog dialog;
    Context context;
    context.frame({ .size = { 480, 300 } }, [&](Ui& ui) { dialog(ui); });
    Rect window;
    std::vector<Rect> buttons;
    for (AccessNode const& node : context.describe()) {
        if (node.info.role == Role::Window)
            window = node.rect;
        if (node.info.role == Role::Button)
            buttons.push_back(node.rect);
    }
    EXPECT_NEAR(window.center().x, 240, 0.51);
    EXPECT_NEAR(window.center().y, 150, 0.51);
    EXPECT_EQ(window.width, 360);
    ASSERT_EQ(buttons.size(), 2u);
    EXPECT_EQ(buttons[0].width, buttons[1].width);
    EXPECT_EQ(buttons[0].y, buttons[1].y);
    EXPECT_EQ(buttons[1].right(), window.right() - 16);
    EXPECT_EQ(buttons[1].bottom(), window.bottom() - 16);
}

// A dialog that appears in the middle of a session is no worse off than one at its start.
TEST(FirstFrame, OfAWindowThatOpensLaterIsExactToo)
{
    scenes::Dialog dialog;
    bool shows = false;
    Context context;
    std::vector<std::string> all;
    for (int i = 0; i < 6; ++i) {
        shows = i >= 3;
        context.frame({ .size = { 480, 300 } }, [&](Ui& ui) {
            ui.label("Below");
            if (shows)
                dialog(ui);
        });
        all.push_back(context.dump());
    }
    EXPECT_NE(all[3], all[2]);
    EXPECT_EQ(all[3], all[4]);
    EXPECT_EQ(all[3], all[5]);
}

TEST(FirstFrame, AtANewSizeIsLikeTheSecond)
{
    scenes::Widgets widgets;
    Context context;
    auto const dump_at = [&](Size size) {
        context.frame({ .size = size }, [&](Ui& ui) { widgets(ui); });
        return context.dump();
    };
    dump_at({ 860, 620 });
    std::string const narrow = dump_at({ 500, 400 });
    EXPECT_EQ(dump_at({ 500, 400 }), narrow);
    std::string const wide = dump_at({ 1200, 700 });
    EXPECT_EQ(dump_at({ 1200, 700 }), wide);
}

}
}
