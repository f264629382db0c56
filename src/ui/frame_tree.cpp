// SPDX-License-Identifier: MIT

#include "frame_tree.h"

#include <algorithm>
#include <tuple>

namespace oriel {

static bool any_runs(TextLayout const& layout, Direction direction)
{
    std::span<TextLine const> const lines = layout.lines();
    return std::any_of(lines.begin(), lines.end(),
        [&](TextLine const& line) { return line.runs_left == runs_left(direction); });
}

// A paragraph starts on its own side. In what runs to the left, a text that does not starts at the
// right all the same; one that is of both kinds is left to itself.
TextAlign WrappedText::align_in(Direction direction) const
{
    if (!runs_left(direction) || any_runs(*natural, Direction::RightToLeft))
        return align;
    return align == TextAlign::Start ? TextAlign::End
           : align == TextAlign::End ? TextAlign::Start
                                     : align;
}

TextLayout const& WrappedText::at_width(TextEngine& engine, float width, Direction direction) const
{
    bool const fits = natural->size().width <= width;
    bool const is_placed = runs_left(direction) ? natural->lines().size() == 1
                                                : !any_runs(*natural, Direction::RightToLeft);
    if (fits && is_placed && align == TextAlign::Start)
        return *natural;
    // Wrapping what fits changes nothing, but then its lines are aligned within the width.
    Ellipsis const ellipsis = wrap == TextWrap::No && !fits ? Ellipsis::End : Ellipsis::No;
    return engine.layout_hashed(natural->text(), hash, style,
        { .width = width,
            .wrap = fits ? TextWrap::Word : wrap,
            .align = align_in(direction),
            .ellipsis = ellipsis });
}

void FrameTree::clear()
{
    arena.reset();
    layout.clear();
    nodes.clear();
    access.clear();
    layers.clear();
    effects.clear();
    ids.clear();
}

Rect FrameTree::rect_of(Id id) const
{
    std::uint32_t const node = find(id);
    return node == no_node ? Rect {} : layout.rect(node);
}

Rect FrameTree::clip_of(std::uint32_t node) const
{
    Rect const rect = layout.rect(node);
    Insets const free { 0, static_cast<float>(nodes[node].clip_right),
        static_cast<float>(nodes[node].clip_bottom), 0 };
    return placed(rect.shrunken(free), rect, direction_of(node));
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

void FrameTree::resolve_effects()
{
    for (FrameEffect& effect : effects) {
        FrameEffect const* const outer = effect.outer != 0 ? &effects[effect.outer - 1] : nullptr;
        effect.transform = effect.effect.transform(layout.rect(effect.node));
        effect.is_flat = !effect.transform.is_invertible();
        effect.inverse = effect.is_flat ? Transform {} : effect.transform.inverted();
        effect.to_surface = outer ? effect.transform.then(outer->to_surface) : effect.transform;
    }
}

Point FrameTree::in_effect(std::uint16_t effect, Point point) const
{
    if (effect == 0 || effects[effect - 1].is_flat)
        return point;
    return effects[effect - 1].to_surface.inverted().applied(point);
}

namespace {

// Knows the point in the space of the node that is visited.
struct PointVisit : FrameTree::Visit {
    PointVisit(FrameTree const& walked, Point where) : tree(walked), surface(where), point(where) {}
    void enter_effect(FrameEffect const& effect) { point = effect.inverse.applied(point); }
    void leave_effect(FrameEffect const& effect) { point = tree.in_effect(effect.outer, surface); }

    FrameTree const& tree;
    Point const surface;
    Point point;
    std::uint32_t found = FrameTree::no_node;
};

struct HitVisit : PointVisit {
    using PointVisit::PointVisit;
    bool enter(std::uint32_t i, Rect const& rect, Rect const& clip)
    {
        FrameNode const& node = tree.nodes[i];
        bool const senses = has_sense(node.sense, Sense::Hover | Sense::Press);
        if (senses && clip.contains(point) && rect.expanded(node.hit_margin).contains(point))
            found = i;
        return true;
    }
};

}

std::uint32_t FrameTree::hit(Point point) const
{
    HitVisit visit(*this, point);
    walk(visit);
    return visit.found;
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
    wheel = turned(wheel, direction_of(node));
    return (scroll != Scroll::Vertical && has_room(wheel.x, offset.x, content.width - view.width))
           || (scroll != Scroll::Horizontal
               && has_room(wheel.y, offset.y, content.height - view.height));
}

namespace {

struct WheelVisit : PointVisit {
    using PointVisit::PointVisit;
    bool enter(std::uint32_t i, Rect const& rect, Rect const& clip)
    {
        bool const is_hidden = layer != FrameTree::no_node && tree.layer_root(i) != layer;
        if (has_sense(tree.nodes[i].sense, Sense::Wheel) && !is_hidden && clip.contains(point)
            && rect.contains(point) && tree.can_scroll(i, wheel))
            found = i;
        return true;
    }

    Point wheel {};
    std::uint32_t layer = FrameTree::no_node; // what lies elsewhere is hidden by it
};

}

std::uint32_t FrameTree::hit_wheel(Point point, Point wheel) const
{
    WheelVisit visit(*this, point);
    std::uint32_t const top = hit(point);
    visit.wheel = wheel;
    visit.layer = top == no_node ? no_node : layer_root(top);
    walk(visit);
    return visit.found;
}

}
