// SPDX-License-Identifier: MIT

#include "measure.h"

#include "grid.h"
#include "lengths.h"

namespace oriel::detail {

namespace {

WidthRange row_widths(LayoutStorage& storage, LayoutContainer const& container, float inner_height)
{
    WidthRange range;
    for_each_child(storage, container, [&](NodeIndex, LayoutNode const& child) {
        auto const added = width_contribution(storage, container, child, inner_height);
        range.preferred += added.preferred;
        range.smallest = container.wrap == Wrap::Yes ? std::max(range.smallest, added.smallest)
                                                     : range.smallest + added.smallest;
    });
    if (container.child_count > 1) {
        float const gaps = container.gap * static_cast<float>(container.child_count - 1);
        range.preferred += gaps;
        range.smallest += container.wrap == Wrap::Yes ? 0 : gaps;
    }
    return range;
}

WidthRange widest(LayoutStorage& storage, LayoutContainer const& container, float inner_height)
{
    WidthRange range;
    for_each_child(storage, container, [&](NodeIndex, LayoutNode const& child) {
        auto const added = width_contribution(storage, container, child, inner_height);
        range.preferred = std::max(range.preferred, added.preferred);
        range.smallest = std::max(range.smallest, added.smallest);
    });
    return range;
}

float column_height(LayoutStorage& storage, LayoutContainer const& container)
{
    float height = 0;
    LayoutNode const* const first = storage.nodes.data();
    for_each_child(storage, container, [&](NodeIndex child, LayoutNode const& node) {
        height += (node.traits & HasWishes) == 0 ? first[child].base_height
                                                 : natural_height(storage, child, unknown);
    });
    if (container.child_count > 1)
        height += container.gap * static_cast<float>(container.child_count - 1);
    return height;
}

struct HeightAndAscent {
    float height = 0;
    float ascent = unknown;
};

// The first baseline of a line is that of the children aligned on it, else the first child's.
float line_ascent(LayoutStorage const& storage, Line const& line, float height)
{
    if (line.count == 0)
        return unknown;
    return line.ascent >= 0 ? line.ascent : ascent_in_line(storage, line.first, height);
}

// `inner_height` is the container's, if known; it does not count for percentages here, since what
// is asked for is the height of the content.
HeightAndAscent row_height(
    LayoutStorage& storage, LayoutContainer const& container, float inner_height)
{
    LayoutNode const& node = storage.nodes[container.node];
    HeightAndAscent total;
    for (NodeIndex first = container.node + 1; first < node.end;) {
        Line const line = measured_line(storage, container, first, unknown);
        bool const fills = container.wrap == Wrap::No && is_known(inner_height);
        if (!is_known(total.ascent))
            total.ascent = line_ascent(storage, line, fills ? inner_height : line.height);
        total.height += line.height + (first > container.node + 1 ? container.line_gap : 0);
        first = line.end;
    }
    return total;
}

NodeIndex first_in_flow(LayoutStorage const& storage, LayoutContainer const& container)
{
    NodeIndex const end = storage.nodes[container.node].end;
    NodeIndex child = container.node + 1;
    while (child < end && (storage.nodes[child].traits & Floats) != 0)
        child = storage.nodes[child].end;
    return child;
}

// Where the first child begins in a column that is higher or lower than its children.
float column_start(LayoutContainer const& container, float inner_height, float flow_height)
{
    if (!is_known(inner_height) || (container.child_traits & Grows) != 0)
        return 0;
    float const free = inner_height - flow_height;
    return distributed(container.justify, free, container.child_count).before;
}

float column_ascent(LayoutStorage const& storage, LayoutContainer const& container)
{
    if (container.child_count == 0)
        return unknown;
    NodeIndex const first = first_in_flow(storage, container);
    return ascent_or_bottom(storage.nodes[first], natural_height(storage, first, unknown));
}

HeightAndAscent column_size(
    LayoutStorage& storage, LayoutContainer const& container, float inner_height)
{
    float const height = column_height(storage, container);
    return { height,
        column_start(container, inner_height, height) + column_ascent(storage, container) };
}

HeightAndAscent flow_height(
    LayoutStorage& storage, LayoutContainer const& container, float inner_height)
{
    switch (container.flow) {
    case Flow::Row:
    case Flow::Stack:
        return row_height(storage, container, inner_height);
    case Flow::Grid:
        return { grid_height(storage, container), grid_ascent(storage, container) };
    default:
        return column_size(storage, container, inner_height);
    }
}

struct PlainSizes {
    std::uint32_t count = 0;
    float smallest_width = 0;
    float width = 0;
    float height = 0;
};

template <Flow flow>
PlainSizes plain_sizes(LayoutStorage const& storage, LayoutContainer const& container)
{
    PlainSizes sum;
    LayoutNode const* const nodes = storage.nodes.data();
    NodeIndex const end = nodes[container.node].end;
    for (NodeIndex child = container.node + 1; child < end; child = nodes[child].end) {
        LayoutNode const& node = nodes[child];
        ++sum.count;
        float const smallest =
            (node.traits & PixelWidth) != 0 ? node.base_width : node.content_min_width;
        if constexpr (flow == Flow::Row) {
            sum.smallest_width += smallest;
            sum.width += node.base_width;
            sum.height = std::max(sum.height, node.base_height);
        } else {
            sum.smallest_width = std::max(sum.smallest_width, smallest);
            sum.width = std::max(sum.width, node.base_width);
            sum.height += node.base_height;
        }
    }
    return sum;
}

WidthRange flow_widths(LayoutStorage& storage, LayoutContainer const& container, float inner_height)
{
    switch (container.flow) {
    case Flow::Row:
        return row_widths(storage, container, inner_height);
    case Flow::Grid:
        return grid_widths(storage, container);
    default:
        return widest(storage, container, inner_height);
    }
}

void store_widths(LayoutContainer& container, LayoutNode& node, WidthRange range)
{
    container.flow_width = range.preferred;
    node.content_min_width = range.smallest + node.padding.horizontal();
    if ((node.traits & PixelWidth) == 0)
        node.base_width = range.preferred + node.padding.horizontal();
}

void store_height(LayoutContainer& container, LayoutNode& node, HeightAndAscent flow)
{
    container.flow_height = flow.height;
    node.content_height = flow.height + node.padding.vertical();
    node.ascent = is_known(flow.ascent) ? flow.ascent + node.padding.top : -1.0f;
    if ((node.traits & PixelHeight) == 0)
        node.base_height = node.content_height;
}

float known_inner_height(LayoutStorage const& storage, LayoutNode const& node, NodeIndex index)
{
    if ((node.traits & PixelHeight) != 0)
        return height_limits(storage, node, unknown).clamp(node.base_height)
               - node.padding.vertical();
    if ((node.traits & HeightVaries) == 0 || index >= storage.rects.size())
        return unknown;
    return storage.rects[index].height - node.padding.vertical();
}

}

Line measured_line(LayoutStorage const& storage, LayoutContainer const& container, NodeIndex first,
    float inner_height)
{
    Line line { .first = first };
    NodeIndex const end = storage.nodes[container.node].end;
    bool const is_alone = container.wrap == Wrap::No || container.flow == Flow::Stack;
    float depth = 0; // below the common baseline
    NodeIndex child = first;
    for (; child < end; child = storage.nodes[child].end) {
        LayoutNode const& node = storage.nodes[child];
        if ((node.traits & Floats) != 0)
            continue;
        if (!is_alone && (node.traits & StartsLine) != 0 && line.count > 0)
            break;
        if (line.count++ == 0)
            line.first = child;
        float const height = natural_height(storage, child, inner_height);
        line.width += child < storage.rects.size() ? storage.rects[child].width : 0;
        line.height = std::max(line.height, height);
        if (node.self_align == Align::Baseline) {
            float const ascent = ascent_or_bottom(node, height);
            line.ascent = std::max(line.ascent, ascent);
            depth = std::max(depth, height - ascent);
        }
    }
    line.height = std::max(line.height, std::max(0.0f, line.ascent) + depth);
    line.end = child;
    return line;
}

bool has_plain_widths(LayoutContainer const& container)
{
    return (container.child_traits & (HasWishes | Floats)) == 0
           && (container.flow == Flow::Row || container.flow == Flow::Column)
           && container.wrap == Wrap::No;
}

bool is_plain(LayoutContainer const& container)
{
    return has_plain_widths(container)
           && (container.child_traits & (HeightVaries | AlignsBaseline)) == 0;
}

void measure_plain_widths(LayoutStorage& storage, LayoutContainer& container)
{
    bool const is_row = container.flow == Flow::Row;
    PlainSizes const sum = is_row ? plain_sizes<Flow::Row>(storage, container)
                                  : plain_sizes<Flow::Column>(storage, container);
    container.child_count = sum.count;
    float const gaps =
        is_row && sum.count > 1 ? container.gap * static_cast<float>(sum.count - 1) : 0;
    store_widths(
        container, storage.nodes[container.node], { sum.smallest_width + gaps, sum.width + gaps });
}

void measure_plain(LayoutStorage& storage, LayoutContainer& container)
{
    LayoutNode& node = storage.nodes[container.node];
    LayoutNode const& first = storage.nodes[container.node + 1];
    bool const is_row = container.flow == Flow::Row;
    PlainSizes sum = is_row ? plain_sizes<Flow::Row>(storage, container)
                            : plain_sizes<Flow::Column>(storage, container);
    container.child_count = sum.count;
    float const gaps = container.gap * static_cast<float>(sum.count - 1);
    (is_row ? sum.width : sum.height) += gaps;
    store_widths(container, node, { sum.smallest_width + (is_row ? gaps : 0), sum.width });
    float const inner = known_inner_height(storage, node, container.node);
    float const ascent =
        is_row ? ascent_in_line(storage, container.node + 1, is_known(inner) ? inner : sum.height)
               : column_start(container, inner, sum.height)
                     + ascent_or_bottom(first, first.base_height);
    store_height(container, node, { sum.height, ascent });
}

void measure_widths(LayoutStorage& storage, LayoutContainer& container)
{
    LayoutNode& node = storage.nodes[container.node];
    float const inner_height = (node.traits & PixelHeight) != 0
                                   ? known_inner_height(storage, node, container.node)
                                   : unknown;
    store_widths(container, node, flow_widths(storage, container, inner_height));
}

void measure_heights(LayoutStorage& storage, LayoutContainer& container)
{
    LayoutNode& node = storage.nodes[container.node];
    float const inner_height = known_inner_height(storage, node, container.node);
    store_height(container, node, flow_height(storage, container, inner_height));
}

}
