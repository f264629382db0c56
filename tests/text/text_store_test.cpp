// SPDX-License-Identifier: MIT

#include <oriel/text/lent_string.h>
#include <oriel/text/text_editor.h>
#include <tests/text/marked_text.h>
#include <tests/text/parted_store.h>
#include <text/text_motion.h>

#include <gtest/gtest.h>

namespace oriel {

static std::string all_of(TextStore const& store) { return text_of(store, 0, store.size()); }

TEST(TextStore, GivesTheParagraphAroundAnOffset)
{
    std::string text = "one\ntwo\n";
    LentString store;
    store.lend(text);
    EXPECT_EQ(store.paragraph(0).text, "one\n");
    EXPECT_EQ(store.paragraph(3).text, "one\n");
    EXPECT_EQ(store.paragraph(4).text, "two\n");
    EXPECT_EQ(store.paragraph(4).begin, 4u);
    EXPECT_EQ(store.paragraph(8).text, "");
    EXPECT_EQ(store.paragraph(99).begin, 8u);
}

TEST(TextStore, ReplacesWhatIsThereAndNoMore)
{
    PartedStore store("hello");
    store.replace(4, 100, "!");
    EXPECT_EQ(store.text(), "hell!");
    store.replace(100, 1, "?");
    EXPECT_EQ(store.text(), "hell!?");
    std::uint64_t const revision = store.revision();
    store.replace(2, 0, "");
    EXPECT_EQ(store.revision(), revision) << "nothing changed";
}

TEST(TextStore, TellsWhatHappenedSince)
{
    PartedStore store("hello");
    std::uint64_t const revision = store.revision();
    store.replace(0, 1, "J");
    store.replace(5, 0, "!!");
    std::span<TextEdit const> edits;
    ASSERT_TRUE(store.edits_since(revision, edits));
    ASSERT_EQ(edits.size(), 2u);
    EXPECT_EQ(edits[1].offset, 5u);
    EXPECT_EQ(edits[1].inserted, 2u);
    for (int i = 0; i < 1000; ++i)
        store.replace(0, 0, "x");
    EXPECT_FALSE(store.edits_since(revision, edits)) << "too long ago";
    EXPECT_TRUE(store.edits_since(store.revision() - 100, edits));
}

TEST(TextStore, WhatTheApplicationReplacesCanBeUndone)
{
    PartedStore store("hello");
    store.replace(0, 1, "J");
    store.replace(1, 1, "u");
    TextSelection selection;
    EXPECT_TRUE(store.undo(selection));
    EXPECT_EQ(store.text(), "Jello");
    EXPECT_TRUE(store.undo(selection));
    EXPECT_FALSE(store.undo(selection));
    EXPECT_TRUE(store.redo(selection));
    EXPECT_EQ(store.text(), "Jello");
}

TEST(TextStore, AGroupIsUndoneAtOnce)
{
    PartedStore store("a b a");
    store.replace(5, 0, ".");
    store.history().begin_group();
    store.replace(4, 1, "long");
    store.history().begin_group();
    store.replace(0, 1, "long");
    store.history().end_group();
    store.history().end_group();
    EXPECT_EQ(store.text(), "long b long.");
    TextSelection selection;
    store.undo(selection);
    EXPECT_EQ(store.text(), "a b a.");
    store.undo(selection);
    EXPECT_EQ(store.text(), "a b a");
    store.redo(selection);
    store.redo(selection);
    EXPECT_EQ(store.text(), "long b long.");
    EXPECT_FALSE(store.redo(selection));
}

TEST(TextStore, GroupsThatFollowEachOtherAreTwo)
{
    PartedStore store("");
    for (std::string_view const word : { "one", "two" }) {
        store.history().begin_group();
        store.replace(store.size(), 0, word);
        store.history().end_group();
    }
    TextSelection selection;
    store.undo(selection);
    EXPECT_EQ(store.text(), "one");
}

TEST(TextStore, TheNewestStepIsKeptHoweverLargeItIs)
{
    PartedStore store(std::string(5'000'000, 'x'));
    store.replace(0, 1, "y");
    store.replace(0, 5'000'000, "");
    TextSelection selection;
    EXPECT_TRUE(store.undo(selection));
    EXPECT_EQ(store.size(), 5'000'000u);
    EXPECT_FALSE(store.undo(selection)) << "the older one had to go";
}

TEST(TextStore, ManySmallStepsStayWithinTheBudget)
{
    PartedStore store("");
    store.history().set_budget(10'000);
    for (int i = 0; i < 1000; ++i)
        store.replace(0, 0, "x");
    EXPECT_LE(store.history().size(), 10'000u);
    EXPECT_TRUE(store.history().can_undo());
}

TEST(TextStore, ASecretIsNotRememberedAndNotUndone)
{
    std::string text = "hunter2";
    LentString store;
    TextEditor editor;
    store.lend(text, {}, Secrecy::Yes);
    editor.move_to(store, text.size());
    editor.insert(store, "!");
    EXPECT_EQ(text, "hunter2!");
    EXPECT_FALSE(editor.undo(store));
    text = "x";
    store.lend(text, editor.selection(), Secrecy::Yes);
    editor.sync(store);
    EXPECT_EQ(editor.caret(), 1u);
    EXPECT_EQ(store.history().size(), 0u);
}

TEST(TextStore, ATextThatBecomesSecretIsForgotten)
{
    std::string text;
    LentString store;
    TextEditor editor;
    store.lend(text);
    editor.insert(store, "hunter2");
    store.lend(text, editor.selection(), Secrecy::Yes);
    EXPECT_FALSE(editor.undo(store));
    store.lend(text, editor.selection(), Secrecy::No);
    editor.insert(store, "!");
    EXPECT_TRUE(editor.undo(store));
    EXPECT_EQ(text, "hunter2");
}

TEST(TextStore, TwoEditorsFollowEachOther)
{
    PartedStore store("one two three");
    TextEditor first;
    TextEditor second;
    first.move_to(store, 3);
    second.move_to(store, 4);
    second.move_to(store, 7, TextSelect::Extend);
    first.insert(store, " and");
    second.sync(store);
    EXPECT_EQ(second.selected(store), "two");
    EXPECT_TRUE(second.undo(store));
    EXPECT_EQ(store.text(), "one two three");
    first.sync(store);
    EXPECT_EQ(first.caret(), 3u);
}

TEST(TextStore, ACaretStaysWithTheTextBehindItWhenOthersEdit)
{
    auto const after = [](std::string_view marked, std::string_view changed) {
        MarkedEditor editor(marked);
        editor.text = changed;
        editor.lend();
        return editor.marked();
    };
    EXPECT_EQ(after("1234|", "1,234"), "1,234|");
    EXPECT_EQ(after("hello|", "HELLO"), "HELLO|");
    EXPECT_EQ(after("hel|lo", "HELLO"), "HEL|LO");
    EXPECT_EQ(after("hello|", "hello world"), "hello| world");
    EXPECT_EQ(after("hello |world", "well, hello world"), "well, hello |world");
    EXPECT_EQ(after("a [word] b", "so a word b"), "so a [word] b");
    EXPECT_EQ(after("hello|", ""), "|");
}

// What is asked of a few bytes around the caret is what is asked of everything.
TEST(TextStore, AnEditorNeedsOnlyThePartsAroundItsCaret)
{
    std::string text =
        "Short words, e\u0301a\u0300u\u0302 and 👩‍👩‍👧 in one long paragraph; ";
    text += text + text + "\n\n  \r\n" + text + "שלום עולם и ещё\n";
    LentString whole;
    whole.lend(text);
    PartedStore const parted(text);
    for (std::size_t offset = 0; offset <= text.size() + 1; ++offset) {
        std::size_t const at = detail::grapheme_begin(whole, offset);
        ASSERT_EQ(detail::grapheme_begin(parted, offset), at);
        ASSERT_EQ(detail::grapheme_end(parted, offset), detail::grapheme_end(whole, offset));
        ASSERT_EQ(detail::backspaced(parted, at), detail::backspaced(whole, at)) << at;
        for (int motion = 0; motion < 8; ++motion)
            ASSERT_EQ(detail::moved(parted, at, static_cast<TextMotion>(motion)),
                detail::moved(whole, at, static_cast<TextMotion>(motion)))
                << at << " motion " << motion;
        for (TextUnit const unit : { TextUnit::Word, TextUnit::Paragraph }) {
            ASSERT_EQ(detail::unit_around(parted, at, unit).begin,
                detail::unit_around(whole, at, unit).begin);
            ASSERT_EQ(detail::unit_around(parted, at, unit).end,
                detail::unit_around(whole, at, unit).end);
        }
    }
    EXPECT_EQ(all_of(parted), text);
}

}
