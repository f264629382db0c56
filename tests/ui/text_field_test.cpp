// SPDX-License-Identifier: MIT
//
// One line of text, edited with the keyboard. What the editor does with each motion is tested
// with it; here it is keys in, marked text out.

#include "text_field_fixture.h"

#include <gtest/gtest.h>

namespace oriel {
namespace {

constexpr Modifiers shift = Modifiers::Shift;
constexpr Modifiers control = Modifiers::Control;

TEST_F(TextFieldTest, TellsItsRoleNameAndValue)
{
    begin_with("Ada");
    Element const field = this->field();
    EXPECT_EQ(field.name(), "Field");
    EXPECT_EQ(field.value(), "Ada");
    EXPECT_TRUE(field.has(AccessState::Focusable));
}

TEST_F(TextFieldTest, TypingInsertsAtTheCaretAndIsAChange)
{
    begin_with("hello");
    focus_at_end();
    harness.type("!");
    EXPECT_EQ(marked(), "hello!|");
    harness.press(Key::Home);
    harness.type("é");
    EXPECT_EQ(marked(), "é|hello!");
    EXPECT_EQ(changes, 2);
}

TEST_F(TextFieldTest, TabSelectsEverythingSoThatTypingReplacesIt)
{
    begin_with("hello");
    harness.press(Key::Tab);
    EXPECT_EQ(marked(), "[hello]");
    harness.type("x");
    EXPECT_EQ(marked(), "x|");
}

TEST_F(TextFieldTest, ArrowsMoveAndShiftSelects)
{
    begin_with("one two");
    focus_at_end();
    harness.press(Key::Left);
    EXPECT_EQ(marked(), "one tw|o");
    harness.press(Key::Left, shift);
    harness.press(Key::Left, shift);
    EXPECT_EQ(marked(), "one [|tw]o");
    harness.press(Key::Right);
    EXPECT_EQ(marked(), "one tw|o");
    harness.press(Key::Left, control);
    EXPECT_EQ(marked(), "one |two");
    harness.press(Key::Home, shift);
    EXPECT_EQ(marked(), "[|one ]two");
    harness.press(Key::End);
    harness.press(Key::Left, control | shift);
    EXPECT_EQ(marked(), "one [|two]");
}

TEST_F(TextFieldTest, ArrowsMoveAsTheEyeExpectsWhereTheTextRunsLeft)
{
    begin_with("שלום עולם");
    harness.press(Key::Tab);
    harness.press(Key::Home);
    EXPECT_EQ(marked(), "|שלום עולם");
    harness.press(Key::Right);
    EXPECT_EQ(marked(), "|שלום עולם");
    harness.press(Key::Left);
    EXPECT_EQ(marked(), "ש|לום עולם");
    harness.press(Key::Left, control);
    EXPECT_EQ(marked(), "שלום| עולם");
    harness.press(Key::Left, shift);
    harness.press(Key::Left, shift);
    harness.type("-");
    EXPECT_EQ(marked(), "שלום-|ולם");
    harness.press(Key::Backspace);
    EXPECT_EQ(marked(), "שלום|ולם");
}

TEST_F(TextFieldTest, ArrowsCrossEachCharacterOnceWhereDirectionsMix)
{
    begin_with("abאבcd");
    harness.press(Key::Tab);
    harness.press(Key::Home);
    std::string places;
    for (int steps = 1; steps <= 6; ++steps) { // marking the caret turns it to what is before it
        harness.press(Key::Home);
        for (int i = 0; i < steps; ++i)
            harness.press(Key::Right);
        places += marked() + " ";
    }
    EXPECT_EQ(places, "a|bאבcd ab|אבcd abא|בcd ab|אבcd abאבc|d abאבcd| ");
}

TEST_F(TextFieldTest, BackspaceAndDeleteEraseCharactersAndWords)
{
    begin_with("one two three");
    focus_at_end();
    harness.press(Key::Backspace);
    EXPECT_EQ(marked(), "one two thre|");
    harness.press(Key::Backspace, control);
    EXPECT_EQ(marked(), "one two |");
    harness.press(Key::Home);
    harness.press(Key::Delete);
    EXPECT_EQ(marked(), "|ne two ");
    harness.press(Key::Delete, control);
    EXPECT_EQ(marked(), "| two ");
    EXPECT_EQ(changes, 4);
    harness.press(Key::Backspace);
    EXPECT_EQ(changes, 4) << "nothing was there to erase";
}

TEST_F(TextFieldTest, CopiesCutsAndPastes)
{
    begin_with("hello");
    harness.press(Key::Tab);
    harness.press(Key::C, control);
    EXPECT_EQ(harness.platform().clipboard(), "hello");
    EXPECT_EQ(changes, 0);
    harness.press(Key::X, control);
    EXPECT_EQ(marked(), "|");
    harness.press(Key::V, control);
    harness.press(Key::V, control);
    EXPECT_EQ(marked(), "hellohello|");
}

TEST_F(TextFieldTest, CopyingWithoutASelectionKeepsTheClipboard)
{
    begin_with("hello");
    focus_at_end();
    harness.platform().set_clipboard("kept");
    harness.press(Key::C, control);
    harness.press(Key::X, control);
    EXPECT_EQ(harness.platform().clipboard(), "kept");
    EXPECT_EQ(text, "hello");
}

TEST_F(TextFieldTest, PastedAndTypedLineBreaksDoNotBreakTheLine)
{
    begin_with("");
    focus_at_end();
    harness.platform().set_clipboard("one\ntwo\r\nthree\tfour\u2028five\u0085six");
    harness.press(Key::V, control);
    EXPECT_EQ(text, "one two three four five six");
    text.clear();
    harness.type("a\nb\tc\x01\x7f");
    EXPECT_EQ(text, "abc");
}

TEST_F(TextFieldTest, UndoesAndRedoes)
{
    begin_with("");
    focus_at_end();
    harness.type("word");
    harness.press(Key::A, control);
    harness.press(Key::Delete);
    EXPECT_EQ(text, "");
    harness.press(Key::Z, control);
    EXPECT_EQ(text, "word");
    harness.press(Key::Z, control);
    EXPECT_EQ(text, "");
    harness.press(Key::Z, control | shift);
    EXPECT_EQ(text, "word");
    harness.press(Key::Y, control);
    EXPECT_EQ(text, "");
    EXPECT_EQ(unjustified, 0);
}

TEST_F(TextFieldTest, TakesNoMoreThanItsLimit)
{
    options.max_bytes = 5;
    begin_with("abc");
    focus_at_end();
    harness.type("defg");
    EXPECT_EQ(text, "abcde");
    harness.press(Key::Backspace);
    harness.type("é"); // two bytes, and room for one
    EXPECT_EQ(text, "abcd");
    harness.press(Key::A, control);
    harness.type("é");
    EXPECT_EQ(text, "é") << "what is replaced makes room";
}

TEST_F(TextFieldTest, ReadOnlyCanBeCopiedButNotChanged)
{
    options.is_read_only = true;
    begin_with("fixed");
    EXPECT_TRUE(field().has(AccessState::ReadOnly));
    harness.press(Key::Tab);
    harness.type("x");
    for (Key const key : { Key::Backspace, Key::Delete })
        harness.press(key);
    for (Key const key : { Key::X, Key::V, Key::Z, Key::Y })
        harness.press(key, control);
    EXPECT_EQ(text, "fixed");
    EXPECT_EQ(harness.platform().clipboard(), "fixed");
    EXPECT_EQ(changes, 0);
}

TEST_F(TextFieldTest, SurvivesThatTheProgramChangesTheText)
{
    begin_with("a long text with its caret at the end");
    focus_at_end();
    text = "short";
    harness.settle();
    harness.type("!");
    EXPECT_EQ(text, "short!");
    text = "€"; // the caret would be inside the character
    harness.settle();
    harness.press(Key::Left);
    harness.press(Key::Right, shift);
    harness.type("x");
    EXPECT_EQ(text, "x");
    text.clear();
    harness.press(Key::Backspace);
    EXPECT_EQ(text, "");
}

TEST_F(TextFieldTest, EnterSubmitsOnceAndKeepsTheText)
{
    begin_with("send me");
    focus_at_end();
    harness.press(Key::Enter);
    EXPECT_EQ(submissions, 1);
    EXPECT_EQ(text, "send me");
    EXPECT_TRUE(field().has(AccessState::Focused));
}

TEST_F(TextFieldTest, WhatIsTypedBeforeEnterInTheSameFrameIsSubmitted)
{
    begin_with("");
    focus_at_end();
    post(harness, { typed(U'o'), typed(U'k'), key_press(Key::Enter) });
    harness.frame();
    EXPECT_EQ(submitted, "ok");
}

TEST_F(TextFieldTest, ShowsInvalidUtf8AndCanEditIt)
{
    begin_with("a\xff\xc3z");
    focus_at_end();
    for (int i = 0; i < 4; ++i)
        harness.press(Key::Backspace);
    EXPECT_EQ(text, "");
}

}
}
