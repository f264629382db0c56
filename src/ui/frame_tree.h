// SPDX-License-Identifier: MIT
//
// FrameTree: the nodes of one frame, in the order of the calls, and everything that was derived
// from them. Layout, paint, hit-testing, accessibility and dump read this one array.

#pragma once

#include "id_table.h"
#include "wrapped_text.h"

#include <oriel/access/access.h>
#include <oriel/core/arena.h>
#include <oriel/layout/layout_tree.h>
#include <oriel/text/text_engine.h>
#include <oriel/text/text_layout.h>
#include <oriel/ui/commands.h>
#include <oriel/ui/drag_drop.h>
#include <oriel/ui/keys.h>
#include <oriel/ui/node.h>

#include <vector>

namespace oriel {

struct FrameNode {
    Id id {};
    PaintFunction paint = nullptr;
    void const* closure = nullptr;
    std::uint64_t paint_key = 0; // what PaintMemory knows it by; 0: not found out yet
    Sense sense = Sense::None;
    Clipping clipping = Clipping::No;
    Layer layer = Layer::None;
    Exit exit = Exit::None;
    std::uint8_t hit_margin = 0;
    PointerShape pointer_shape = PointerShape::Arrow;
    bool is_enabled = true;
    bool runs_left = false;        // what is around a leaf, or inside a container
    bool is_pure = false;          // see PaintRef
    bool is_wrapped_text = false;  // the closure is a WrappedText
    bool is_inline_box = false;    // a container in the place of a box; else over spans
    std::uint8_t closure_size = 0; // of what is compared
    std::uint16_t inline_node = 0; // 1 + index into FrameTree::inline_nodes, 0 for none
    std::uint16_t effect = 0;      // 1 + index into FrameTree::effects, 0 for none
    std::uint16_t clip_right = 0;  // what clipping leaves free where lines end, logical pixels
    std::uint16_t clip_bottom = 0;
};

// A subtree that is painted above what came before.
struct FrameLayer {
    std::uint32_t node = 0;
    Layer layer = Layer::None;
    Id key {}; // of a window: whose place in the order it takes
    std::uint32_t order = 0;
};

// A layer that keeps something to itself.
struct FrameGuard {
    std::uint32_t node = 0;
    Guard guard = Guard::No;
    Id anchor {};
};

// A radio button, and those it is one of.
struct FrameChoice {
    std::uint32_t node = 0;
    Id group {};
};

// Resolved when the rectangles are known.
struct FrameEffect {
    std::uint32_t node = 0;
    std::uint16_t outer = 0; // as FrameNode::effect
    Effect effect {};
    Transform transform {}; // to the space around the node
    Transform inverse {};
    Transform to_surface {};
    bool is_flat = false; // nothing can be seen of it
};

// A node that stands in the lines of the paragraph beside it; placed when those are known.
struct FrameInline {
    std::uint32_t node = 0;
    SpanRange spans {};
    std::uint32_t first_fragment = 0; // into FrameTree::fragments
    std::uint32_t fragment_count = 0;
};

// A chord that somebody asked for.
struct FrameShortcut {
    Id id {};
    KeyChord chord {};
    std::uint32_t reach = 0; // the focus has to be in this node
    std::uint32_t owner = 0; // the container that asked
};

// What may be dropped on a node.
struct FrameDropTarget {
    std::uint32_t node = 0;
    PayloadType const* type = nullptr;
    bool accepts = false;
    bool is_marked = false;
};

// A paragraph that is selected together with others.
struct FrameSelectable {
    Id region {};
    std::uint32_t node = 0;
};

// Along lines, the way on is where they end.
struct WheelMotion {
    Point by {};
    bool follows_lines = false;

    Point on_screen(Direction direction) const
    {
        return follows_lines ? turned(by, direction) : by;
    }
};

class FrameTree {
public:
    static constexpr std::uint32_t no_node = IdTable::no_node;

    Arena arena { 4 * 1024 }; // grows to what a frame needs
    LayoutTree layout;
    std::vector<FrameNode> nodes;
    std::vector<AccessInfo> access;   // one per node
    std::vector<FrameLayer> layers;   // the first is the root; sorted back to front
    std::vector<FrameGuard> guards;   // back to front
    std::vector<FrameEffect> effects; // outer ones first
    std::vector<FrameInline> inline_nodes;
    std::vector<Rect> fragments; // of inline nodes: a link has several where it is wrapped
    std::vector<FrameSelectable> selectables; // in reading order
    std::vector<FrameShortcut> shortcuts;
    std::vector<Command> commands;    // only while somebody asks for them
    std::vector<FrameChoice> choices; // in the order of nodes
    std::vector<FrameDropTarget> drop_targets;
    IdTable ids;
    Size surface {};
    bool is_pulled = false; // rectangles are not where the layout put them

    void clear();
    bool is_empty() const { return nodes.empty(); }
    std::uint32_t find(Id id) const { return ids.find(id); }
    // Arranged; empty for an unknown Id.
    Rect rect_of(Id id) const;
    Direction direction_of(std::uint32_t node) const
    {
        return nodes[node].runs_left ? Direction::RightToLeft : Direction::LeftToRight;
    }
    // The innermost, as FrameNode::effect.
    std::uint16_t effect_around(std::uint32_t node) const;
    // The rectangle, effects included.
    Rect on_surface(std::uint32_t node) const;
    // The part of a node's children that is seen.
    Rect clip_of(std::uint32_t node) const;
    // The part of a node itself, on the surface.
    Rect visible_rect(std::uint32_t node) const;
    // The root of the layer that a node is in.
    std::uint32_t layer_root(std::uint32_t node) const;
    void sort_layers();
    // After arrange.
    void resolve_effects();
    void place_inline_nodes(TextEngine& engine);
    std::span<Rect const> fragments_of(std::uint32_t node) const
    {
        std::uint16_t const index = nodes[node].inline_node;
        if (index == 0)
            return {};
        FrameInline const& placed = inline_nodes[index - 1];
        return { fragments.data() + placed.first_fragment, placed.fragment_count };
    }
    // A point of the surface in the space of what lies inside the effect, which is one of
    // FrameNode::effect or 0.
    Point in_effect(std::uint16_t effect, Point point) const;

    // Of the innermost shortcut that is live when the focus is at `place`, or nowhere; null for
    // none.
    Id shortcut_at(std::uint32_t place, KeyChord chord) const;

    // A node, or one below it.
    bool contains(std::uint32_t outer, std::uint32_t node) const
    {
        return outer != no_node && node >= outer && node < layout.subtree_end(outer);
    }

    // Null for what is no radio button.
    Id group_of(std::uint32_t node) const;
    // What the pointer hits at `point`: the topmost node that senses Hover or Press.
    std::uint32_t hit(Point point) const;
    // The innermost node at `point` that can still scroll in the wheel's direction.
    std::uint32_t hit_wheel(Point point, WheelMotion wheel) const;

    bool can_scroll(std::uint32_t node, Point wheel) const;

    // Indices of drop_targets, no_node for none: the innermost at `point` for what is carried, and
    // the one of a node.
    std::uint32_t drop_target_at(Point point, PayloadType const* type) const;
    std::uint32_t drop_target_of(Id id, PayloadType const* type) const;

    // Calls enter(node, rect, clip) back to front for what may be seen, and leave() after the
    // children of a node whose enter() returned true: it pushed a clip. Inside an effect, between
    // enter_effect() and leave_effect(), clips are in the space that the effect maps from.
    template <typename Visitor>
    void walk(Visitor&& visitor) const;

    // What a visitor need not care about.
    struct Visit {
        void leave() {}
        void enter_effect(FrameEffect const&) {}
        void leave_effect(FrameEffect const&) {}
    };

private:
    std::uint32_t paragraph_beside(std::uint32_t node) const;
    void place_inline_node(FrameInline const& placed, std::uint32_t paragraph, TextEngine& engine);
    template <typename Visitor>
    void walk_layer(std::uint32_t root, Visitor& visitor) const;

    struct Open {
        std::uint32_t end = 0;
        Rect outer_clip;
        std::uint16_t effect = 0; // 0: a clip
    };
    std::vector<Open> mutable m_open; // scratch of walk()
};

template <typename Visitor>
void FrameTree::walk(Visitor&& visitor) const
{
    for (FrameLayer const& layer : layers)
        walk_layer(layer.node, visitor);
}

template <typename Visitor>
void FrameTree::walk_layer(std::uint32_t root, Visitor& visitor) const
{
    Rect clip { 0, 0, surface.width, surface.height };
    std::uint32_t const end = layout.subtree_end(root);
    m_open.clear();
    auto const close_until = [&](std::uint32_t node) {
        while (!m_open.empty() && m_open.back().end <= node) {
            Open const open = m_open.back();
            m_open.pop_back();
            clip = open.outer_clip;
            if (open.effect != 0)
                visitor.leave_effect(effects[open.effect - 1]);
            else
                visitor.leave();
        }
    };
    for (std::uint32_t i = root; i < end;) {
        close_until(i);
        FrameNode const& node = nodes[i];
        bool const is_flat = node.effect != 0 && effects[node.effect - 1].is_flat;
        if ((node.layer != Layer::None && i != root) || is_flat) {
            i = layout.subtree_end(i);
            continue;
        }
        if (node.effect != 0) [[unlikely]] {
            FrameEffect const& effect = effects[node.effect - 1];
            m_open.push_back({ layout.subtree_end(i), clip, node.effect });
            clip = effect.inverse.bounds_of(clip);
            visitor.enter_effect(effect);
        }
        Rect const rect = layout.rect(i);
        bool const clips = node.clipping == Clipping::Children;
        if (clips && !rect.intersects(clip)) {
            i = layout.subtree_end(i);
            continue;
        }
        if (visitor.enter(i, rect, clip) && clips) {
            m_open.push_back({ layout.subtree_end(i), clip });
            clip = clip.intersected(clip_of(i));
        }
        ++i;
    }
    close_until(end);
}

}
