// SPDX-License-Identifier: MIT
//
// A user whose lines begin at the right. Where everything lies is the business of mirror_test.cpp.

#include "events.h"
#include "scenes.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

#include <cstring>

namespace oriel {
namespace {

constexpr Direction rtl = Direction::RightToLeft;

// Whether any pixel of a rectangle is not that of its corner.
bool has_ink(Harness& harness, Rect const& rect)
{
    PixelBuffer const pixels = harness.pixels();
    auto const at = [&](int x, int y) { return pixels.pixels[y * pixels.stride + x]; };
    int const left = static_cast<int>(rect.x);
    int const top = static_cast<int>(rect.y);
    for (int y = top; y < static_cast<int>(rect.bottom()); ++y) {
        for (int x = left; x < static_cast<int>(rect.right()); ++x) {
            if (at(x, y) != at(left, top))
                return true;
        }
    }
    return false;
}

bool is_same_picture(Harness& a, Harness& b)
{
    PixelBuffer const first = a.pixels();
    PixelBuffer const second = b.pixels();
    std::size_t const bytes =
        static_cast<std::size_t>(first.stride) * static_cast<std::size_t>(first.size.height) * 4;
    return first.size == second.size && std::memcmp(first.pixels, second.pixels, bytes) == 0;
}

TEST(RightToLeft, ALabelLiesAtTheRightOfItsRoom)
{
    Harness harness([](Ui& ui) { ui.label("Label", { .width = 200 }); },
        { .size = { 300, 60 }, .direction = rtl });
    Rect const rect = harness.find(Role::Label).rect();
    EXPECT_EQ(rect.right(), 284);
    EXPECT_TRUE(has_ink(harness, { rect.right() - 10, rect.y, 10, rect.height }));
    EXPECT_FALSE(has_ink(harness, { rect.x, rect.y, 100, rect.height }));
}

TEST(RightToLeft, EndIsTheLeftAndSeveralLinesLieAtTheRight)
{
    Harness harness(
        [](Ui& ui) {
            ui.label("End", { .align = TextAlign::End, .width = 200 });
            ui.label("One\nThree words more", { .width = 200 });
        },
        { .size = { 300, 120 }, .direction = rtl });
    auto const labels = harness.find_all(Role::Label);
    Rect const end = labels[0].rect();
    EXPECT_TRUE(has_ink(harness, { end.x, end.y, 20, end.height }));
    EXPECT_FALSE(has_ink(harness, { end.x + 100, end.y, 100, end.height }));
    Rect const lines = labels[1].rect();
    EXPECT_TRUE(has_ink(harness, { lines.right() - 10, lines.y, 10, 20 }));
    EXPECT_FALSE(has_ink(harness, { lines.x, lines.y, 150, 20 }));
}

TEST(RightToLeft, ASliderGrowsToTheLeft)
{
    float value = 0.5f;
    Harness harness([&](Ui& ui) { ui.slider("Volume", value); }, { .direction = rtl });
    harness.press(Key::Tab);
    harness.press(Key::Left);
    EXPECT_FLOAT_EQ(value, 0.51f);
    harness.press(Key::Right);
    EXPECT_FLOAT_EQ(value, 0.5f);
    harness.press(Key::Up);
    EXPECT_FLOAT_EQ(value, 0.51f);
    harness.press(Key::End);
    EXPECT_EQ(value, 1);
    harness.press(Key::Home);
    EXPECT_EQ(value, 0);
    harness.find(Role::Slider).drag_by({ -9999, 0 });
    EXPECT_EQ(value, 1);
}

TEST(RightToLeft, TheCaretOfAnEmptyFieldIsAtItsRight)
{
    std::string text;
    Harness harness(
        [&](Ui& ui) { ui.text_field("Name", text, { .width = 200 }); }, { .direction = rtl });
    harness.find(Role::TextField).click();
    Rect const field = harness.find(Role::TextField).rect();
    EXPECT_NEAR(harness.context().caret_rect().x, field.right() - 12, 1);
    harness.type("abc");
    EXPECT_NEAR(harness.context().caret_rect().x, field.right() - 12, 1) << "at the end of abc";
    harness.press(Key::Home);
    EXPECT_LT(harness.context().caret_rect().x, field.right() - 25);
    harness.press_pointer({ field.x + 20, field.center().y });
    harness.release_pointer({ field.x + 20, field.center().y });
    harness.type("|");
    EXPECT_EQ(text, "|abc") << "left of all there is";
}

TEST(RightToLeft, ALongTextInAFieldBeginsWhereItIsReadFrom)
{
    std::string text = "a text that is much longer than the field in which it stands";
    Harness harness(
        [&](Ui& ui) { ui.text_field("Name", text, { .width = 200 }); }, { .direction = rtl });
    Rect const field = harness.find(Role::TextField).rect();
    harness.press_pointer({ field.x + 8, field.center().y });
    harness.release_pointer({ field.x + 8, field.center().y });
    harness.type("|");
    EXPECT_EQ(text.front(), '|');
}

struct Strip {
    void operator()(Ui& ui)
    {
        if (auto area = ui.scroll_area(
                "Strip", { .scroll = Scroll::Horizontal, .width = 200, .height = 60 })) {
            if (auto row = ui.row()) {
                for (int i = 0; i < 10; ++i)
                    ui.button("Button " + std::to_string(i));
            }
        }
    }
};

TEST(RightToLeft, AScrollAreaBeginsAtItsRightAndGoesOnToTheLeft)
{
    Harness harness(Strip {}, { .direction = rtl });
    Element const area = harness.find(Role::ScrollArea);
    auto const right = [&] { return harness.find(Role::Button, "Button 0").rect().right(); };
    EXPECT_EQ(right(), area.rect().right());
    area.scroll_by({ -50, 0 });
    EXPECT_EQ(right(), area.rect().right()) << "there is nothing more to the right";
    area.scroll_by({ 50, 0 });
    EXPECT_EQ(right(), area.rect().right() + 50);
    Point const thumb { area.rect().right() - 30, area.rect().bottom() - 6 };
    harness.press_pointer(thumb);
    harness.move_to(thumb - Point { 500, 0 });
    harness.release_pointer(thumb - Point { 500, 0 });
    EXPECT_EQ(harness.find(Role::Button, "Button 9").rect().x, area.rect().x);
}

TEST(RightToLeft, AWheelThatShiftTurnsSidewaysGoesOnWhereLinesEnd)
{
    for (Direction const direction : { Direction::LeftToRight, rtl }) {
        Harness harness(Strip {}, { .direction = direction });
        Rect const before = harness.find(Role::Button, "Button 3").rect();
        harness.post({ .kind = EventKind::Wheel,
            .modifiers = Modifiers::Shift,
            .position = harness.find(Role::ScrollArea).rect().center(),
            .wheel = { 0, -40 } });
        harness.frame();
        Rect const after = harness.find(Role::Button, "Button 3").rect();
        EXPECT_EQ(after.x - before.x, runs_left(direction) ? 40 : -40);
    }
}

TEST(RightToLeft, TabScrollsWhatItReachesIntoView)
{
    Harness harness(Strip {}, { .direction = rtl });
    for (int i = 0; i < 10; ++i)
        harness.press(Key::Tab);
    Element const last = harness.find(Role::Button, "Button 9");
    EXPECT_TRUE(last.has(AccessState::Focused));
    EXPECT_EQ(last.visible().width, last.rect().width);
}

TEST(RightToLeft, AWindowIsSizedAtItsLeft)
{
    Harness harness(
        [](Ui& ui) {
            if (auto window = ui.window("Tools", { .position = { 100, 80 }, .width = 250 }))
                ui.label("Inside");
        },
        { .direction = rtl });
    auto const rect = [&] { return harness.find(Role::Window).rect(); };
    EXPECT_EQ(rect().right(), 700);
    Point const corner { rect().x + 1, rect().bottom() - 1 };
    harness.move_to(corner);
    EXPECT_EQ(harness.platform().pointer_shape(), PointerShape::ResizeDiagonalUp);
    harness.press_pointer(corner);
    harness.move_to(corner + Point { -40, 30 });
    harness.release_pointer(corner + Point { -40, 30 });
    EXPECT_EQ(rect().right(), 700);
    EXPECT_EQ(rect().width, 290);
}

TEST(RightToLeft, ChangingTheDirectionPaintsEverythingAnew)
{
    scenes::Widgets scene;
    Harness changed([&](Ui& ui) { scene(ui); });
    Harness fresh([&](Ui& ui) { scene(ui); }, { .direction = rtl });
    EXPECT_FALSE(is_same_picture(changed, fresh));
    changed.context().set_direction(rtl);
    changed.settle();
    EXPECT_TRUE(is_same_picture(changed, fresh));
    EXPECT_EQ(changed.context().direction(), rtl);
}

TEST(RightToLeft, ASliderThatFillsTheSameRectangleIsPaintedAnew)
{
    Direction inside = Direction::LeftToRight;
    float value = 0.25f;
    auto const build = [&](Ui& ui) {
        if (auto row = ui.row({ .direction = inside, .width = 300 }))
            ui.slider("Volume", value);
    };
    Harness harness(build, { .size = { 332, 80 } });
    inside = rtl;
    harness.settle();
    Harness fresh(build, { .size = { 332, 80 } });
    EXPECT_TRUE(is_same_picture(harness, fresh));
}

TEST(RightToLeft, AWidgetAsksForTheDirectionItIsBuiltIn)
{
    std::vector<Direction> seen;
    Harness harness([&](Ui& ui) {
        seen = { ui.direction() };
        if (auto outer = ui.column({ .direction = rtl })) {
            seen.push_back(ui.direction());
            if (auto row = ui.row())
                seen.push_back(ui.direction());
            if (auto row = ui.row({ .direction = Direction::LeftToRight }))
                seen.push_back(ui.direction());
            seen.push_back(ui.direction());
        }
        seen.push_back(ui.direction());
    });
    Direction const ltr = Direction::LeftToRight;
    EXPECT_EQ(seen, (std::vector { ltr, rtl, rtl, ltr, rtl, ltr }));
}

TEST(RightToLeft, ALanguageSaysItsDirection)
{
    for (char const* const tag : { "ar", "ar-EG", "he", "HE-il", "iw", "fa_IR", "ur-PK", "ckb",
             "yi", "az-Arab", "pa-Arab-PK", "zh-yue-Hebr", "ar_EG.UTF-8", "dv", "ff-Adlm" })
        EXPECT_EQ(direction_of_language(tag), rtl) << tag;
    for (char const* const tag : { "", "en", "de-AT", "ar-Latn", "ks-Deva", "az", "C", "POSIX",
             "zh", "a", "-", "en-arab1", "sr-Cyrl-RS", "hebr", "toolonglanguage" })
        EXPECT_EQ(direction_of_language(tag), Direction::LeftToRight) << tag;
}

}
}
