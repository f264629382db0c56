// SPDX-License-Identifier: MIT
//
// Wrapped ASCII has a way of its own, on which an edit costs what it changes; it must not be seen.

#include <tests/text/layout_said.h>
#include <tests/text/text_fixture.h>
#include <text/ascii_paragraph.h>
#include <text/embedded_font_files.h>
#include <text/layout_entry.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

static std::string random_part(TestRandom& random, std::size_t longest)
{
    static constexpr std::string_view parts[] = { " ", "  ", "\n", "-", "(", ")", "12", ",", "/",
        "word", "A", "V", "incomprehensible", "$", "%", "\"", "a b c", "?", "x-y", "fi" };
    std::string text;
    for (std::size_t i = random.below(longest); i > 0; --i)
        text += random.below(3) == 0 ? std::string(parts[random.below(std::size(parts))])
                                     : std::string(1, static_cast<char>('a' + random.below(26)));
    return text;
}

struct AsciiParagraphTest : ::testing::Test, EngineWithFonts {
    // What has a span of its own goes the long way.
    TextLayout const& long_way(
        std::string const& text, TextStyle const& style, ParagraphStyle const& paragraph)
    {
        TextSpan span;
        span.end = static_cast<std::uint32_t>(text.size());
        span.style = style;
        return engine.layout({ text, { &span, 1 } }, style, paragraph);
    }
    void expect_same(std::string const& text, TextStyle const& style,
        ParagraphStyle const& paragraph, First first)
    {
        TextLayout const& layout = engine.layout(text, style, paragraph);
        TextLayout const& other = long_way(text, style, paragraph);
        ASSERT_EQ(layout.min_width(), other.min_width()) << '"' << text << '"';
        ASSERT_EQ(said(engine, layout, first), said(engine, other, first)) << '"' << text << '"';
    }
};

static void edit(std::string& text, TestRandom& random)
{
    std::size_t const place = random.below(text.size() + 1);
    if (random.below(3) == 0)
        text.erase(place, random.below(random.below(8) == 0 ? 200 : 4));
    if (random.below(2) == 0)
        text.insert(place, random_part(random, random.below(8) == 0 ? 200 : 4));
}

TEST_F(AsciiParagraphTest, EditedItIsWhatTheLongWayMakesOfIt)
{
    TestRandom random;
    for (int document = 0; document < 40; ++document) {
        float const scale = random.below(2) == 0 ? 1.0f : 1.25f;
        TextStyle const style { .font = static_cast<FontStackId>(random.below(3)),
            .size = random.below(5) == 0 ? 60.0f : 14.0f };
        ParagraphStyle paragraph { .width = static_cast<float>(random.below(700)),
            .wrap = TextWrap::Word,
            .align = static_cast<TextAlign>(random.below(3)),
            .direction = static_cast<TextDirection>(random.below(2)) };
        std::string text = random_part(random, 800);
        engine.layout(std::string(300, 'a'), style);
        for (int step = 0; step < 40; ++step) {
            next_frame(scale);
            if (random.below(10) == 0)
                paragraph.width = static_cast<float>(random.below(700));
            bool const is_outlined = random.below(25) == 0;
            expect_same(text, style, paragraph,
                is_outlined ? First::Outline : static_cast<First>(random.below(2)));
            edit(text, random);
        }
    }
}

TEST_F(AsciiParagraphTest, TenThousandCharactersTypedAreWhatTheLongWayMakesOfThem)
{
    TestRandom random;
    ParagraphStyle const paragraph { .width = 300, .wrap = TextWrap::Word };
    std::string text(2000, 'a');
    for (std::size_t i = 0; i < text.size(); i += 1 + random.below(9))
        text[i] = ' ';
    std::size_t caret = text.size() / 2;
    for (int step = 0; step < 10'000; ++step) {
        next_frame();
        if (random.below(100) == 0)
            caret = random.below(text.size());
        if (random.below(5) == 0 && caret > 0)
            text.erase(--caret, 1);
        else
            text.insert(caret++, 1, " abcAVT.,-(1\n"[random.below(13)]);
        TextLayout const& layout = engine.layout(text, {}, paragraph);
        if (step % 20 == 0)
            expect_same(text, {}, paragraph, First::Carets);
        else
            ASSERT_EQ(layout.lines().back().byte_end, text.size());
    }
}

TEST_F(AsciiParagraphTest, ALongLineHasNoSeams)
{
    std::string text;
    while (text.size() < 20'000)
        text += "AVAVA To be, ";
    ParagraphStyle const paragraph { .width = 600, .wrap = TextWrap::Word };
    engine.layout(std::string(300, 'a'), {});
    expect_same(text, {}, paragraph, First::Glyphs);
    next_frame();
    text.insert(text.begin() + 10'000, 'x');
    expect_same(text, {}, paragraph, First::Glyphs);
}

struct AsciiParagraphBuilderTest : ::testing::Test {
    AsciiParagraphBuilderTest()
    {
        FontId const font = fonts.add_lent(embedded_font_file(EmbeddedFont::InterRegular)).value();
        fonts.add_stack({ &font, 1 });
        shape.size = 14 * fixed_one;
        ShapedText shaped;
        shaper.shape(std::string(300, 'a'), shape, shaped);
    }
    bool builds(std::string_view text)
    {
        LayoutEntry* const entry = paragraphs.build(
            { .text = text, .shape = shape, .span = { .above = 10, .below = 4 }, .width = 100 },
            {});
        if (entry != nullptr)
            LayoutEntry::destroy(entry);
        return entry != nullptr;
    }

    RememberedDiagnostics diagnostics;
    FontLibrary fonts;
    Shaper shaper { fonts, diagnostics };
    ShapeStyle shape;
    EntryMemory memory;
    AsciiParagraph paragraphs { fonts, shaper, memory };
};

TEST_F(AsciiParagraphBuilderTest, TakesWhatIsAsciiInLinesOfPairs)
{
    EXPECT_TRUE(builds("Some text (a few words), 12 in all,\nand a second line"));
    EXPECT_TRUE(builds("\n\n"));
    EXPECT_TRUE(builds(std::string(5000, 'x')));
}

TEST_F(AsciiParagraphBuilderTest, LeavesAllElseToTheLongWay)
{
    EXPECT_FALSE(builds(""));
    EXPECT_FALSE(builds("caf\u00e9"));
    EXPECT_FALSE(builds("a\tb"));
    EXPECT_FALSE(builds("a\rb"));
    EXPECT_FALSE(builds(std::string(70'000, 'x')));
    shape.direction = TextDirection::RightToLeft;
    EXPECT_FALSE(builds("abc"));
}

}
