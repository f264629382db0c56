// SPDX-License-Identifier: MIT
//
// One paragraph of several styles, with boxes among its letters.

#include <tests/text/debian_font.h>
#include <tests/text/text_fixture.h>
#include <text/grapheme.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

struct RichLayoutTest : ::testing::Test, EngineWithFonts {
    RichLayoutTest()
    {
        Result<FontId> const font = engine.add_font(read_font(dejavu_sans));
        if (font)
            dejavu.font = engine.add_stack({ &*font, 1 });
    }
    TextLayout const& layout(std::string_view text, std::vector<TextSpan> const& spans,
        ParagraphStyle const& paragraph = {})
    {
        return engine.layout({ text, spans }, style, paragraph);
    }

    TextStyle const style {};
    TextStyle const bold { 1 };
    TextStyle const large { 0, 28 };
    TextStyle dejavu {}; // stack 0 when the package is not installed
};

static std::vector<GlyphBlock> copy_of(std::span<GlyphBlock const> blocks)
{
    return { blocks.begin(), blocks.end() };
}

// What is seen of two layouts, and where carets stand, is the same.
static void expect_equal(
    TextEngine& a_engine, TextLayout const& a, TextEngine& b_engine, TextLayout const& b)
{
    ASSERT_EQ(a.size(), b.size());
    ASSERT_EQ(a.min_width(), b.min_width());
    ASSERT_EQ(a.is_truncated(), b.is_truncated());
    ASSERT_EQ(a.lines().size(), b.lines().size());
    for (std::size_t i = 0; i < a.lines().size(); ++i) {
        ASSERT_EQ(a.lines()[i].byte_begin, b.lines()[i].byte_begin);
        ASSERT_EQ(a.lines()[i].byte_end, b.lines()[i].byte_end);
        ASSERT_EQ(a.lines()[i].x, b.lines()[i].x);
        ASSERT_EQ(a.lines()[i].baseline, b.lines()[i].baseline);
    }
    for (std::size_t at = 0; at <= a.text().size(); ++at) {
        ASSERT_EQ(a.caret(at).x, b.caret(at).x) << at;
        ASSERT_EQ(a.caret(at, TextAffinity::Upstream).x, b.caret(at, TextAffinity::Upstream).x);
    }
    std::vector<GlyphBlock> const of_a = copy_of(a_engine.blocks(a));
    std::vector<GlyphBlock> const of_b = copy_of(b_engine.blocks(b));
    ASSERT_EQ(of_a.size(), of_b.size());
    for (std::size_t i = 0; i < of_a.size(); ++i) {
        ASSERT_EQ(of_a[i].hash, of_b[i].hash);
        ASSERT_EQ(of_a[i].x, of_b[i].x);
        ASSERT_EQ(of_a[i].y, of_b[i].y);
        ASSERT_EQ(of_a[i].span, of_b[i].span);
    }
}

TEST_F(RichLayoutTest, SpansOfOneStyleStandWhereThePlainTextDoes)
{
    std::string const text = "Waffles to AVA, 12 of them";
    TextLayout const& plain = engine.layout(text, style);
    TextLayout const& rich = layout(text, { { 3, style }, { 12, style }, { 16, style } });
    EXPECT_EQ(rich.size(), plain.size());
    for (std::size_t at = 0; at <= text.size(); ++at)
        EXPECT_EQ(rich.caret(at).x, plain.caret(at).x) << at;
}

TEST_F(RichLayoutTest, EachStyleIsAsWideAsByItself)
{
    TextLayout const& rich = layout("one two", { { 4, style }, { 7, large } });
    float const one = engine.layout("one ", style).caret(4).x;
    EXPECT_EQ(rich.caret(4).x, one);
    EXPECT_EQ(rich.caret(7).x, one + engine.layout("two", large).caret(3).x);
}

TEST_F(RichLayoutTest, ALineIsAsHighAsItsHighestSpan)
{
    TextLayout const& rich =
        layout("small\nsmall Large\nsmall", { { 12, style }, { 17, large }, { 23, style } });
    ASSERT_EQ(rich.lines().size(), 3u);
    float const small = engine.layout("x", style).size().height;
    EXPECT_EQ(rich.lines()[0].height, small);
    EXPECT_EQ(rich.lines()[1].height, engine.layout("x", large).size().height);
    EXPECT_EQ(rich.lines()[2].height, small);
    EXPECT_EQ(rich.lines()[1].baseline - rich.lines()[1].top, engine.layout("x", large).baseline());
    EXPECT_EQ(rich.lines()[2].top, rich.lines()[1].top + rich.lines()[1].height);
}

TEST_F(RichLayoutTest, BlocksBelongToOneSpanEach)
{
    TextLayout const& rich = layout("one two three", { { 4, style }, { 8, bold } });
    std::vector<std::uint32_t> spans;
    for (GlyphBlock const& block : engine.blocks(rich))
        spans.push_back(block.span);
    EXPECT_EQ(spans, (std::vector<std::uint32_t> { 0, 1, 2 }));
    EXPECT_EQ(rich.span_count(), 3u);
    EXPECT_EQ(rich.span_range(2).begin, 8u);
    EXPECT_EQ(rich.span_range(2).end, 13u);
}

TEST_F(RichLayoutTest, APaintThatChangesInsideALigatureLeavesItWhole)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    TextLayout const& plain = engine.layout("office", dejavu);
    std::vector<TextSpan> const inside { { 2, dejavu }, { 6, dejavu } }; // "of|fice"
    TextLayout const& rich = engine.layout({ "office", inside }, dejavu);
    EXPECT_EQ(rich.size(), plain.size());
    std::size_t glyphs = 0;
    for (GlyphBlock const& block : engine.blocks(rich))
        glyphs += block.count;
    std::size_t plain_glyphs = 0;
    for (GlyphBlock const& block : engine.blocks(plain))
        plain_glyphs += block.count;
    EXPECT_EQ(glyphs, plain_glyphs);
    EXPECT_LT(plain_glyphs, 6u); // it is a ligature
}

TEST_F(RichLayoutTest, JoinedLettersStayJoinedWhereThePaintChanges)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    TextLayout const& plain = engine.layout("سلام", dejavu);
    std::vector<TextSpan> const halves { { 4, dejavu }, { 8, dejavu } };
    EXPECT_EQ(engine.layout({ "سلام", halves }, dejavu).size(), plain.size());
}

TEST_F(RichLayoutTest, AGraphemeHasTheStyleOfItsFirstCharacter)
{
    // The accent belongs to the next span.
    TextLayout const& rich = layout("e\u0301x", { { 1, style }, { 4, large } });
    EXPECT_EQ(rich.caret(3).x, engine.layout("e\u0301", style).caret(3).x);
    EXPECT_EQ(rich.caret(1).x, rich.caret(0).x);
}

TEST_F(RichLayoutTest, SpansThatAreOutOfOrderOrTooLongAreClamped)
{
    TextLayout const& rich = layout("abc", { { 2, bold }, { 1, large }, { 99, bold } });
    EXPECT_EQ(rich.span_range(0).end, 2u);
    EXPECT_EQ(rich.span_range(1).end, 2u);
    EXPECT_EQ(rich.span_range(2).end, 3u);
    EXPECT_EQ(rich.size(), engine.layout("abc", bold).size());
}

TEST_F(RichLayoutTest, ABoxTakesItsRoomAndStandsOnTheBaseline)
{
    std::string const text = "a\uFFFCb";
    TextLayout const& rich =
        layout(text, { { 1, style }, { 4, style, { .size = { 40, 30 } } }, { 5, style } });
    Rect const box = rich.span_box(1);
    EXPECT_EQ(box.size(), (Size { 40, 30 }));
    EXPECT_EQ(box.bottom(), rich.baseline());
    EXPECT_EQ(rich.caret(4).x - rich.caret(1).x, 40);
    EXPECT_NEAR(box.x, rich.caret(1).x, 0.5f);
    EXPECT_GE(box.y, 0);
    EXPECT_TRUE(diagnostics.kinds.empty());
}

TEST_F(RichLayoutTest, ABoxCanStandInTheMiddleOfCapitals)
{
    TextLayout const& rich = layout(std::string(inline_box_text),
        { { 3, style, { .size = { 10, 10 }, .align = BoxAlign::Middle } } });
    Rect const box = rich.span_box(0);
    float const center = rich.baseline() - box.center().y;
    EXPECT_GT(center, 3); // half of the capitals of Inter at 14 px are 5 px high
    EXPECT_LT(center, 7);
}

TEST_F(RichLayoutTest, ALineMayEndBesideABox)
{
    std::string const text = "word\uFFFCword";
    TextLayout const& rich =
        layout(text, { { 4, style }, { 7, style, { .size = { 40, 10 } } }, { 11, style } },
            { .width = 60, .wrap = TextWrap::Word });
    ASSERT_EQ(rich.lines().size(), 3u);
    EXPECT_GT(rich.span_box(1).y, rich.lines()[0].height - 1);
    EXPECT_EQ(rich.span_box(1).x, 0);
    EXPECT_GE(rich.min_width(), 40);
}

TEST_F(RichLayoutTest, ABoxTakesPartInBidi)
{
    if (dejavu.font == 0)
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    // Between two Hebrew words it stands between them, from the right.
    std::string const text = "שלום\uFFFCעולם";
    std::vector<TextSpan> const spans { { 8, dejavu }, { 11, dejavu, { .size = { 20, 10 } } },
        { 19, dejavu } };
    TextLayout const& rich = engine.layout({ text, spans }, dejavu);
    Rect const box = rich.span_box(1);
    EXPECT_GT(rich.caret(0).x, box.right());
    EXPECT_LE(rich.caret(12).x, box.x + 1);
}

TEST_F(RichLayoutTest, ABoxThatIsCutOffIsEmpty)
{
    std::string const text = "a long line \uFFFC";
    TextLayout const& rich = layout(text, { { 12, style }, { 15, style, { .size = { 20, 10 } } } },
        { .width = 50, .ellipsis = Ellipsis::End });
    EXPECT_TRUE(rich.span_box(1).is_empty());
}

TEST_F(RichLayoutTest, ALayoutIsFoundAgainByItsSpans)
{
    std::vector<TextSpan> const spans { { 4, style }, { 7, bold } };
    TextLayout const* const first = &layout("one two", spans);
    next_frame();
    EXPECT_EQ(&layout("one two", spans), first);
    EXPECT_NE(&layout("one two", { { 3, style }, { 7, bold } }), first);
    EXPECT_NE(&engine.layout("one two", style), first);
    EXPECT_TRUE(std::equal(spans.begin(), spans.end(), first->spans().begin()));
}

// ---- Fuzzed.

constexpr std::string_view pieces[] = { "Waffle ", "office-", "AV", "e\u0301", "שלום ", "سلام",
    "12 (3) ", "\n", "\t", "🇩🇪", "漢字", "\u200f", "mixed, of course ", "\xff", " " };

struct RandomRich {
    std::string text;
    std::vector<TextSpan> spans;
    ParagraphStyle paragraph;
};

static RandomRich random_rich(TestRandom& random, FontStackId other)
{
    RandomRich rich;
    std::size_t const count = random.below(14);
    for (std::size_t i = 0; i < count; ++i)
        rich.text += pieces[random.below(std::size(pieces))];
    for (std::uint32_t end = 0; end < rich.text.size() && random.below(9) > 0;) {
        end += static_cast<std::uint32_t>(random.below(9));
        TextSpan span { end };
        span.style.font = random.below(3) == 0 ? other : static_cast<FontStackId>(random.below(3));
        span.style.size = random.below(3) == 0 ? 22.5f : 14;
        span.style.letter_spacing = random.below(5) == 0 ? 1.3f : 0;
        if (random.below(8) == 0)
            span.box.size = { 13, 17 };
        rich.spans.push_back(span);
    }
    rich.paragraph.width = static_cast<float>(random.below(260));
    rich.paragraph.wrap = random.below(3) == 0 ? TextWrap::No : TextWrap::Word;
    rich.paragraph.align = static_cast<TextAlign>(random.below(4));
    rich.paragraph.ellipsis = static_cast<Ellipsis>(random.below(4));
    rich.paragraph.max_lines = static_cast<std::uint16_t>(random.below(4));
    rich.paragraph.direction = static_cast<TextDirection>(random.below(3));
    rich.paragraph.tab_width = random.below(2) == 0 ? 0.0f : 31;
    return rich;
}

TEST_F(RichLayoutTest, CachedIsTheSameAsFresh)
{
    TestRandom random;
    EngineWithFonts used;
    Result<FontId> const font = used.engine.add_font(read_font(dejavu_sans));
    if (font)
        used.engine.add_stack({ &*font, 1 });
    for (int round = 0; round < 60; ++round) {
        RandomRich const rich = random_rich(random, dejavu.font);
        // The same text under other widths and alignments goes before, so that shapes are shared.
        ParagraphStyle other = rich.paragraph;
        other.width += 40;
        used.engine.layout({ rich.text, rich.spans }, style, other);
        TextLayout const& cached =
            used.engine.layout({ rich.text, rich.spans }, style, rich.paragraph);
        EngineWithFonts fresh;
        if (font)
            fresh.engine.add_stack({ &*fresh.engine.add_font(read_font(dejavu_sans)), 1 });
        TextLayout const& made =
            fresh.engine.layout({ rich.text, rich.spans }, style, rich.paragraph);
        ASSERT_NO_FATAL_FAILURE(expect_equal(used.engine, cached, fresh.engine, made)) << round;
        used.next_frame();
    }
}

// What TextLayout promises of any text, however it is styled, cut and aligned.
static void expect_sane(TextLayout const& text)
{
    for (TextLine const& line : text.lines()) {
        ASSERT_LE(line.width, text.size().width + 1.0f / 32);
        ASSERT_GE(line.x, 0);
    }
    std::uint32_t end = 0;
    for (TextLine const& line : text.lines()) {
        ASSERT_GE(line.byte_begin, end);
        ASSERT_GE(line.byte_end, line.byte_begin);
        end = line.byte_end;
    }
    for (std::size_t at = 0; at <= text.text().size(); at = next_grapheme(text.text(), at)) {
        TextLayout::Caret const caret = text.caret(at);
        ASSERT_LT(caret.line, text.lines().size());
        if (at == text.text().size())
            break;
    }
    // A selection of everything has no rectangle twice, and ends.
    std::size_t begin = 0;
    std::size_t rects = 0;
    for (Rect rect; text.take_selected(begin, text.text().size(), rect); ++rects)
        ASSERT_LT(rects, text.text().size() + 1);
}

TEST_F(RichLayoutTest, NothingThatIsAskedForIsTooMuch)
{
    TestRandom random;
    for (int round = 0; round < 3000; ++round) {
        if (round % 50 == 0)
            next_frame();
        RandomRich const rich = random_rich(random, dejavu.font);
        TextLayout const& made = engine.layout({ rich.text, rich.spans }, style, rich.paragraph);
        ASSERT_NO_FATAL_FAILURE(expect_sane(made)) << round;
    }
}

TEST_F(RichLayoutTest, LaidOutAgainAtTheWidthItTookItHasTheSameLines)
{
    TestRandom random;
    for (int round = 0; round < 2000; ++round) {
        if (round % 50 == 0)
            next_frame(round % 100 == 0 ? 1 : 1.25f);
        RandomRich rich = random_rich(random, dejavu.font);
        rich.paragraph.wrap = TextWrap::Word;
        rich.paragraph.max_lines = 0;
        rich.paragraph.width += 120; // no letter is wider
        TextLayout const& first = engine.layout({ rich.text, rich.spans }, style, rich.paragraph);
        std::vector<TextLine> const lines(first.lines().begin(), first.lines().end());
        rich.paragraph.width = first.size().width;
        TextLayout const& again = engine.layout({ rich.text, rich.spans }, style, rich.paragraph);
        ASSERT_EQ(again.lines().size(), lines.size()) << round;
        for (std::size_t i = 0; i < lines.size(); ++i)
            ASSERT_EQ(again.lines()[i].byte_end, lines[i].byte_end) << round;
        ASSERT_LE(again.size().width, first.size().width);
    }
}

}
