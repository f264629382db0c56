// SPDX-License-Identifier: MIT
//
// What one node's wishes come to, once the space they refer to is known. Every length is of the
// border box unless it says `inner`; `unknown` stands for a length that follows the content.

#pragma once

#include <oriel/layout/layout_storage.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>

namespace oriel::detail {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr float no_maximum = std::numeric_limits<float>::infinity();
constexpr float largest_length = 1e7f;
// Rounding of sums must neither wrap a line nor start shrinking.
constexpr float rounding_slack = 1.0f / 512;

constexpr bool is_known(float length) { return length == length; }

// Within 0 and the largest length; NaN is 0. One comparison for all that is well: as numbers, the
// bits of what is negative, too large or NaN are larger than those of the largest length.
constexpr float tamed(float value)
{
    if (std::bit_cast<std::uint32_t>(value) <= std::bit_cast<std::uint32_t>(largest_length))
        return value;
    return value > 0 ? largest_length : 0;
}

struct Limits {
    float minimum = 0;
    float maximum = no_maximum;
    // The minimum wins, as in CSS.
    constexpr float clamp(float length) const
    {
        return std::max(minimum, std::min(maximum, length));
    }
};

inline float resolved(Length length, float whole)
{
    if (length.is_percent())
        return is_known(whole) ? tamed(length.value() * whole / 100) : unknown;
    return length.is_automatic() ? unknown : length.value();
}

inline LayoutWishes const* wishes_of(LayoutStorage const& storage, LayoutNode const& node)
{
    return (node.traits & HasWishes) != 0 ? &storage.wishes[node.wishes] : nullptr;
}

inline Limits limits(Length minimum, Length maximum, float whole, float padding)
{
    float const least = resolved(minimum, whole);
    float const most = resolved(maximum, whole);
    return { std::max(padding, is_known(least) ? least : 0), is_known(most) ? most : no_maximum };
}

inline Limits width_limits(LayoutStorage const& storage, LayoutNode const& node, float inner)
{
    if (auto const* wishes = wishes_of(storage, node))
        return limits(wishes->min_width, wishes->max_width, inner, node.padding.horizontal());
    return { node.padding.horizontal(), no_maximum };
}

inline Limits height_limits(LayoutStorage const& storage, LayoutNode const& node, float inner)
{
    if (auto const* wishes = wishes_of(storage, node))
        return limits(wishes->min_height, wishes->max_height, inner, node.padding.vertical());
    return { node.padding.vertical(), no_maximum };
}

// Pixels or a percentage of a known length; else unknown. Not clamped by minimum and maximum.
inline float asked_width(LayoutStorage const& storage, LayoutNode const& node, float inner)
{
    if ((node.traits & PixelWidth) != 0)
        return node.base_width;
    auto const* wishes = wishes_of(storage, node);
    return wishes != nullptr ? resolved(wishes->percent_width, inner) : unknown;
}

inline float asked_height(LayoutStorage const& storage, LayoutNode const& node, float inner)
{
    if ((node.traits & PixelHeight) != 0)
        return node.base_height;
    auto const* wishes = wishes_of(storage, node);
    return wishes != nullptr ? resolved(wishes->percent_height, inner) : unknown;
}

inline float aspect_of(LayoutStorage const& storage, LayoutNode const& node)
{
    auto const* wishes = wishes_of(storage, node);
    return wishes != nullptr ? wishes->aspect : 0;
}

// A width that follows from content, held to what minimum and maximum height come to in width
// (CSS Sizing 4, 5.1.1).
inline float with_aspect_limits(LayoutStorage const& storage, LayoutNode const& node, float width)
{
    float const aspect = aspect_of(storage, node);
    if (aspect <= 0)
        return width;
    Limits const range = height_limits(storage, node, unknown);
    return std::max(tamed(range.minimum * aspect), std::min(range.maximum * aspect, width));
}

// Whether a child takes the whole height of its line. A percentage says no, even of an unknown
// height (CSS Flexbox 8.3: only what computes to auto is stretched).
inline bool stretches_upwards(LayoutStorage const& storage, LayoutNode const& node)
{
    auto const* wishes = wishes_of(storage, node);
    bool const is_percent = wishes != nullptr && wishes->percent_height.is_percent();
    return node.self_align == Align::Stretch && (node.traits & PixelHeight) == 0 && !is_percent;
}

inline bool floats_on_surface(LayoutNode const& node) { return node.floating >= Floating::Surface; }

// A node without a baseline stands on the line with its bottom edge.
inline float ascent_or_bottom(LayoutNode const& node, float height)
{
    return node.ascent < 0 ? height : node.ascent;
}

// Of the children that take part in the flow, in order.
template <typename Function>
void for_each_child(LayoutStorage& storage, LayoutContainer const& container, Function function)
{
    LayoutNode* const nodes = storage.nodes.data();
    NodeIndex const end = nodes[container.node].end;
    for (NodeIndex child = container.node + 1; child < end; child = nodes[child].end) {
        if ((nodes[child].traits & Floats) == 0)
            function(child, nodes[child]);
    }
}

// How far the children are moved from their places.
// How far a scroll node wishes to be scrolled; how far it is, stands in the container.
inline Point wished_scroll(LayoutStorage const& storage, LayoutContainer const& container)
{
    LayoutNode const& node = storage.nodes[container.node];
    if (container.scroll == Scroll::None || (node.traits & (HasWishes | Floats)) != HasWishes)
        return {};
    return storage.wishes[node.wishes].offset;
}

inline bool scrolls_sideways(LayoutContainer const& container)
{
    return container.scroll == Scroll::Horizontal || container.scroll == Scroll::Both;
}

inline bool scrolls_upwards(LayoutContainer const& container)
{
    return container.scroll == Scroll::Vertical || container.scroll == Scroll::Both;
}

// Where `free` space goes: before the first and additionally between two neighbours. What does
// not fit overflows at the end, except that centred content overflows on both sides and content
// at the end overflows at the start (CSS Box Alignment 4.2, 5.1).
struct Distribution {
    float before = 0;
    float between = 0;
};

inline Distribution distributed(Justify justify, float free, std::uint32_t count)
{
    float const slots = static_cast<float>(count);
    switch (justify) {
    case Justify::Start:
        return {};
    case Justify::Center:
        return { free / 2, 0 };
    case Justify::End:
        return { free, 0 };
    default:
        break;
    }
    if (free <= 0 || count == 0)
        return {};
    if (justify == Justify::SpaceBetween)
        return { 0, count > 1 ? free / (slots - 1) : 0 };
    if (justify == Justify::SpaceAround)
        return { free / slots / 2, free / slots };
    return { free / (slots + 1), free / (slots + 1) };
}

inline float aligned(Align align, float free)
{
    constexpr std::array<float, 5> shares { 0, 0, 0.5f, 1, 0 }; // in the order of Align
    return free * shares[static_cast<std::size_t>(align)];
}

}
