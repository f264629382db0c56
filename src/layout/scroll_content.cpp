// SPDX-License-Identifier: MIT

#include "scroll_content.h"

#include "lengths.h"

namespace oriel::detail {

namespace {

bool runs_left(LayoutStorage const& storage, LayoutContainer const& container)
{
    return storage.has_mirrors && storage.mirrors[storage.nodes[container.node].entry].runs_left;
}

// Relative to the place of the node's corner when nothing is scrolled. What lies wholly before
// that corner can never be reached and does not count. A node that runs to the left is measured
// in its mirror.
struct Extent {
    Point origin;
    bool is_mirrored = false;
    float edges = 0; // left and right of the node, added
    float right = -no_maximum;
    float bottom = -no_maximum;
    void include(Rect rect)
    {
        if (is_mirrored)
            rect.x = edges - rect.right();
        if (rect.right() < origin.x || rect.bottom() < origin.y)
            return;
        right = std::max(right, rect.right() - origin.x);
        bottom = std::max(bottom, rect.bottom() - origin.y);
    }
};

// What a node shows itself: its box, and a leaf's words and lines that stick out of it.
Rect shown(LayoutNode const& node, Rect rect, bool runs_left)
{
    if ((node.traits & (IsContainer | Scrolls)) != 0)
        return rect;
    float const right = rect.right();
    rect.width = std::max(rect.width, node.content_min_width - node.padding.right);
    if (runs_left)
        rect.x = right - rect.width;
    rect.height = std::max(rect.height, node.content_height - node.padding.bottom);
    return rect;
}

// The padding behind the last child in the flow is part of what scrolls.
void include_flow(LayoutStorage& storage, LayoutContainer const& container, Extent& extent)
{
    Insets const& padding = storage.nodes[container.node].padding;
    for_each_child(storage, container,
        [&](NodeIndex child, LayoutNode const&) { extent.include(storage.rects[child]); });
    extent.right += padding.right;
    extent.bottom += padding.bottom;
}

bool holds_children(LayoutStorage const& storage, LayoutContainer const& container)
{
    Insets const& padding = storage.nodes[container.node].padding;
    Rect const& rect = storage.rects[container.node];
    return container.is_plain && (container.child_traits & SticksOut) == 0
           && container.flow_width <= rect.width - padding.horizontal()
           && container.flow_height <= rect.height - padding.vertical();
}

void include_children(
    LayoutStorage const& storage, LayoutContainer const& container, Extent& extent)
{
    NodeIndex const end = storage.nodes[container.node].end;
    bool const is_mirrored = runs_left(storage, container);
    for (NodeIndex child = container.node + 1; child < end; child = storage.nodes[child].end) {
        LayoutNode const& node = storage.nodes[child];
        Rect const rect = shown(node, storage.rects[child], is_mirrored);
        if (!floats_on_surface(node) && !rect.is_empty())
            extent.include(rect);
    }
}

// What sticks out further down in the tree. Inner scroll nodes show no more than their rectangle.
void include_below(LayoutStorage const& storage, LayoutContainer const& scroller, Extent& extent)
{
    std::uint32_t index = storage.nodes[scroller.node].entry;
    include_children(storage, scroller, extent);
    for (++index; index < scroller.end;) {
        LayoutContainer const& container = storage.containers[index];
        LayoutNode const& node = storage.nodes[container.node];
        bool const is_cut = container.scroll != Scroll::None || floats_on_surface(node);
        if (!is_cut && !holds_children(storage, container))
            include_children(storage, container, extent);
        index = is_cut ? container.end : index + 1;
    }
}

// An offset beyond the content is taken back, with everything that it moved.
void clamp_offset(LayoutStorage& storage, LayoutContainer& container, Rect const& view)
{
    LayoutNode const& scroll_node = storage.nodes[container.node];
    Point const moved = container.scrolled;
    Point const kept { std::clamp(moved.x, 0.0f, container.scroll_content.width - view.width),
        std::clamp(moved.y, 0.0f, container.scroll_content.height - view.height) };
    if (kept == moved)
        return;
    container.scrolled = kept;
    Point const back { runs_left(storage, container) ? kept.x - moved.x : moved.x - kept.x,
        moved.y - kept.y };
    for (NodeIndex index = container.node + 1; index < scroll_node.end;) {
        bool const is_elsewhere = floats_on_surface(storage.nodes[index]);
        if (!is_elsewhere)
            storage.rects[index] = storage.rects[index].translated(back);
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
        Point const moved = container.scrolled;
        Extent extent { .origin = rect.position() - moved,
            .is_mirrored = runs_left(storage, container),
            .edges = rect.left() + rect.right() };
        include_flow(storage, container, extent);
        include_below(storage, container, extent);
        container.scroll_content = { std::max(rect.width, extent.right),
            std::max(rect.height, extent.bottom) };
        clamp_offset(storage, container, rect);
    }
}

}
