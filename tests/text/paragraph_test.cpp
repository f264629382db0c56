// SPDX-License-Identifier: MIT
//
// Justified lines, tab stops, space between letters, and what is left out of a text.

#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>

#include <gtest/gtest.h>

#include <cmath>

namespace oriel {

using Lines = std::vector<std::string>;

struct ParagraphTest : ::testing::Test, EngineWithFonts {
    ParagraphTest()
    {
        Result<FontId> const font = engine.add_font(read_font(dejavu_sans));
        if (font)
            dejavu.font = engine.add_stack({ &*font, 1 });
    }
    TextLayout const& layout(std::string_view text, ParagraphStyle const& paragraph = {})
    {
        return engine.layout(text, {}, paragraph);
    }
    float width(std::string_view text) { return layout(text).size().width; }
    // What a line shows, with "…" where the ellipsis is.
    static std::string shown(TextLayout const& text, std::size_t index);

    TextStyle dejavu {}; // stack 0 when the package is not installed
};

// Bytes from which a caret moves on, in the order of the string; what is left out stands still.
std::string ParagraphTest::shown(TextLayout const& text, std::size_t index)
{
    TextLine const& line = text.lines()[index];
    std::string result;
    for (std::size_t at = line.byte_begin; at < line.byte_end; ++at) {
        bool const is_start = text.caret(at).x != text.caret(at + 1).x;
        if (is_start)
            result += text.text()[at];
    }
    return result;
}

constexpr std::string_view prose =
    "It is a truth universally acknowledged, that a single man in possession of a good fortune, "
    "must be in want of a wife.";

// ---- Justified.

TEST_F(ParagraphTest, JustifiedLinesAreExactlyAsWideAsTheParagraph)
{
    for (float scale : { 1.0f, 1.25f, 1.5f, 2.0f }) {
        next_frame(scale);
        for (float room = 80; room < 400; room += 13) {
            TextLayout const& text = layout(
                prose, { .width = room, .wrap = TextWrap::Word, .align = TextAlign::Justify });
            float const whole = std::floor(room * scale) / scale;
            for (std::size_t i = 0; i + 1 < text.lines().size(); ++i) {
                TextLine const& line = text.lines()[i];
                std::string const words = lines_of(text)[i];
                ASSERT_EQ(line.x, 0);
                if (words.find(' ') == std::string::npos)
                    continue;
                ASSERT_EQ(line.width, whole) << words;
                // The caret behind the last letter stands at the edge, to a 64th of a pixel.
                ASSERT_EQ(
                    text.caret(line.byte_begin + words.size(), TextAffinity::Upstream).x, whole);
            }
            ASSERT_LT(text.lines().back().width, whole + 1);
        }
    }
}

TEST_F(ParagraphTest, TheLastLineOfAJustifiedParagraphStaysAsItIs)
{
    ParagraphStyle const justified {
        .width = 150, .wrap = TextWrap::Word, .align = TextAlign::Justify
    };
    TextLayout const& text = layout("one two\nthree four five six seven eight nine", justified);
    EXPECT_EQ(text.lines()[0].width, engine.layout("one two", {}).lines()[0].width);
    EXPECT_EQ(text.lines()[1].width, 150);
    EXPECT_LT(text.lines().back().width, 150);
}

TEST_F(ParagraphTest, JustifyingMovesNoLineBreak)
{
    for (float room = 60; room < 400; room += 7.3f) {
        ParagraphStyle paragraph { .width = room, .wrap = TextWrap::Word };
        Lines const ragged = lines_of(layout(prose, paragraph));
        paragraph.align = TextAlign::Justify;
        ASSERT_EQ(lines_of(layout(prose, paragraph)), ragged);
    }
}

TEST_F(ParagraphTest, JustifiedRightToLeftLinesReachBothEdges)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    TextLayout const& text = engine.layout("שלום עולם שלום עולם שלום עולם", dejavu,
        { .width = 150, .wrap = TextWrap::Word, .align = TextAlign::Justify });
    ASSERT_GT(text.lines().size(), 1u);
    EXPECT_EQ(text.lines()[0].width, 150);
    EXPECT_EQ(text.caret(0).x, 150);
    EXPECT_EQ(text.lines()[0].x, 0);
    // The last one begins on the right.
    EXPECT_NEAR(text.caret(text.lines().back().byte_begin).x, 150, 1);
}

TEST_F(ParagraphTest, EveryPointOfAJustifiedLineFindsTheNearestCaret)
{
    TextLayout const& text =
        layout(prose, { .width = 190, .wrap = TextWrap::Word, .align = TextAlign::Justify });
    for (std::uint32_t i = 0; i < text.lines().size(); ++i) {
        TextLine const& line = text.lines()[i];
        for (float x = 0; x < line.width; x += 1.7f) {
            TextLayout::Caret const found = text.caret(text.position_at({ x, line.top + 1 }));
            ASSERT_EQ(found.line, i);
            for (std::size_t at = line.byte_begin; at < line.byte_end; ++at)
                ASSERT_LE(std::abs(found.x - x), std::abs(text.caret(at).x - x)) << x;
        }
    }
}

// ---- Upright.

TEST_F(ParagraphTest, CapitalsStandInTheMiddleOfTheirLine)
{
    for (float scale : { 1.0f, 1.25f, 1.5f, 2.0f }) {
        next_frame(scale);
        for (TextStyle const& style :
            { TextStyle { 0, 14, 20 }, { 1, 14, 20 }, { 1, 22, 30 }, { 0, 12, 16 } }) {
            TextLayout const& text = engine.layout("H", style);
            IntRect const ink = engine.blocks(text)[0].bounds;
            float const middle = static_cast<float>(ink.top + ink.bottom) / 2;
            // Baselines stand on whole pixels.
            EXPECT_NEAR(middle, text.size().height * scale / 2, 1) << style.size << " " << scale;
        }
    }
}

// ---- Tabs.

TEST_F(ParagraphTest, WhatFollowsTabsStandsInColumns)
{
    TextLayout const& text = layout("a\tb\nif\tb\n\tb");
    float const column = text.caret(2).x;
    EXPECT_EQ(text.caret(7).x, column);
    EXPECT_EQ(text.caret(10).x, column);
    EXPECT_GT(column, 0);
}

TEST_F(ParagraphTest, ATabGoesToTheNextStopAndNeverStaysWhereItIs)
{
    ParagraphStyle const stops { .tab_width = 50 };
    EXPECT_EQ(layout("\tx", stops).caret(1).x, 50);
    EXPECT_EQ(layout("i\tx", stops).caret(2).x, 50);
    EXPECT_EQ(layout("i\t\tx", stops).caret(3).x, 100);
    TextLayout const& wide = layout("wide words\tx", stops);
    EXPECT_EQ(std::fmod(wide.caret(11).x, 50.0f), 0);
    EXPECT_GT(wide.caret(11).x, wide.caret(10).x);
}

TEST_F(ParagraphTest, TabStopsOfRightToLeftLinesCountFromTheRight)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    TextLayout const& text = engine.layout(
        "אב\tג", dejavu, { .width = 200, .align = TextAlign::Start, .tab_width = 50 });
    EXPECT_EQ(text.caret(0).x - text.caret(5).x, 50);
    EXPECT_LT(text.caret(5).x, text.caret(4).x);
}

TEST_F(ParagraphTest, StylesOfOneParagraphShareItsTabStops)
{
    std::vector<TextSpan> const spans { { 2, { 2, 20 } }, { 3, {} } };
    TextLayout const& rich = engine.layout({ "i\tb\nif\tb", spans }, {});
    EXPECT_EQ(rich.caret(2).x, rich.caret(7).x);
}

// ---- Space between letters.

TEST_F(ParagraphTest, LetterSpacingFollowsEachCharacter)
{
    float const plain = engine.layout("Type", {}).caret(4).x;
    TextStyle spaced;
    spaced.letter_spacing = 3;
    EXPECT_EQ(engine.layout("Type", spaced).caret(4).x, plain + 12);
    spaced.letter_spacing = -1;
    EXPECT_EQ(engine.layout("Type", spaced).caret(4).x, plain - 4);
}

TEST_F(ParagraphTest, SpacedLettersAreNotLigatures)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    auto const glyphs = [&](TextStyle const& style) {
        std::size_t count = 0;
        for (GlyphBlock const& block : engine.blocks(engine.layout("office", style)))
            count += block.count;
        return count;
    };
    EXPECT_LT(glyphs(dejavu), 6u);
    TextStyle spaced = dejavu;
    spaced.letter_spacing = 0.5f;
    EXPECT_EQ(glyphs(spaced), 6u);
}

TEST_F(ParagraphTest, JoinedLettersAreNotSpaced)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    TextStyle spaced = dejavu;
    spaced.letter_spacing = 4;
    EXPECT_EQ(
        engine.layout("سلام", spaced).size().width, engine.layout("سلام", dejavu).size().width);
    EXPECT_GT(
        engine.layout("שלום", spaced).size().width, engine.layout("שלום", dejavu).size().width);
}

// ---- What is left out.

TEST_F(ParagraphTest, AnEllipsisCanStandAtTheStart)
{
    TextLayout const& text =
        layout("/home/ada/projects/engine.txt", { .width = 100, .ellipsis = Ellipsis::Start });
    EXPECT_TRUE(text.is_truncated());
    EXPECT_LE(text.size().width, 100);
    std::string const seen = shown(text, 0);
    EXPECT_TRUE(seen.ends_with("engine.txt")) << seen;
    EXPECT_EQ(text.caret(0).x, 0);
    EXPECT_EQ(text.caret(5).x, 0); // left out
    EXPECT_EQ(text.caret(29).x, text.lines()[0].width);
}

TEST_F(ParagraphTest, AnEllipsisCanStandInTheMiddle)
{
    TextLayout const& text =
        layout("A very long name of a file.txt", { .width = 110, .ellipsis = Ellipsis::Middle });
    EXPECT_TRUE(text.is_truncated());
    EXPECT_LE(text.size().width, 110);
    EXPECT_GT(text.size().width, 90);
    std::string const seen = shown(text, 0);
    EXPECT_TRUE(seen.starts_with("A very")) << seen;
    EXPECT_TRUE(seen.ends_with("e.txt")) << seen;
}

TEST_F(ParagraphTest, ClicksOnAnEllipsisFindWhatItStandsFor)
{
    TextLayout const& text =
        layout("A very long name of a file.txt", { .width = 110, .ellipsis = Ellipsis::Middle });
    // From the left edge of the ellipsis to its right edge the caret jumps over what is left out.
    std::size_t jump = 0;
    std::size_t last = 0;
    for (float x = 0; x < text.size().width; x += 0.5f) {
        std::size_t const found = text.position_at({ x, 5 }).offset;
        EXPECT_GE(found, last);
        jump = std::max(jump, found - last);
        last = found;
    }
    EXPECT_GT(jump, 5u);
    std::size_t begin = 0;
    Rect all;
    ASSERT_TRUE(text.take_selected(begin, text.text().size(), all));
    EXPECT_EQ(all.x, 0);
    EXPECT_NEAR(all.width, text.lines()[0].width, 0.05f);
}

TEST_F(ParagraphTest, LinesCanBeLeftOutAtTheStart)
{
    ParagraphStyle const two {
        .width = 150, .wrap = TextWrap::Word, .ellipsis = Ellipsis::Start, .max_lines = 2
    };
    TextLayout const& text = layout(prose, two);
    ASSERT_EQ(text.lines().size(), 2u);
    EXPECT_TRUE(text.is_truncated());
    EXPECT_LE(text.size().width, 150);
    Lines const all = lines_of(layout(prose, { .width = 150, .wrap = TextWrap::Word }));
    EXPECT_EQ(lines_of(text)[1], all.back());
    EXPECT_FALSE(layout("one\ntwo", two).is_truncated());
}

TEST_F(ParagraphTest, LinesCanBeLeftOutInTheMiddle)
{
    ParagraphStyle three {
        .width = 150, .wrap = TextWrap::Word, .ellipsis = Ellipsis::Middle, .max_lines = 3
    };
    TextLayout const& text = layout(prose, three);
    ASSERT_EQ(text.lines().size(), 3u);
    EXPECT_LE(text.size().width, 150);
    Lines const all = lines_of(layout(prose, { .width = 150, .wrap = TextWrap::Word }));
    EXPECT_EQ(lines_of(text)[0], all.front());
    EXPECT_EQ(lines_of(text)[2], all.back());
}

TEST_F(ParagraphTest, WhatStandsOnOtherLinesIsNotPutOnTheLineThatIsLeft)
{
    ParagraphStyle const one { .width = 500, .ellipsis = Ellipsis::Start, .max_lines = 1 };
    TextLayout const& text = layout("first\nsecond\nthird", one);
    ASSERT_EQ(text.lines().size(), 1u);
    EXPECT_NEAR(text.size().width, width("…third"), 2);
}

TEST_F(ParagraphTest, NoEllipsisStandsWhereAllIsShown)
{
    for (Ellipsis const ellipsis : { Ellipsis::Start, Ellipsis::Middle, Ellipsis::End }) {
        float const own = width("short");
        EXPECT_FALSE(layout("short", { .width = own, .ellipsis = ellipsis }).is_truncated());
    }
}

TEST_F(ParagraphTest, EveryEllipsisFitsIntoEveryWidth)
{
    std::string_view const texts[] = { prose, "שלום עולם, זה שם ארוך מאוד של קובץ.txt",
        "mixed עברית and Latin עם English טקסט", "سلام عليكم يا عالم هذا نص طويل" };
    for (std::string_view const text : texts) {
        for (Ellipsis const ellipsis : { Ellipsis::Start, Ellipsis::Middle, Ellipsis::End }) {
            float const ellipsis_width = engine.layout("…", dejavu).size().width;
            for (float room = ellipsis_width; room < 300; room += 11) {
                TextLayout const& cut =
                    engine.layout(text, dejavu, { .width = room, .ellipsis = ellipsis });
                ASSERT_LE(cut.size().width, room) << text;
                if (!cut.is_truncated())
                    continue;
                // As much as fits: one more letter of any kind would be too much.
                ASSERT_GT(cut.size().width + 2 * 14, std::floor(room)) << text;
            }
            next_frame();
        }
    }
}

TEST_F(ParagraphTest, AnEllipsisStandsOnTheLeftOfWhatRunsToTheLeft)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    std::string_view const hebrew = "שלום עולם שלום עולם שלום";
    ParagraphStyle paragraph { .width = 100, .ellipsis = Ellipsis::End };
    TextLayout const& end = engine.layout(hebrew, dejavu, paragraph);
    EXPECT_NEAR(end.caret(0).x, 100, 1);
    std::size_t const cut = end.lines()[0].byte_end;
    EXPECT_GT(end.caret(cut, TextAffinity::Upstream).x, end.lines()[0].x + 3);
    paragraph.ellipsis = Ellipsis::Start;
    TextLayout const& start = engine.layout(hebrew, dejavu, paragraph);
    EXPECT_NEAR(start.caret(0).x, 100, 1);
    EXPECT_EQ(start.caret(hebrew.size()).x, start.lines()[0].x);
}

}
