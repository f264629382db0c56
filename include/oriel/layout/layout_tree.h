// SPDX-License-Identifier: MIT
//
// LayoutTree: nodes in pre-order, arranged in linear walks. It is rebuilt every frame; clear()
// keeps the memory. Indices are positions in the array and are the same as those of the frame's
// own nodes, which are appended in step.
//
//     tree.open(style);  tree.leaf(style, content);  tree.close();

#pragma once

#include <oriel/layout/layout_style.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel
{

// What a leaf shows, without its padding.
struct Content {
    float width = 0;                   // preferred: text without a break
    float height = 0;                  // at that width
    float min_width = 0;               // smallest that is useful: the longest word
    float baseline = -1;               // from the top of the content; -1: its bottom edge
    bool height_follows_width = false; // ask height_for_width when given less than `width`
};

struct HeightAndBaseline {
    float height = 0;
    float baseline = -1;
};

class LayoutTree
{
public:
    using Index = std::uint32_t;
    // `width` is the content width, without padding.
    using HeightForWidth = HeightAndBaseline (*)(void* context, Index node, float width);

    void clear();
    void set_height_for_width(HeightForWidth function, void* context);

    Index open(LayoutStyle const& style); // children follow until close()
    void close();
    Index leaf(LayoutStyle const& style, Content const& content);
    // Between build and arrange: the style may still be changed (a scroll offset, a place).
    LayoutStyle& style(Index node);

    // Fills every rect. Node 0 is the root and gets the whole of `surface`.
    void arrange(Size surface);

    std::uint32_t size() const;
    // After arrange(), in coordinates of the surface, scroll offsets applied.
    Rect rect(Index node) const;
    // From the top of the node's border box.
    float baseline(Index node) const;
    // Width and height of the content of a scroll node, padding included (CSS: scrollWidth).
    Size content_size(Index node) const;
    // One past the last node below `node`.
    Index subtree_end(Index node) const;
    // The size of parent `no_parent` is the root's.
    Index parent(Index node) const;
    static constexpr Index no_parent = 0xffffffff;
};

}
