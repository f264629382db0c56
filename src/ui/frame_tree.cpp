// SPDX-License-Identifier: MIT

#include "frame_tree.h"

#include <algorithm>
#include <tuple>

namespace oriel {

void FrameTree::clear()
{
    arena.reset();
    layout.clear();
    nodes.clear();
    access.clear();
    layers.clear();
    guards.clear();
    effects.clear();
    inline_nodes.clear();
    fragments.clear();
    selectables.clear();
    choices.clear();
    drop_targets.clear();
    shortcuts.clear();
    commands.clear();
    ids.clear();
    is_pulled = false;
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

// Outwards: in the space around each effect that is passed.
Rect FrameTree::visible_rect(std::uint32_t node) const
{
    Rect seen = layout.rect(node);
    for (;;) {
        if (nodes[node].effect != 0)
            seen = effects[nodes[node].effect - 1].transform.bounds_of(seen);
        if (nodes[node].layer != Layer::None || layout.parent(node) == LayoutTree::no_parent)
            break;
        node = layout.parent(node);
        if (nodes[node].clipping != Clipping::No)
            seen = seen.intersected(clip_of(node));
    }
    seen = seen.intersected({ 0, 0, surface.width, surface.height });
    return seen.is_empty() ? Rect {} : seen;
}

std::uint32_t FrameTree::layer_root(std::uint32_t node) const
{
    while (nodes[node].layer == Layer::None && layout.parent(node) != LayoutTree::no_parent)
        node = layout.parent(node);
    return node;
}

Id FrameTree::group_of(std::uint32_t node) const
{
    auto const found = std::lower_bound(choices.begin(), choices.end(), node,
        [](FrameChoice const& choice, std::uint32_t wanted) { return choice.node < wanted; });
    return found != choices.end() && found->node == node ? found->group : Id {};
}

void FrameTree::sort_layers()
{
    // Not std::stable_sort, which allocates.
    std::sort(layers.begin(), layers.end(), [](FrameLayer const& a, FrameLayer const& b) {
        return std::tie(a.layer, a.order, a.node) < std::tie(b.layer, b.order, b.node);
    });
    auto const place_of = [&](FrameGuard const& guard) {
        return std::find_if(layers.begin(), layers.end(), [&](FrameLayer const& layer) {
            return layer.node == guard.node;
        }) - layers.begin();
    };
    std::sort(guards.begin(), guards.end(),
        [&](FrameGuard const& a, FrameGuard const& b) { return place_of(a) < place_of(b); });
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

std::uint16_t FrameTree::effect_around(std::uint32_t node) const
{
    while (nodes[node].effect == 0 && nodes[node].layer == Layer::None
           && layout.parent(node) != LayoutTree::no_parent)
        node = layout.parent(node);
    return nodes[node].effect;
}

Rect FrameTree::on_surface(std::uint32_t node) const
{
    std::uint16_t const effect = effect_around(node);
    Rect const rect = layout.rect(node);
    return effect == 0 ? rect : effects[effect - 1].to_surface.bounds_of(rect);
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
        if (senses && clip.contains(point) && is_hit(i, rect.expanded(node.hit_margin)))
            found = i;
        return true;
    }
    bool is_hit(std::uint32_t i, Rect const& rect) const
    {
        std::span<Rect const> const fragments = tree.fragments_of(i);
        return rect.contains(point)
               || std::any_of(fragments.begin(), fragments.end(),
                   [&](Rect const& fragment) { return fragment.contains(point); });
    }
};

}

std::uint32_t FrameTree::hit(Point point) const
{
    HitVisit visit(*this, point);
    walk(visit);
    return visit.found;
}

// There is content further in the direction of the wheel, on an axis that scrolls. What senses the
// wheel without scrolling turns by it: a number, a picture that zooms.
bool FrameTree::can_scroll(std::uint32_t node, Point wheel) const
{
    if (layout.scroll(node) == Scroll::None)
        return true;
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
            && rect.contains(point) && tree.can_scroll(i, wheel.on_screen(tree.direction_of(i))))
            found = i;
        return true;
    }

    WheelMotion wheel {};
    std::uint32_t layer = FrameTree::no_node; // what lies elsewhere is hidden by it
};

}

namespace {

// Layers hide what is below them; what follows the pointer hides nothing.
struct DropVisit : PointVisit {
    using PointVisit::PointVisit;
    bool enter(std::uint32_t i, Rect const& rect, Rect const& clip)
    {
        FrameNode const& node = tree.nodes[i];
        bool const is_hit = clip.contains(point) && rect.contains(point);
        bool const is_layer = node.layer == Layer::Window || node.layer == Layer::Popup;
        if (is_layer && is_hit)
            found = FrameTree::no_node;
        if (is_hit && node.is_enabled && has_sense(node.sense, Sense::Target)) {
            std::uint32_t const target = tree.drop_target_of(node.id, type);
            found = target == FrameTree::no_node ? found : target;
        }
        return true;
    }

    PayloadType const* type = nullptr;
};

}

std::uint32_t FrameTree::drop_target_at(Point point, PayloadType const* type) const
{
    DropVisit visit(*this, point);
    visit.type = type;
    walk(visit);
    return visit.found;
}

std::uint32_t FrameTree::drop_target_of(Id id, PayloadType const* type) const
{
    for (std::uint32_t i = 0; i < drop_targets.size(); ++i) {
        if (drop_targets[i].type == type && nodes[drop_targets[i].node].id == id)
            return i;
    }
    return no_node;
}

std::uint32_t FrameTree::hit_wheel(Point point, WheelMotion wheel) const
{
    WheelVisit visit(*this, point);
    std::uint32_t const top = hit(point);
    visit.wheel = wheel;
    visit.layer = top == no_node ? no_node : layer_root(top);
    walk(visit);
    return visit.found;
}

}
