// SPDX-License-Identifier: MIT

#include <text/newlines.h>
#include <text/piece_tree.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace oriel {

using detail::PieceTree;

static std::string joined(PieceTree const& tree)
{
    std::string text;
    for (std::size_t at = 0; at < tree.size(); at = text.size())
        text += tree.piece_at(at);
    return text;
}

static std::string snapshot_text(TextSnapshot const& snapshot)
{
    std::string text;
    for (std::string_view part : snapshot.parts())
        text += part;
    return text;
}

static std::size_t newlines_before(std::string const& text, std::size_t offset)
{
    auto const end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
    return static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

static std::size_t line_begin(std::string const& text, std::size_t line)
{
    std::size_t at = 0;
    for (; line > 0 && at != text.size() + 1; --line)
        at = std::min(text.find('\n', at), text.size()) + 1;
    return std::min(at, text.size());
}

class RandomText {
public:
    explicit RandomText(std::uint32_t seed) : m_random(seed) {}
    std::size_t below(std::size_t limit) { return m_random() % std::max<std::size_t>(limit, 1); }
    std::string bytes(std::size_t size)
    {
        static char const alphabet[] = "ab \n\r\t\xc3\xa9\xff\0z";
        std::string text;
        while (text.size() < size)
            text += alphabet[below(sizeof alphabet - 1)];
        return text;
    }

private:
    std::mt19937 m_random;
};

static void expect_same(PieceTree const& tree, std::string const& text, RandomText& random)
{
    ASSERT_EQ(tree.size(), text.size());
    ASSERT_EQ(tree.newline_count(), newlines_before(text, text.size()));
    for (int i = 0; i < 4; ++i) {
        std::size_t const offset = random.below(text.size() + 2);
        ASSERT_EQ(tree.newlines_before(offset), newlines_before(text, offset));
        std::size_t const line = random.below(tree.newline_count() + 3);
        ASSERT_EQ(tree.line_begin(line), line_begin(text, line)) << "line " << line;
        std::string_view const before = tree.piece_before(offset);
        std::size_t const end = std::min(offset, text.size());
        ASSERT_EQ(before.empty(), end == 0);
        ASSERT_EQ(before, std::string_view(text).substr(end - before.size(), before.size()));
    }
}

TEST(PieceTree, IsTheSameAsAStringAfterRandomEdits)
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        RandomText random(seed);
        std::string text = random.bytes(random.below(300'000));
        auto const original = std::make_shared<std::string const>(text);
        PieceTree tree(*original, original);
        for (int edit = 0; edit < 400; ++edit) {
            std::size_t const begin = random.below(text.size() + 1);
            bool const is_large = random.below(20) == 0;
            std::size_t const removed = random.below(is_large ? 50'000 : 12);
            std::size_t const end = std::min(begin + removed, text.size());
            std::string const inserted = random.bytes(random.below(is_large ? 150'000 : 9));
            tree.replace(begin, end, inserted);
            text.replace(begin, end - begin, inserted);
            if (edit % 8 == 0)
                expect_same(tree, text, random);
        }
        ASSERT_EQ(joined(tree), text) << "seed " << seed;
    }
}

TEST(PieceTree, TypingOnMakesNoNewPieces)
{
    PieceTree tree;
    for (std::size_t i = 0; i < 10'000; ++i)
        tree.replace(i, i, i % 50 == 0 ? "\n" : "x");
    EXPECT_EQ(tree.piece_count(), 1u);
    EXPECT_EQ(tree.newline_count(), 200u);
}

TEST(PieceTree, ASnapshotStaysAsTheTextWas)
{
    auto const original = std::make_shared<std::string const>("one\ntwo\nthree\n");
    PieceTree tree(*original, original);
    tree.replace(4, 7, "TWO");
    TextSnapshot const snapshot = tree.snapshot();
    tree.replace(0, 14, "gone");
    tree.replace(4, 4, " on");
    tree = PieceTree();
    EXPECT_EQ(snapshot_text(snapshot), "one\nTWO\nthree\n");
}

TEST(PieceTree, WhatItCopiesMayBeItsOwn)
{
    auto const original = std::make_shared<std::string const>("abcdef");
    PieceTree tree(*original, original);
    tree.replace(3, 5, tree.piece_at(1));
    EXPECT_EQ(joined(tree), "abcbcdeff");
}

TEST(PieceTree, HoldsNoMoreThanTwiceItsTextAndAFewMegabytes)
{
    PieceTree tree;
    std::string const text(1'000'000, 'x');
    std::size_t longest = 0;
    for (int i = 0; i < 50; ++i) {
        tree.replace(0, tree.size(), text);
        longest = std::max(longest, tree.held_bytes());
    }
    EXPECT_EQ(joined(tree), text);
    EXPECT_LE(longest, 8'000'000u);
}

TEST(Newlines, AreFoundByTheirNumber)
{
    RandomText random(7);
    std::string const text = random.bytes(5000);
    std::size_t const count = detail::count_newlines(text);
    ASSERT_EQ(count, newlines_before(text, text.size()));
    for (std::size_t i = 0, at = 0; i < count; ++i, ++at) {
        at = text.find('\n', at);
        ASSERT_EQ(detail::find_newline(text, i), at);
    }
}

}
