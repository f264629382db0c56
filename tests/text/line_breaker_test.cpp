// SPDX-License-Identifier: MIT

#include <oriel/text/utf8.h>
#include <tests/text/break_test_file.h>
#include <text/line_breaker.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

// The text with a | wherever a line may end.
static std::string with_breaks(std::string_view text, LineBreakOptions const& options = {})
{
    LineBreaker breaker(text, 0, options);
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = breaker.next();
        result += text.substr(begin, end - begin);
        result += end < text.size() ? "|" : "";
        begin = end;
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
    EXPECT_EQ(with_breaks("run -x -5"), "run |-|x |-5");
    EXPECT_EQ(with_breaks("run -x -5", { .keeps_leading_hyphens = true }), "run |-x |-5");
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

TEST(LineBreaker, MayBeginAnewWhereverALineMayEnd)
{
    for (BreakCase const& test : read_break_test("LineBreakTest.txt")) {
        for (std::size_t i = 0; i + 1 < test.breaks.size(); ++i)
            EXPECT_EQ(LineBreaker(test.text, test.breaks[i]).next(), test.breaks[i + 1])
                << test.line;
    }
}

TEST(LineBreaker, AgreesWithUnicodesTestFile)
{
    std::vector<BreakCase> const cases = read_break_test("LineBreakTest.txt");
    if (cases.empty())
        GTEST_SKIP() << "the package unicode-data is not installed";
    EXPECT_EQ(cases.size(), 7654u);
    for (BreakCase const& test : cases) {
        std::vector<std::size_t> breaks;
        LineBreaker breaker(test.text);
        while (breaks.empty() || breaks.back() < test.text.size())
            breaks.push_back(breaker.next());
        EXPECT_EQ(breaks, test.breaks) << test.line;
    }
}

}
