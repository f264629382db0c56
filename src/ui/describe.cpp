// SPDX-License-Identifier: MIT
//
// The describe stage: what assistive technology, tests and the dump are told of a frame. Nodes
// without a role are left out; their children count as their parent's.

#include "context_private.h"

namespace oriel {

// What clips leave of each node; nodes that were not walked are not seen.
static std::vector<Rect> visible_rects(FrameTree const& tree)
{
    std::vector<Rect> visible(tree.nodes.size());
    tree.walk(
        [&](std::uint32_t node, Rect const& rect, Rect const& clip) {
            visible[node] = rect.intersected(clip);
            return true;
        },
        [] {});
    return visible;
}

std::vector<AccessNode> Context::describe() const
{
    FrameTree const& tree = *m->shown;
    std::vector<Rect> const visible = visible_rects(tree);
    std::vector<AccessNode> described;
    std::vector<std::uint32_t> index_of(tree.nodes.size(), AccessNode::no_parent);
    for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
        std::uint32_t const above = tree.layout.parent(i);
        std::uint32_t const parent =
            above == LayoutTree::no_parent ? AccessNode::no_parent : index_of[above];
        index_of[i] = parent;
        if (tree.access[i].role == Role::None)
            continue;
        std::uint32_t const depth =
            parent == AccessNode::no_parent ? 0 : described[parent].depth + 1;
        index_of[i] = static_cast<std::uint32_t>(described.size());
        described.push_back(
            { tree.nodes[i].id, tree.access[i], tree.layout.rect(i), visible[i], parent, depth });
    }
    return described;
}

std::string Context::dump() const { return oriel::dump(describe()); }

}
