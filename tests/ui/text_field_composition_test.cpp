// SPDX-License-Identifier: MIT
//
// A field and an input method.

#include "text_field_fixture.h"

#include <gtest/gtest.h>

namespace oriel {
namespace {

constexpr Modifiers control = Modifiers::Control;

struct CompositionTest : TextFieldTest {
    std::uint64_t picture()
    {
        harness.frame();
        return hash_of(harness.context().draw_list());
    }
    TextInputState const& told() { return harness.platform().text_input(); }
    float caret_x() { return harness.platform().caret_rect().x; }
};

TEST_F(CompositionTest, WhatIsComposedIsShownButNotYetThere)
{
    begin_with("ab");
    focus_at_end();
    std::uint64_t const before = picture();
    harness.preedit("に");
    EXPECT_EQ(text, "ab");
    EXPECT_EQ(changes, 0);
    std::uint64_t const composing = picture();
    EXPECT_NE(composing, before);
    harness.preedit("にほ");
    EXPECT_NE(picture(), composing);
    harness.preedit("");
    EXPECT_EQ(picture(), before);
    EXPECT_EQ(text, "ab");
}

TEST_F(CompositionTest, ACommitIsOneStepOfUndo)
{
    begin_with("");
    focus_at_end();
    harness.type("a");
    harness.preedit("にほん");
    harness.commit("日本");
    EXPECT_EQ(text, "a日本");
    EXPECT_EQ(changes, 2);
    EXPECT_EQ(unjustified, 0);
    harness.press(Key::Z, control);
    EXPECT_EQ(text, "a");
    harness.press(Key::Y, control);
    EXPECT_EQ(marked(), "a日本|");
}

TEST_F(CompositionTest, ACommitNeedsNoCompositionBeforeIt)
{
    begin_with("");
    focus_at_end();
    harness.commit("ñ");
    EXPECT_EQ(text, "ñ");
}

TEST_F(CompositionTest, KeysAreTheInputMethodsWhileItComposes)
{
    begin_with("abc");
    focus_at_end();
    harness.preedit("に");
    for (Key const key : { Key::Backspace, Key::Left, Key::Enter, Key::Tab, Key::Escape })
        harness.press(key);
    harness.press(Key::A, control);
    EXPECT_EQ(text, "abc");
    EXPECT_EQ(submissions, 0);
    EXPECT_TRUE(field().has(AccessState::Focused));
    harness.commit("日");
    EXPECT_EQ(text, "abc日") << "the caret did not move";
    harness.press(Key::Backspace);
    EXPECT_EQ(text, "abc");
}

TEST_F(CompositionTest, ASelectionIsReplacedOnlyByTheCommit)
{
    begin_with("one two");
    focus_at_end();
    harness.press(Key::Left, control | Modifiers::Shift);
    harness.preedit("に");
    harness.preedit("");
    EXPECT_EQ(marked(), "one [|two]") << "it was given up";
    harness.preedit("に");
    harness.commit("日");
    EXPECT_EQ(marked(), "one 日|");
}

TEST_F(CompositionTest, TheCaretIsReportedInsideWhatIsComposed)
{
    begin_with("");
    focus_at_end();
    float const at_start = caret_x();
    harness.preedit({ .text = "abcd", .caret = 0 });
    EXPECT_EQ(caret_x(), at_start);
    harness.preedit({ .text = "abcd", .caret = 2 });
    float const in_middle = caret_x();
    EXPECT_GT(in_middle, at_start);
    harness.preedit({ .text = "abcd", .caret = 4 });
    EXPECT_GT(caret_x(), in_middle);
    harness.preedit({ .text = "abcd" }); // hidden: beside the candidates all the same
    EXPECT_GT(caret_x(), in_middle);
}

TEST_F(CompositionTest, ClausesAreToldApart)
{
    begin_with("");
    focus_at_end();
    harness.preedit("abcd");
    std::uint64_t const whole = picture();
    harness.preedit("abcd", { { 0, 2 }, { 2, 4 } });
    std::uint64_t const parts = picture();
    EXPECT_NE(parts, whole);
    harness.preedit("abcd", { { 0, 2 }, { 2, 4, ClauseKind::Selected } });
    EXPECT_NE(picture(), parts);
    harness.preedit("abcd", { { 3, 2 }, { 2, 400 } });
    EXPECT_EQ(picture(), whole) << "clauses that are none";
}

TEST_F(CompositionTest, APressKeepsWhatWasComposed)
{
    begin_with("abc");
    focus_at_end();
    std::uint64_t const resets = told().resets;
    harness.preedit("にほ");
    EXPECT_EQ(told().resets, resets);
    harness.find(Role::Button, "Other").click();
    EXPECT_EQ(text, "abcにほ");
    EXPECT_EQ(commits, 1);
    EXPECT_GT(harness.context().text_input().resets, resets) << "the input method is to forget it";
    harness.preedit("x");
    EXPECT_EQ(text, "abcにほ") << "no field has the focus";
}

TEST_F(CompositionTest, AnotherWindowKeepsItToo)
{
    begin_with("");
    focus_at_end();
    harness.preedit("に");
    harness.post({ .kind = EventKind::WindowBlur });
    harness.settle();
    EXPECT_EQ(text, "に");
}

TEST_F(CompositionTest, ALongCompositionScrollsTheField)
{
    begin_with("a text that fills the field and more");
    focus_at_end();
    harness.preedit("and what is composed behind it");
    EXPECT_LE(caret_x(), field().rect().right());
    EXPECT_GT(caret_x(), field().rect().center().x);
}

TEST_F(CompositionTest, TheInputMethodIsToldWhatIsAroundTheCaret)
{
    begin_with("one two");
    EXPECT_FALSE(told().is_active);
    focus_at_end();
    harness.press(Key::Left, control | Modifiers::Shift);
    EXPECT_TRUE(told().is_active);
    EXPECT_EQ(harness.platform().surrounding_text(), "one two");
    EXPECT_EQ(told().caret, 4u);
    EXPECT_EQ(told().anchor, 7u);
    text = std::string(100'000, 'x');
    harness.settle();
    EXPECT_LE(harness.platform().surrounding_text().size(), 4000u);
    EXPECT_LE(told().caret, 4000u);
    options.is_read_only = true;
    harness.settle();
    EXPECT_FALSE(told().is_active);
}

TEST_F(CompositionTest, TheInputMethodMayTakeTextAway)
{
    begin_with("one two three");
    focus_at_end();
    harness.press(Key::Home);
    for (int i = 0; i < 4; ++i)
        harness.press(Key::Right);
    harness.press(Key::Right, Modifiers::Shift);
    harness.erase_around(2, 3);
    EXPECT_EQ(marked(), "on[t]three");
    harness.press(Key::Z, control);
    EXPECT_EQ(text, "one two three") << "in one step";
    harness.erase_around(1000, 1000);
    EXPECT_EQ(text, "t");
    EXPECT_EQ(unjustified, 0);
}

TEST_F(CompositionTest, AReadOnlyFieldComposesNothing)
{
    begin_with("fixed");
    options.is_read_only = true;
    focus_at_end();
    std::uint64_t const before = picture();
    harness.preedit("に");
    EXPECT_EQ(picture(), before);
    harness.commit("日");
    harness.erase_around(2, 0);
    EXPECT_EQ(text, "fixed");
}

TEST_F(CompositionTest, APasswordIsComposedInBullets)
{
    options.is_password = true;
    begin_with("ab");
    harness.press(Key::Tab);
    harness.press(Key::End);
    harness.preedit("xy");
    std::uint64_t const composed = picture();
    harness.preedit("zw");
    EXPECT_EQ(picture(), composed);
    harness.commit("z");
    EXPECT_EQ(text, "abz");
}

TEST_F(CompositionTest, ComposedLineBreaksDoNotBreakTheLine)
{
    begin_with("");
    focus_at_end();
    Rect const before = field().rect();
    harness.preedit("a\nb\r\nc");
    EXPECT_EQ(field().rect(), before);
    harness.commit("a\nb");
    EXPECT_EQ(text, "a b");
}

TEST_F(CompositionTest, TheFilterSeesWhatIsCommitted)
{
    options.filter = [](std::string& inserted) { std::erase(inserted, 'b'); };
    begin_with("");
    focus_at_end();
    harness.commit("abc");
    EXPECT_EQ(text, "ac");
}

}
}
