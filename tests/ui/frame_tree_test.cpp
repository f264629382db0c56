// SPDX-License-Identifier: MIT

#include <ui/frame_tree.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

// A tree of boxes that float where they are told, so that a test can read the numbers.
struct FrameTreeTest : testing::Test {
    FrameTree tree;

    FrameTreeTest()
    {
        tree.surface = { 200, 100 };
        open({}, {}, {});
        tree.layers.push_back({});
    }
    std::uint32_t open(FrameNode const& node, Rect const& rect, Scroll scroll)
    {
        bool const is_root = tree.nodes.empty();
        tree.layout.open({ .width = rect.width,
            .height = rect.height,
            .scroll = scroll,
            .floating = is_root ? Floating::No : Floating::Surface,
            .offset = rect.position() });
        tree.nodes.push_back(node);
        tree.access.push_back({});
        auto const index = static_cast<std::uint32_t>(tree.nodes.size() - 1);
        if (!node.id.is_null())
            tree.ids.set_node(node.id, index);
        if (node.layer != Layer::None)
            tree.layers.push_back({ index, node.layer, {}, 0 });
        return index;
    }
    std::uint32_t box(FrameNode const& node, Rect const& rect)
    {
        std::uint32_t const index = open(node, rect, Scroll::None);
        tree.layout.close();
        return index;
    }
    void arrange()
    {
        tree.layout.close();
        tree.layout.arrange(tree.surface);
        tree.sort_layers();
    }
};

constexpr FrameNode hit_node { .sense = Sense::Hover };

TEST_F(FrameTreeTest, HitsTheTopmostNodeThatSensesThePointer)
{
    std::uint32_t const below = box(hit_node, { 0, 0, 50, 50 });
    std::uint32_t const above = box(hit_node, { 25, 25, 50, 50 });
    box({}, { 0, 0, 100, 100 });
    arrange();
    EXPECT_EQ(tree.hit({ 10, 10 }), below);
    EXPECT_EQ(tree.hit({ 30, 30 }), above);
    EXPECT_EQ(tree.hit({ 90, 90 }), FrameTree::no_node);
}

TEST_F(FrameTreeTest, LeftAndTopEdgesAreInsideRightAndBottomAreNot)
{
    std::uint32_t const node = box(hit_node, { 10, 10, 20, 20 });
    arrange();
    EXPECT_EQ(tree.hit({ 10, 10 }), node);
    EXPECT_EQ(tree.hit({ 29.9f, 29.9f }), node);
    EXPECT_EQ(tree.hit({ 30, 20 }), FrameTree::no_node);
    EXPECT_EQ(tree.hit({ 20, 30 }), FrameTree::no_node);
}

TEST_F(FrameTreeTest, AMarginCountsAsHit)
{
    std::uint32_t const node = box({ .sense = Sense::Hover, .hit_margin = 5 }, { 10, 10, 20, 20 });
    arrange();
    EXPECT_EQ(tree.hit({ 6, 6 }), node);
    EXPECT_EQ(tree.hit({ 4, 6 }), FrameTree::no_node);
}

TEST_F(FrameTreeTest, WhatAClipCutsAwayIsNotHit)
{
    open({ .clipping = Clipping::Children, .clip_right = 10 }, { 0, 0, 50, 50 }, Scroll::None);
    std::uint32_t const inside = box(hit_node, { 0, 0, 200, 100 });
    tree.layout.close();
    arrange();
    EXPECT_EQ(tree.hit({ 39, 20 }), inside);
    EXPECT_EQ(tree.hit({ 41, 20 }), FrameTree::no_node);
    EXPECT_EQ(tree.hit({ 20, 60 }), FrameTree::no_node);
}

TEST_F(FrameTreeTest, ALayerLiesAboveWhatIsCalledAfterIt)
{
    open({ .sense = Sense::Hover, .layer = Layer::Window }, { 0, 0, 50, 50 }, Scroll::None);
    std::uint32_t const in_window = box(hit_node, { 10, 10, 10, 10 });
    tree.layout.close();
    std::uint32_t const later = box(hit_node, { 0, 0, 200, 100 });
    arrange();
    EXPECT_EQ(tree.hit({ 15, 15 }), in_window);
    EXPECT_EQ(tree.hit({ 40, 40 }), in_window - 1);
    EXPECT_EQ(tree.hit({ 60, 60 }), later);
    EXPECT_EQ(tree.layer_root(in_window), in_window - 1);
    EXPECT_EQ(tree.layer_root(later), 0u);
}

TEST_F(FrameTreeTest, LayersAreSortedByKindThenOrderThenCall)
{
    std::uint32_t const tooltip = box({ .layer = Layer::Tooltip }, {});
    std::uint32_t const second = box({ .layer = Layer::Window }, {});
    std::uint32_t const first = box({ .layer = Layer::Window }, {});
    std::uint32_t const popup = box({ .layer = Layer::Popup }, {});
    tree.layers[2].order = 2;
    tree.layers[3].order = 1;
    arrange();
    std::vector<std::uint32_t> sorted;
    for (FrameLayer const& layer : tree.layers)
        sorted.push_back(layer.node);
    EXPECT_EQ(sorted, (std::vector { 0u, first, second, popup, tooltip }));
}

TEST_F(FrameTreeTest, WalksBackToFrontAndLeavesEachClipOnce)
{
    open({ .clipping = Clipping::Children }, { 0, 0, 50, 50 }, Scroll::None);
    open({ .clipping = Clipping::Children }, { 0, 0, 20, 20 }, Scroll::None);
    box({}, { 0, 0, 5, 5 });
    tree.layout.close();
    tree.layout.close();
    open({ .clipping = Clipping::Children }, { 300, 0, 50, 50 }, Scroll::None); // out of sight
    box({}, { 300, 0, 5, 5 });
    tree.layout.close();
    box({}, { 0, 0, 5, 5 });
    arrange();
    struct Steps : FrameTree::Visit {
        bool enter(std::uint32_t node, Rect const&, Rect const&)
        {
            steps.push_back(static_cast<int>(node));
            return tree.nodes[node].clipping == Clipping::Children;
        }
        void leave() { steps.push_back(-1); }
        FrameTree const& tree;
        std::vector<int> steps {};
    } visit { {}, tree };
    tree.walk(visit);
    EXPECT_EQ(visit.steps, (std::vector { 0, 1, 2, 3, -1, -1, 6 }));
}

TEST_F(FrameTreeTest, KnowsNothingAfterItWasCleared)
{
    Id const id = Id::root().child("box");
    box({ .id = id, .sense = Sense::Hover }, { 10, 10, 20, 20 });
    arrange();
    EXPECT_EQ(tree.rect_of(id), (Rect { 10, 10, 20, 20 }));
    tree.clear();
    EXPECT_TRUE(tree.is_empty());
    EXPECT_EQ(tree.find(id), FrameTree::no_node);
    EXPECT_TRUE(tree.rect_of(id).is_empty());
    EXPECT_EQ(tree.hit({ 15, 15 }), FrameTree::no_node);
}

TEST_F(FrameTreeTest, TheWheelMeetsTheInnermostNodeWithRoom)
{
    FrameNode const scrolls { .sense = Sense::Hover | Sense::Wheel,
        .clipping = Clipping::Children };
    std::uint32_t const outer = open(scrolls, { 0, 0, 100, 100 }, Scroll::Vertical);
    tree.layout.leaf({ .height = 300, .shrink = 0 }, {});
    tree.nodes.push_back({});
    tree.access.push_back({});
    tree.layout.close();
    arrange();
    EXPECT_EQ(tree.hit_wheel({ 50, 50 }, { { 0, -10 } }), outer);
    EXPECT_EQ(tree.hit_wheel({ 50, 50 }, { { 0, 10 } }), FrameTree::no_node) << "it is at its top";
    EXPECT_EQ(tree.hit_wheel({ 50, 50 }, { { -10, 0 } }), FrameTree::no_node);
    EXPECT_EQ(tree.hit_wheel({ 150, 50 }, { { 0, -10 } }), FrameTree::no_node);
}

}
}
