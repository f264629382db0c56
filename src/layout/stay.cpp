// SPDX-License-Identifier: MIT
//
// Stay: whether a leaf may show something else without anything being arranged again.

#include "lengths.h"

#include <oriel/core/verify.h>
#include <oriel/layout/layout_tree.h>

namespace oriel {

using namespace detail;

namespace {

bool has(LayoutNode const& node, NodeTrait trait) { return (node.traits & trait) != 0; }

// No content has a say in it: it is a number of pixels, or comes from outside.
bool is_width_given(LayoutStorage const& storage, NodeIndex index)
{
    for (;;) {
        LayoutNode const& node = storage.nodes[index];
        if (index == 0)
            return true;
        if (has(node, HasWishes) || has(node, Floats))
            return false;
        if (has(node, PixelWidth))
            return storage.rects[index].width >= node.base_width;
        LayoutContainer const& parent = storage.containers[storage.nodes[node.parent].entry];
        bool const stretches = parent.flow == Flow::Column && parent.wrap == Wrap::No
                               && parent.scroll != Scroll::Horizontal
                               && parent.scroll != Scroll::Both
                               && node.self_align == Align::Stretch;
        if (!stretches)
            return false;
        index = node.parent;
    }
}

bool has_same_width(LayoutStorage const& storage, LayoutNode const& node, Content const& content)
{
    float const width = tamed(content.width);
    float const minimum = std::min(tamed(content.min_width), width) + node.padding.horizontal();
    if (minimum != node.content_min_width)
        return false;
    if (has(node, FollowsWidth))
        return width == storage.texts[node.entry].width;
    return !has(node, PixelWidth) && width + node.padding.horizontal() == node.base_width;
}

}

bool LayoutTree::would_stay(Index index, Content const& content) const
{
    ORIEL_VERIFY(index < size());
    LayoutNode const& node = m_storage.nodes[index];
    if (has(node, IsContainer) || m_storage.rects.size() != m_storage.nodes.size()
        || has(node, FollowsWidth) != content.height_follows_width)
        return false;
    float const ascent = content.baseline >= 0 ? node.padding.top + tamed(content.baseline) : -1;
    if (tamed(content.height) + node.padding.vertical() != node.content_height
        || ascent != node.ascent)
        return false;
    float const room = m_storage.rects[index].width - node.padding.horizontal();
    if (content.height_follows_width && tamed(content.width) > room)
        return false;
    return has_same_width(m_storage, node, content) || is_width_given(m_storage, index);
}

}
