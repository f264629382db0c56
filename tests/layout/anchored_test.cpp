// SPDX-License-Identifier: MIT
//
// Containers that stand beside something else.

#include <oriel/layout/layout.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

// A row of an anchor and what stands beside it, which comes right after it in the row.
Rect anchored_rect(Anchoring anchoring, Size anchor, Size popup, Direction direction = {})
{
    LayoutTree tree;
    tree.open({ .padding = { 100, 0, 0, 100 }, .align = Align::Start, .direction = direction });
    tree.open({ .flow = Flow::Row });
    anchoring.node = tree.leaf({}, { anchor.width, anchor.height });
    tree.open({ .align = Align::Start, .floating = Floating::Anchored, .anchoring = &anchoring });
    LayoutTree::Index const node = tree.leaf({}, { popup.width, popup.height }) - 1;
    tree.close();
    tree.close();
    tree.close();
    tree.arrange({ 400, 300 });
    return tree.rect(node);
}

TEST(Anchored, ANodeStandsOnEachSideOfItsAnchor)
{
    Size const anchor { 60, 30 };
    Size const popup { 40, 50 };
    EXPECT_EQ(anchored_rect({}, anchor, popup), (Rect { 100, 134, 40, 50 }));
    EXPECT_EQ(anchored_rect({ .side = Side::Above }, anchor, popup), (Rect { 100, 46, 40, 50 }));
    EXPECT_EQ(anchored_rect({ .side = Side::After }, anchor, popup), (Rect { 164, 100, 40, 50 }));
    EXPECT_EQ(anchored_rect({ .side = Side::Before }, anchor, popup), (Rect { 56, 100, 40, 50 }));
    EXPECT_EQ(
        anchored_rect({ .along = Along::Center }, anchor, popup), (Rect { 110, 134, 40, 50 }));
    EXPECT_EQ(anchored_rect({ .along = Along::End }, anchor, popup), (Rect { 120, 134, 40, 50 }));
    EXPECT_EQ(anchored_rect({ .matches_width = true }, anchor, popup).width, 60);
}

TEST(Anchored, ANodeIsMirrored)
{
    Direction const left = Direction::RightToLeft;
    Size const anchor { 60, 30 };
    Size const popup { 40, 50 };
    EXPECT_EQ(anchored_rect({}, anchor, popup, left), (Rect { 260, 134, 40, 50 }));
    EXPECT_EQ(
        anchored_rect({ .side = Side::After }, anchor, popup, left), (Rect { 196, 100, 40, 50 }));
    EXPECT_EQ(
        anchored_rect({ .along = Along::End }, anchor, popup, left), (Rect { 240, 134, 40, 50 }));
}

TEST(Anchored, ANodeStaysOnTheSurface)
{
    Size const anchor { 60, 30 };
    // 158 pixels below, 88 above.
    EXPECT_EQ(anchored_rect({}, anchor, { 40, 500 }), (Rect { 100, 134, 40, 158 }));
    EXPECT_EQ(anchored_rect({ .side = Side::Above }, anchor, { 40, 120 }).y, 134);
    EXPECT_EQ(anchored_rect({}, anchor, { 350, 50 }).x, 42);
    EXPECT_EQ(anchored_rect({}, anchor, { 5000, 50 }).width, 384);
    EXPECT_EQ(anchored_rect({ .side = Side::After }, { 260, 30 }, { 80, 50 }).x, 16);
    EXPECT_EQ(anchored_rect({ .side = Side::After }, { 260, 30 }, { 80, 5000 }).height, 284);
    // No room on either side: it covers its anchor.
    EXPECT_EQ(anchored_rect({}, { 60, 190 }, { 40, 200 }), (Rect { 100, 92, 40, 200 }));
}

TEST(Anchored, ANodeStandsBesideARectangleWhereItHasNoAnchor)
{
    Anchoring const anchoring { .rect = { 50, 60, 0, 0 }, .gap = 0 };
    LayoutTree tree;
    tree.open({});
    tree.open({ .floating = Floating::Anchored, .anchoring = &anchoring });
    tree.leaf({}, { 20, 10 });
    tree.close();
    tree.close();
    tree.arrange({ 400, 300 });
    EXPECT_EQ(tree.rect(1), (Rect { 50, 60, 20, 10 }));
}

// The anchor lies in what is anchored itself.
TEST(Anchored, NodesNest)
{
    Anchoring outer { .rect = { 50, 60, 0, 0 }, .gap = 0 };
    Anchoring inner { .side = Side::After };
    LayoutTree tree;
    tree.open({});
    tree.open({ .floating = Floating::Anchored, .anchoring = &outer });
    tree.leaf({}, { 80, 10 });
    inner.node = tree.leaf({}, { 80, 10 });
    tree.open({ .floating = Floating::Anchored, .anchoring = &inner });
    tree.leaf({}, { 20, 10 });
    tree.close();
    tree.close();
    tree.close();
    tree.arrange({ 400, 300 });
    EXPECT_EQ(tree.rect(4), (Rect { 134, 70, 20, 10 }));
}

// Its text wraps at the width that it is given there.
TEST(Anchored, ANodeIsMeasuredAtTheWidthOfItsAnchor)
{
    Anchoring anchoring { .matches_width = true };
    LayoutTree tree;
    tree.set_height_for_width(
        [](void*, LayoutTree::Index, float width) {
            return HeightAndBaseline { 1000 / width, -1 };
        },
        nullptr);
    tree.open({ .align = Align::Start });
    anchoring.node = tree.leaf({}, { 100, 10 });
    tree.open({ .max_width = 50, .floating = Floating::Anchored, .anchoring = &anchoring });
    tree.leaf({}, { 200, 5, 10, -1, true, 1 });
    tree.close();
    tree.close();
    tree.arrange({ 400, 300 });
    EXPECT_EQ(tree.rect(2), (Rect { 0, 14, 100, 10 }));
}

}
}
