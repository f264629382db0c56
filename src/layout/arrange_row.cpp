// SPDX-License-Identifier: MIT

#include "flex.h"
#include "flexible_lengths.h"
#include "lengths.h"
#include "measure.h"

namespace oriel::detail {

namespace {

float smallest_content_width(LayoutStorage const& storage, NodeIndex child)
{
    LayoutNode const& node = storage.nodes[child];
    float const height = storage.rects[child].height;
    float const aspect = aspect_of(storage, node);
    return aspect > 0 && is_known(height) ? std::max(node.content_min_width, tamed(height * aspect))
                                          : node.content_min_width;
}

float automatic_minimum_width(LayoutStorage const& storage, NodeIndex child, float inner_width)
{
    LayoutNode const& node = storage.nodes[child];
    float const padding = node.padding.horizontal();
    if ((node.traits & Scrolls) != 0)
        return padding;
    float const asked = asked_width(storage, node, inner_width);
    float const content = smallest_content_width(storage, child);
    return is_known(asked) ? std::min(asked, content) : content;
}

float base_width(
    LayoutStorage const& storage, LayoutNode const& node, float inner_width, float height)
{
    float const asked = asked_width(storage, node, inner_width);
    if (is_known(asked))
        return asked;
    float const aspect = aspect_of(storage, node);
    return aspect > 0 && is_known(height) ? tamed(height * aspect)
                                          : with_aspect_limits(storage, node, node.base_width);
}

FlexItem width_item(LayoutStorage const& storage, LayoutContainer const& container, NodeIndex child,
    float inner_width)
{
    LayoutNode const& node = storage.nodes[child];
    FlexItem item { .node = child, .padding = node.padding.horizontal(), .grow = node.grow };
    item.shrink = scrolls_sideways(container) ? 0 : node.shrink;
    item.base = base_width(storage, node, inner_width, storage.rects[child].height);
    Limits const range = width_limits(storage, node, inner_width);
    item.maximum = range.maximum;
    item.minimum = range.minimum;
    auto const* wishes = wishes_of(storage, node);
    if (wishes == nullptr || wishes->min_width.is_automatic())
        item.minimum = std::max(item.padding,
            std::min(item.maximum, automatic_minimum_width(storage, child, inner_width)));
    return item;
}

void collect_width_items(
    LayoutStorage& storage, LayoutContainer const& container, float inner_width)
{
    storage.flex_items.clear();
    float const inner_height =
        storage.rects[container.node].height - storage.nodes[container.node].padding.vertical();
    for_each_child(storage, container, [&](NodeIndex child, LayoutNode const& node) {
        storage.rects[child].height = known_height(storage, container, node, inner_height);
        storage.flex_items.push_back(width_item(storage, container, child, inner_width));
    });
}

void resolve_line(LayoutStorage& storage, std::span<FlexItem> items, float inner_width, float gap)
{
    resolve_flexible_lengths(items, inner_width - gap * static_cast<float>(items.size() - 1));
    for (FlexItem const& item : items) {
        storage.rects[item.node].width = item.length;
        storage.nodes[item.node].traits &= static_cast<std::uint16_t>(~StartsLine);
    }
    storage.nodes[items.front().node].traits |= StartsLine;
}

// Whether every child just takes what it is.
bool takes_base_widths(LayoutContainer const& container, float inner_width)
{
    return container.is_plain && (container.child_traits & Grows) == 0
           && container.flow_width <= inner_width + rounding_slack;
}

// Widths and places in one walk.
void place_base_widths(LayoutStorage& storage, LayoutContainer const& container, Rect const& box)
{
    auto const space =
        distributed(container.justify, box.width - container.flow_width, container.child_count);
    LayoutNode const* const nodes = storage.nodes.data();
    Rect* const rects = storage.rects.data();
    NodeIndex const end = nodes[container.node].end;
    float const step = container.gap + space.between;
    float x = box.x + space.before;
    for (NodeIndex child = container.node + 1; child < end; child = nodes[child].end) {
        LayoutNode const& node = nodes[child];
        bool const stretches =
            node.self_align == Align::Stretch && (node.traits & PixelHeight) == 0;
        float const height =
            stretches ? std::max(box.height, node.padding.vertical()) : node.base_height;
        float const y = box.y + aligned(node.self_align, box.height - height);
        rects[child] = { x, y, node.base_width, height };
        x += node.base_width + step;
    }
}

void place_line(LayoutStorage& storage, LayoutContainer const& container, Line const& line,
    Rect const& box, float inner_height)
{
    float const gaps = container.gap * static_cast<float>(line.count - 1);
    auto const space = distributed(container.justify, box.width - line.width - gaps, line.count);
    float x = box.x + space.before;
    for (NodeIndex child = line.first; child < line.end; child = storage.nodes[child].end) {
        LayoutNode const& node = storage.nodes[child];
        if ((node.traits & Floats) != 0)
            continue;
        Rect& rect = storage.rects[child];
        rect.height = height_in_line(storage, child, box.height, inner_height);
        rect.x = x;
        rect.y = box.y + aligned(node.self_align, box.height - rect.height);
        if (node.self_align == Align::Baseline)
            rect.y += line.ascent - ascent_or_bottom(node, rect.height);
        x += rect.width + container.gap + space.between;
    }
}

}

void assign_row_widths(LayoutStorage& storage, LayoutContainer const& container)
{
    float const inner_width =
        storage.rects[container.node].width - storage.nodes[container.node].padding.horizontal();
    if (takes_base_widths(container, inner_width))
        return; // place_row does both at once
    collect_width_items(storage, container, inner_width);
    std::span<FlexItem> items = storage.flex_items;
    while (!items.empty()) {
        std::size_t const count = container.wrap == Wrap::Yes
                                      ? line_count(items, inner_width, container.gap)
                                      : items.size();
        resolve_line(storage, items.first(count), inner_width, container.gap);
        items = items.subspan(count);
    }
}

void place_row(LayoutStorage& storage, LayoutContainer const& container)
{
    Rect box = inner_box(storage, container);
    if (takes_base_widths(container, box.width))
        return place_base_widths(storage, container, box);
    float const inner_height = definite_inner_height(storage, container);
    NodeIndex const end = storage.nodes[container.node].end;
    for (NodeIndex first = container.node + 1; first < end;) {
        Line const line = measured_line(storage, container, first, inner_height);
        if (container.wrap == Wrap::Yes)
            box.height = line.height;
        if (line.count > 0)
            place_line(storage, container, line, box, inner_height);
        box.y += line.height + container.line_gap;
        first = line.end;
    }
}

}
