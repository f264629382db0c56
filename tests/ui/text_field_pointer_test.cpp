// SPDX-License-Identifier: MIT
//
// One line of text: the pointer, the caret on screen, its blinking.

#include "text_field_fixture.h"

#include <cmath>

namespace oriel {
namespace {

struct TextFieldPointerTest : TextFieldTest {
    // Before a character of what is shown, when nothing is scrolled away.
    Point before(std::size_t offset)
    {
        Rect const rect = field().rect();
        TextLayout const& layout = harness.context().text().layout(text, Theme::light().body);
        return { rect.x + 10 + layout.caret(offset).x, rect.center().y };
    }
    void click(Point where)
    {
        post(harness, { press_at(where), release_at(where) });
        harness.tick(1);
    }
    Rect caret() { return harness.platform().caret_rect(); }
};

TEST_F(TextFieldPointerTest, AClickPlacesTheCaret)
{
    begin_with("hello");
    click(before(2));
    EXPECT_EQ(marked(), "he|llo");
    click(field().rect().center() + Point { 80, 0 });
    EXPECT_EQ(marked(), "hello|");
    click(field().rect().position() + Point { 1, 5 });
    EXPECT_EQ(marked(), "|hello");
}

TEST_F(TextFieldPointerTest, ADragSelectsInBothDirections)
{
    begin_with("hello");
    harness.press_pointer(before(1));
    harness.move_to(before(3));
    harness.release_pointer(before(3));
    EXPECT_EQ(marked(), "h[el]lo");
    harness.tick(1);
    harness.press_pointer(before(4));
    harness.move_to(before(2));
    harness.release_pointer({ before(2).x, 190 });
    EXPECT_EQ(marked(), "he[|ll]o");
}

TEST_F(TextFieldPointerTest, ADragWithinOneFrameSelectsFromWhereItBegan)
{
    begin_with("hello");
    post(harness, { press_at(before(1)), move_to(before(4)) });
    harness.frame();
    harness.release_pointer(before(4));
    EXPECT_EQ(marked(), "h[ell]o");
    harness.tick(1);
    post(harness, { press_at(before(2)), move_to(before(5)), release_at(before(5)) });
    harness.frame();
    EXPECT_EQ(marked(), "he[llo]");
}

TEST_F(TextFieldPointerTest, ShiftAndAClickExtendTheSelection)
{
    begin_with("hello");
    click(before(1));
    harness.post(
        { .kind = EventKind::PointerPress, .modifiers = Modifiers::Shift, .position = before(4) });
    harness.post({ .kind = EventKind::PointerRelease,
        .modifiers = Modifiers::Shift,
        .position = before(4) });
    harness.settle();
    EXPECT_EQ(marked(), "h[ell]o");
}

TEST_F(TextFieldPointerTest, TwoClicksSelectAWordAndThreeEverything)
{
    begin_with("one two three");
    for (int i = 0; i < 2; ++i)
        post(harness, { press_at(before(5)), release_at(before(5)) });
    harness.frame();
    EXPECT_EQ(marked(), "one [two] three");
    harness.tick(1);
    for (int i = 0; i < 3; ++i)
        post(harness, { press_at(before(5)), release_at(before(5)) });
    harness.frame();
    EXPECT_EQ(marked(), "[one two three]");
}

TEST_F(TextFieldPointerTest, ADragAfterTwoClicksSelectsWholeWords)
{
    begin_with("one two three");
    post(harness, { press_at(before(5)), release_at(before(5)), press_at(before(5)) });
    harness.settle();
    harness.move_to(before(9));
    EXPECT_EQ(field().selected(), "two three");
    harness.move_to(before(1));
    EXPECT_EQ(field().selected(), "one two");
    harness.release_pointer(before(1));
    harness.move_to(before(12));
    EXPECT_EQ(field().selected(), "one two");
}

struct TextFieldScrollTest : TextFieldPointerTest {
    TextFieldScrollTest()
    {
        begin_with("a long text that does not fit into its field at once, at all");
    }
    // A moment later, if one is due before the caret blinks.
    bool wait_for_scrolling()
    {
        double const wait = harness.context().seconds_until_next_frame();
        if (wait > 0.1)
            return false;
        harness.platform().advance_time(wait);
        harness.frame();
        return true;
    }
    // How often it scrolled until it had nothing more to show.
    int scroll_from(Point start, Point beyond)
    {
        harness.press_pointer(start);
        harness.move_to(beyond);
        std::size_t caret = field().caret();
        int count = 0;
        while (wait_for_scrolling() && count < 10'000) {
            bool const is_further =
                beyond.x > start.x ? field().caret() >= caret : field().caret() <= caret;
            EXPECT_TRUE(is_further);
            caret = field().caret();
            ++count;
        }
        return count;
    }
};

TEST_F(TextFieldScrollTest, ADragBeyondTheEdgeScrollsUntilTheEnd)
{
    Rect const rect = field().rect();
    int const near = scroll_from(before(2), { rect.right() + 5, rect.y });
    EXPECT_EQ(field().selected(), text.substr(2));
    EXPECT_GT(near, 10);
    harness.release_pointer({ rect.right() + 5, rect.y });
    EXPECT_GT(harness.context().seconds_until_next_frame(), 0.1);
    harness.press(Key::Home);
    harness.tick(1);
    int const far = scroll_from(before(2), { rect.right() + 100, rect.y });
    EXPECT_LT(far, near / 2) << "the further away the faster";
}

TEST_F(TextFieldScrollTest, ItScrollsBackToTheBegin)
{
    Rect const rect = field().rect();
    focus_at_end();
    harness.tick(1);
    EXPECT_GT(scroll_from(rect.center(), { rect.x - 20, rect.y }), 5);
    EXPECT_EQ(field().caret(), 0u);
}

TEST_F(TextFieldScrollTest, ItStopsWithTheButton)
{
    Rect const rect = field().rect();
    harness.press_pointer(before(2));
    harness.move_to({ rect.right() + 10, rect.y });
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(wait_for_scrolling());
    harness.release_pointer({ rect.right() + 10, rect.y });
    std::size_t const caret = field().caret();
    EXPECT_FALSE(wait_for_scrolling());
    harness.tick(0.5);
    EXPECT_EQ(field().caret(), caret);
    EXPECT_LT(caret, text.size());
}

TEST_F(TextFieldScrollTest, AFrameThatComesLateScrollsNoLessFar)
{
    Rect const rect = field().rect();
    harness.press_pointer(before(2));
    harness.move_to({ rect.right() + 20, rect.y });
    harness.platform().advance_time(10);
    harness.frame();
    harness.frame();
    EXPECT_EQ(field().caret(), text.size());
}

TEST_F(TextFieldPointerTest, TheCaretIsReportedWhereItIs)
{
    begin_with("hello");
    EXPECT_TRUE(caret().is_empty());
    click(before(2));
    EXPECT_NEAR(caret().x, before(2).x, 0.5);
    EXPECT_EQ(caret().y, field().rect().y);
    harness.press(Key::End);
    EXPECT_NEAR(caret().x, before(5).x, 0.5);
    harness.press(Key::Escape);
    EXPECT_TRUE(caret().is_empty());
}

TEST_F(TextFieldPointerTest, ALongTextScrollsSoThatTheCaretIsInside)
{
    begin_with("");
    field().click();
    for (int i = 0; i < 30; ++i) {
        for (char32_t const c : { U'l', U'o', U'n', U'g', U' ' })
            harness.post(typed(c));
        harness.frame(); // the caret is inside in the very frame of the key
        EXPECT_GE(caret().x, field().rect().x) << i;
        EXPECT_LE(caret().x, field().rect().right()) << i;
    }
    harness.post(key_press(Key::Home));
    harness.frame();
    EXPECT_NEAR(caret().x, field().rect().x + 10, 0.5);
    harness.post(key_press(Key::End));
    harness.frame();
    EXPECT_NEAR(caret().x, field().rect().right() - 10 - 2, 1.5);
    harness.post(key_press(Key::Backspace, Modifiers::Control));
    harness.frame();
    EXPECT_NEAR(caret().x, field().rect().right() - 10 - 2, 1.5) << "no room is wasted";
}

TEST_F(TextFieldPointerTest, AClickIntoAScrolledTextPlacesTheCaretWhereItIsSeen)
{
    begin_with("a long text that does not fit into its field at once");
    focus_at_end();
    Point const there = field().rect().center();
    click(there);
    EXPECT_NEAR(caret().x, there.x, 6);
    EXPECT_NE(marked().back(), '|');
}

TEST_F(TextFieldPointerTest, TheHintIsShownWhileTheTextIsEmpty)
{
    options.hint = "Type here";
    begin_with("");
    std::uint64_t const with_hint = hash_of(harness.context().draw_list());
    options.hint = {};
    harness.settle();
    std::uint64_t const empty = hash_of(harness.context().draw_list());
    EXPECT_NE(with_hint, empty);
    begin_with("text");
    std::uint64_t const with_text = hash_of(harness.context().draw_list());
    options.hint = "Type here";
    harness.settle();
    EXPECT_EQ(hash_of(harness.context().draw_list()), with_text);
}

TEST_F(TextFieldPointerTest, TheCaretBlinksAndStopsWhenTheFieldLosesTheFocus)
{
    begin_with("hello");
    EXPECT_TRUE(std::isinf(harness.context().seconds_until_next_frame()));
    field().click();
    std::uint64_t pictures[2] = { hash_of(harness.context().draw_list()), 0 };
    for (int i = 1; i < 200; ++i) {
        double const wait = harness.context().seconds_until_next_frame();
        ASSERT_GT(wait, 0) << i;
        ASSERT_LE(wait, 1) << i;
        harness.platform().advance_time(wait);
        harness.frame();
        std::uint64_t const picture = hash_of(harness.context().draw_list());
        if (i == 1)
            pictures[1] = picture;
        EXPECT_EQ(picture, pictures[i % 2]) << i;
    }
    EXPECT_NE(pictures[0], pictures[1]);
    harness.press(Key::Escape);
    EXPECT_TRUE(std::isinf(harness.context().seconds_until_next_frame()));
}

TEST_F(TextFieldPointerTest, TheCaretIsShownRightAfterAKey)
{
    begin_with("hello");
    field().click();
    harness.press(Key::Home);
    std::uint64_t const shown = hash_of(harness.context().draw_list());
    harness.platform().advance_time(harness.context().seconds_until_next_frame());
    harness.frame();
    EXPECT_NE(hash_of(harness.context().draw_list()), shown);
    harness.post(key_press(Key::Home));
    harness.frame();
    EXPECT_EQ(hash_of(harness.context().draw_list()), shown);
}

}
}
