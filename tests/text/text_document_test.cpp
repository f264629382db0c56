// SPDX-License-Identifier: MIT

#include <oriel/text/text_document.h>

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace oriel {

TEST(TextDocument, CountsLinesAndColumns)
{
    TextDocument const document(std::string("one\ntwo\r\n\nfour"));
    EXPECT_EQ(document.line_count(), 4u);
    EXPECT_EQ(document.place_of(5), (TextPlace { 1, 1 }));
    EXPECT_EQ(document.place_of(4), (TextPlace { 1, 0 }));
    EXPECT_EQ(document.place_of(1000), (TextPlace { 3, 4 }));
    EXPECT_EQ(document.offset_of({ 3, 2 }), 12u);
    EXPECT_EQ(document.offset_of({ 0, 99 }), 3u) << "no further than the line's end";
    EXPECT_EQ(document.offset_of({ 99, 0 }), document.size());
    EXPECT_EQ(document.line_begin(2), 9u);
    EXPECT_EQ(document.line_end(2), 9u);
}

TEST(TextDocument, EndsALineBeforeItsCarriageReturn)
{
    TextDocument const document(std::string("one\r\ntwo\r\r\n\r\n"));
    EXPECT_EQ(document.line_end(0), 3u);
    EXPECT_EQ(document.line_end(1), 9u) << "a carriage return alone belongs to the line";
    EXPECT_EQ(document.line_end(2), 11u);
    EXPECT_EQ(document.text(), "one\r\ntwo\r\r\n\r\n");
}

TEST(TextDocument, AnEmptyOneHasOneLine)
{
    TextDocument const document;
    EXPECT_EQ(document.line_count(), 1u);
    EXPECT_EQ(document.line_begin(0), 0u);
    EXPECT_EQ(document.line_end(0), 0u);
    EXPECT_EQ(document.place_of(3), TextPlace {});
    EXPECT_TRUE(document.equals(""));
}

TEST(TextDocument, KeepsInvalidBytesAsTheyAre)
{
    std::string const bytes("\xff\xfe\0\xc3 \xed\xa0\x80\r", 9);
    TextDocument document(bytes);
    document.replace(4, 4, "é");
    document.replace(4, 6, "");
    EXPECT_EQ(document.text(), bytes);
    EXPECT_TRUE(document.equals(bytes));
}

TEST(TextDocument, ReadsAcrossItsPieces)
{
    TextDocument document(std::string("hello world"));
    document.replace(5, 6, "-----");
    std::string scratch;
    EXPECT_EQ(document.read(3, 12, scratch), "lo-----wo");
    EXPECT_EQ(document.read(9, 99, scratch), "-world");
    EXPECT_EQ(document.read(7, 2, scratch), "");
}

TEST(TextDocument, RemembersItsLastChanges)
{
    TextDocument document(std::string("abc"));
    std::uint64_t const before = document.revision();
    document.replace(1, 2, "xyz");
    TextChange change;
    ASSERT_TRUE(document.find_change(before + 1, change));
    EXPECT_EQ(change.begin, 1u);
    EXPECT_EQ(change.end, 2u);
    EXPECT_EQ(change.inserted, 3u);
    EXPECT_FALSE(document.find_change(before, change));
    for (int i = 0; i < 64; ++i)
        document.replace(0, 0, "-");
    EXPECT_FALSE(document.find_change(before + 1, change));
    EXPECT_TRUE(document.find_change(before + 2, change));
}

TEST(TextDocument, IsAnotherOneOnceItIsAssignedTo)
{
    TextDocument document(std::string("abc"));
    document.replace(0, 0, "-");
    std::uint64_t const before = document.revision();
    document = TextDocument(std::string("other"));
    EXPECT_GT(document.revision(), before);
    TextChange change;
    EXPECT_FALSE(document.find_change(document.revision(), change));
    EXPECT_EQ(document.text(), "other");
}

}
