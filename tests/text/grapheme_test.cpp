// SPDX-License-Identifier: MIT

#include <oriel/text/utf8.h>
#include <tests/text/break_test_file.h>
#include <tests/text/text_fixture.h>
#include <text/grapheme.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

// The graphemes, each in brackets.
static std::string in_brackets(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = next_grapheme(text, at);
        result += '[';
        result += text.substr(at, end - at);
        result += ']';
        at = end;
    }
    return result;
}

TEST(Grapheme, MarksStayWithTheirBase)
{
    EXPECT_EQ(in_brackets("e\u0301a"), "[e\u0301][a]");
    EXPECT_EQ(in_brackets("a\u0308\u0304b"), "[a\u0308\u0304][b]");
}

TEST(Grapheme, FlagsArePairs) { EXPECT_EQ(in_brackets("🇩🇪🇫🇷🇮"), "[🇩🇪][🇫🇷][🇮]"); }

TEST(Grapheme, EmojiSequencesAreOne)
{
    EXPECT_EQ(in_brackets("👩‍👩‍👧x👍🏽❤️"),
        "[👩‍👩‍👧][x][👍🏽][❤️]");
}

TEST(Grapheme, ACarriageReturnGoesWithItsLineFeed)
{
    EXPECT_EQ(in_brackets("a\r\n\n"), "[a][\r\n][\n]");
}

TEST(Grapheme, HangulIsReadInSyllables) { EXPECT_EQ(in_brackets("각하"), "[각][하]"); }

TEST(Grapheme, OffsetsInsideCountAsTheBegin)
{
    std::string_view const text = "ae\u0301b";
    EXPECT_EQ(grapheme_begin(text, 0), 0u);
    EXPECT_EQ(grapheme_begin(text, 2), 1u);
    EXPECT_EQ(grapheme_begin(text, 3), 1u);
    EXPECT_EQ(grapheme_begin(text, 4), 4u);
    EXPECT_EQ(grapheme_begin(text, 99), 5u);
}

TEST(Grapheme, BackwardsMeetsTheSameBoundariesAsForwards)
{
    TestRandom random;
    std::string_view const parts[] = { "a", "e\u0301", "🇩", "👩", "\u200d", "🏽", "\xe2\x82",
        "\x80", "\r", "\n", "\uFE0F", "ᄀ", "각", "\xf0\x9f" };
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t i = random.below(12); i > 0; --i)
            text += parts[random.below(std::size(parts))];
        std::vector<std::size_t> forwards;
        for (std::size_t at = 0; at < text.size(); at = next_grapheme(text, at))
            forwards.push_back(at);
        std::vector<std::size_t> backwards;
        for (std::size_t at = text.size(); at > 0;)
            backwards.insert(backwards.begin(), at = previous_grapheme(text, at));
        ASSERT_EQ(forwards, backwards) << ::testing::PrintToString(text);
        for (std::size_t at : forwards)
            ASSERT_TRUE(is_grapheme_boundary(text, at));
    }
}

TEST(Grapheme, AgreesWithUnicodesTestFile)
{
    std::vector<BreakCase> const cases = read_break_test("GraphemeBreakTest.txt");
    if (cases.empty())
        GTEST_SKIP() << "the package unicode-data is not installed";
    EXPECT_EQ(cases.size(), 602u);
    for (BreakCase const& test : cases) {
        std::vector<std::size_t> breaks;
        for (std::size_t at = 0; at < test.text.size();)
            breaks.push_back(at = next_grapheme(test.text, at));
        EXPECT_EQ(breaks, test.breaks) << test.line;
    }
}

}
