// SPDX-License-Identifier: MIT

#include <tests/text/marked_text.h>
#include <tests/text/text_fixture.h>
#include <text/grapheme.h>

#include <gtest/gtest.h>

namespace oriel {

using enum TextMotion;

static std::string moved(std::string_view from, TextMotion motion)
{
    return MarkedEditor(from).move(motion).marked();
}

TEST(TextEditor, MovesByGraphemes)
{
    EXPECT_EQ(moved("he|llo", Left), "h|ello");
    EXPECT_EQ(moved("he|llo", Right), "hel|lo");
    EXPECT_EQ(moved("a👩‍👩‍👧|b", Left), "a|👩‍👩‍👧b");
    EXPECT_EQ(moved("|e\u0301x", Right), "e\u0301|x");
    EXPECT_EQ(moved("|abc", Left), "|abc");
    EXPECT_EQ(moved("abc|", Right), "abc|");
}

TEST(TextEditor, MovesByWords)
{
    EXPECT_EQ(moved("one two| three", WordLeft), "one |two three");
    EXPECT_EQ(moved("one |two", WordLeft), "|one two");
    EXPECT_EQ(moved("one| two three", WordRight), "one two| three");
    EXPECT_EQ(moved("|foo.bar(baz)", WordRight), "foo|.bar(baz)");
    EXPECT_EQ(moved("foo.bar(baz)|", WordLeft), "foo.bar(|baz)");
    EXPECT_EQ(moved("one two  |", WordRight), "one two  |");
    EXPECT_EQ(moved("größe| x", WordLeft), "|größe x");
    EXPECT_EQ(moved("one\n  |two", WordLeft), "|one\n  two");
    EXPECT_EQ(moved("one|  \n\ntwo", WordRight), "one  \n\ntwo|");
}

TEST(TextEditor, MovesToTheEndsOfLinesAndText)
{
    EXPECT_EQ(moved("one\ntw|o\nthree", LineStart), "one\n|two\nthree");
    EXPECT_EQ(moved("one\nt|wo\nthree", LineEnd), "one\ntwo|\nthree");
    EXPECT_EQ(moved("one\r\nt|wo\r\n", LineEnd), "one\r\ntwo|\r\n");
    EXPECT_EQ(moved("one\ntw|o", TextStart), "|one\ntwo");
    EXPECT_EQ(moved("o|ne\ntwo", TextEnd), "one\ntwo|");
}

TEST(TextEditor, ExtendsAndCollapsesTheSelection)
{
    EXPECT_EQ(MarkedEditor("he|llo").move(Right, TextSelect::Extend).marked(), "he[l]lo");
    EXPECT_EQ(MarkedEditor("he|llo").move(Left, TextSelect::Extend).marked(), "h[|e]llo");
    EXPECT_EQ(moved("he[ll]o", Left), "he|llo");
    EXPECT_EQ(moved("he[|ll]o", Right), "hell|o");
    EXPECT_EQ(moved("one [two] three", WordRight), "one two three|");
}

TEST(TextEditor, SelectsWordsAndEverything)
{
    auto const word_at = [](std::string text, std::size_t offset) {
        MarkedEditor marked(text + '|');
        marked.editor.select_at(marked.store, { offset }, TextUnit::Word);
        return marked.marked();
    };
    EXPECT_EQ(word_at("one two three", 5), "one [two] three");
    EXPECT_EQ(word_at("one two", 7), "one [two]");
    EXPECT_EQ(word_at("one  two", 3), "one[  ]two");
    EXPECT_EQ(word_at("a\n\nb", 2), "a\n|\nb");
    EXPECT_EQ(word_at("", 0), "|");
    MarkedEditor all("one| two");
    all.editor.select_all(all.store);
    EXPECT_EQ(all.marked(), "[one two]");
    EXPECT_EQ(all.editor.selected(all.store), "one two");
}

TEST(TextEditor, InsertReplacesTheSelection)
{
    EXPECT_EQ(MarkedEditor("he[ll]o").insert("y").marked(), "hey|o");
    EXPECT_EQ(MarkedEditor("he|o").insert("ll").marked(), "hell|o");
    EXPECT_EQ(MarkedEditor("he[ll]o").insert("").marked(), "he|o");
    MarkedEditor nothing("a|b");
    EXPECT_FALSE(nothing.editor.insert(nothing.store, ""));
}

TEST(TextEditor, InsertsNoControlCharactersAndNoInvalidBytes)
{
    EXPECT_EQ(MarkedEditor("|").insert("a\x01\x1b\x7f\tb\nc").text, "a\tb\nc");
    EXPECT_EQ(MarkedEditor("|").insert("a\r\nb\rc").text, "a\nb\nc");
    EXPECT_EQ(MarkedEditor("|").insert("a\xff\xe2\x82z").text, "a\uFFFD\uFFFDz");
}

TEST(TextEditor, ErasesUpToWhereAMotionWouldGo)
{
    EXPECT_EQ(MarkedEditor("he|llo").erase(Left).marked(), "h|llo");
    EXPECT_EQ(MarkedEditor("he|llo").erase(Right).marked(), "he|lo");
    EXPECT_EQ(MarkedEditor("one two|").erase(WordLeft).marked(), "one |");
    EXPECT_EQ(MarkedEditor("one| two").erase(WordRight).marked(), "one|");
    EXPECT_EQ(MarkedEditor("a\nbc|d\n").erase(LineStart).marked(), "a\n|d\n");
    EXPECT_EQ(MarkedEditor("he[ll]o").erase(WordLeft).marked(), "he|o");
    EXPECT_EQ(MarkedEditor("🇩🇪|").erase(Left).marked(), "|");
    MarkedEditor empty("|");
    EXPECT_FALSE(empty.editor.erase(empty.store, Left));
}

TEST(TextEditor, AWordTypedIsOneStepOfUndo)
{
    MarkedEditor marked("|");
    marked.type("hello world");
    EXPECT_EQ(marked.undo().marked(), "hello |");
    EXPECT_EQ(marked.undo().marked(), "|");
    EXPECT_EQ(marked.redo().marked(), "hello |");
    EXPECT_EQ(marked.redo().marked(), "hello world|");
    EXPECT_FALSE(marked.editor.redo(marked.store));
}

TEST(TextEditor, ErasingInOneDirectionIsOneStep)
{
    MarkedEditor back("hello|");
    back.erase(Left).erase(Left).erase(Left);
    EXPECT_EQ(back.undo().marked(), "hello|");
    MarkedEditor forth("|hello");
    forth.erase(Right).erase(Right);
    EXPECT_EQ(forth.undo().marked(), "|hello");
}

TEST(TextEditor, ErasedWordsAreStepsAsTypedOnesAre)
{
    MarkedEditor back("one two three|");
    for (int i = 0; i < 11; ++i)
        back.erase(Left);
    EXPECT_EQ(back.marked(), "on|");
    EXPECT_EQ(back.undo().marked(), "one |");
    EXPECT_EQ(back.undo().marked(), "one two |");
    EXPECT_EQ(back.undo().marked(), "one two three|");
    MarkedEditor forth("|one two");
    for (int i = 0; i < 6; ++i)
        forth.erase(Right);
    EXPECT_EQ(forth.undo().marked(), "|two");
    EXPECT_EQ(forth.undo().marked(), "|one two");
}

TEST(TextEditor, BackspaceTakesMarksFromTheirLettersButNoEmojiApart)
{
    EXPECT_EQ(MarkedEditor("e\u0301|").erase(Left).marked(), "e|");
    EXPECT_EQ(MarkedEditor("|e\u0301").erase(Right).marked(), "|");
    EXPECT_EQ(MarkedEditor("कि|").erase(Left).marked(), "क|");
    EXPECT_EQ(MarkedEditor("é|").erase(Left).marked(), "|") << "one code point";
    for (std::string_view const whole :
        { "👩‍👩‍👧", "👍🏽", "🇩🇪", "1️⃣", "❤️", "\r\n" })
        EXPECT_EQ(MarkedEditor(std::string("a").append(whole) + '|').erase(Left).marked(), "a|");
    EXPECT_EQ(MarkedEditor("葛\U000E0100|").erase(Left).marked(), "|")
        << "nobody sees the selector alone";
}

TEST(TextEditor, TypingOnGoesBehindWhatJoined)
{
    EXPECT_EQ(MarkedEditor("|\u0301").insert("a").insert("b").marked(), "a\u0301b|");
    EXPECT_EQ(MarkedEditor("|🇪").insert("🇩").insert("x").marked(), "🇩🇪x|");
}

TEST(TextEditor, ADragAfterTwoClicksSelectsWholeWords)
{
    auto const dragged = [](std::size_t from, std::size_t to, TextUnit unit) {
        MarkedEditor marked("one two three\nfour|");
        marked.editor.select_at(marked.store, { from }, unit);
        marked.editor.drag_to(marked.store, { to });
        return marked.marked();
    };
    EXPECT_EQ(dragged(5, 10, TextUnit::Word), "one [two three]\nfour");
    EXPECT_EQ(dragged(5, 1, TextUnit::Word), "[|one two] three\nfour");
    EXPECT_EQ(dragged(5, 6, TextUnit::Word), "one [two] three\nfour");
    EXPECT_EQ(dragged(5, 15, TextUnit::Paragraph), "[one two three\nfour]");
    EXPECT_EQ(dragged(15, 5, TextUnit::Paragraph), "[|one two three\nfour]");
    EXPECT_EQ(dragged(5, 9, TextUnit::Grapheme), "one t[wo t]hree\nfour");
}

TEST(TextEditor, MovingTheCaretEndsAStep)
{
    MarkedEditor marked("|");
    marked.type("ab").move(Left).move(Right).type("cd");
    EXPECT_EQ(marked.undo().marked(), "ab|");
    EXPECT_EQ(marked.undo().marked(), "|");
}

TEST(TextEditor, UndoBringsTheSelectionBack)
{
    MarkedEditor marked("he[|ll]o");
    EXPECT_EQ(marked.insert("y").undo().marked(), "he[|ll]o");
    EXPECT_EQ(marked.redo().marked(), "hey|o");
}

TEST(TextEditor, TypingAfterUndoForgetsWhatWasUndone)
{
    MarkedEditor marked("|");
    marked.type("one").move(TextStart).move(TextEnd).type("two").undo().type("x");
    EXPECT_EQ(marked.marked(), "onex|");
    EXPECT_FALSE(marked.editor.redo(marked.store));
    EXPECT_EQ(marked.undo().undo().marked(), "|");
}

TEST(TextEditor, AChangeByTheApplicationIsAStep)
{
    MarkedEditor marked("hello|");
    marked.text = "help, world";
    marked.lend();
    EXPECT_EQ(marked.marked(), "help, world|");
    EXPECT_EQ(marked.undo().text, "hello");
    EXPECT_EQ(marked.redo().text, "help, world");
}

TEST(TextEditor, TheFirstTextIsNoChange)
{
    std::string text = "from a file";
    LentString store;
    TextEditor editor;
    store.lend(text);
    EXPECT_FALSE(editor.undo(store));
    EXPECT_EQ(text, "from a file");
}

TEST(TextEditor, AShorterTextPullsTheCaretIn)
{
    MarkedEditor marked("hello|");
    marked.text = std::string_view("h");
    EXPECT_EQ(marked.move(Left).marked(), "|h");
    marked.text.clear();
    EXPECT_EQ(marked.insert("x").marked(), "x|");
}

TEST(TextEditor, UndoHoldsOnlySoMuch)
{
    MarkedEditor marked("|");
    std::string const page(300'000, 'x');
    for (int i = 0; i < 10; ++i)
        marked.insert(page);
    int steps = 0;
    while (marked.editor.undo(marked.store))
        ++steps;
    EXPECT_EQ(steps, 3);
    EXPECT_EQ(marked.text.size(), 7 * page.size());
}

}
