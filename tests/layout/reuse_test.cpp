// SPDX-License-Identifier: MIT
//
// A tree with the wishes of the last one takes over its rectangles, and only then.

#include <oriel/layout/layout.h>

#include <gtest/gtest.h>

#include <cstddef>
#include <cstring>
#include <new>
#include <vector>

namespace oriel {
namespace {

struct Asked {
    int count = 0;
    float height = 40;
};

void build(LayoutTree& tree, Asked& asked, std::uint64_t key, Point scrolled = {})
{
    tree.clear();
    tree.set_height_for_width(
        [](void* context, LayoutTree::Index, float) {
            auto& self = *static_cast<Asked*>(context);
            ++self.count;
            return HeightAndBaseline { self.height, 10 };
        },
        &asked);
    tree.open({ .scroll = Scroll::Vertical, .offset = scrolled });
    Content const text {
        .width = 500, .height = 20, .min_width = 50, .height_follows_width = true, .key = key
    };
    tree.leaf({}, text);
    tree.leaf({}, { .width = 20, .height = 700 });
    tree.close();
}

TEST(Reuse, EqualWishesGetTheSameRectanglesWithoutAQuestion)
{
    Asked asked;
    LayoutTree last;
    build(last, asked, 1);
    last.arrange({ 200, 100 });
    std::vector<Rect> rects;
    for (LayoutTree::Index node = 0; node < last.size(); ++node)
        rects.push_back(last.rect(node));
    Size const content = last.content_size(0);
    int const questions = asked.count;
    LayoutTree tree;
    build(tree, asked, 1);
    tree.arrange({ 200, 100 }, &last);
    EXPECT_EQ(asked.count, questions);
    for (LayoutTree::Index node = 0; node < tree.size(); ++node)
        EXPECT_EQ(tree.rect(node), rects[node]);
    EXPECT_EQ(tree.content_size(0), content);
}

// What lies between the members of a struct is whatever was there before.
template <typename Struct, typename... Members>
Struct* made_over(void* bytes, int before, Members... members)
{
    std::memset(bytes, before, sizeof(Struct));
    return new (bytes) Struct { members... };
}

TEST(Reuse, WishesAreTheSameWhateverLiesBetweenThem)
{
    Asked asked;
    auto const build_grid = [&](LayoutTree& tree, int before) {
        build(tree, asked, 1);
        alignas(Track) std::byte bytes[sizeof(Track)];
        auto const* const column = made_over<Track>(bytes, before, Track::Kind::Fraction, 1.0f);
        tree.clear();
        tree.open({ .flow = Flow::Grid, .columns = { column, 1 } });
        tree.leaf({ .min_width = 10, .column_span = 2 },
            { .width = 500, .height = 20, .min_width = 50, .height_follows_width = true });
        tree.close();
    };
    LayoutTree last;
    build_grid(last, 0x55);
    last.arrange({ 200, 100 });
    int const questions = asked.count;
    EXPECT_GT(questions, 0);
    LayoutTree tree;
    build_grid(tree, 0xaa);
    tree.arrange({ 200, 100 }, &last);
    EXPECT_EQ(asked.count, questions);
}

TEST(Reuse, WhatWasTakenAwayIsNotTakenTwice)
{
    Asked asked;
    LayoutTree last;
    build(last, asked, 1);
    last.arrange({ 200, 100 });
    LayoutTree trees[2];
    for (LayoutTree& tree : trees) {
        build(tree, asked, 1);
        tree.arrange({ 200, 100 }, &last);
    }
    for (LayoutTree::Index node = 0; node < trees[0].size(); ++node)
        EXPECT_EQ(trees[0].rect(node), trees[1].rect(node));
}

TEST(Reuse, OtherTextOfTheSameSizeIsAskedForItsHeight)
{
    Asked asked;
    LayoutTree last;
    build(last, asked, 1);
    last.arrange({ 200, 100 });
    asked.height = 60;
    LayoutTree tree;
    build(tree, asked, 2);
    tree.arrange({ 200, 100 }, &last);
    EXPECT_EQ(tree.rect(1).height, 60);
}

TEST(Reuse, AnotherSurfaceOrOffsetIsArrangedAnew)
{
    Asked asked;
    LayoutTree last;
    build(last, asked, 1);
    last.arrange({ 200, 100 });
    LayoutTree wider;
    build(wider, asked, 1);
    wider.arrange({ 300, 100 }, &last);
    EXPECT_EQ(wider.rect(0).width, 300);
    LayoutTree scrolled;
    build(scrolled, asked, 1, { 0, 30 });
    scrolled.arrange({ 200, 100 }, &last);
    EXPECT_EQ(scrolled.rect(1).y, -30);
}

TEST(Reuse, AnOffsetBeyondTheContentIsTakenBackWithWhatItMoved)
{
    Asked asked;
    LayoutTree tree;
    build(tree, asked, 1, { 0, 100000 });
    tree.arrange({ 200, 100 });
    EXPECT_EQ(tree.offset(0).y, tree.content_size(0).height - 100);
    EXPECT_EQ(tree.rect(2).bottom(), 100);
}

}
}
