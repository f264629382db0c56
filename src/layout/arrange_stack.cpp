// SPDX-License-Identifier: MIT

#include "flex.h"
#include "grid.h"
#include "lengths.h"
#include "measure.h"

namespace oriel::detail {

namespace {

// The box that percentages of a floating child refer to, and that its offset is counted from.
Rect containing_box(LayoutStorage const& storage, LayoutNode const& child)
{
    return storage.rects[floats_on_surface(child) ? 0 : child.parent];
}

template <typename Function>
void for_each_floating(LayoutStorage& storage, LayoutContainer const& container, Function function)
{
    if ((container.child_traits & Floats) == 0)
        return;
    NodeIndex const end = storage.nodes[container.node].end;
    for (NodeIndex child = container.node + 1; child < end; child = storage.nodes[child].end) {
        if ((storage.nodes[child].traits & Floats) != 0)
            function(child, storage.nodes[child]);
    }
}

// `stretched` is the width of a child that fills its place, or unknown if it does not.
float width_in_box(LayoutStorage const& storage, LayoutNode const& node, float available,
    float height, float stretched)
{
    Limits const range = width_limits(storage, node, available);
    float const asked = asked_width(storage, node, available);
    if (is_known(asked))
        return range.clamp(asked);
    if (is_known(stretched))
        return range.clamp(stretched);
    float const aspect = aspect_of(storage, node);
    if (aspect > 0 && is_known(height))
        return range.clamp(std::max(node.content_min_width, tamed(height * aspect)));
    return range.clamp(with_aspect_limits(storage, node, fitting_width(node, available)));
}

Rect moved_inside(Rect rect, Rect const& box)
{
    rect.x = std::max(box.x, std::min(rect.x, box.right() - rect.width));
    rect.y = std::max(box.y, std::min(rect.y, box.bottom() - rect.height));
    return rect;
}

Align sideways(Justify justify)
{
    return justify == Justify::Center ? Align::Center
           : justify == Justify::End  ? Align::End
                                      : Align::Start;
}

}

Rect inner_box(LayoutStorage const& storage, LayoutContainer const& container)
{
    Rect const& outer = storage.rects[container.node];
    Insets const& padding = storage.nodes[container.node].padding;
    Point const moved = container.scrolled;
    return { outer.x + padding.left - moved.x, outer.y + padding.top - moved.y,
        outer.width - padding.horizontal(), outer.height - padding.vertical() };
}

float definite_inner_height(LayoutStorage const& storage, LayoutContainer const& container)
{
    LayoutNode const& node = storage.nodes[container.node];
    return (node.traits & DefiniteHeight) != 0
               ? storage.rects[container.node].height - node.padding.vertical()
               : unknown;
}

float fitting_width(LayoutNode const& child, float available)
{
    return std::min(std::max(child.content_min_width, available), child.base_width);
}

float height_in_line(LayoutStorage& storage, NodeIndex child, float line_height, float inner_height)
{
    LayoutNode& node = storage.nodes[child];
    bool const stretches = stretches_upwards(storage, node);
    if ((node.traits & (HasWishes | HeightVaries)) == 0)
        return stretches ? std::max(line_height, node.padding.vertical()) : node.base_height;
    bool const is_asked = is_known(asked_height(storage, node, inner_height));
    node.traits &= static_cast<std::uint16_t>(~DefiniteHeight);
    node.traits |= is_asked || stretches ? DefiniteHeight : 0;
    return stretches ? height_limits(storage, node, inner_height).clamp(line_height)
                     : natural_height(storage, child, inner_height);
}

void assign_stack_widths(LayoutStorage& storage, LayoutContainer const& container)
{
    Rect const& outer = storage.rects[container.node];
    Insets const& padding = storage.nodes[container.node].padding;
    float const inner_width = outer.width - padding.horizontal();
    float const inner_height = outer.height - padding.vertical();
    for_each_child(storage, container, [&](NodeIndex child, LayoutNode const& node) {
        float const height = known_height(storage, container, node, inner_height);
        storage.rects[child].height = height;
        storage.rects[child].width = width_in_box(
            storage, node, inner_width, height, (node.traits & Grows) != 0 ? inner_width : unknown);
    });
}

void place_stack(LayoutStorage& storage, LayoutContainer const& container)
{
    Rect const box = inner_box(storage, container);
    Line const line = measured_line(storage, container, container.node + 1, box.height);
    Align const align = sideways(container.justify);
    for_each_child(storage, container, [&](NodeIndex child, LayoutNode const& node) {
        Rect& rect = storage.rects[child];
        rect.height = height_in_line(storage, child, box.height, box.height);
        rect.x = box.x + aligned(align, box.width - rect.width);
        rect.y = box.y + aligned(node.self_align, box.height - rect.height);
        if (node.self_align == Align::Baseline)
            rect.y += line.ascent - ascent_or_bottom(node, rect.height);
    });
}

void assign_floating_widths(LayoutStorage& storage, LayoutContainer const& container)
{
    for_each_floating(storage, container, [&](NodeIndex child, LayoutNode const& node) {
        Rect const box = containing_box(storage, node);
        float const height = known_height(storage, container, node, box.height);
        storage.rects[child].height = height;
        storage.rects[child].width = width_in_box(storage, node, box.width, height, unknown);
    });
}

void place_floating(LayoutStorage& storage, LayoutContainer const& container)
{
    for_each_floating(storage, container, [&](NodeIndex child, LayoutNode& node) {
        Rect const box = containing_box(storage, node);
        auto const* wishes = wishes_of(storage, node);
        Point const offset = wishes != nullptr ? wishes->offset : Point();
        Point const moved = node.floating == Floating::Parent ? container.scrolled : Point();
        Rect& rect = storage.rects[child];
        rect.x = box.x + offset.x - moved.x;
        rect.y = box.y + offset.y - moved.y;
        rect.height = natural_height(storage, child, box.height);
        if (node.floating == Floating::Inside)
            rect = moved_inside(rect, box);
        bool const is_asked = is_known(asked_height(storage, node, box.height));
        node.traits &= static_cast<std::uint16_t>(~DefiniteHeight);
        node.traits |= is_asked ? DefiniteHeight : 0;
    });
}

void assign_widths(LayoutStorage& storage, LayoutContainer const& container)
{
    assign_floating_widths(storage, container);
    switch (container.flow) {
    case Flow::Row:
        return assign_row_widths(storage, container);
    case Flow::Stack:
        return assign_stack_widths(storage, container);
    case Flow::Grid:
        return assign_grid_widths(storage, container);
    default:
        return assign_column_widths(storage, container);
    }
}

void place_children(LayoutStorage& storage, LayoutContainer const& container)
{
    place_floating(storage, container);
    switch (container.flow) {
    case Flow::Row:
        return place_row(storage, container);
    case Flow::Stack:
        return place_stack(storage, container);
    case Flow::Grid:
        return place_grid(storage, container);
    default:
        return place_column(storage, container);
    }
}

}
