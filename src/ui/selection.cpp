// SPDX-License-Identifier: MIT
//
// Paragraphs that are selected together: which part of each is, and what is where on screen.

#include "context_private.h"

#include <algorithm>
#include <limits>

namespace oriel {

void Context::Private::add_selectable(WrappedText& paragraph, std::uint32_t node)
{
    built->selectables.push_back({ selection.region, node });
    select_in(paragraph, selection.next_paragraph++);
}

// Counted back to: what stands in its lines has been added since.
void Context::Private::select_written(WrappedText& paragraph, std::uint32_t node)
{
    std::uint32_t place = selection.next_paragraph;
    for (std::size_t i = built->selectables.size(); i > 0; --i) {
        FrameSelectable const& selectable = built->selectables[i - 1];
        place -= selectable.region == selection.region ? 1 : 0;
        if (selectable.node == node)
            return select_in(paragraph, place);
    }
}

void Context::Private::select_in(WrappedText& paragraph, std::uint32_t place) const
{
    if (place < selection.begin.paragraph || place > selection.end.paragraph)
        return;
    auto const size = static_cast<std::uint32_t>(paragraph.natural->text().size());
    auto const clamped = [&](std::size_t offset) {
        return static_cast<std::uint32_t>(std::min<std::size_t>(offset, size));
    };
    bool const begins = place == selection.begin.paragraph;
    bool const ends = place == selection.end.paragraph;
    paragraph.selected_begin = begins ? clamped(selection.begin.offset) : 0;
    paragraph.selected_end = ends ? clamped(selection.end.offset) : size;
}

Scope WidgetKit::selectable_container(
    Node const& node, ParagraphPlace begin, ParagraphPlace end, PaintRef paint) noexcept
{
    Scope scope = container(node, node.id, paint);
    m.selection = { node.id, 0, begin, end };
    return scope;
}

static WrappedText const& text_of(FrameTree const& tree, std::uint32_t node)
{
    return *static_cast<WrappedText const*>(tree.nodes[node].closure);
}

// Calls found(index, node) for each paragraph of a region.
template <typename Found>
static void for_each_paragraph(FrameTree const& tree, Id region, Found const& found)
{
    std::uint32_t index = 0;
    for (FrameSelectable const& selectable : tree.selectables) {
        if (selectable.region == region)
            found(index++, selectable.node);
    }
}

std::uint32_t WidgetKit::paragraph_count(Id region) const noexcept
{
    std::uint32_t count = 0;
    for_each_paragraph(*m.shown, region, [&](std::uint32_t, std::uint32_t) { ++count; });
    return count;
}

std::string_view WidgetKit::paragraph_text(Id region, std::uint32_t paragraph) const noexcept
{
    std::string_view text;
    for_each_paragraph(*m.shown, region, [&](std::uint32_t index, std::uint32_t node) {
        if (index == paragraph)
            text = text_of(*m.shown, node).natural->text();
    });
    return text;
}

// In the paragraph that is nearest, up and down before sideways.
ParagraphPlace WidgetKit::paragraph_place_at(Id region, Point point) const noexcept
{
    ParagraphPlace place;
    std::uint32_t nearest = FrameTree::no_node;
    float best_down = std::numeric_limits<float>::max();
    float best_across = best_down;
    for_each_paragraph(*m.shown, region, [&](std::uint32_t index, std::uint32_t node) {
        Rect const rect = m.shown->layout.rect(node);
        float const down = std::max({ 0.0f, rect.y - point.y, point.y - rect.bottom() });
        float const across = std::max({ 0.0f, rect.x - point.x, point.x - rect.right() });
        if (down > best_down || (down == best_down && across >= best_across))
            return;
        best_down = down;
        best_across = across;
        place.paragraph = index;
        nearest = node;
    });
    if (nearest == FrameTree::no_node)
        return place;
    auto const [layout, origin] =
        text_of(*m.shown, nearest)
            .placed_in(m.text, m.shown->layout.rect(nearest), m.shown->direction_of(nearest));
    place.offset = layout.position_at(point - origin).offset;
    return place;
}

bool WidgetKit::was_truncated(Id id) const noexcept
{
    std::uint32_t const node = m.shown->find(id);
    if (node == FrameTree::no_node || !m.shown->nodes[node].is_wrapped_text)
        return false;
    return text_of(*m.shown, node)
        .at_width(m.text, m.shown->layout.rect(node).width, m.shown->direction_of(node))
        .is_truncated();
}

}
