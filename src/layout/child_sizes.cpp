// SPDX-License-Identifier: MIT
//
// What one child is worth to its container, before anything is shared out.

#include "lengths.h"
#include "measure.h"

namespace oriel::detail {

namespace {

// A box with an aspect is at least as large as its content (CSS Sizing 4, 5.1.2).
float aspect_width(LayoutNode const& node, float height, float aspect)
{
    float const least = (node.traits & Scrolls) != 0 ? 0 : node.content_min_width;
    return std::max(least, tamed(height * aspect));
}

}

WidthRange width_contribution(LayoutStorage const& storage, LayoutContainer const& container,
    LayoutNode const& child, float inner_height)
{
    if ((child.traits & HasWishes) == 0) {
        bool const is_fixed = (child.traits & PixelWidth) != 0;
        return { is_fixed ? child.base_width : child.content_min_width, child.base_width };
    }
    Limits const range = width_limits(storage, child, unknown);
    float const asked = asked_width(storage, child, unknown);
    if (is_known(asked))
        return { range.clamp(asked), range.clamp(asked) };
    float const height = known_height(storage, container, child, inner_height);
    float const aspect = aspect_of(storage, child);
    if (aspect > 0 && is_known(height)) {
        float const width = range.clamp(aspect_width(child, height, aspect));
        return { width, width };
    }
    return { range.clamp(with_aspect_limits(storage, child, child.content_min_width)),
        range.clamp(with_aspect_limits(storage, child, child.base_width)) };
}

float known_height(LayoutStorage const& storage, LayoutContainer const& container,
    LayoutNode const& child, float inner_height)
{
    float const asked = asked_height(storage, child, inner_height);
    Limits const range = height_limits(storage, child, inner_height);
    if (is_known(asked))
        return range.clamp(asked);
    bool const stretches = stretches_upwards(storage, child) && (child.traits & Floats) == 0
                           && container.wrap == Wrap::No
                           && (container.flow == Flow::Row || container.flow == Flow::Stack);
    return stretches && is_known(inner_height) ? range.clamp(inner_height) : unknown;
}

float natural_height(LayoutStorage const& storage, NodeIndex child, float inner_height)
{
    LayoutNode const& node = storage.nodes[child];
    if ((node.traits & HasWishes) == 0)
        return node.base_height;
    Limits const range = height_limits(storage, node, inner_height);
    float const asked = asked_height(storage, node, inner_height);
    if (is_known(asked))
        return range.clamp(asked);
    float const aspect = aspect_of(storage, node);
    if (aspect <= 0)
        return range.clamp(node.content_height);
    float const least = (node.traits & Scrolls) != 0 ? 0 : node.content_height;
    return range.clamp(std::max(least, tamed(storage.rects[child].width / aspect)));
}

float ascent_in_line(LayoutStorage const& storage, NodeIndex child, float line_height)
{
    LayoutNode const& node = storage.nodes[child];
    float const height = stretches_upwards(storage, node)
                             ? height_limits(storage, node, unknown).clamp(line_height)
                             : natural_height(storage, child, unknown);
    return aligned(node.self_align, line_height - height) + ascent_or_bottom(node, height);
}

}
