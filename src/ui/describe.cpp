// SPDX-License-Identifier: MIT
//
// The describe stage: what assistive technology, tests and the dump are told of a frame. Nodes
// without a role are left out; their children count as their parent's.

#include "context_private.h"

namespace oriel {

namespace {

// On the surface, effects included.
struct SeenNode {
    Rect rect {};
    Rect visible {}; // what clips leave of it; nodes that were not walked are not seen
};

struct SeenVisit : FrameTree::Visit {
    bool enter(std::uint32_t node, Rect const& rect, Rect const& clip)
    {
        seen[node] = { space.bounds_of(rect), space.bounds_of(rect.intersected(clip)) };
        return true;
    }
    void enter_effect(FrameEffect const& effect) { space = effect.to_surface; }
    void leave_effect(FrameEffect const& effect)
    {
        space = effect.outer == 0 ? Transform {} : tree.effects[effect.outer - 1].to_surface;
    }

    FrameTree const& tree;
    std::vector<SeenNode>& seen;
    Transform space {};
};

}

static std::vector<SeenNode> seen_nodes(FrameTree const& tree)
{
    std::vector<SeenNode> seen(tree.nodes.size());
    for (std::uint32_t i = 0; i < seen.size(); ++i)
        seen[i].rect = tree.layout.rect(i);
    tree.walk(SeenVisit { {}, tree, seen });
    return seen;
}

// Parts that only a pointer uses answer as widgets do, but the focus never comes to them.
static AccessInfo as_it_can_be_used(AccessInfo info, FrameNode const& node)
{
    auto const focusable = static_cast<unsigned>(AccessState::Focusable);
    if (!has_sense(node.sense, Sense::Focus))
        info.states = static_cast<AccessState>(static_cast<unsigned>(info.states) & ~focusable);
    return info;
}

std::vector<AccessNode> Context::describe() const
{
    FrameTree const& tree = *m->shown;
    std::vector<SeenNode> const seen = seen_nodes(tree);
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
        described.push_back({ tree.nodes[i].id, as_it_can_be_used(tree.access[i], tree.nodes[i]),
            seen[i].rect, seen[i].visible, parent, depth });
    }
    return described;
}

std::string Context::dump() const { return oriel::dump(describe()); }

}
