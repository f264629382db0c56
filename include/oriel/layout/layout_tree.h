// SPDX-License-Identifier: MIT
//
// LayoutTree: nodes in pre-order, arranged in linear walks. It is rebuilt every frame; clear()
// keeps the memory. Indices are positions in the array and are the same as those of the frame's
// own nodes, which are appended in step.
//
//     tree.open(style);  tree.leaf(style, content);  tree.close();

#pragma once

#include <oriel/layout/layout_storage.h>
#include <oriel/layout/layout_style.h>

#include <cstdint>

namespace oriel {

// What a leaf shows, without its padding. Like the numbers of a style, NaN and negative ones
// count as 0, and sizes are clamped to 1e7.
struct Content {
    float width = 0;                   // preferred: text without a break
    float height = 0;                  // at that width
    float min_width = 0;               // smallest that is useful: the longest word
    float baseline = -1;               // from the top of the content; -1: the node's bottom edge
    bool height_follows_width = false; // ask height_for_width when given less than `width`
    std::uint64_t key = 0; // of such a leaf: what it is; equal keys answer alike at equal widths
};

struct HeightAndBaseline {
    float height = 0;
    float baseline = -1;
};

class LayoutTree {
public:
    using Index = std::uint32_t;
    // `width` is the content width, without padding. A width that is less than a 64th of a pixel
    // short of the preferred one is not asked about: rounding must not break a line.
    using HeightForWidth = HeightAndBaseline (*)(void* context, Index node, float width);

    void clear();
    void set_height_for_width(HeightForWidth function, void* context);

    // Children follow until close(). The root stays open until arrange(), which closes whatever
    // else was left open; a close() too many does nothing.
    Index open(LayoutStyle const& style);
    void close();
    Index leaf(LayoutStyle const& style, Content const& content);
    // Of a leaf in a container that is still open, instead of what it had.
    void set_content(Index leaf, Content const& content);
    // After arrange(): with other content the leaf, and hence everything, would stand where it
    // does. May be false where that is so, never true where it is not.
    bool would_stay(Index leaf, Content const& content) const;
    // Of a container that is still open, instead of what it had.
    void set_padding(Index container, Insets const& padding);
    // Between build and arrange: where a floating node floats, or how far a scroll node has
    // scrolled (LayoutStyle::offset).
    void set_offset(Index node, Point offset);
    // After arrange(): everything in a node, but for what floats on the surface, wherever the
    // content ends.
    void move_content(Index node, Point by);
    // The same; after arrange(), of a scroll node no further than its content reaches.
    Point offset(Index node) const;

    // Fills every rect. Node 0 is the root and gets the whole of `surface`. May be called again.
    // When `last`, arranged before, had the same wishes for the same surface, its rectangles are
    // taken away from it, at no cost: it has none until it is arranged again.
    void arrange(Size surface, LayoutTree* last = nullptr);

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_storage.nodes.size()); }
    // After arrange(): where a floating node stands after all, with what is in it. Its own size may
    // change, not that of its children.
    void place(Index node, Rect const& rect);
    // After arrange(), in coordinates of the surface, scroll offsets applied. Always finite.
    Rect rect(Index node) const { return m_storage.rects[node]; }
    // From the top of the node's border box: its first line of text, or its bottom edge. Walks
    // down to the leaf that has it.
    float baseline(Index node) const;
    // Of a scroll node: width and height of all it can show, padding included (CSS: scrollWidth).
    // It can move by what this is larger than its rect. Of any other node: the size of its rect.
    Size content_size(Index node) const;
    // Along which axes; None of a node that shows all it has.
    Scroll scroll(Index node) const;
    // One past the last node below `node`.
    Index subtree_end(Index node) const { return m_storage.nodes[node].end; }
    // The parent of the root is no_parent.
    Index parent(Index node) const { return m_storage.nodes[node].parent; }
    static constexpr Index no_parent = 0xffffffff;

private:
    void close_container();
    void ask_heights(detail::LayoutContainer const& container);
    void assign_varying_widths(std::size_t first, std::size_t end);
    void measure_varying_heights(std::size_t first, std::size_t end);
    void size_anchored(std::size_t index, detail::LayoutAnchor const& anchor);
    void place_all();

    detail::LayoutStorage m_storage;
    std::uint64_t m_wishes_hash = 0;
    HeightForWidth m_height_for_width = nullptr;
    void* m_height_context = nullptr;
};

}
