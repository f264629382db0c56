// SPDX-License-Identifier: MIT
//
// Tab stops: where what follows a tab begins, ends, has its middle or its decimal point.

#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace oriel {

struct TabStopTest : ::testing::Test, EngineWithFonts {
    TabStopTest()
    {
        Result<FontId> const font = engine.add_font(read_font(dejavu_sans));
        if (font)
            dejavu.font = engine.add_stack({ &*font, 1 });
    }
    TextLayout const& layout(std::string_view text, std::span<TabStop const> stops)
    {
        return engine.layout(text, style, { .tab_stops = stops });
    }
    float width(std::string_view text) { return engine.layout(text, style).lines()[0].width; }
    // From where its line starts to where the text does.
    static float begin_of(TextLayout const& layout, std::string_view text)
    {
        return layout.caret(layout.text().find(text)).x;
    }
    static float end_of(TextLayout const& layout, std::string_view text)
    {
        std::size_t const end = layout.text().find(text) + text.size();
        return layout.caret(end, TextAffinity::Upstream).x;
    }

    TextStyle const style {};
    TextStyle dejavu {};
};

// A 64th of a pixel is what advances are counted in.
constexpr float exact = 1.0f / 64;

TEST_F(TabStopTest, TextStartsEndsOrHasItsMiddleAtItsStop)
{
    TabStop const stops[] = { { 100 }, { 200, TabAlign::End }, { 300, TabAlign::Center } };
    TextLayout const& one = layout("a\tleft\tright\tmiddle", stops);
    EXPECT_FLOAT_EQ(begin_of(one, "left"), 100);
    EXPECT_FLOAT_EQ(end_of(one, "right"), 200);
    EXPECT_NEAR((begin_of(one, "middle") + end_of(one, "middle")) / 2, 300, exact);
}

TEST_F(TabStopTest, DecimalPointsStandBelowEachOther)
{
    TabStop const stops[] = { { 120, TabAlign::Decimal } };
    TextLayout const& column = layout("\t3.14159\n\t1,024.5\n\t42\n\t.5", stops);
    EXPECT_FLOAT_EQ(begin_of(column, ".14159"), 120);
    EXPECT_FLOAT_EQ(begin_of(column, ".5"), 120);
    EXPECT_FLOAT_EQ(end_of(column, "42"), 120); // as if a point followed
    TabStop const comma[] = { { 120, TabAlign::Decimal, U',' } };
    EXPECT_FLOAT_EQ(begin_of(layout("\t1.024,5", comma), ",5"), 120);
}

TEST_F(TabStopTest, BehindTheLastStopTabsGoOnAsTheirWidthSays)
{
    TabStop const stops[] = { { 30 } };
    TextLayout const& wide =
        engine.layout("\ta\tb\tc", style, { .tab_width = 50, .tab_stops = stops });
    EXPECT_FLOAT_EQ(begin_of(wide, "a"), 30);
    EXPECT_FLOAT_EQ(begin_of(wide, "b"), 50);
    EXPECT_FLOAT_EQ(begin_of(wide, "c"), 100);
}

TEST_F(TabStopTest, ATabGoesToTheFirstStopThatIsFurtherThanWhatStandsBeforeIt)
{
    TabStop const stops[] = { { 20 }, { 200, TabAlign::End } };
    TextLayout const& line = layout("more than twenty\tend", stops);
    EXPECT_FLOAT_EQ(end_of(line, "end"), 200);
}

TEST_F(TabStopTest, AlignedTextThatHasNoRoomStandsASpaceFurther)
{
    TabStop const stops[] = { { 60, TabAlign::End } };
    TextLayout const& line = layout("before\tmuch too long to end there", stops);
    EXPECT_NEAR(begin_of(line, "much"), width("before") + width("a b") - width("ab"), 2 * exact);
}

TEST_F(TabStopTest, ALineIsAsWideAsItsColumns)
{
    TabStop const stops[] = { { 100, TabAlign::End } };
    EXPECT_FLOAT_EQ(layout("a\tb", stops).lines()[0].width, 100);
    EXPECT_FLOAT_EQ(layout("a\tb", stops).size().width, 100);
    EXPECT_FLOAT_EQ(layout("a\tb  ", stops).lines()[0].width, 100); // spaces hang beyond
}

TEST_F(TabStopTest, LinesThatRunToTheLeftCountFromTheirRight)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "No " << dejavu_sans;
    TabStop const stops[] = { { 80 }, { 200, TabAlign::End } };
    TextLayout const& line = engine.layout(
        "אב\tגד\tהו", dejavu, { .width = 300, .wrap = TextWrap::Word, .tab_stops = stops });
    EXPECT_FLOAT_EQ(begin_of(line, "גד"), 300 - 80);
    EXPECT_FLOAT_EQ(end_of(line, "הו"), 300 - 200);
}

TEST_F(TabStopTest, NumbersInHebrewHaveTheirPointsBelowEachOther)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "No " << dejavu_sans;
    TabStop const stops[] = { { 100, TabAlign::Decimal } };
    TextLayout const& lines = engine.layout("אב\t3.14159\nא\t1024.5", dejavu,
        { .width = 300, .wrap = TextWrap::Word, .tab_stops = stops });
    EXPECT_NEAR(end_of(lines, "3."), 200, exact);
    EXPECT_NEAR(end_of(lines, "1024."), 200, exact);
}

TEST_F(TabStopTest, WrappedLinesCountFromTheirOwnStart)
{
    TabStop const stops[] = { { 60, TabAlign::End } };
    TextLayout const& lines = engine.layout("aaaa bbbb cccc dddd eeee\tx", style,
        { .width = 90, .wrap = TextWrap::Word, .tab_stops = stops });
    ASSERT_GT(lines.lines().size(), 1u);
    float const before = end_of(lines, "eeee");
    EXPECT_FLOAT_EQ(
        end_of(lines, "x"), std::max(60.0f, before + width("a b") - width("ab") + width("x")));
}

TEST_F(TabStopTest, NoLineIsWiderThanTheParagraphHoweverItIsCut)
{
    TabStop const stops[] = { { 40, TabAlign::End }, { 90, TabAlign::Center },
        { 150, TabAlign::Decimal }, { 155 } };
    std::string_view const text = "one\ttwo three\tfour 5.75\tsix\t\tseven 8.5\tnine ten";
    for (Ellipsis const ellipsis : { Ellipsis::Start, Ellipsis::Middle, Ellipsis::End }) {
        for (float room = 40; room < 400; room += 7) {
            TextLayout const& cut = engine.layout(
                text, style, { .width = room, .ellipsis = ellipsis, .tab_stops = stops });
            EXPECT_LE(cut.lines()[0].width, room) << room;
        }
    }
    for (float room = 40; room < 400; room += 7) {
        TextLayout const& wrapped = engine.layout(
            text, style, { .width = room, .wrap = TextWrap::Word, .tab_stops = stops });
        for (TextLine const& line : wrapped.lines())
            EXPECT_LE(line.width, room) << room;
    }
}

TEST_F(TabStopTest, EqualTextsWithOtherStopsAreOthersAndEqualOnesAreOne)
{
    TabStop stops[] = { { 100 } };
    TextLayout const& first = layout("a\tb", stops);
    EXPECT_FLOAT_EQ(begin_of(first, "b"), 100);
    EXPECT_EQ(&layout("a\tb", stops), &first);
    stops[0].position = 120;
    EXPECT_FLOAT_EQ(begin_of(layout("a\tb", stops), "b"), 120);
    EXPECT_EQ(first.tab_stops()[0].position, 100); // its own copy
}

TEST_F(TabStopTest, ATextWithoutTabsIsTheSameWithStops)
{
    TabStop const stops[] = { { 100 } };
    EXPECT_EQ(&layout("none here", stops), &engine.layout("none here", style));
}

TEST_F(TabStopTest, StylesOfOneParagraphShareItsStops)
{
    TabStop const stops[] = { { 100 }, { 220, TabAlign::End } };
    std::vector<TextSpan> const spans { { 2, { 1, 28 } }, { 5, style } };
    TextLayout const& rich = engine.layout({ "a\tb\tccc", spans }, style, { .tab_stops = stops });
    EXPECT_FLOAT_EQ(begin_of(rich, "b"), 100);
    EXPECT_FLOAT_EQ(end_of(rich, "ccc"), 220);
}

TEST_F(TabStopTest, StopsScaleWithTheScreen)
{
    next_frame(1.5f);
    TabStop const stops[] = { { 101, TabAlign::End } };
    EXPECT_NEAR(end_of(layout("a\tbc", stops), "bc"), 101, exact);
}

TEST_F(TabStopTest, WhatIsNoNumberIsReportedAndLeadsNowhere)
{
    float const nan = std::numeric_limits<float>::quiet_NaN();
    TabStop const stops[] = { { nan }, { -20 }, { 100 } };
    EXPECT_FLOAT_EQ(begin_of(layout("a\tb", stops), "b"), 100);
    EXPECT_EQ(diagnostics.count(DiagnosticKind::InvalidNumber), 1u);
}

TEST_F(TabStopTest, AnyStopsAndTextsStayInTheirLines)
{
    TestRandom random;
    std::string_view const pieces[] = { "\t", "\t", "word", " ", "1.5", "אב", "\n", "é", "…" };
    for (int round = 0; round < 1500; ++round) {
        std::vector<TabStop> stops(random.below(6));
        for (TabStop& stop : stops)
            stop = { static_cast<float>(random.below(3000)) / 10 - 20,
                static_cast<TabAlign>(random.below(4)) };
        std::string text;
        for (std::size_t i = random.below(24); i > 0; --i)
            text += pieces[random.below(std::size(pieces))];
        float const room = static_cast<float>(20 + random.below(300));
        next_frame();
        ParagraphStyle const paragraph { .width = room,
            .wrap = random.below(2) == 0 ? TextWrap::Word : TextWrap::No,
            .align = static_cast<TextAlign>(random.below(4)),
            .ellipsis = static_cast<Ellipsis>(random.below(4)),
            .max_lines = static_cast<std::uint16_t>(random.below(3)),
            .tab_width = static_cast<float>(random.below(60)),
            .tab_stops = stops };
        TextLayout const& made = engine.layout(text, dejavu, paragraph);
        float const widest = paragraph.wrap == TextWrap::No && paragraph.ellipsis == Ellipsis::No
                                 ? 20000.0f
                                 : std::max(room, 60.0f);
        for (TextLine const& line : made.lines())
            ASSERT_LE(line.width, widest) << text << " in " << room;
        for (std::size_t at = 0; at <= text.size(); ++at)
            ASSERT_TRUE(std::isfinite(made.caret(at).x));
    }
}

}
