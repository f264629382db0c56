// SPDX-License-Identifier: MIT
//
// A paragraph is typed character by character, and erased the same way, in fifteen scripts.

#include <tests/text/text_fixture.h>

#include <gtest/gtest.h>

namespace oriel {

static char const* const paragraphs[] = {
    "Größe, naïve façade, đồng: all human beings are born free.",
    "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι.",
    "Все люди рождаются свободными, и ёж тоже.",
    "يولد جميع الناس أحرارًا متساوين (1948).",
    "כל בני האדם נולדו בני חורין, 12%.",
    "सभी मनुष्यों को गौरव और क्षत्रिय प्राप्त है।",
    "সমস্ত মানুষ স্বাধীনভাবে জন্মগ্রহণ করে।",
    "மனிதப் பிறிவியினர் சகலரும் சுதந்திரமாகவே.",
    "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกัน",
    "មនុស្សទាំងអស់ កើតមកមានសេរីភាព",
    "လူတိုင်းသည် တူညီ လွတ်လပ်သော",
    "འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་",
    "ადამიანები იბადებიან თავისუფალნი.",
    "모든 인간은 태어날 때부터 자유로우며 한글.",
    "すべての人間は、生れながらにして自由。👩‍👩‍👧🇩🇪👍🏽",
};
static_assert(std::size(paragraphs) == 15);

struct Typist {
    explicit Typist(std::string first = {}) : text(std::move(first)) { store.lend(text); }

    void type(std::string_view what)
    {
        store.lend(text, editor.selection());
        EXPECT_TRUE(editor.insert(store, what));
    }
    bool erase(TextMotion motion)
    {
        store.lend(text, editor.selection());
        return editor.erase(store, motion);
    }
    bool undo()
    {
        store.lend(text, editor.selection());
        return editor.undo(store);
    }
    bool redo()
    {
        store.lend(text, editor.selection());
        return editor.redo(store);
    }
    void move(TextMotion motion)
    {
        store.lend(text, editor.selection());
        editor.move(store, motion);
    }

    std::string text;
    LentString store;
    TextEditor editor;
};

static void type_all(Typist& typist, std::string_view paragraph)
{
    for (std::size_t at = 0; at < paragraph.size();) {
        std::size_t const size = decode_utf8(paragraph, at).size;
        typist.type(paragraph.substr(at, size));
        at += size;
        ASSERT_EQ(typist.text, paragraph.substr(0, at));
    }
}

TEST(Typing, TypedAndErasedNothingIsLeftInAnyScript)
{
    for (std::string_view const paragraph : paragraphs) {
        Typist typist;
        type_all(typist, paragraph);
        EXPECT_EQ(typist.text, paragraph);
        std::size_t erased = 0;
        while (typist.erase(TextMotion::Left)) {
            ++erased;
            ASSERT_TRUE(is_valid_utf8(typist.text)) << paragraph;
            ASSERT_TRUE(paragraph.starts_with(typist.text)) << paragraph;
        }
        EXPECT_EQ(typist.text, "");
        EXPECT_GT(erased, 10u);
    }
}

TEST(Typing, ErasedForwardsNothingIsLeftInAnyScript)
{
    for (std::string_view const paragraph : paragraphs) {
        Typist typist;
        typist.type(paragraph);
        typist.move(TextMotion::TextStart);
        while (typist.erase(TextMotion::Right))
            ASSERT_TRUE(paragraph.ends_with(typist.text)) << paragraph;
        EXPECT_EQ(typist.text, "");
    }
}

TEST(Typing, UndoLeadsBackToTheFirstBytesAndRedoForthAgain)
{
    TestRandom random;
    for (std::string_view const paragraph : paragraphs) {
        std::string first = "the first \xff bytes\r\n";
        first += paragraph;
        Typist typist(first);
        for (int i = 0; i < 300; ++i) {
            typist.move(static_cast<TextMotion>(random.below(8)));
            if (random.below(2) == 0)
                typist.erase(static_cast<TextMotion>(random.below(6)));
            else
                typist.type(paragraph.substr(0, decode_utf8(paragraph, 0).size));
        }
        std::string const last = typist.text;
        while (typist.undo()) {
        }
        EXPECT_EQ(typist.text, first);
        while (typist.redo()) {
        }
        EXPECT_EQ(typist.text, last);
    }
}

// Each state is laid out by an engine that saw all states before it, and by one that saw none.
TEST(Typing, WhatIsLaidOutWhileTypingIsWhatAFreshEngineLaysOut)
{
    EngineWithFonts engine;
    for (std::string_view const paragraph : paragraphs) {
        for (std::size_t at = 0; at < paragraph.size(); at += 7 * decode_utf8(paragraph, at).size) {
            std::string_view const typed = paragraph.substr(0, at);
            EngineWithFonts fresh;
            engine.next_frame();
            ParagraphStyle const wrapped { .width = 90, .wrap = TextWrap::Word };
            TextLayout const& ours = engine.engine.layout(typed, {}, wrapped);
            TextLayout const& theirs = fresh.engine.layout(typed, {}, wrapped);
            ASSERT_EQ(lines_of(ours), lines_of(theirs));
            for (std::size_t i = 0; i <= typed.size(); ++i)
                ASSERT_EQ(ours.caret(i).x, theirs.caret(i).x) << typed;
        }
    }
}

}
