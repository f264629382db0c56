// SPDX-License-Identifier: MIT

#include <oriel/text/utf8.h>
#include <tests/text/break_test_file.h>
#include <text/line_breaker.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

static std::vector<LineBreak> breaks_of(std::string_view text, std::u32string& code_points)
{
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        code_points.push_back(step.code_point);
        at += step.size;
    }
    std::vector<LineBreak> breaks(code_points.size());
    find_line_breaks(code_points, breaks);
    return breaks;
}

// The text with a | wherever a line may end.
static std::string with_breaks(std::string_view text)
{
    std::u32string code_points;
    std::vector<LineBreak> const breaks = breaks_of(text, code_points);
    std::string result;
    for (std::size_t i = 0; i < code_points.size(); ++i) {
        if (breaks[i] == LineBreak::Allowed)
            result += '|';
        append_utf8(result, code_points[i]);
    }
    return result;
}

TEST(LineBreaker, BreaksAfterSpacesAndNeverBeforeThem)
{
    EXPECT_EQ(with_breaks("one two   three "), "one |two   |three ");
    EXPECT_EQ(with_breaks("  leading"), "  |leading");
}

TEST(LineBreaker, BreaksAfterAHyphenButNotInsideAWord)
{
    EXPECT_EQ(with_breaks("well-known"), "well-|known");
    EXPECT_EQ(with_breaks("pages 3-4"), "pages |3-4");
    EXPECT_EQ(with_breaks("run -x -5"), "run |-x |-5");
}

TEST(LineBreaker, NeverBreaksAtANoBreakSpace)
{
    EXPECT_EQ(with_breaks("10\u00a0km a\u2060b"), "10\u00a0km |a\u2060b");
}

TEST(LineBreaker, BreaksBetweenIdeographsButNotBeforeClosingPunctuation)
{
    EXPECT_EQ(with_breaks("日本語。「本」"), "日|本|語。|「本」");
    EXPECT_EQ(with_breaks("日abc本"), "日|abc|本");
}

TEST(LineBreaker, KeepsPunctuationWithItsWord)
{
    EXPECT_EQ(with_breaks("Yes, (really)! No."), "Yes, |(really)! |No.");
    EXPECT_EQ(with_breaks("( a )"), "( a )");
}

TEST(LineBreaker, BreaksAfterASlashBeforeALetter)
{
    EXPECT_EQ(with_breaks("and/or 1/2"), "and/|or |1/2");
}

TEST(LineBreaker, BreaksAtAZeroWidthSpace)
{
    EXPECT_EQ(with_breaks("long\u200bword"), "long\u200b|word");
}

TEST(LineBreaker, NeverPartsAMarkFromItsBase)
{
    EXPECT_EQ(with_breaks("日\u0301本"), "日\u0301|本");
}

}
