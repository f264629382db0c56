// SPDX-License-Identifier: MIT
//
// Nodes that stand in the lines of a paragraph: once those are known, links lie over their spans,
// and what is in the place of a box is moved there.

#include "frame_tree.h"

namespace oriel {

// The rich paragraph among the children of the node's parent.
std::uint32_t FrameTree::paragraph_beside(std::uint32_t node) const
{
    std::uint32_t const parent = layout.parent(node);
    std::uint32_t const end = layout.subtree_end(parent);
    for (std::uint32_t i = parent + 1; i < end; i = layout.subtree_end(i)) {
        if (nodes[i].is_wrapped_text)
            return i;
    }
    return no_node;
}

void FrameTree::place_inline_nodes(TextEngine& engine)
{
    fragments.clear();
    for (FrameInline& placed : inline_nodes) {
        placed.first_fragment = static_cast<std::uint32_t>(fragments.size());
        std::uint32_t const paragraph = paragraph_beside(placed.node);
        if (paragraph != no_node)
            place_inline_node(placed, paragraph, engine);
        placed.fragment_count =
            static_cast<std::uint32_t>(fragments.size()) - placed.first_fragment;
        Rect const nothing { layout.rect(placed.node).x, layout.rect(placed.node).y, 0, 0 };
        layout.place(
            placed.node, placed.fragment_count == 0 ? nothing : fragments[placed.first_fragment]);
    }
}

void FrameTree::place_inline_node(
    FrameInline const& placed, std::uint32_t paragraph, TextEngine& engine)
{
    auto const& text = *static_cast<WrappedText const*>(nodes[paragraph].closure);
    auto const [lines, origin] =
        text.placed_in(engine, layout.rect(paragraph), direction_of(paragraph));
    if (placed.spans.begin >= placed.spans.end || placed.spans.end > lines.span_count())
        return;
    if (nodes[placed.node].is_inline_box) {
        if (Rect const& box = lines.span_box(placed.spans.begin); !box.is_empty())
            fragments.push_back(box.translated(origin));
        return;
    }
    std::size_t begin = lines.span_range(placed.spans.begin).begin;
    std::size_t const end = lines.span_range(placed.spans.end - 1).end;
    for (Rect rect; lines.take_selected(begin, end, rect);) {
        if (!rect.is_empty())
            fragments.push_back(rect.translated(origin));
    }
}

}
