// SPDX-License-Identifier: MIT
//
// What the fixtures from the browser cannot say: the tree as a data structure, misuse, and what
// the frame asks it afterwards.

#include "words.h"

#include <oriel/layout/layout.h>

#include <gtest/gtest.h>

namespace oriel::test {

namespace {

constexpr Content word { .width = 30, .height = 10, .min_width = 30, .baseline = 8 };

}

TEST(LayoutTree, ArrangesTheProgramOfPageOne)
{
    LayoutTree tree;
    tree.open({ .align = Align::Start });
    tree.open({ .width = Length::pixels(200), .padding = 8 });
    tree.leaf({ .grow = 1 }, { .width = 80, .height = 20 });
    tree.close();
    tree.close();
    tree.arrange({ 800, 600 });
    EXPECT_EQ(tree.rect(1), (Rect { 0, 0, 200, 36 }));
    EXPECT_EQ(tree.rect(2), (Rect { 8, 8, 184, 20 }));
}

TEST(LayoutTree, GivesTheRootTheWholeSurfaceWhateverItsStyle)
{
    LayoutTree tree;
    tree.open({ .width = 10, .max_height = 5 });
    tree.close();
    tree.arrange({ 300, 200 });
    EXPECT_EQ(tree.rect(0), (Rect { 0, 0, 300, 200 }));
}

TEST(LayoutTree, KnowsParentsAndEndsOfSubtrees)
{
    LayoutTree tree;
    tree.open({});
    tree.open({});
    tree.leaf({}, word);
    tree.close();
    tree.leaf({}, word);
    tree.close();
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.size(), 4u);
    EXPECT_EQ(tree.parent(0), LayoutTree::no_parent);
    EXPECT_EQ(tree.parent(2), 1u);
    EXPECT_EQ(tree.parent(3), 0u);
    EXPECT_EQ(tree.subtree_end(0), 4u);
    EXPECT_EQ(tree.subtree_end(1), 3u);
    EXPECT_EQ(tree.subtree_end(2), 3u);
}

TEST(LayoutTree, ClosesWhatWasLeftOpen)
{
    LayoutTree tree;
    tree.open({ .align = Align::Start });
    tree.open({ .padding = 5 });
    tree.leaf({}, word);
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.rect(1), (Rect { 0, 0, 40, 20 }));
    EXPECT_EQ(tree.subtree_end(0), 3u);
}

TEST(LayoutTree, IgnoresACloseTooMany)
{
    LayoutTree tree;
    tree.close();
    tree.open({});
    tree.close();
    tree.close();
    tree.leaf({ .align_self = AlignSelf::Start }, word);
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.parent(1), 0u);
    EXPECT_EQ(tree.rect(1), (Rect { 0, 0, 30, 10 }));
}

TEST(LayoutTree, TakesALeafAsRoot)
{
    LayoutTree tree;
    tree.leaf({}, word);
    tree.arrange({ 100, 50 });
    EXPECT_EQ(tree.rect(0), (Rect { 0, 0, 100, 50 }));
}

TEST(LayoutTree, ArrangesNothingWhenEmpty)
{
    LayoutTree tree;
    tree.arrange({ 100, 50 });
    EXPECT_EQ(tree.size(), 0u);
}

TEST(LayoutTree, StartsAfreshAfterClear)
{
    LayoutTree tree;
    for (int frame = 0; frame < 3; ++frame) {
        tree.clear();
        tree.open({ .flow = Flow::Row, .align = Align::Start });
        tree.leaf({}, word);
        tree.close();
        tree.arrange({ 100, 50 });
        EXPECT_EQ(tree.size(), 2u);
        EXPECT_EQ(tree.rect(1), (Rect { 0, 0, 30, 10 }));
    }
}

TEST(LayoutTree, ArrangesAgainForAnotherSurface)
{
    WordsByNode words(2);
    words[1] = Words("30x10 30x10");
    LayoutTree tree;
    tree.set_height_for_width(height_of_words, &words);
    tree.open({});
    tree.leaf({}, words[1].content());
    tree.close();
    for (float const width : { 100.0f, 40.0f, 100.0f }) {
        tree.arrange({ width, 100 });
        EXPECT_EQ(tree.rect(1), (Rect { 0, 0, width, width < 60 ? 20.0f : 10.0f }));
    }
}

TEST(LayoutTree, MovesAFloatingNodeBetweenBuildAndArrange)
{
    LayoutTree tree;
    tree.open({});
    tree.leaf({ .floating = Floating::Surface }, word);
    tree.close();
    tree.set_offset(1, { 50, 60 });
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.rect(1), (Rect { 50, 60, 30, 10 }));
}

TEST(LayoutTree, DoesNotSqueezeAFloatingNodeAtTheEdge)
{
    WordsByNode words(2);
    words[1] = Words("40x10 40x10");
    LayoutTree tree;
    tree.set_height_for_width(height_of_words, &words);
    tree.open({});
    tree.leaf({ .floating = Floating::Surface, .offset = { 90, 0 } }, words[1].content());
    tree.close();
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.rect(1), (Rect { 90, 0, 80, 10 }));
}

TEST(LayoutTree, ScrollsBetweenBuildAndArrange)
{
    LayoutTree tree;
    tree.open({ .scroll = Scroll::Vertical });
    tree.leaf({ .height = 300 }, {});
    tree.close();
    tree.set_offset(0, { 0, 120 });
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.rect(1), (Rect { 0, -120, 100, 300 }));
    EXPECT_EQ(tree.content_size(0), (Size { 100, 300 }));
}

TEST(LayoutTree, KeepsTracksThatLivedOnlyDuringOpen)
{
    LayoutTree tree;
    tree.open({ .align = Align::Start });
    {
        std::vector<Track> tracks { Track::fixed(40), Track::fraction(1) };
        tree.open({ .width = 100, .flow = Flow::Grid, .columns = tracks });
        tracks.assign(2, Track::fixed(1));
    }
    tree.leaf({}, word);
    tree.leaf({}, word);
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.rect(3), (Rect { 40, 0, 60, 10 }));
}

TEST(LayoutTree, TellsTheBaselineOfTheFirstLineInside)
{
    LayoutTree tree;
    tree.open({ .padding = 4 });
    tree.open({ .padding = 3, .flow = Flow::Row, .align = Align::Center });
    tree.leaf({}, word);
    tree.leaf({}, { .width = 10, .height = 30 });
    tree.close();
    tree.close();
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.baseline(2), 8);
    EXPECT_EQ(tree.baseline(3), 30); // no text: its bottom edge
    EXPECT_EQ(tree.baseline(1), 3 + 10 + 8);
    EXPECT_EQ(tree.baseline(0), 4 + 3 + 10 + 8);
}

TEST(LayoutTree, PutsTheBaselinesOfARowOnOneLine)
{
    LayoutTree tree;
    tree.open({ .flow = Flow::Row, .align = Align::Baseline });
    tree.leaf({ .padding = 7 }, word);
    tree.open({ .padding = 20 });
    tree.leaf({}, word);
    tree.close();
    tree.leaf({}, { .width = 10, .height = 50, .baseline = 40 });
    tree.close();
    tree.arrange({ 300, 100 });
    for (LayoutTree::Index const child : { 1u, 2u, 4u })
        EXPECT_FLOAT_EQ(tree.rect(child).y + tree.baseline(child), tree.baseline(0));
}

TEST(LayoutTree, DoesNotWrapTextForWantOfARoundingError)
{
    WordsByNode words(4);
    words[2] = Words("33.3x10 33.3x10 33.3x10");
    LayoutTree tree;
    tree.set_height_for_width(height_of_words, &words);
    tree.open({ .align = Align::Center });
    tree.open({ .padding = { 0, 0.7f, 0, 1234.1f } });
    tree.leaf({}, words[2].content());
    tree.close();
    tree.close();
    tree.arrange({ 5000, 100 });
    EXPECT_EQ(tree.rect(2).height, 10);
}

TEST(LayoutTree, AsksOnlyLeavesThatGetLessThanTheyPrefer)
{
    int asked = 0;
    LayoutTree tree;
    tree.set_height_for_width(
        [](void* count, LayoutTree::Index, float) {
            ++*static_cast<int*>(count);
            return HeightAndBaseline { 20, 8 };
        },
        &asked);
    Content text = word;
    text.height_follows_width = true;
    tree.open({ .align = Align::Start });
    tree.leaf({}, text);
    tree.leaf({ .width = 50 }, text);
    tree.leaf({ .width = 20 }, text);
    tree.close();
    tree.arrange({ 100, 100 });
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(tree.rect(3).height, 20);
}

TEST(LayoutTree, AsksEachLeafOnceHoweverDeeplyRowsAndColumnsNest)
{
    int asked = 0;
    LayoutTree tree;
    tree.set_height_for_width(
        [](void* count, LayoutTree::Index, float) {
            ++*static_cast<int*>(count);
            return HeightAndBaseline { 20, 8 };
        },
        &asked);
    for (int depth = 0; depth < 200; ++depth)
        tree.open({ .grow = 1, .flow = depth % 2 == 0 ? Flow::Row : Flow::Column });
    tree.leaf({}, { .width = 500, .height = 10, .min_width = 5, .height_follows_width = true });
    tree.arrange({ 100, 100 });
    EXPECT_EQ(asked, 1);
}

TEST(LayoutTree, SurvivesTenThousandLevels)
{
    LayoutTree tree;
    for (int depth = 0; depth < 10'000; ++depth)
        tree.open({ .padding = 1, .flow = static_cast<Flow>(depth % 4) });
    tree.leaf({}, word);
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.size(), 10'001u);
    EXPECT_EQ(tree.rect(10'000).x, 10'000);
    EXPECT_GT(tree.baseline(0), 0);
}

TEST(LayoutTree, MovesWhatFloatsInsideBackWhereItWouldBeCut)
{
    LayoutTree tree;
    tree.open({});
    tree.leaf({ .floating = Floating::Inside, .offset = { 10, 20 } }, { 30, 40 });
    tree.leaf({ .floating = Floating::Inside, .offset = { 90, 95 } }, { 30, 40 });
    tree.leaf({ .floating = Floating::Inside, .offset = { -5, 7 } }, { 300, 400 });
    tree.leaf({ .floating = Floating::Surface, .offset = { 90, 95 } }, { 30, 40 });
    tree.arrange({ 100, 100 });
    EXPECT_EQ(tree.rect(1), (Rect { 10, 20, 30, 40 }));
    EXPECT_EQ(tree.rect(2), (Rect { 70, 60, 30, 40 }));
    EXPECT_EQ(tree.rect(3).position(), (Point { 0, 0 }));
    EXPECT_EQ(tree.rect(4), (Rect { 90, 95, 30, 40 }));
}

}
