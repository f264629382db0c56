// SPDX-License-Identifier: MIT
//
// Arrange: the walks over the containers, each a loop over an array in pre-order.
//
//     widths   forward    of children whose height follows; the others wait for the last walk
//     heights  backward   of the same
//     places   forward    of all: final widths, heights and positions
//     mirror   forward    of what runs to the left
//     anchors  forward    of what stands beside something else

#include "anchored.h"
#include "flex.h"
#include "lengths.h"
#include "measure.h"
#include "mirror.h"
#include "reuse.h"
#include "scroll_content.h"

#include <oriel/core/verify.h>
#include <oriel/layout/layout_tree.h>

namespace oriel {

using namespace detail;

namespace {

bool height_varies(LayoutStorage const& storage, LayoutContainer const& container)
{
    return (storage.nodes[container.node].traits & HeightVaries) != 0;
}

// The child whose baseline is that of the container, or the end of the container.
NodeIndex baseline_child(LayoutStorage const& storage, LayoutContainer const& container)
{
    NodeIndex const end = storage.nodes[container.node].end;
    NodeIndex found = end;
    for (NodeIndex child = container.node + 1; child < end; child = storage.nodes[child].end) {
        LayoutNode const& node = storage.nodes[child];
        bool const is_next_line = container.wrap == Wrap::Yes && (node.traits & StartsLine) != 0;
        if ((node.traits & Floats) != 0)
            continue;
        if (found == end)
            found = child;
        else if (is_next_line || container.flow == Flow::Column)
            break;
        if (node.self_align == Align::Baseline)
            return child;
    }
    return found;
}

}

void LayoutTree::arrange(Size surface, LayoutTree* last)
{
    while (!m_storage.open.empty())
        close_container();
    m_wishes_hash = hash_of_wishes(m_storage, surface);
    bool const has_rects = last != nullptr && last->m_storage.rects.size() == size();
    if (has_rects && last->m_wishes_hash == m_wishes_hash)
        return take_over(m_storage, last->m_storage);
    m_storage.rects.resize(m_storage.nodes.size());
    if (m_storage.nodes.empty())
        return;
    for (LayoutContainer& container : m_storage.containers)
        container.scrolled = wished_scroll(m_storage, container);
    m_storage.rects[0] = { 0, 0, tamed(surface.width), tamed(surface.height) };
    m_storage.nodes[0].traits |= DefiniteHeight;
    assign_varying_widths(0, m_storage.containers.size());
    measure_varying_heights(0, m_storage.containers.size());
    m_storage.rects[0].height = tamed(surface.height);
    place_all();
    if (m_storage.has_mirrors)
        mirror(m_storage);
    measure_scroll_contents(m_storage);
    place_anchored(m_storage);
}

void LayoutTree::assign_varying_widths(std::size_t first, std::size_t end)
{
    for (std::size_t i = first; i < end;) {
        LayoutContainer const& container = m_storage.containers[i];
        bool const varies = height_varies(m_storage, container);
        if (varies)
            assign_widths(m_storage, container);
        i = varies ? i + 1 : container.end;
    }
}

void LayoutTree::measure_varying_heights(std::size_t first, std::size_t end)
{
    for (std::size_t i = end; i-- > first;) {
        LayoutContainer& container = m_storage.containers[i];
        if (!height_varies(m_storage, container))
            continue;
        if ((container.child_traits & FollowsWidth) != 0)
            ask_heights(container);
        measure_heights(m_storage, container);
    }
}

void LayoutTree::ask_heights(LayoutContainer const& container)
{
    constexpr float tolerance = 1.0f / 64;
    NodeIndex const end = m_storage.nodes[container.node].end;
    for (NodeIndex child = container.node + 1; child < end; child = m_storage.nodes[child].end) {
        LayoutNode& node = m_storage.nodes[child];
        if ((node.traits & FollowsWidth) == 0)
            continue;
        LayoutText const& text = m_storage.texts[node.entry];
        HeightAndBaseline answer { text.height, text.baseline };
        float const width =
            std::max(0.0f, m_storage.rects[child].width - node.padding.horizontal());
        if (m_height_for_width != nullptr && width < text.width - tolerance)
            answer = m_height_for_width(m_height_context, child, width);
        node.content_height = tamed(answer.height) + node.padding.vertical();
        node.ascent = answer.baseline >= 0 ? node.padding.top + tamed(answer.baseline) : -1.0f;
        if ((node.traits & PixelHeight) == 0)
            node.base_height = node.content_height;
    }
}

// Its anchor comes before it and has its size.
void LayoutTree::size_anchored(std::size_t index, LayoutAnchor const& anchor)
{
    LayoutContainer const& container = m_storage.containers[index];
    Rect& rect = m_storage.rects[container.node];
    float const width = anchored_width(m_storage, anchor);
    bool const is_measured_anew = width != rect.width && height_varies(m_storage, container);
    rect.width = width;
    if (is_measured_anew) {
        assign_varying_widths(index, container.end);
        measure_varying_heights(index, container.end);
    }
    float const whole = m_storage.rects[0].height;
    float const natural = natural_height(m_storage, container.node, whole);
    rect.height = anchored_height(m_storage, anchor, natural);
    if (rect.height < natural)
        m_storage.nodes[container.node].traits |= DefiniteHeight;
}

void LayoutTree::place_all()
{
    for (std::size_t i = 0; i < m_storage.containers.size(); ++i) {
        LayoutContainer const& container = m_storage.containers[i];
        if (auto const* anchor = anchor_of(m_storage, container)) [[unlikely]]
            size_anchored(i, *anchor);
        if (!height_varies(m_storage, container))
            assign_widths(m_storage, container);
        place_children(m_storage, container);
    }
}

void LayoutTree::place(Index index, Rect const& rect)
{
    ORIEL_VERIFY(index < size());
    Point const by = rect.position() - m_storage.rects[index].position();
    for (Index i = index; i < m_storage.nodes[index].end; ++i)
        m_storage.rects[i] = m_storage.rects[i].translated(by);
    m_storage.rects[index] = rect;
}

float LayoutTree::baseline(Index index) const
{
    ORIEL_VERIFY(index < size());
    float const top = m_storage.rects[index].y;
    while ((m_storage.nodes[index].traits & IsContainer) != 0) {
        LayoutNode const& node = m_storage.nodes[index];
        Index const child = baseline_child(m_storage, m_storage.containers[node.entry]);
        if (child == node.end)
            break;
        index = child;
    }
    LayoutNode const& node = m_storage.nodes[index];
    Rect const& rect = m_storage.rects[index];
    bool const has_none = node.ascent < 0 || (node.traits & IsContainer) != 0;
    return rect.y - top + (has_none ? rect.height : node.ascent);
}

Size LayoutTree::content_size(Index index) const
{
    ORIEL_VERIFY(index < size());
    LayoutNode const& node = m_storage.nodes[index];
    if ((node.traits & (Scrolls | IsContainer)) != (Scrolls | IsContainer))
        return m_storage.rects[index].size();
    return m_storage.containers[node.entry].scroll_content;
}

Scroll LayoutTree::scroll(Index index) const
{
    ORIEL_VERIFY(index < size());
    LayoutNode const& node = m_storage.nodes[index];
    bool const scrolls = (node.traits & (Scrolls | IsContainer)) == (Scrolls | IsContainer);
    return scrolls ? m_storage.containers[node.entry].scroll : Scroll::None;
}

}
