// SPDX-License-Identifier: MIT

#include <tests/text/text_fixture.h>

#include <gtest/gtest.h>

#include <cmath>

namespace oriel {

using Lines = std::vector<std::string>;

struct TextLayoutTest : ::testing::Test, EngineWithFonts {
    TextLayout const& layout(std::string_view text, ParagraphStyle const& paragraph = {})
    {
        return engine.layout(text, {}, paragraph);
    }
    float width(std::string_view text) { return layout(text).size().width; }
};

static char const* const prose =
    "It is a truth universally acknowledged, that a single man in possession of a good "
    "fortune, must be in want of a wife. However little known the feelings or views of such a "
    "man may be on his first entering a neighbourhood, this truth is so well fixed in the "
    "minds of the surrounding families, that he is considered the rightful property of some "
    "one or other of their daughters. 12/2 well-known (so-called) “matters”.";

TEST_F(TextLayoutTest, AnEmptyTextIsOneLineHigh)
{
    TextLayout const& empty = layout("");
    EXPECT_EQ(empty.size().width, 0);
    EXPECT_EQ(empty.size().height, layout("A").size().height);
    EXPECT_EQ(empty.lines().size(), 1u);
    EXPECT_TRUE(engine.blocks(empty).empty());
    EXPECT_EQ(empty.caret(0).x, 0);
}

TEST_F(TextLayoutTest, HasALineForEachNewlineAndOneMore)
{
    EXPECT_EQ(lines_of(layout("one\n\ntwo\n")), (Lines { "one", "", "two", "" }));
    EXPECT_EQ(layout("a\nb").size().height, 2 * layout("a").size().height);
}

TEST_F(TextLayoutTest, LinesAndBaselinesStandOnWholeDevicePixels)
{
    for (float scale : { 1.0f, 1.25f, 1.5f, 1.75f, 2.0f }) {
        next_frame(scale);
        for (TextLine const& line : layout("one\ntwo\nthree").lines()) {
            EXPECT_NEAR(line.top * scale, std::round(line.top * scale), 1e-3f);
            EXPECT_NEAR(line.baseline * scale, std::round(line.baseline * scale), 1e-3f);
        }
    }
}

TEST_F(TextLayoutTest, WrapsAtWords)
{
    float const room = width("brown fox") + 1;
    EXPECT_EQ(lines_of(layout("the quick brown fox", { .width = room, .wrap = TextWrap::Word })),
        (Lines { "the quick", "brown fox" }));
}

TEST_F(TextLayoutTest, TrailingSpacesTakeNoRoom)
{
    float const room = width("the quick");
    TextLayout const& wrapped =
        layout("the quick      fox", { .width = room, .wrap = TextWrap::Word });
    EXPECT_EQ(lines_of(wrapped), (Lines { "the quick", "fox" }));
    EXPECT_EQ(wrapped.size().width, room);
    EXPECT_EQ(width("word   "), width("word"));
}

TEST_F(TextLayoutTest, BreaksAWordThatIsWiderThanTheLine)
{
    TextLayout const& wrapped =
        layout("incomprehensibilities", { .width = width("incompre"), .wrap = TextWrap::Word });
    EXPECT_GT(wrapped.lines().size(), 2u);
    EXPECT_EQ(wrapped.lines()[0].byte_end, 8u);
    for (TextLine const& line : wrapped.lines())
        EXPECT_LE(line.width, width("incompre"));
}

TEST_F(TextLayoutTest, ARoomOfNothingStillShowsAGraphemeALine)
{
    TextLayout const& narrow = layout("abc d", { .width = 0, .wrap = TextWrap::Word });
    EXPECT_EQ(lines_of(narrow), (Lines { "a", "b", "c", "d" }));
}

TEST_F(TextLayoutTest, NeverWrapsAtItsOwnWidth)
{
    for (float scale : { 1.0f, 1.25f, 1.5f, 1.75f, 2.0f, 1.1f, 0.9f }) {
        next_frame(scale);
        for (std::size_t length = 1; length < 120; ++length) {
            std::string_view const text = std::string_view(prose).substr(0, length);
            float const own = layout(text).size().width;
            TextLayout const& wrapped = layout(text, { .width = own, .wrap = TextWrap::Word });
            ASSERT_EQ(wrapped.lines().size(), 1u) << text << " at " << scale;
            ASSERT_EQ(wrapped.size().width, own);
            TextLayout const& cut = layout(text, { .width = own, .ellipsis = Ellipsis::End });
            ASSERT_FALSE(cut.is_truncated()) << text << " at " << scale;
        }
    }
}

TEST_F(TextLayoutTest, WrappedAtTheWidthItTookItBreaksTheSame)
{
    for (float scale : { 1.0f, 1.25f, 1.5f, 1.75f, 2.0f }) {
        next_frame(scale);
        for (float room = 60; room < 500; room += 7.3f) {
            TextLayout const& first = layout(prose, { .width = room, .wrap = TextWrap::Word });
            ASSERT_LE(first.size().width, room + 1.0f / 32);
            TextLayout const& second =
                layout(prose, { .width = first.size().width, .wrap = TextWrap::Word });
            ASSERT_EQ(lines_of(first), lines_of(second));
        }
    }
}

TEST_F(TextLayoutTest, NoWordIsBrokenAtTheLeastWidth)
{
    float const least = layout(prose, { .wrap = TextWrap::Word }).min_width();
    EXPECT_LT(least, layout(prose).min_width());
    TextLayout const& narrow = layout(prose, { .width = least, .wrap = TextWrap::Word });
    std::string_view const text = prose;
    for (TextLine const& line : narrow.lines()) {
        if (line.byte_end < text.size()) {
            EXPECT_TRUE(text[line.byte_end - 1] == ' ' || text[line.byte_end - 1] == '-'
                        || text[line.byte_end - 1] == '/');
        }
    }
}

TEST_F(TextLayoutTest, LinesTogetherAreTheWholeText)
{
    TextLayout const& wrapped = layout(prose, { .width = 133, .wrap = TextWrap::Word });
    std::uint32_t end = 0;
    for (TextLine const& line : wrapped.lines()) {
        EXPECT_EQ(line.byte_begin, end);
        end = line.byte_end;
    }
    EXPECT_EQ(end, std::string_view(prose).size());
}

TEST_F(TextLayoutTest, AnEllipsisStandsWhereALineIsCut)
{
    TextLayout const& cut =
        layout("a long file name.txt", { .width = 80, .ellipsis = Ellipsis::End });
    EXPECT_TRUE(cut.is_truncated());
    EXPECT_LE(cut.size().width, 80);
    EXPECT_LT(cut.lines()[0].byte_end, 20u);
    EXPECT_EQ(cut.caret(20).x, cut.caret(cut.lines()[0].byte_end).x);
    EXPECT_FALSE(layout("short", { .width = 80, .ellipsis = Ellipsis::End }).is_truncated());
}

TEST_F(TextLayoutTest, TheLastAllowedLineIsCutWhenTextIsLeft)
{
    ParagraphStyle const two_lines {
        .width = 150, .wrap = TextWrap::Word, .ellipsis = Ellipsis::End, .max_lines = 2
    };
    TextLayout const& cut = layout(prose, two_lines);
    EXPECT_EQ(cut.lines().size(), 2u);
    EXPECT_TRUE(cut.is_truncated());
    EXPECT_LE(cut.size().width, 150);
    EXPECT_FALSE(layout("one\ntwo", two_lines).is_truncated());
    EXPECT_TRUE(layout("one\ntwo\nthree", two_lines).is_truncated());
}

TEST_F(TextLayoutTest, AlignsWithinTheWidth)
{
    float const own = width("abc");
    TextLayout const& centered = layout("abc", { .width = own + 20, .align = TextAlign::Center });
    TextLayout const& at_end = layout("abc", { .width = own + 20, .align = TextAlign::End });
    EXPECT_EQ(centered.lines()[0].x, 10);
    EXPECT_EQ(at_end.lines()[0].x, 20);
    EXPECT_EQ(at_end.caret(0).x, 20);
    EXPECT_EQ(layout("abc", { .width = 1, .align = TextAlign::End }).lines()[0].x, 0);
}

TEST_F(TextLayoutTest, ALineHeightOfItsOwnMovesTheBaselineToo)
{
    TextLayout const& normal = engine.layout("x\ny", {});
    TextLayout const& tall = engine.layout("x\ny", { .line_height = 40 });
    EXPECT_EQ(tall.size().height, 80);
    EXPECT_GT(tall.baseline(), normal.baseline());
    EXPECT_EQ(tall.lines()[1].baseline - tall.lines()[0].baseline, 40);
}

TEST_F(TextLayoutTest, CaretsStandBetweenGraphemes)
{
    TextLayout const& text = layout("ae\u0301🇩🇪b");
    EXPECT_EQ(text.caret(0).x, 0);
    EXPECT_EQ(text.caret(2).x, text.caret(1).x); // inside é
    EXPECT_EQ(text.caret(9).x, text.caret(4).x); // inside the flag
    EXPECT_GT(text.caret(4).x, text.caret(1).x);
    EXPECT_GT(text.caret(12).x, text.caret(4).x);
    EXPECT_EQ(text.caret(13).x, text.caret(99).x);
}

TEST_F(TextLayoutTest, TheCaretMovesOverTrailingSpaces)
{
    EXPECT_GT(layout("a  ").caret(3).x, layout("a  ").caret(2).x);
    TextLayout const& wrapped =
        layout("aaaa     bbbb", { .width = width("aaaa"), .wrap = TextWrap::Word });
    EXPECT_EQ(wrapped.caret(8).line, 0u);
    EXPECT_LE(wrapped.caret(8).x, width("aaaa"));
    EXPECT_EQ(wrapped.caret(9).line, 1u);
    EXPECT_EQ(wrapped.caret(9).x, 0);
}

TEST_F(TextLayoutTest, EveryCaretIsFoundAgainWhereItStands)
{
    TextLayout const& text =
        layout("Wave ffi é\n\nnext line wraps here", { .width = 70, .wrap = TextWrap::Word });
    for (std::size_t offset = 0; offset <= text.text().size(); ++offset) {
        TextLayout::Caret const caret = text.caret(offset);
        TextLine const& line = text.lines()[caret.line];
        std::size_t const found = text.offset_at({ caret.x, line.top + line.height / 2 });
        EXPECT_EQ(text.caret(found).x, caret.x) << offset;
        EXPECT_EQ(text.caret(found).line, caret.line) << offset;
    }
}

TEST_F(TextLayoutTest, PointsOutsideFindTheNearestCaret)
{
    TextLayout const& text = layout("one\ntwo");
    EXPECT_EQ(text.offset_at({ -50, -50 }), 0u);
    EXPECT_EQ(text.offset_at({ 900, 1 }), 3u);
    EXPECT_EQ(text.offset_at({ 900, 900 }), 7u);
    EXPECT_EQ(text.offset_at({ std::nanf(""), std::nanf("") }), 0u);
}

TEST_F(TextLayoutTest, SizesScaleWithTheScale)
{
    float const plain = width(prose);
    next_frame(2);
    EXPECT_NEAR(width(prose), plain, 3);
    EXPECT_EQ(engine.scale(), 2);
}

TEST_F(TextLayoutTest, RightToLeftCaretsRunFromTheRight)
{
    TextLayout const& text = layout("אבג");
    EXPECT_GT(text.caret(0).x, text.caret(2).x);
    EXPECT_GT(text.caret(2).x, text.caret(4).x);
    EXPECT_EQ(text.caret(6).x, 0);
}

}
