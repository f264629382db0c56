// SPDX-License-Identifier: MIT

#include <ui/widgets/command_filter.h>

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace oriel {
namespace {

// The label with what was typed in brackets; "-" where it does not match.
std::string marked(std::string_view label, std::string_view typed)
{
    auto const match = match_command(label, "File", typed);
    if (!match)
        return "-";
    std::string text;
    for (std::size_t i = 0; i < label.size(); ++i) {
        if (match->label[i] && (i == 0 || !match->label[i - 1]))
            text += '[';
        text += label[i];
        if (match->label[i] && (i + 1 == label.size() || !match->label[i + 1]))
            text += ']';
    }
    return text;
}

int score(std::string_view label, std::string_view typed, std::string_view group = {})
{
    auto const match = match_command(label, group, typed);
    return match ? match->score : -1'000'000;
}

TEST(CommandFilter, FindsLettersInTheirOrder)
{
    EXPECT_EQ(marked("Save all", "sa"), "[Sa]ve all");
    EXPECT_EQ(marked("Save all", "SVAL"), "[S]a[v]e [al]l");
    EXPECT_EQ(marked("Save all", "las"), "-");
    EXPECT_EQ(marked("Save", "save as"), "-");
}

TEST(CommandFilter, PrefersWhereWordsBegin)
{
    EXPECT_EQ(marked("Reset layout", "l"), "Reset [l]ayout");
    EXPECT_EQ(marked("Toggle line numbers", "tln"), "[T]oggle [l]ine [n]umbers");
    EXPECT_EQ(marked("openFileAgain", "fa"), "open[F]ile[A]gain");
}

TEST(CommandFilter, PrefersLettersThatFollowEachOther)
{
    EXPECT_EQ(marked("Cut the curve", "cur"), "Cut the [cur]ve");
}

TEST(CommandFilter, TakesWordsInAnyOrderAndFromTheGroup)
{
    EXPECT_EQ(marked("Save all", "all save"), "[Save] [all]");
    auto const match = match_command("Save", "File", "file sa");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->group.count(), 4u);
    EXPECT_EQ(match->label.count(), 2u);
}

TEST(CommandFilter, CountsTheLabelMoreThanTheGroup)
{
    EXPECT_GT(score("File a report", "file", "Help"), score("Open", "file", "File"));
    EXPECT_GT(score("Save", "save"), score("Save all as a copy", "save"));
}

TEST(CommandFilter, MatchesAllWhereNothingIsTyped)
{
    EXPECT_EQ(marked("Save", ""), "Save");
    EXPECT_EQ(marked("Save", "   "), "Save");
    EXPECT_TRUE(match_command("", "", ""));
    EXPECT_FALSE(match_command("", "", "x"));
}

// Against the plain meaning: some letters of the text, in order, are the word.
TEST(CommandFilter, FindsExactlyTheSubsequences)
{
    std::mt19937 random(3);
    auto const text = [&](std::size_t length) {
        std::string made;
        for (std::size_t i = 0; i < length; ++i)
            made += "abC "[random() % 4];
        return made;
    };
    auto const contains = [](std::string_view whole, std::string_view part) {
        std::size_t at = 0;
        for (char const c : whole)
            at += at < part.size() && std::tolower(c) == std::tolower(part[at]) ? 1 : 0;
        return at == part.size();
    };
    for (int round = 0; round < 20'000; ++round) {
        std::string const label = text(random() % 12);
        std::string typed = text(1 + random() % 4);
        std::erase(typed, ' ');
        auto const match = match_command(label, {}, typed);
        ASSERT_EQ(match.has_value(), contains(label, typed)) << label << " / " << typed;
        if (!match)
            continue;
        ASSERT_EQ(match->label.count(), typed.size());
        std::size_t letter = 0;
        for (std::size_t i = 0; i < label.size(); ++i) {
            if (!match->label[i])
                continue;
            ASSERT_EQ(std::tolower(label[i]), std::tolower(typed[letter++]));
        }
    }
}

TEST(CommandFilter, LooksAtNoMoreThanTheBeginningOfEnormousTexts)
{
    std::string const enormous(1'000'000, 'a');
    EXPECT_TRUE(match_command(enormous, enormous, "aaa"));
    EXPECT_TRUE(match_command(enormous, {}, std::string(10'000, 'a')));
    EXPECT_FALSE(match_command(enormous, {}, "b"));
}

}
}
