// SPDX-License-Identifier: MIT

#include "frame_tree.h"

#include <algorithm>
#include <tuple>

namespace oriel {

TextLayout const& WrappedText::at_width(TextEngine& engine, float width) const
{
    bool const fits = natural->size().width <= width;
    std::span<TextLine const> const lines = natural->lines();
    bool const is_left = align == TextAlign::Start
                         && std::none_of(lines.begin(), lines.end(),
                             [](TextLine const& line) { return line.runs_left; });
    if (fits && is_left)
        return *natural;
    // Wrapping what fits changes nothing, but then its lines are aligned within the width.
    Ellipsis const ellipsis = wrap == TextWrap::No && !fits ? Ellipsis::End : Ellipsis::No;
    return engine.layout_hashed(natural->text(), hash, style,
        { .width = width,
            .wrap = fits ? TextWrap::Word : wrap,
            .align = align,
            .ellipsis = ellipsis });
}

void FrameTree::clear()
{
    arena.reset();
    layout.clear();
    nodes.clear();
    access.clear();
    layers.clear();
    ids.clear();
}

Rect FrameTree::rect_of(Id id) const
{
    std::uint32_t const node = find(id);
    return node == no_node ? Rect {} : layout.rect(node);
}

Rect FrameTree::clip_of(std::uint32_t node) const
{
    Insets const free { 0, static_cast<float>(nodes[node].clip_right),
        static_cast<float>(nodes[node].clip_bottom), 0 };
    return layout.rect(node).shrunken(free);
}

std::uint32_t FrameTree::layer_root(std::uint32_t node) const
{
    while (nodes[node].layer == Layer::None && layout.parent(node) != LayoutTree::no_parent)
        node = layout.parent(node);
    return node;
}

void FrameTree::sort_layers()
{
    // Not std::stable_sort, which allocates.
    std::sort(layers.begin(), layers.end(), [](FrameLayer const& a, FrameLayer const& b) {
        return std::tie(a.layer, a.order, a.node) < std::tie(b.layer, b.order, b.node);
    });
}

std::uint32_t FrameTree::hit(Point point) const
{
    std::uint32_t found = no_node;
    walk(
        [&](std::uint32_t i, Rect const& rect, Rect const& clip) {
            FrameNode const& node = nodes[i];
            bool const senses = has_sense(node.sense, Sense::Hover | Sense::Press);
            if (senses && clip.contains(point) && rect.expanded(node.hit_margin).contains(point))
                found = i;
            return true;
        },
        [] {});
    return found;
}

// There is content further in the direction of the wheel, on an axis that scrolls.
bool FrameTree::can_scroll(std::uint32_t node, Point wheel) const
{
    Size const content = layout.content_size(node);
    Rect const view = layout.rect(node);
    Point const offset = layout.offset(node);
    auto const has_room = [](float by, float at, float range) {
        return (by > 0 && at > 0) || (by < 0 && at < range);
    };
    Scroll const scroll = layout.scroll(node);
    return (scroll != Scroll::Vertical && has_room(wheel.x, offset.x, content.width - view.width))
           || (scroll != Scroll::Horizontal
               && has_room(wheel.y, offset.y, content.height - view.height));
}

std::uint32_t FrameTree::hit_wheel(Point point, Point wheel) const
{
    std::uint32_t found = no_node;
    std::uint32_t const top = hit(point);
    std::uint32_t const top_layer = top == no_node ? no_node : layer_root(top);
    walk(
        [&](std::uint32_t i, Rect const& rect, Rect const& clip) {
            bool const is_hidden = top_layer != no_node && layer_root(i) != top_layer;
            if (has_sense(nodes[i].sense, Sense::Wheel) && !is_hidden && clip.contains(point)
                && rect.contains(point) && can_scroll(i, wheel))
                found = i;
            return true;
        },
        [] {});
    return found;
}

}
