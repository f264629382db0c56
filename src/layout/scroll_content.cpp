// SPDX-License-Identifier: MIT

#include "scroll_content.h"

#include "lengths.h"

namespace oriel::detail
{

namespace
{

struct Extent {
    float right = 0;
    float bottom = 0;
    void include(Rect const& rect)
    {
        right = std::max(right, rect.right());
        bottom = std::max(bottom, rect.bottom());
    }
};

// The children in the flow, and the padding behind the last of them.
Extent flow_extent(LayoutStorage& storage, LayoutContainer const& container)
{
    Insets const& padding = storage.nodes[container.node].padding;
    Extent extent{ -no_maximum, -no_maximum };
    for_each_child(storage, container,
        [&](NodeIndex child, LayoutNode const&) { extent.include(storage.rects[child]); });
    return { extent.right + padding.right, extent.bottom + padding.bottom };
}

// What a node shows itself: its box, and a leaf's words and lines that stick out of it.
Rect shown(LayoutNode const& node, Rect rect)
{
    if ((node.traits & (IsContainer | Scrolls)) != 0)
        return rect;
    rect.width = std::max(rect.width, node.content_min_width - node.padding.right);
    rect.height = std::max(rect.height, node.content_height - node.padding.bottom);
    return rect;
}

// What sticks out further down in the tree. Inner scroll nodes show no more than their rectangle.
void include_descendants(LayoutStorage const& storage, NodeIndex scroll_node, Extent& extent)
{
    NodeIndex const end = storage.nodes[scroll_node].end;
    for (NodeIndex index = scroll_node + 1; index < end;) {
        LayoutNode const& node = storage.nodes[index];
        bool const is_elsewhere = node.floating == Floating::Surface;
        if (!is_elsewhere)
            extent.include(shown(node, storage.rects[index]));
        index = is_elsewhere || (node.traits & Scrolls) != 0 ? node.end : index + 1;
    }
}

// An offset beyond the content is taken back, with everything that it moved.
void clamp_offset(LayoutStorage& storage, LayoutContainer const& container, Rect const& view)
{
    LayoutNode const& scroll_node = storage.nodes[container.node];
    Point const moved = scrolled_by(storage, container);
    Point const kept { std::clamp(moved.x, 0.0f, container.scroll_content.width - view.width),
        std::clamp(moved.y, 0.0f, container.scroll_content.height - view.height) };
    if (kept == moved)
        return;
    storage.wishes[scroll_node.wishes].offset = kept;
    for (NodeIndex index = container.node + 1; index < scroll_node.end;) {
        bool const is_elsewhere = storage.nodes[index].floating == Floating::Surface;
        if (!is_elsewhere)
            storage.rects[index] = storage.rects[index].translated(moved - kept);
        index = is_elsewhere ? storage.nodes[index].end : index + 1;
    }
}

}

void measure_scroll_contents(LayoutStorage& storage)
{
    for (LayoutContainer& container : storage.containers) {
        if (container.scroll == Scroll::None)
            continue;
        Rect const& rect = storage.rects[container.node];
        Point const moved = scrolled_by(storage, container);
        Extent extent = flow_extent(storage, container);
        include_descendants(storage, container.node, extent);
        container.scroll_content = { std::max(rect.width, extent.right + moved.x - rect.x),
            std::max(rect.height, extent.bottom + moved.y - rect.y) };
        clamp_offset(storage, container, rect);
    }
}

}
