// SPDX-License-Identifier: MIT
//
// Presses, releases and clicks, and that no picture shows yesterday's value.

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

// A label above the button that changes what it shows.
struct Counter {
    int count = 0;
    int builds = 0;

    void operator()(Ui& ui)
    {
        ++builds;
        ui.label(std::to_string(count), { .id = "count" });
        if (ui.button("More").clicked())
            ++count;
        ui.label("Below: " + std::to_string(count));
    }
};

struct ClickTest : testing::Test {
    Counter counter;
    Harness harness { [this](Ui& ui) { counter(ui); } };
    Point const button = center_of(harness, Role::Button, "More");
    Point const elsewhere { 700, 500 };
};

TEST_F(ClickTest, PressAndReleaseWithinOneFrameAreAClick)
{
    post(harness, { press_at(button), release_at(button) });
    harness.frame();
    EXPECT_EQ(counter.count, 1);
}

TEST_F(ClickTest, TheFrameOfTheClickShowsTheNewValueAboveTheButtonToo)
{
    post(harness, { press_at(button), release_at(button) });
    harness.frame();
    EXPECT_EQ(harness.find_all(Role::Label)[0].name(), "1");
    EXPECT_EQ(harness.find_all(Role::Label)[1].name(), "Below: 1");
}

TEST_F(ClickTest, AFrameWithoutInputIsBuiltOnce)
{
    counter.builds = 0;
    harness.frame();
    EXPECT_EQ(counter.builds, 1);
}

TEST_F(ClickTest, ReleasingElsewhereIsNoClick)
{
    harness.press_pointer(button);
    harness.release_pointer(elsewhere);
    EXPECT_EQ(counter.count, 0);
}

TEST_F(ClickTest, ReleasingElsewhereInTheSameFrameIsNoClick)
{
    post(harness, { press_at(button), move_to(elsewhere), release_at(elsewhere) });
    harness.frame();
    EXPECT_EQ(counter.count, 0);
}

TEST_F(ClickTest, LeavingAndComingBackIsAClick)
{
    harness.press_pointer(button);
    harness.move_to(elsewhere);
    harness.move_to(button);
    harness.release_pointer(button);
    EXPECT_EQ(counter.count, 1);
}

TEST_F(ClickTest, PressingElsewhereAndReleasingOnTheButtonIsNoClick)
{
    harness.press_pointer(elsewhere);
    harness.release_pointer(button);
    EXPECT_EQ(counter.count, 0);
}

TEST_F(ClickTest, SeveralClicksQueuedInOneFrameAllCount)
{
    for (int i = 0; i < 5; ++i)
        post(harness, { press_at(button), release_at(button) });
    harness.frame();
    EXPECT_EQ(counter.count, 5);
    EXPECT_EQ(harness.find_all(Role::Label)[0].name(), "5");
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(ClickTest, MoreClicksThanOneFrameTakesAreNotLost)
{
    for (int i = 0; i < 100; ++i)
        post(harness, { press_at(button), release_at(button) });
    harness.settle();
    EXPECT_EQ(counter.count, 100);
    EXPECT_EQ(harness.find_all(Role::Label)[0].name(), "100");
}

TEST_F(ClickTest, SeveralKeysQueuedInOneFrameAllCount)
{
    harness.press(Key::Tab);
    post(harness, { key_press(Key::Space), key_press(Key::Enter), key_press(Key::Space) });
    harness.frame();
    EXPECT_EQ(counter.count, 3);
}

TEST_F(ClickTest, OtherMouseButtonsDoNotClick)
{
    for (PointerButton const other : { PointerButton::Secondary, PointerButton::Middle }) {
        harness.post({ .kind = EventKind::PointerPress, .button = other, .position = button });
        harness.post({ .kind = EventKind::PointerRelease, .button = other, .position = button });
        harness.settle();
    }
    EXPECT_EQ(counter.count, 0);
}

TEST_F(ClickTest, EscapeLetsGoOfAHeldButton)
{
    harness.press_pointer(button);
    harness.press(Key::Escape);
    harness.release_pointer(button);
    EXPECT_EQ(counter.count, 0);
}

TEST_F(ClickTest, ASurfaceThatLosesTheKeyboardLetsGoOfAHeldButton)
{
    harness.press_pointer(button);
    harness.post({ .kind = EventKind::WindowBlur });
    harness.settle();
    EXPECT_FALSE(harness.find(Role::Button, "More").has(AccessState::Pressed));
    harness.release_pointer(button);
    EXPECT_EQ(counter.count, 0);
}

TEST(Click, CountsDoubleAndTripleClicksAndBeginsAgain)
{
    std::vector<int> counts;
    Harness harness([&](Ui& ui) {
        Response const response = ui.button("Target");
        if (response.pressed())
            counts.push_back(response.click_count());
    });
    Point const target = center_of(harness, Role::Button, "Target");
    for (int i = 0; i < 4; ++i)
        post(harness, { press_at(target), release_at(target) });
    harness.frame();
    EXPECT_EQ(counts, (std::vector { 1, 2, 3, 1 }));
}

TEST(Click, IsNoDoubleClickWhenItIsSlowOrElsewhere)
{
    int double_clicks = 0;
    Harness harness([&](Ui& ui) {
        double_clicks += ui.button("Wide", { .width = 300 }).double_clicked() ? 1 : 0;
    });
    Element const wide = harness.find(Role::Button, "Wide");
    wide.click(); // waits a second afterwards
    wide.click();
    Point const left = wide.rect().center() - Point { 80, 0 };
    post(harness, { press_at(left), release_at(left) });
    post(harness, { press_at(wide.rect().center()), release_at(wide.rect().center()) });
    harness.settle();
    EXPECT_EQ(double_clicks, 0);
    wide.double_click();
    EXPECT_EQ(double_clicks, 1);
}

// A host that drives its frames itself is not built twice; the next frame is due at once.
TEST(Click, MakesTheNextFrameOfAHostDueAtOnce)
{
    Context context;
    Counter counter;
    auto const frame = [&] {
        if (auto open = context.begin_frame({ .size = { 400, 300 } }))
            counter(open.ui());
    };
    frame();
    EXPECT_GT(context.seconds_until_next_frame(), 0);
    context.post(press_at({ 40, 60 }));
    context.post(release_at({ 40, 60 }));
    frame();
    EXPECT_EQ(counter.count, 1);
    EXPECT_EQ(context.seconds_until_next_frame(), 0);
    frame();
    EXPECT_EQ(context.describe()[0].info.name, "1");
}

}
}
