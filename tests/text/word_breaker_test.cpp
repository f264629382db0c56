// SPDX-License-Identifier: MIT

#include <tests/text/break_test_file.h>
#include <tests/text/text_fixture.h>
#include <text/word_boundary.h>
#include <text/word_breaker.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

static std::vector<std::size_t> boundaries_of(std::string_view text)
{
    std::vector<std::size_t> boundaries;
    for (std::size_t at = 0; at < text.size();)
        boundaries.push_back(at = next_word_boundary(text, at));
    return boundaries;
}

// What a double click on `clicked` selects.
static std::string_view word_of(std::string_view text, std::string_view clicked)
{
    TextRange const word = word_around(text, text.find(clicked));
    return text.substr(word.begin, word.end - word.begin);
}

TEST(WordBreaker, AgreesWithUnicodesTestFile)
{
    std::vector<BreakCase> const cases = read_break_test("WordBreakTest.txt");
    if (cases.empty())
        GTEST_SKIP() << "the package unicode-data is not installed";
    EXPECT_EQ(cases.size(), 1823u);
    for (BreakCase const& test : cases)
        EXPECT_EQ(boundaries_of(test.text), test.breaks) << test.line;
}

TEST(WordBreaker, BackwardsMeetsTheSameBoundariesAsForwards)
{
    TestRandom random;
    std::string_view const parts[] = { "a", "א", "\"", "'", ".", ":", ",", "1", " ", "_", "ア",
        "漢", "\u0301", "\u200d", "\u00ad", "🇩", "👩", "\r", "\n", "\u2028", "\xe2\x82", "\x80" };
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t i = random.below(14); i > 0; --i)
            text += parts[random.below(std::size(parts))];
        std::vector<std::size_t> const forwards = boundaries_of(text);
        for (std::size_t offset = 1; offset <= text.size(); ++offset) {
            std::size_t expected = 0;
            for (std::size_t boundary : forwards)
                expected = boundary < offset ? boundary : expected;
            ASSERT_EQ(previous_word_boundary(text, offset), expected)
                << ::testing::PrintToString(text) << " before " << offset;
        }
    }
}

TEST(WordBreaker, NamesAreReadInParts)
{
    std::string_view const text = "it isn't file.txt nor a::b, but 3.14";
    EXPECT_EQ(word_of(text, "isn"), "isn't");
    EXPECT_EQ(word_of(text, "file"), "file");
    EXPECT_EQ(word_of(text, "::"), "::");
    EXPECT_EQ(word_of(text, "3"), "3.14");
}

TEST(WordBreaker, WhatOnlyADictionaryPartsIsOneWord)
{
    EXPECT_EQ(word_of("ok ภาษาไทย ok", "ไ"), "ภาษาไทย");
}

TEST(WordBreaker, HanIsReadCharacterByCharacterAndKatakanaInWords)
{
    EXPECT_EQ(word_of("日本カタカナ", "本"), "本");
    EXPECT_EQ(word_of("日本カタカナ", "タ"), "カタカナ");
}

}
