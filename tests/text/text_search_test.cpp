// SPDX-License-Identifier: MIT

#include <oriel/text/text_document.h>
#include <oriel/text/text_search.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {

TEST(TextSearch, FindsWhateverTheCase)
{
    TextSearch const search("ÄRGER");
    EXPECT_EQ(search.find("Viel ärger"), (TextMatch { 5, 11 }));
    EXPECT_EQ(TextSearch("ψυχή").find("ΨΥΧΉ").begin, TextMatch::nowhere) << "accents of Greek";
    EXPECT_EQ(TextSearch("мир").find("Война и МИР").end, 20u);
    EXPECT_EQ(TextSearch("name").find("my NAME"), (TextMatch { 3, 7 }));
    EXPECT_EQ(TextSearch("łódź").find("ŁÓDŹ"), (TextMatch { 0, 7 }));
}

TEST(TextSearch, FindsOnlyTheSameCaseWhenAsked)
{
    TextSearch const search("Name", TextCase::Match);
    EXPECT_FALSE(search.find("my name").is_found());
    EXPECT_EQ(search.find("Name, Name", 1), (TextMatch { 6, 10 }));
}

TEST(TextSearch, FindsNothingOfNothing)
{
    EXPECT_FALSE(TextSearch("").find("text").is_found());
    EXPECT_FALSE(TextSearch("x").find("").is_found());
    EXPECT_FALSE(TextSearch("long").find("lon").is_found());
}

TEST(TextSearch, FindsTheLastOne)
{
    EXPECT_EQ(TextSearch("aa").find_last("aaaa"), (TextMatch { 2, 4 }));
}

TEST(TextSearch, FindsAcrossThePiecesOfADocument)
{
    std::string text(200'000, '.');
    TextDocument document(text);
    for (std::size_t offset : { 65'534u, 131'070u, 180'000u })
        document.replace(offset, 5, "nEEdl");
    document.replace(65'538, 1, "l");
    TextSearch const search("needl");
    EXPECT_EQ(search.find(document, 0, document.size()).begin, 65'534u);
    EXPECT_EQ(search.find(document, 65'535, document.size()).begin, 131'070u);
    EXPECT_EQ(search.find_last(document, 0, document.size()).begin, 180'000u);
    EXPECT_EQ(search.find_last(document, 0, 180'000).begin, 131'070u);
    EXPECT_EQ(search.find_last(document, 0, 131'070).begin, 65'534u);
    EXPECT_FALSE(search.find(document, 180'001, document.size()).is_found());
}

}
