// SPDX-License-Identifier: MIT

#include "picture.h"

#include <oriel/kiosk/attract.h>
#include <oriel/kiosk/carousel.h>
#include <oriel/kiosk/navigator.h>
#include <oriel/kiosk/signature_pad.h>
#include <oriel/oriel.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace oriel {
namespace {

struct Slides {
    std::size_t page = 0;
    std::size_t count = 3;
    kiosk::CarouselOptions options { .width = 400, .height = 160 };

    void operator()(Ui& ui)
    {
        kiosk::carousel(
            ui, "Slides", page, count,
            [](Ui& inner, std::size_t index) {
                static constexpr std::array<std::string_view, 3> names { "One", "Two", "Three" };
                if (auto card = inner.card({ .height = 112 })) {
                    inner.heading(names[index % 3]);
                    inner.button("Take it");
                }
            },
            options);
    }
};

HarnessOptions slide_options(Motion motion = Motion::Full)
{
    return { .size = { 432, 192 }, .motion = motion };
}

void wait(Harness& harness, double seconds)
{
    for (double left = seconds; left > 0; left -= 0.02)
        harness.tick(0.02);
}

TEST(Carousel, FollowsTheFingerAndGoesOnToTheNextPage)
{
    Slides slides;
    Harness harness([&](Ui& ui) { slides(ui); }, slide_options());
    harness.touch({ 300, 60 });
    harness.move_touch({ 280, 60 });
    harness.move_touch({ 180, 60 });
    EXPECT_TRUE(harness.has(Role::Heading, "One"));
    EXPECT_TRUE(harness.has(Role::Heading, "Two"));
    EXPECT_NEAR(harness.find(Role::Heading, "One").rect().x, 16 + 16 - 120, 14);
    harness.end_touch({ 180, 60 });
    wait(harness, 1.5);
    EXPECT_EQ(slides.page, 1u);
    EXPECT_FALSE(harness.has(Role::Heading, "One"));
    EXPECT_EQ(harness.find(Role::Heading, "Two").rect().x, 32);
    EXPECT_GT(harness.context().seconds_until_next_frame(), 10);
}

TEST(Carousel, GoesBackWhereItWasHardlyMoved)
{
    Slides slides;
    Harness harness([&](Ui& ui) { slides(ui); }, slide_options());
    harness.touch({ 300, 60 });
    harness.move_touch({ 285, 60 });
    harness.move_touch({ 270, 60 });
    wait(harness, 0.5);
    harness.end_touch({ 270, 60 });
    wait(harness, 1);
    EXPECT_EQ(slides.page, 0u);
    EXPECT_EQ(harness.find(Role::Heading, "One").rect().x, 32);
}

TEST(Carousel, RollsOnByOnePageAtMost)
{
    Slides slides;
    Harness harness([&](Ui& ui) { slides(ui); }, slide_options());
    harness.swipe({ 400, 60 }, { 20, 60 });
    wait(harness, 3);
    EXPECT_EQ(slides.page, 1u);
}

TEST(Carousel, IsMirroredWhereLinesRunToTheLeft)
{
    Slides slides;
    HarnessOptions options = slide_options();
    options.direction = Direction::RightToLeft;
    Harness harness([&](Ui& ui) { slides(ui); }, options);
    harness.press(Key::Tab);
    harness.press(Key::Left);
    harness.press(Key::Left);
    wait(harness, 1);
    EXPECT_EQ(slides.page, 2u);
    harness.press(Key::Home);
    wait(harness, 1);
    EXPECT_EQ(slides.page, 0u);
    harness.swipe({ 60, 60 }, { 360, 60 });
    wait(harness, 2);
    EXPECT_EQ(slides.page, 1u);
}

TEST(Carousel, KeepsWhatIsPressedOnAPage)
{
    Slides slides;
    Harness harness([&](Ui& ui) { slides(ui); }, slide_options(Motion::Reduced));
    Point const button = harness.find(Role::Button, "Take it").rect().center();
    harness.swipe(button, button - Point { 50, 0 });
    wait(harness, 0.5);
    EXPECT_EQ(slides.page, 0u);
    harness.scroll(button, { -300, 0 });
    wait(harness, 0.5);
    EXPECT_EQ(slides.page, 1u);
}

TEST(Carousel, GoesOnByItselfUntilItIsTouched)
{
    Slides slides;
    slides.options.advance_seconds = 2;
    Harness harness([&](Ui& ui) { slides(ui); }, slide_options(Motion::Reduced));
    wait(harness, 2.1);
    EXPECT_EQ(slides.page, 1u);
    wait(harness, 1.5);
    harness.move_to({ 200, 60 });
    wait(harness, 1.5);
    EXPECT_EQ(slides.page, 1u);
    wait(harness, 0.7);
    EXPECT_EQ(slides.page, 2u);
    wait(harness, 2.1);
    EXPECT_EQ(slides.page, 0u);
}

TEST(Carousel, SurvivesPagesThatAreNotThere)
{
    Slides slides;
    Harness harness([&](Ui& ui) { slides(ui); }, slide_options());
    slides.page = 99;
    harness.frame();
    EXPECT_EQ(slides.page, 2u);
    slides.count = 1;
    harness.frame();
    harness.swipe({ 300, 60 }, { 60, 60 });
    slides.count = 0;
    slides.options.advance_seconds = std::numeric_limits<double>::quiet_NaN();
    harness.frame();
    slides.count = 2;
    slides.options.loops = true;
    wait(harness, 0.2);
    harness.swipe({ 300, 60 }, { 60, 60 });
    wait(harness, 1);
    for (DiagnosticKind const kind : harness.diagnostics())
        ADD_FAILURE() << name_of(kind);
}

TEST(Carousel, AllocatesNothingInASteadyFrame)
{
    Slides slides;
    Harness harness([&](Ui& ui) { slides(ui); }, slide_options());
    for (int i = 0; i < 50; ++i)
        harness.frame();
    AllocationCount const count;
    harness.frame();
    EXPECT_EQ(count.count(), 0u);
}

struct Pad {
    kiosk::Signature signature;
    kiosk::SignaturePadOptions options { .hint = "Please sign" };
    int changes = 0;

    void operator()(Ui& ui)
    {
        changes += kiosk::signature_pad(ui, "Signature", signature, options).changed() ? 1 : 0;
    }
};

void write_wave(Harness& harness, double step, float pitch)
{
    auto const at = [&](int i) {
        float const x = static_cast<float>(i) * pitch;
        return Point { 60 + x, 90 + 34 * std::sin(x / 18) };
    };
    harness.touch(at(0));
    for (int i = 1; static_cast<float>(i) * pitch < 220; ++i) {
        harness.move_touch(at(i));
        harness.tick(step);
    }
    harness.end_touch({ 280, 90 });
}

TEST(SignaturePad, WritesAThinnerLineWhereTheFingerIsQuick)
{
    Pad slow;
    Harness slowly([&](Ui& ui) { slow(ui); }, { .size = { 392, 192 } });
    write_wave(slowly, 0.05, 4);
    Pad quick;
    Harness quickly([&](Ui& ui) { quick(ui); }, { .size = { 392, 192 } });
    write_wave(quickly, 0.004, 12);
    ASSERT_FALSE(slow.signature.is_empty());
    ASSERT_FALSE(quick.signature.is_empty());
    EXPECT_GT(slow.signature.points().back().width, 1.5f * quick.signature.points().back().width);
    EXPECT_EQ(slow.changes, 1);
    EXPECT_EQ(slow.signature.strokes().size(), 1u);
}

TEST(SignaturePad, IsClearedByItsButtonAndByKeys)
{
    Pad pad;
    Harness harness([&](Ui& ui) { pad(ui); }, { .size = { 392, 192 } });
    write_wave(harness, 0.01, 8);
    harness.find(Role::Button, "Clear").click();
    EXPECT_TRUE(pad.signature.is_empty());
    EXPECT_FALSE(harness.has(Role::Button, "Clear"));
    write_wave(harness, 0.01, 8);
    EXPECT_EQ(harness.find(Role::Image, "Signature").value(), "signed");
    harness.press(Key::Delete);
    EXPECT_TRUE(pad.signature.is_empty());
    EXPECT_EQ(pad.changes, 4);
}

TEST(SignaturePad, IsStillWhenDisabled)
{
    Pad pad;
    pad.options.enabled = false;
    Harness harness([&](Ui& ui) { pad(ui); }, { .size = { 392, 192 } });
    write_wave(harness, 0.01, 8);
    EXPECT_TRUE(pad.signature.is_empty());
}

TEST(Signature, IsReadBackAsItWasWritten)
{
    Pad pad;
    Harness harness([&](Ui& ui) { pad(ui); }, { .size = { 392, 192 } });
    write_wave(harness, 0.01, 8);
    write_wave(harness, 0.01, 8);
    std::string const text = kiosk::signature_text(pad.signature);
    kiosk::Signature const again = kiosk::read_signature(text);
    EXPECT_EQ(kiosk::signature_text(again), text);
    EXPECT_EQ(again.strokes().size(), 2u);
    EXPECT_EQ(again.points().size(), pad.signature.points().size());
    Rect const bounds = again.path().bounds();
    EXPECT_NEAR(bounds.x, 60 - 16, 6);
    EXPECT_NEAR(bounds.right(), 280 - 16, 12);
}

TEST(Signature, OfATextThatIsNoneIsAsFarAsItIs)
{
    EXPECT_TRUE(kiosk::read_signature("").is_empty());
    EXPECT_TRUE(kiosk::read_signature("signed by hand").is_empty());
    EXPECT_TRUE(kiosk::read_signature("99999999999999,1,1").is_empty());
    EXPECT_EQ(kiosk::read_signature("10,10,30;;20,20,30").points().size(), 1u);
    EXPECT_EQ(kiosk::read_signature("10,10,30 20,20").points().size(), 1u);
    EXPECT_TRUE(kiosk::Signature {}.path().is_empty());
}

struct Pages {
    kiosk::Navigator navigator;
    kiosk::NavigatorOptions options {};
    int taps = 0;

    void operator()(Ui& ui)
    {
        kiosk::navigator_pages(
            ui, navigator,
            [&](Ui& inner, std::string_view route) {
                inner.heading(kiosk::page_name(route));
                if (inner.button("Press").clicked())
                    ++taps;
            },
            options);
    }
};

TEST(Navigator, SlidesAPageInAndTheOtherOut)
{
    for (Direction const direction : { Direction::LeftToRight, Direction::RightToLeft }) {
        float const side = direction == Direction::LeftToRight ? 1.0f : -1.0f;
        Pages pages;
        pages.navigator.go("a");
        Harness harness([&](Ui& ui) { pages(ui); },
            { .size = { 400, 200 }, .direction = direction, .motion = Motion::Full });
        float const rest = harness.find(Role::Heading, "a").rect().x;
        pages.navigator.go("b");
        harness.tick(0.02);
        harness.tick(0.06);
        ASSERT_TRUE(harness.has(Role::Heading, "a"));
        EXPECT_GT((harness.find(Role::Heading, "b").rect().x - rest) * side, 0);
        EXPECT_LT((harness.find(Role::Heading, "a").rect().x - rest) * side, 0);
        wait(harness, 1);
        EXPECT_FALSE(harness.has(Role::Heading, "a"));
        EXPECT_NEAR(harness.find(Role::Heading, "b").rect().x, rest, 2);
        pages.navigator.go_back();
        harness.tick(0.02);
        harness.tick(0.06);
        EXPECT_LT((harness.find(Role::Heading, "a").rect().x - rest) * side, 0);
    }
}

TEST(Navigator, HearsNothingOnThePageThatGoes)
{
    Pages pages;
    pages.options.transition = kiosk::PageTransition::Fade;
    pages.navigator.go("a");
    Harness harness([&](Ui& ui) { pages(ui); }, { .size = { 400, 200 }, .motion = Motion::Full });
    Point const at = harness.find(Role::Button, "Press").rect().center();
    pages.navigator.go("b");
    harness.tick(0.02);
    harness.tick(0.02);
    harness.press_pointer(at);
    harness.release_pointer(at);
    EXPECT_EQ(pages.taps, 1) << "the page that comes, alone";
}

TEST(Navigator, HasAWayBackWithoutLoops)
{
    kiosk::Navigator navigator;
    Pages pages;
    Harness harness([&](Ui& ui) { pages(ui); }, { .size = { 400, 200 } });
    for (int round = 0; round < 1000; ++round) {
        pages.navigator.go("list");
        pages.navigator.go("show/" + std::to_string(round));
        pages.navigator.go("list");
        pages.navigator.go("");
    }
    EXPECT_FALSE(pages.navigator.can_go_back());
    for (int round = 0; round < 1000; ++round)
        pages.navigator.go("show/" + std::to_string(round));
    int steps = 0;
    for (; pages.navigator.can_go_back(); ++steps)
        pages.navigator.go_back();
    EXPECT_EQ(steps, 63);
    EXPECT_EQ(pages.navigator.route(), "");
}

TEST(AttractScreen, GoesAtTheFirstTouchWhichReachesNothingElse)
{
    bool is_open = true;
    int taps = 0;
    Harness harness(
        [&](Ui& ui) {
            taps += ui.button("Below").clicked() ? 1 : 0;
            kiosk::attract_screen(ui, "Begin", is_open,
                [&](Ui& inner) { taps += inner.button("Inside").clicked() ? 1 : 0; });
        },
        { .size = { 300, 200 } });
    harness.touch({ 40, 30 });
    harness.end_touch({ 40, 30 });
    EXPECT_FALSE(is_open);
    EXPECT_EQ(taps, 0);
    harness.find(Role::Button, "Below").tap();
    EXPECT_EQ(taps, 1);
    is_open = true;
    harness.settle();
    harness.press(Key::A);
    EXPECT_FALSE(is_open);
    is_open = true;
    harness.settle();
    harness.press(Key::Escape);
    EXPECT_FALSE(is_open);
    EXPECT_EQ(taps, 1);
}

void build_gestures(Ui& ui, Slides& slides, Pad& pad)
{
    if (auto row = ui.row({ .gap = 16, .align = Align::Start })) {
        slides(ui);
        pad(ui);
    }
}

TEST(GesturePicture, IsAsAccepted)
{
    for (bool const is_dark : { false, true }) {
        Slides slides;
        Pad pad;
        pad.options.width = 320;
        HarnessOptions options { .size = { 768, 200 } };
        if (is_dark) {
            options.theme = Theme::dark();
            options.direction = Direction::RightToLeft;
            options.scale = 1.5f;
        }
        Harness harness([&](Ui& ui) { build_gestures(ui, slides, pad); }, options);
        pad.signature =
            kiosk::read_signature("300,900,30 420,500,20 520,300,12 600,520,18 620,900,30 "
                                  "760,600,20 900,700,14 1000,900,26 1200,640,16 "
                                  "1500,800,24;1700,900,30");
        slides.page = 1;
        harness.press(Key::Tab);
        harness.settle();
        expect_picture(harness, is_dark ? "gestures_dark_rtl_150" : "gestures_light");
    }
}

}
}
