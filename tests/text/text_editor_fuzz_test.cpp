// SPDX-License-Identifier: MIT
//
// Whatever is done, to whatever bytes: carets stand on boundaries, undo leads back to the begin
// byte for byte, and redo to the end.

#include <tests/text/marked_text.h>
#include <tests/text/parted_store.h>
#include <tests/text/text_fixture.h>
#include <text/grapheme.h>

#include <oriel/text/utf8.h>

#include <gtest/gtest.h>

#include <iterator>

namespace oriel {

// A sentence in each of 15 scripts, and what is hard about text.
static constexpr std::string_view phrases[] = { "The quick brown fox. ", "Zażółć gęślą jaźń ",
    "Ξεσκεπάζω τὴν ψυχοφθόρα ", "Съешь ещё этих булок ", "שָׁלוֹם עוֹלָם ", "نَصٌّ حَكِيمٌ لَهُ سِرٌّ ",
    "ऋषियों को सताने वाले ", "আমার সোনার বাংলা ", "யாமறிந்த மொழிகளிலே ", "เป็นมนุษย์สุดประเสริฐ ",
    "ມະນຸດທຸກຄົນ ", "ខ្ញុំអាចញ៉ាំកញ្ចក់ ", "天地玄黃宇宙洪荒 ", "いろはにほへと ", "키스의 고유조건은 ",
    "👩‍👩‍👧 👍🏽 🇩🇪🇫🇷 1️⃣ ❤️ ", "e\u0301\u0327 ", "\n", "\r\n",
    "\xff\xc3 \xe2\x82", "\u200d", "\u0301", "🇩", "\u2066אב\u2069", "\t" };

static std::string random_code_point(TestRandom& random)
{
    static constexpr std::size_t limits[] = { 0x80, 0x800, 0x3000, 0x110000 };
    std::string text;
    append_utf8(text, static_cast<char32_t>(random.below(limits[random.below(4)])));
    return text;
}

static std::string random_text(TestRandom& random)
{
    std::string_view const phrase = phrases[random.below(std::size(phrases))];
    if (random.below(3) == 0)
        return random_code_point(random);
    std::size_t const begin = detail::grapheme_begin(phrase, random.below(phrase.size()));
    return std::string(phrase.substr(begin, 1 + random.below(12)));
}

struct Typist : EngineWithFonts {
    explicit Typist(std::uint64_t rounds)
    {
        for (std::uint64_t i = 0; i < rounds; ++i)
            random.next();
    }
    void edit(TextEditor& editor, TextStore& store)
    {
        auto const motion = static_cast<TextMotion>(random.below(8));
        auto const select = static_cast<TextSelect>(random.below(2));
        switch (random.below(10)) {
        case 0:
            editor.move(store, motion, select);
            break;
        case 1:
            editor.move_to(store, random.below(store.size() + 2), select);
            break;
        case 2:
            editor.select_at(
                store, { random.below(store.size() + 2) }, static_cast<TextUnit>(random.below(4)));
            break;
        case 3:
            editor.drag_to(store, { random.below(store.size() + 2) });
            break;
        case 4:
            editor.undo(store);
            break;
        case 5:
            editor.redo(store);
            break;
        case 6:
            editor.erase(store, motion);
            break;
        case 7:
            editor.erase(store, random.below(2) == 0 ? TextMotion::Left : TextMotion::Right);
            break;
        default:
            editor.insert(store, random_text(random));
        }
    }
    // As the eye sees it.
    void move_seen(TextEditor& editor, LentString const& store)
    {
        next_frame();
        TextLayout const& layout =
            engine.layout(store.text(), {}, { .width = 90, .wrap = TextWrap::Word });
        editor.set_caret_order(static_cast<CaretOrder>(random.below(2)));
        for (int i = 0; i < 4; ++i)
            editor.move(store, TextLayoutGeometry(layout, 3),
                static_cast<TextMotion>(random.below(12)),
                static_cast<TextSelect>(random.below(2)));
    }

    TestRandom random;
};

static void expect_on_boundaries(TextEditor const& editor, std::string_view text)
{
    ASSERT_TRUE(detail::is_grapheme_boundary(text, editor.caret()));
    ASSERT_TRUE(detail::is_grapheme_boundary(text, editor.anchor()));
    ASSERT_LE(editor.selection_end(), text.size());
}

TEST(TextEditorFuzz, UndoLeadsBackToTheFirstBytes)
{
    for (std::uint64_t round = 0; round < 150; ++round) {
        Typist typist(round);
        std::string text = random_text(typist.random);
        std::string const first = text;
        LentString store;
        store.lend(text);
        TextEditor editor;
        for (int i = 0; i < 80; ++i) {
            if (typist.random.below(8) == 0) // the application
                text.replace(typist.random.below(text.size() + 1), typist.random.below(9),
                    random_text(typist.random));
            store.lend(text, editor.selection());
            typist.edit(editor, store);
            if (typist.random.below(8) == 0)
                typist.move_seen(editor, store);
            expect_on_boundaries(editor, text);
        }
        while (editor.redo(store))
            expect_on_boundaries(editor, text);
        std::string const last = text;
        while (editor.undo(store))
            expect_on_boundaries(editor, text);
        ASSERT_EQ(text, first) << round;
        while (editor.redo(store)) {
        }
        ASSERT_EQ(text, last) << round;
    }
}

TEST(TextEditorFuzz, TwoEditorsOfOneTextNeverLoseTheirPlace)
{
    for (std::uint64_t round = 0; round < 60; ++round) {
        Typist typist(round);
        PartedStore store("a text for two");
        TextEditor editors[2];
        for (int i = 0; i < 120; ++i) {
            typist.edit(editors[typist.random.below(2)], store);
            for (TextEditor& editor : editors) {
                editor.sync(store);
                expect_on_boundaries(editor, store.text());
            }
        }
        while (editors[0].undo(store)) {
        }
        ASSERT_EQ(store.text(), "a text for two") << round;
    }
}

TEST(TextEditorFuzz, AParagraphIsTypedAndErasedInEveryScript)
{
    for (std::string_view const phrase : phrases) {
        std::string text = "begin ";
        LentString store;
        TextEditor editor;
        store.lend(text);
        editor.move_to(store, text.size());
        std::string const clean = TextEditor::insertable(phrase);
        for (std::size_t at = 0; at < clean.size();) {
            Utf8Step const step = decode_utf8(clean, at);
            editor.insert(store, std::string_view(clean).substr(at, step.size));
            at += step.size;
        }
        EXPECT_EQ(text, "begin " + clean);
        while (editor.caret() > 6)
            ASSERT_TRUE(editor.erase(store, TextMotion::Left));
        EXPECT_EQ(text, "begin ") << phrase;
        while (editor.undo(store)) {
        }
        EXPECT_EQ(text, "begin ");
        while (editor.redo(store)) {
        }
        EXPECT_EQ(text, "begin ");
    }
}

}
