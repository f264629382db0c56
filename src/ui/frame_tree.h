// SPDX-License-Identifier: MIT
//
// FrameTree: the nodes of one frame, in the order of the calls, and everything that was derived
// from them. Layout, paint, hit-testing, accessibility and dump read this one array.

#pragma once

#include "id_table.h"

#include <oriel/access/access.h>
#include <oriel/core/arena.h>
#include <oriel/layout/layout_tree.h>
#include <oriel/text/text_engine.h>
#include <oriel/text/text_layout.h>
#include <oriel/ui/node.h>

#include <vector>

namespace oriel {

// Text whose lines follow the width that arrange gives it. Zeroed before it is filled, so that
// it compares as bytes.
struct WrappedText {
    TextLayout const* natural; // without a width; owns the text
    std::uint64_t hash;        // of the text
    TextStyle style;
    TextWrap wrap;
    TextAlign align;
    Color color;

    // The lines at a width; the natural ones where they fit.
    TextLayout const& at_width(TextEngine& engine, float width) const;
};
static_assert(sizeof(WrappedText) % 8 == 0, "compared in words");

struct FrameNode {
    Id id {};
    PaintFunction paint = nullptr;
    void const* closure = nullptr;
    Sense sense = Sense::None;
    Clipping clipping = Clipping::No;
    Layer layer = Layer::None;
    std::uint8_t hit_margin = 0;
    PointerShape pointer_shape = PointerShape::Arrow;
    bool is_enabled = true;
    bool is_pure = false;         // see PaintRef
    bool is_wrapped_text = false; // the closure is a WrappedText
    std::uint8_t closure_size = 0;
    std::uint16_t clip_right = 0; // what clipping leaves free there, logical pixels
    std::uint16_t clip_bottom = 0;
};

// A subtree that is painted above what came before.
struct FrameLayer {
    std::uint32_t node = 0;
    Layer layer = Layer::None;
    Id key {}; // of a window: whose place in the order it takes
    std::uint32_t order = 0;
};

class FrameTree {
public:
    static constexpr std::uint32_t no_node = IdTable::no_node;

    Arena arena;
    LayoutTree layout;
    std::vector<FrameNode> nodes;
    std::vector<AccessInfo> access; // one per node
    std::vector<FrameLayer> layers; // the first is the root; sorted back to front
    IdTable ids;
    Size surface {};

    void clear();
    bool is_empty() const { return nodes.empty(); }
    std::uint32_t find(Id id) const { return ids.find(id); }
    // Arranged; empty for an unknown Id.
    Rect rect_of(Id id) const;
    // The part of a node's children that is seen.
    Rect clip_of(std::uint32_t node) const;
    // The root of the layer that a node is in.
    std::uint32_t layer_root(std::uint32_t node) const;
    void sort_layers();

    // What the pointer hits at `point`: the topmost node that senses Hover or Press.
    std::uint32_t hit(Point point) const;
    // The innermost node at `point` that can still scroll in the wheel's direction.
    std::uint32_t hit_wheel(Point point, Point wheel) const;

    // Calls enter(node, rect, clip) back to front for what may be seen, and leave() after the
    // children of a node whose enter() returned true: it pushed a clip.
    template <typename Enter, typename Leave>
    void walk(Enter&& enter, Leave&& leave) const;

private:
    bool can_scroll(std::uint32_t node, Point wheel) const;
    template <typename Enter, typename Leave>
    void walk_layer(std::uint32_t root, Enter& enter, Leave& leave) const;

    struct OpenClip {
        std::uint32_t end = 0;
        Rect outer;
    };
    std::vector<OpenClip> mutable m_open_clips; // scratch of walk()
};

template <typename Enter, typename Leave>
void FrameTree::walk(Enter&& enter, Leave&& leave) const
{
    for (FrameLayer const& layer : layers)
        walk_layer(layer.node, enter, leave);
}

template <typename Enter, typename Leave>
void FrameTree::walk_layer(std::uint32_t root, Enter& enter, Leave& leave) const
{
    Rect clip { 0, 0, surface.width, surface.height };
    std::uint32_t const end = layout.subtree_end(root);
    m_open_clips.clear();
    auto const close_until = [&](std::uint32_t node) {
        while (!m_open_clips.empty() && m_open_clips.back().end <= node) {
            clip = m_open_clips.back().outer;
            m_open_clips.pop_back();
            leave();
        }
    };
    for (std::uint32_t i = root; i < end;) {
        close_until(i);
        FrameNode const& node = nodes[i];
        if (node.layer != Layer::None && i != root) {
            i = layout.subtree_end(i);
            continue;
        }
        Rect const rect = layout.rect(i);
        bool const clips = node.clipping == Clipping::Children;
        if (clips && !rect.intersects(clip)) {
            i = layout.subtree_end(i);
            continue;
        }
        if (enter(i, rect, clip) && clips) {
            m_open_clips.push_back({ layout.subtree_end(i), clip });
            clip = clip.intersected(clip_of(i));
        }
        ++i;
    }
    close_until(end);
}

}
