// SPDX-License-Identifier: MIT

#include <oriel/text/isolate.h>
#include <oriel/text/utf8.h>
#include <tests/text/text_fixture.h>
#include <text/bidi.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

namespace {

constexpr char const* pop_mark = "\u2069";

// What stands on one line, from left to right, without the marks.
std::string seen(std::string_view text)
{
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        characters.push_back(step.code_point);
        at += step.size;
    }
    BidiResolver resolver;
    auto const paragraph = resolver.resolve(characters, TextDirection::Automatic);
    std::vector<BidiLevel> levels(characters.size());
    std::copy(paragraph.levels.begin(), paragraph.levels.end(), levels.begin());
    std::vector<std::uint32_t> order(characters.size());
    order_visually(levels, order);
    std::string line;
    for (std::uint32_t const index : order) {
        char32_t const c = characters[index];
        if (c < 0x2066 || c > 0x2069)
            append_utf8(line, c);
    }
    return line;
}

bool shows(std::string_view text, std::string_view part)
{
    return seen(text).find(part) != std::string::npos;
}

}

TEST(Isolate, KeepsAnOrderNumberInArabicInItsOrder)
{
    EXPECT_TRUE(shows("الطلب 123-45 من داود", "45-123")) << "what happens without";
    EXPECT_TRUE(shows("الطلب " + isolated("123-45") + " من داود", "123-45"));
    EXPECT_TRUE(shows("הזמנה 123-45 של דוד", "123-45"));
    EXPECT_TRUE(shows("הזמנה " + isolated("123-45") + " של דוד", "123-45"));
}

TEST(Isolate, KeepsThePlusOfATelephoneNumberInFront)
{
    EXPECT_TRUE(shows("טלפון: +972-50-123", "972-50-123+")) << "what happens without";
    EXPECT_TRUE(shows("טלפון: " + isolated("+972-50-123"), "+972-50-123"));
    EXPECT_TRUE(shows("هاتف: " + isolated("+20 2 123"), "+20 2 123"));
}

TEST(Isolate, KeepsPercentSignsAndRanges)
{
    EXPECT_TRUE(shows("تم 50%", "%50")) << "what happens without";
    EXPECT_TRUE(shows("تم " + isolated("50%"), "50%"));
    EXPECT_TRUE(shows("עמודים 10 - 20", "20 - 10")) << "what happens without";
    EXPECT_TRUE(shows("עמודים " + isolated("10 - 20"), "10 - 20"));
    EXPECT_TRUE(shows("טווח " + isolated("-5…+5"), "-5…+5"));
}

TEST(Isolate, KeepsANameFromTakingTheNumberBehindIt)
{
    std::string const number_first = "From 3 דוד times";
    EXPECT_EQ(seen("From דוד 3 times"), number_first) << "what happens without";
    EXPECT_EQ(seen("From " + isolated("דוד") + " 3 times"), "From דוד 3 times");
}

TEST(Isolate, TakesADirectionThatIsKnown)
{
    std::string const path = "קבצים/a.txt";
    EXPECT_TRUE(shows(isolated(path, TextDirection::LeftToRight), "/a.txt"));
    EXPECT_EQ(isolated("a", TextDirection::LeftToRight), "\u2066a\u2069");
    EXPECT_EQ(isolated("a", TextDirection::RightToLeft), "\u2067a\u2069");
    EXPECT_EQ(isolated("a"), "\u2068a\u2069");
    EXPECT_EQ(isolated(""), "\u2068\u2069");
}

TEST(Isolate, KeepsMarksWithoutAPartnerInside)
{
    EXPECT_EQ(isolated("a\u2069b"), "\u2068ab\u2069");
    EXPECT_EQ(isolated("a\u2067b"), "\u2068a\u2067b\u2069\u2069");
    EXPECT_EQ(isolated(isolated("a")), "\u2068\u2068a\u2069\u2069");
    EXPECT_TRUE(shows("הזמנה " + isolated("\u202e123-45") + " של 7-8", "7-8"));
    EXPECT_EQ(isolated("\xff"), "\u2068\xff" + std::string(pop_mark));
}

TEST(Isolate, IsNotSeenAndTakesNoRoom)
{
    EngineWithFonts fonts;
    auto const width = [&](std::string_view text) {
        return fonts.engine.layout(text, {}).size().width;
    };
    EXPECT_EQ(width("Order " + isolated("123-45") + " of"), width("Order 123-45 of"));
    EXPECT_EQ(fonts.diagnostics.kinds.size(), 0u) << "no font misses the marks";
}

}
