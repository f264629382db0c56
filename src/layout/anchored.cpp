// SPDX-License-Identifier: MIT

#include "anchored.h"

#include "lengths.h"

namespace oriel::detail {

namespace {

// With less room than this on either side of its anchor, a node covers it.
constexpr float least_height = 96;

Rect rect_of_anchor(LayoutStorage const& storage, LayoutAnchor const& anchor)
{
    return anchor.anchor == Anchoring::no_node ? anchor.rect : storage.rects[anchor.anchor];
}

bool is_beside(LayoutAnchor const& anchor)
{
    auto const side = static_cast<Side>(anchor.side);
    return side == Side::After || side == Side::Before;
}

bool runs_left(LayoutStorage const& storage, LayoutAnchor const& anchor)
{
    if (!storage.has_mirrors)
        return false;
    NodeIndex const parent = storage.nodes[anchor.node].parent;
    return storage.mirrors[storage.nodes[parent].entry].runs_left;
}

// One axis of a node that lies behind or before its anchor there.
struct Across {
    float anchor_start = 0;
    float anchor_end = 0;
    float surface = 0; // length
    float gap = 0;
    float margin = 0;

    float room_behind() const { return surface - margin - anchor_end - gap; }
    float room_before() const { return anchor_start - gap - margin; }
    float kept_inside(float start, float length) const
    {
        return std::max(margin, std::min(start, surface - margin - length));
    }
    // Where it fits, preferably where it is wished for.
    float start(float length, bool is_behind_wanted) const
    {
        bool const fits_behind = length <= room_behind() + rounding_slack;
        bool const fits_before = length <= room_before() + rounding_slack;
        bool const is_behind =
            is_behind_wanted ? fits_behind || !fits_before : fits_behind && !fits_before;
        return kept_inside(is_behind ? anchor_end + gap : anchor_start - gap - length, length);
    }
    // Beside the anchor's edge, as near to that of the surface as the anchor is.
    float start_along(Along along, float shift, float length) const
    {
        float const free = anchor_end - anchor_start - length;
        float const share = along == Along::Start ? 0 : along == Along::End ? 1 : 0.5f;
        float const first = std::min(margin, std::max(0.0f, anchor_start));
        float const last = surface - std::min(margin, std::max(0.0f, surface - anchor_end));
        float const start = anchor_start + free * share + shift;
        return std::max(first, std::min(start, last - length));
    }
};

Across sideways(LayoutStorage const& storage, LayoutAnchor const& anchor)
{
    Rect const rect = rect_of_anchor(storage, anchor);
    return { rect.left(), rect.right(), storage.rects[0].width, anchor.gap, anchor.margin };
}

Across upwards(LayoutStorage const& storage, LayoutAnchor const& anchor)
{
    Rect const rect = rect_of_anchor(storage, anchor);
    return { rect.top(), rect.bottom(), storage.rects[0].height, anchor.gap, anchor.margin };
}

Along turned(Along along, bool runs_left)
{
    if (!runs_left || along == Along::Center)
        return along;
    return along == Along::Start ? Along::End : Along::Start;
}

Point place_of(LayoutStorage const& storage, LayoutAnchor const& anchor)
{
    Size const size = storage.rects[anchor.node].size();
    auto const along = static_cast<Along>(anchor.along);
    auto const side = static_cast<Side>(anchor.side);
    bool const is_turned = runs_left(storage, anchor);
    Across const x = sideways(storage, anchor);
    Across const y = upwards(storage, anchor);
    if (is_beside(anchor))
        return { x.start(size.width, (side == Side::After) != is_turned),
            y.start_along(along, anchor.shift, size.height) };
    float const shift = is_turned ? -anchor.shift : anchor.shift;
    return { x.start_along(turned(along, is_turned), shift, size.width),
        y.start(size.height, side == Side::Below) };
}

// What stands on the surface by itself stays there.
void move(LayoutStorage& storage, NodeIndex node, Point by)
{
    NodeIndex const end = storage.nodes[node].end;
    storage.rects[node] = storage.rects[node].translated(by);
    for (NodeIndex i = node + 1; i < end;) {
        bool const is_elsewhere = floats_on_surface(storage.nodes[i]);
        if (!is_elsewhere)
            storage.rects[i] = storage.rects[i].translated(by);
        i = is_elsewhere ? storage.nodes[i].end : i + 1;
    }
}

}

LayoutAnchor const* anchor_of(LayoutStorage const& storage, LayoutContainer const& container)
{
    if (storage.nodes[container.node].floating != Floating::Anchored) [[likely]]
        return nullptr;
    auto const found =
        std::lower_bound(storage.anchors.begin(), storage.anchors.end(), container.node,
            [](LayoutAnchor const& anchor, NodeIndex node) { return anchor.node < node; });
    return &*found;
}

float anchored_width(LayoutStorage const& storage, LayoutAnchor const& anchor)
{
    float const room = std::max(0.0f, storage.rects[0].width - 2 * anchor.margin);
    float const least = anchor.matches_width != 0 ? rect_of_anchor(storage, anchor).width : 0;
    return std::min(room, std::max(least, storage.rects[anchor.node].width));
}

float anchored_height(LayoutStorage const& storage, LayoutAnchor const& anchor, float natural)
{
    Across const y = upwards(storage, anchor);
    float const everything = std::max(0.0f, y.surface - 2 * y.margin);
    float const beside = std::max(y.room_behind(), y.room_before());
    bool const covers = is_beside(anchor) || beside < std::min(natural, least_height);
    return std::min(natural, covers ? everything : beside);
}

void place_anchored(LayoutStorage& storage)
{
    for (LayoutAnchor const& anchor : storage.anchors) {
        Point const place = place_of(storage, anchor);
        move(storage, anchor.node, place - storage.rects[anchor.node].position());
    }
}

}
