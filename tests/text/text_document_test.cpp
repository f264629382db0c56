// SPDX-License-Identifier: MIT

#include <oriel/backends/mapped_file.h>
#include <oriel/text/text_document.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
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
    document.replace(4, 0, "é");
    document.replace(4, 2, "");
    EXPECT_EQ(document.text(), bytes);
    EXPECT_TRUE(document.equals(bytes));
}

TEST(TextDocument, ReadsAcrossItsPieces)
{
    TextDocument document(std::string("hello world"));
    document.replace(5, 1, "-----");
    std::string scratch;
    EXPECT_EQ(document.read(3, 12, scratch), "lo-----wo");
    EXPECT_EQ(document.read(9, 99, scratch), "-world");
    EXPECT_EQ(document.read(7, 2, scratch), "");
}

TEST(TextDocument, CanBeUndone)
{
    TextDocument document(std::string("one\ntwo\n"));
    document.replace(4, 3, "2");
    TextSelection selection;
    ASSERT_TRUE(document.undo(selection));
    EXPECT_EQ(document.text(), "one\ntwo\n");
    ASSERT_TRUE(document.redo(selection));
    EXPECT_EQ(document.text(), "one\n2\n");
}

TEST(TextDocument, IsAnotherOneOnceItIsAssignedTo)
{
    TextDocument document(std::string("abc"));
    document.replace(0, 0, "-");
    std::uint64_t const before = document.revision();
    document = TextDocument(std::string("other"));
    std::span<TextEdit const> edits;
    ASSERT_TRUE(document.edits_since(before, edits));
    ASSERT_EQ(edits.size(), 1u);
    EXPECT_EQ(edits[0].removed, 4u);
    EXPECT_EQ(edits[0].inserted, 5u);
    TextSelection selection;
    EXPECT_FALSE(document.undo(selection));
    EXPECT_EQ(document.text(), "other");
}

TEST(TextDocument, ShowsAMappedFileUntilItIsEdited)
{
    std::string const path = testing::TempDir() + "oriel_mapped_document";
    std::string const text(200'000, 'x');
    std::ofstream(path) << text;
    Result<MappedFile> file = map_file(path);
    ASSERT_TRUE(file.is_ok());
    TextDocument document(file->text, file->owner);
    file = MappedFile {};
    document.replace(100'000, 1, "y");
    EXPECT_EQ(document.size(), text.size());
    EXPECT_EQ(document.paragraph(100'000).text.substr(0, 1), "x");
    std::string scratch;
    EXPECT_EQ(document.read(99'999, 100'002, scratch), "xyx");
    std::filesystem::remove(path);
    EXPECT_FALSE(map_file(path).is_ok());
}

TEST(TextDocument, GivesParagraphsWithTheirNewlines)
{
    TextDocument const document(std::string("one\r\ntwo\n"));
    EXPECT_EQ(document.paragraph(2).text, "one\r\n");
    EXPECT_EQ(document.paragraph(5).begin, 5u);
    EXPECT_EQ(document.paragraph(5).text, "two\n");
    EXPECT_EQ(document.paragraph(9).begin, 9u);
    EXPECT_EQ(document.paragraph(9).text, "");
}

TEST(TextDocument, GivesOfAnEndlessParagraphTheGraphemesAround)
{
    std::string text;
    while (text.size() < 1'000'000)
        text += "e\xcc\x81x";
    TextDocument const document(text);
    for (std::size_t offset : { 0u, 123'456u, 500'001u, 999'999u }) {
        TextPiece const piece = document.paragraph(offset);
        EXPECT_EQ(piece.begin % 4 % 3, 0u) << "between graphemes";
        EXPECT_EQ(piece.end() % 4 % 3, 0u);
        EXPECT_TRUE(piece.begin == 0 || piece.begin + 16'384 <= offset);
        EXPECT_TRUE(piece.end() == text.size() || piece.end() >= offset + 16'384);
        EXPECT_EQ(piece.text, std::string_view(text).substr(piece.begin, piece.text.size()));
    }
}

}
