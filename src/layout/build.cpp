// SPDX-License-Identifier: MIT
//
// Build: a style is cleaned and stored compactly as its node is appended. As a node closes, all
// below it is known, so what follows from content alone is measured on the spot.

#include "grid.h"
#include "lengths.h"
#include "measure.h"

#include <oriel/core/verify.h>
#include <oriel/layout/layout_tree.h>

#include <bit>

namespace oriel {

using namespace detail;

namespace {

// What of a style makes its node's height depend on more than its content.
bool height_varies(LayoutStyle const& style)
{
    return style.height.is_percent() || style.aspect > 0 || style.min_height.is_percent()
           || style.max_height.is_percent();
}

std::uint32_t bits(float value) { return std::bit_cast<std::uint32_t>(value); }

// Whether a style says what few styles do. Asked of every node, so it compares bits: an
// automatic length has but one pattern.
bool has_wishes(LayoutStyle const& style)
{
    auto const differs = [](Length length) {
        return std::bit_cast<std::uint32_t>(length) ^ std::bit_cast<std::uint32_t>(Length());
    };
    auto const limited = differs(style.min_width) | differs(style.min_height)
                         | differs(style.max_width) | differs(style.max_height);
    auto const placed = bits(style.offset.x) | bits(style.offset.y) | bits(style.aspect);
    auto const spanning = (style.column_span ^ 1u) | (style.row_span ^ 1u);
    return (limited | placed | spanning) != 0 || style.width.is_percent()
           || style.height.is_percent();
}

LayoutWishes cleaned_wishes(LayoutStyle const& style)
{
    LayoutWishes wishes;
    wishes.percent_width = style.width.is_percent() ? style.width : Length();
    wishes.percent_height = style.height.is_percent() ? style.height : Length();
    wishes.min_width = style.min_width;
    wishes.min_height = style.min_height;
    wishes.max_width = style.max_width;
    wishes.max_height = style.max_height;
    wishes.aspect = style.aspect > 0 ? std::clamp(style.aspect, 1e-4f, 1e4f) : 0.0f;
    wishes.offset = { finite_or_zero(style.offset.x), finite_or_zero(style.offset.y) };
    wishes.column_span = std::max<std::uint8_t>(1, style.column_span);
    wishes.row_span = std::max<std::uint8_t>(1, style.row_span);
    return wishes;
}

// In a column, Baseline is Start.
Align self_alignment(AlignSelf self, LayoutContainer const& parent)
{
    Align const align = self == AlignSelf::Inherit
                            ? parent.align
                            : static_cast<Align>(static_cast<std::uint8_t>(self) - 1);
    return align == Align::Baseline && parent.flow == Flow::Column ? Align::Start : align;
}

std::uint16_t style_traits(LayoutStyle const& style)
{
    unsigned traits = 0;
    if (style.width.is_pixels())
        traits |= PixelWidth;
    if (style.height.is_pixels())
        traits |= PixelHeight;
    if (style.grow > 0)
        traits |= Grows;
    if (style.floating != Floating::No)
        traits |= Floats;
    if (style.scroll != Scroll::None)
        traits |= Scrolls;
    return static_cast<std::uint16_t>(traits);
}

void store_style(LayoutNode& node, LayoutStyle const& style)
{
    node.traits = style_traits(style);
    node.floating = style.floating;
    node.grow = tamed(style.grow);
    node.shrink = tamed(style.shrink);
    node.padding = { tamed(style.padding.top), tamed(style.padding.right),
        tamed(style.padding.bottom), tamed(style.padding.left) };
    if (style.width.is_pixels())
        node.base_width = std::max(style.width.value(), node.padding.horizontal());
    if (style.height.is_pixels())
        node.base_height = std::max(style.height.value(), node.padding.vertical());
}

void store_wishes(LayoutStorage& storage, LayoutNode& node, LayoutStyle const& style)
{
    node.wishes = static_cast<std::uint32_t>(storage.wishes.size());
    node.traits |= HasWishes;
    if (height_varies(style))
        node.traits |= HeightVaries;
    storage.wishes.push_back(cleaned_wishes(style));
}

void store_direction(LayoutStorage& storage, LayoutNode& node, Direction direction)
{
    bool const runs_left = direction == Direction::RightToLeft;
    node.traits |= runs_left ? SaysRightToLeft : SaysLeftToRight;
    storage.has_mirrors |= runs_left;
}

void attach(LayoutNode& node, AlignSelf self, LayoutContainer const& parent)
{
    node.parent = parent.node;
    node.self_align = self_alignment(self, parent);
    if (node.self_align == Align::Baseline)
        node.traits |= AlignsBaseline;
}

inline LayoutNode& append(LayoutStorage& storage, LayoutStyle const& style)
{
    LayoutNode& node = storage.nodes.emplace_back();
    node.end = static_cast<NodeIndex>(storage.nodes.size());
    store_style(node, style);
    if (has_wishes(style))
        store_wishes(storage, node, style);
    return node;
}

void store_content(LayoutStorage& storage, LayoutNode& node, Content const& content)
{
    float const width = tamed(content.width);
    float const height = tamed(content.height);
    node.content_min_width = std::min(tamed(content.min_width), width) + node.padding.horizontal();
    node.content_height = height + node.padding.vertical();
    if (content.baseline >= 0)
        node.ascent = node.padding.top + tamed(content.baseline);
    if ((node.traits & PixelWidth) == 0)
        node.base_width = width + node.padding.horizontal();
    if ((node.traits & PixelHeight) == 0)
        node.base_height = node.content_height;
    if (node.content_min_width > node.base_width || node.content_height > node.base_height)
        node.traits |= SticksOut;
    if (!content.height_follows_width)
        return;
    node.traits |= FollowsWidth | HeightVaries;
    node.entry = static_cast<std::uint32_t>(storage.texts.size());
    storage.texts.push_back({ width, height, content.baseline,
        { static_cast<std::uint32_t>(content.key),
            static_cast<std::uint32_t>(content.key >> 32) } });
}

void count_children(LayoutStorage& storage, LayoutContainer& container)
{
    for_each_child(
        storage, container, [&](NodeIndex, LayoutNode const&) { ++container.child_count; });
}

// Heights that vary must wait for the widths.
void measure(LayoutStorage& storage, LayoutContainer& container)
{
    NodeIndex const node = container.node;
    container.is_plain = is_plain(container) && storage.nodes[node].end > node + 1;
    if (container.is_plain)
        return measure_plain(storage, container);
    if (has_plain_widths(container)) {
        measure_plain_widths(storage, container);
    } else {
        count_children(storage, container);
        if (container.flow == Flow::Grid)
            place_grid_items(storage, container);
        measure_widths(storage, container);
    }
    if ((storage.nodes[container.node].traits & HeightVaries) == 0)
        measure_heights(storage, container);
}

void store_anchor(LayoutStorage& storage, Anchoring const& wish, NodeIndex node, NodeIndex entry)
{
    LayoutAnchor anchor;
    anchor.node = node;
    anchor.container = entry;
    anchor.anchor = wish.node < node ? wish.node : Anchoring::no_node;
    anchor.matches_width = wish.matches_width ? 1 : 0;
    anchor.rect = { finite_or_zero(wish.rect.x), finite_or_zero(wish.rect.y),
        tamed(wish.rect.width), tamed(wish.rect.height) };
    anchor.gap = finite_or_zero(wish.gap);
    anchor.margin = tamed(wish.margin);
    anchor.shift = finite_or_zero(wish.shift);
    anchor.side = static_cast<std::uint16_t>(wish.side);
    anchor.along = static_cast<std::uint16_t>(wish.along);
    storage.anchors.push_back(anchor);
}

void append_container(LayoutStorage& storage, LayoutStyle const& style)
{
    LayoutContainer& container = storage.containers.emplace_back();
    container.node = static_cast<NodeIndex>(storage.nodes.size() - 1);
    container.gap = tamed(style.gap);
    container.line_gap = style.line_gap >= 0 ? tamed(style.line_gap) : container.gap;
    container.flow = style.flow;
    container.align = style.align;
    container.justify = style.justify;
    container.wrap = style.wrap;
    container.scroll = style.scroll;
    if (style.flow == Flow::Grid)
        open_grid(storage, container, style);
}

}

void LayoutTree::clear()
{
    LayoutStorage& storage = m_storage;
    storage.nodes.clear();
    storage.rects.clear();
    storage.containers.clear();
    storage.wishes.clear();
    storage.texts.clear();
    storage.grids.clear();
    storage.track_styles.clear();
    storage.tracks.clear();
    storage.grid_items.clear();
    storage.anchors.clear();
    storage.open.clear();
    storage.mirrors.clear();
    storage.has_mirrors = false;
}

void LayoutTree::set_height_for_width(HeightForWidth function, void* context)
{
    m_height_for_width = function;
    m_height_context = context;
}

LayoutTree::Index LayoutTree::open(LayoutStyle const& style)
{
    LayoutNode& node = append(m_storage, style);
    node.parent = no_parent;
    if (!m_storage.open.empty())
        attach(node, style.align_self, m_storage.containers[m_storage.open.back()]);
    node.traits |= IsContainer;
    if (style.direction != Direction::Inherit) [[unlikely]]
        store_direction(m_storage, node, style.direction);
    node.entry = static_cast<std::uint32_t>(m_storage.containers.size());
    append_container(m_storage, style);
    if (style.floating == Floating::Anchored) [[unlikely]]
        store_anchor(
            m_storage, style.anchoring ? *style.anchoring : Anchoring {}, node.end - 1, node.entry);
    m_storage.open.push_back(node.entry);
    return node.end - 1;
}

void LayoutTree::close()
{
    if (m_storage.open.size() > 1)
        close_container();
}

void LayoutTree::close_container()
{
    LayoutContainer& container = m_storage.containers[m_storage.open.back()];
    LayoutNode& node = m_storage.nodes[container.node];
    m_storage.open.pop_back();
    node.end = static_cast<NodeIndex>(m_storage.nodes.size());
    container.end = static_cast<std::uint32_t>(m_storage.containers.size());
    if (container.wrap == Wrap::Yes && container.flow == Flow::Row)
        node.traits |= HeightVaries;
    node.traits |= container.child_traits & HeightVaries;
    measure(m_storage, container);
    if (!m_storage.open.empty())
        m_storage.containers[m_storage.open.back()].child_traits |= node.traits;
}

LayoutTree::Index LayoutTree::leaf(LayoutStyle const& style, Content const& content)
{
    if (m_storage.open.empty())
        return open(style); // a root may still get children, and needs no content
    LayoutNode& node = append(m_storage, style);
    store_content(m_storage, node, content);
    LayoutContainer& parent = m_storage.containers[m_storage.open.back()];
    attach(node, style.align_self, parent);
    parent.child_traits |= node.traits;
    return node.end - 1;
}

void LayoutTree::set_content(Index index, Content const& content)
{
    ORIEL_VERIFY(index < size());
    LayoutNode& node = m_storage.nodes[index];
    ORIEL_VERIFY((node.traits & IsContainer) == 0);
    node.traits &= static_cast<std::uint16_t>(~(SticksOut | FollowsWidth));
    node.ascent = -1;
    store_content(m_storage, node, content);
    m_storage.containers[m_storage.nodes[node.parent].entry].child_traits |= node.traits;
}

void LayoutTree::set_padding(Index index, Insets const& padding)
{
    ORIEL_VERIFY(index < size());
    m_storage.nodes[index].padding = { tamed(padding.top), tamed(padding.right),
        tamed(padding.bottom), tamed(padding.left) };
}

void LayoutTree::set_offset(Index index, Point offset)
{
    ORIEL_VERIFY(index < size());
    LayoutNode& node = m_storage.nodes[index];
    if ((node.traits & HasWishes) == 0)
        store_wishes(m_storage, node, {});
    m_storage.wishes[node.wishes].offset = { finite_or_zero(offset.x), finite_or_zero(offset.y) };
}

void LayoutTree::move_content(Index index, Point by)
{
    ORIEL_VERIFY(index < size());
    std::uint32_t const end = subtree_end(index);
    for (Index i = index + 1; i < end;) {
        bool const is_elsewhere = floats_on_surface(m_storage.nodes[i]);
        if (!is_elsewhere)
            m_storage.rects[i] = m_storage.rects[i].translated(by);
        i = is_elsewhere ? m_storage.nodes[i].end : i + 1;
    }
}

Point LayoutTree::offset(Index index) const
{
    ORIEL_VERIFY(index < size());
    LayoutNode const& node = m_storage.nodes[index];
    if ((node.traits & (Scrolls | IsContainer)) == (Scrolls | IsContainer))
        return m_storage.containers[node.entry].scrolled;
    return (node.traits & HasWishes) != 0 ? m_storage.wishes[node.wishes].offset : Point {};
}

}
