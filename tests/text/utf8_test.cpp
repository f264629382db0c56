// SPDX-License-Identifier: MIT

#include <oriel/text/utf8.h>

#include <gtest/gtest.h>

namespace oriel {

TEST(Utf8, EveryCodePointSurvivesEncodingAndDecoding)
{
    for (char32_t c = 0; c <= 0x10ffff; ++c) {
        if (c >= 0xd800 && c <= 0xdfff)
            continue;
        std::string text;
        append_utf8(text, c);
        Utf8Step const step = decode_utf8(text, 0);
        ASSERT_EQ(step.code_point, c);
        ASSERT_EQ(step.size, text.size());
        ASSERT_TRUE(step.is_valid);
    }
}

TEST(Utf8, WhatIsNoCodePointIsEncodedAsTheReplacementCharacter)
{
    for (char32_t c : { char32_t { 0xd800 }, char32_t { 0xdfff }, char32_t { 0x110000 } }) {
        std::string text;
        append_utf8(text, c);
        EXPECT_EQ(text, "\uFFFD");
    }
}

// The example of Unicode 15, Table 3-11.
TEST(Utf8, EachMaximalInvalidPartBecomesOneReplacementCharacter)
{
    EXPECT_EQ(valid_utf8("\xf0\x80\x80\x41"), "\uFFFD\uFFFD\uFFFDA");
    EXPECT_EQ(valid_utf8("\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41"), "\uFFFD\uFFFD\uFFFD\uFFFDA");
    EXPECT_EQ(valid_utf8("\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41"),
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA");
    EXPECT_EQ(valid_utf8("\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41"),
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA");
    EXPECT_EQ(valid_utf8("\xf4\x91\x92\x93\xff\x41\x80\xbf\x42"),
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA\uFFFD\uFFFDB");
}

TEST(Utf8, ATextCutInTheMiddleOfACharacterIsInvalid)
{
    EXPECT_TRUE(is_valid_utf8("häuser €"));
    EXPECT_FALSE(is_valid_utf8("h\xc3"));
    EXPECT_FALSE(is_valid_utf8("\xe2\x82"));
}

TEST(Utf8, TheEndTakesNoBytes)
{
    EXPECT_EQ(decode_utf8("a", 1).size, 0);
    EXPECT_EQ(decode_utf8("", 0).size, 0);
}

}
