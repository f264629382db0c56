// SPDX-License-Identifier: MIT

#include "flex.h"
#include "flexible_lengths.h"
#include "lengths.h"
#include "measure.h"

namespace oriel::detail {

namespace {

// A wrapped column does not know the widths of its lines yet: its children fit their content,
// and are stretched when they are placed.
bool stretches(LayoutContainer const& container, LayoutNode const& node)
{
    return node.self_align == Align::Stretch && container.wrap == Wrap::No;
}

float width_in_column(LayoutStorage const& storage, LayoutContainer const& container,
    LayoutNode const& node, float inner_width, float height)
{
    Limits const range = width_limits(storage, node, inner_width);
    float const asked = asked_width(storage, node, inner_width);
    if (is_known(asked))
        return range.clamp(asked);
    if (stretches(container, node))
        return range.clamp(inner_width);
    float const aspect = aspect_of(storage, node);
    if (aspect > 0 && is_known(height))
        return range.clamp(std::max(node.content_min_width, tamed(height * aspect)));
    return range.clamp(with_aspect_limits(storage, node, fitting_width(node, inner_width)));
}

float content_height(LayoutStorage const& storage, NodeIndex child)
{
    LayoutNode const& node = storage.nodes[child];
    float const aspect = aspect_of(storage, node);
    return aspect > 0 ? std::max(node.content_height, tamed(storage.rects[child].width / aspect))
                      : node.content_height;
}

float automatic_minimum_height(LayoutStorage const& storage, NodeIndex child, float inner_height)
{
    LayoutNode const& node = storage.nodes[child];
    float const padding = node.padding.vertical();
    if ((node.traits & Scrolls) != 0)
        return padding;
    float const asked = asked_height(storage, node, inner_height);
    float const content = content_height(storage, child);
    return is_known(asked) ? std::min(asked, content) : content;
}

float base_height(LayoutStorage const& storage, NodeIndex child, float inner_height)
{
    LayoutNode const& node = storage.nodes[child];
    float const asked = asked_height(storage, node, inner_height);
    if (is_known(asked))
        return asked;
    float const aspect = aspect_of(storage, node);
    return aspect > 0 ? tamed(storage.rects[child].width / aspect) : node.content_height;
}

FlexItem height_item(LayoutStorage const& storage, LayoutContainer const& container,
    NodeIndex child, float inner_height)
{
    LayoutNode const& node = storage.nodes[child];
    FlexItem item { .node = child, .padding = node.padding.vertical(), .grow = node.grow };
    item.shrink = scrolls_upwards(container) ? 0 : node.shrink;
    item.base = base_height(storage, child, inner_height);
    Limits const range = height_limits(storage, node, inner_height);
    item.maximum = range.maximum;
    item.minimum = range.minimum;
    auto const* wishes = wishes_of(storage, node);
    if (wishes == nullptr || wishes->min_height.is_automatic())
        item.minimum = std::max(item.padding,
            std::min(item.maximum, automatic_minimum_height(storage, child, inner_height)));
    return item;
}

struct ColumnLine {
    float height = 0; // of all children, without gaps
    float width = 0;  // of the widest
};

ColumnLine resolve_line(
    LayoutStorage& storage, std::span<FlexItem> items, float inner_height, float gap)
{
    resolve_flexible_lengths(items, inner_height - gap * static_cast<float>(items.size() - 1));
    ColumnLine line;
    for (FlexItem const& item : items) {
        Rect& rect = storage.rects[item.node];
        rect.height = item.length;
        line.height += rect.height;
        line.width = std::max(line.width, rect.width);
    }
    return line;
}

void mark_definite(LayoutStorage& storage, NodeIndex child, float inner_height)
{
    LayoutNode& node = storage.nodes[child];
    bool const is_definite = is_known(inner_height) || (node.traits & PixelHeight) != 0;
    node.traits &= static_cast<std::uint16_t>(~DefiniteHeight);
    node.traits |= is_definite ? DefiniteHeight : 0;
}

// Only what can do without measuring its height again.
void stretch_to_line(LayoutStorage& storage, NodeIndex child, float line_width)
{
    LayoutNode const& node = storage.nodes[child];
    auto const* wishes = wishes_of(storage, node);
    bool const is_asked =
        (node.traits & PixelWidth) != 0 || (wishes && wishes->percent_width.is_percent());
    bool const must_measure = (node.traits & IsContainer) != 0 && (node.traits & HeightVaries) != 0;
    if (node.self_align == Align::Stretch && !is_asked && !must_measure)
        storage.rects[child].width = width_limits(storage, node, unknown).clamp(line_width);
}

void place_line(LayoutStorage& storage, LayoutContainer const& container,
    std::span<FlexItem const> items, Rect const& box, float height)
{
    auto const count = static_cast<std::uint32_t>(items.size());
    float const gaps = container.gap * static_cast<float>(count - 1);
    auto const space = distributed(container.justify, box.height - height - gaps, count);
    float y = box.y + space.before;
    for (FlexItem const& item : items) {
        if (container.wrap == Wrap::Yes)
            stretch_to_line(storage, item.node, box.width);
        Rect& rect = storage.rects[item.node];
        rect.x = box.x + aligned(storage.nodes[item.node].self_align, box.width - rect.width);
        rect.y = y;
        y += rect.height + container.gap + space.between;
    }
}

// Whether every child just takes what it is: nothing grows, and there is space, or nothing that
// could give way (the automatic minimum of a child without a height is its content).
bool takes_base_heights(LayoutContainer const& container, float inner_height)
{
    return container.is_plain && (container.child_traits & Grows) == 0
           && (container.flow_height <= inner_height + rounding_slack || scrolls_upwards(container)
               || (container.child_traits & (PixelHeight | Scrolls)) == 0);
}

float plain_width(LayoutNode const& node, float inner_width)
{
    if ((node.traits & PixelWidth) != 0)
        return node.base_width;
    return node.self_align == Align::Stretch ? std::max(inner_width, node.padding.horizontal())
                                             : fitting_width(node, inner_width);
}

// Widths and places in one walk.
void place_base_heights(LayoutStorage& storage, LayoutContainer const& container, Rect const& box)
{
    auto const space =
        distributed(container.justify, box.height - container.flow_height, container.child_count);
    LayoutNode const* const nodes = storage.nodes.data();
    Rect* const rects = storage.rects.data();
    NodeIndex const end = nodes[container.node].end;
    float const step = container.gap + space.between;
    float y = box.y + space.before;
    for (NodeIndex child = container.node + 1; child < end; child = nodes[child].end) {
        LayoutNode const& node = nodes[child];
        float const width = plain_width(node, box.width);
        float const x = box.x + aligned(node.self_align, box.width - width);
        rects[child] = { x, y, width, node.base_height };
        y += node.base_height + step;
    }
}

void collect_height_items(
    LayoutStorage& storage, LayoutContainer const& container, float inner_height)
{
    storage.flex_items.clear();
    for_each_child(storage, container, [&](NodeIndex child, LayoutNode const&) {
        storage.flex_items.push_back(height_item(storage, container, child, inner_height));
        mark_definite(storage, child, inner_height);
    });
}

}

void assign_column_widths(LayoutStorage& storage, LayoutContainer const& container)
{
    Rect const& outer = storage.rects[container.node];
    Insets const& padding = storage.nodes[container.node].padding;
    float const inner_width = outer.width - padding.horizontal();
    float const inner_height = outer.height - padding.vertical();
    if (takes_base_heights(container, inner_height))
        return; // place_column does both at once
    for_each_child(storage, container, [&](NodeIndex child, LayoutNode const& node) {
        float const height = known_height(storage, container, node, inner_height);
        storage.rects[child].height = height;
        storage.rects[child].width = width_in_column(storage, container, node, inner_width, height);
    });
}

void place_column(LayoutStorage& storage, LayoutContainer const& container)
{
    Rect box = inner_box(storage, container);
    if (takes_base_heights(container, box.height))
        return place_base_heights(storage, container, box);
    collect_height_items(storage, container, definite_inner_height(storage, container));
    std::span<FlexItem> items = storage.flex_items;
    while (!items.empty()) {
        std::size_t const count = container.wrap == Wrap::Yes
                                      ? line_count(items, box.height, container.gap)
                                      : items.size();
        auto const line = resolve_line(storage, items.first(count), box.height, container.gap);
        if (container.wrap == Wrap::Yes)
            box.width = line.width;
        place_line(storage, container, items.first(count), box, line.height);
        box.x += line.width + container.line_gap;
        items = items.subspan(count);
    }
}

}
