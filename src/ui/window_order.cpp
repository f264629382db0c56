// SPDX-License-Identifier: MIT
//
// Which window or popup is in front, and what the keyboard's focus scrolls into view.

#include "context_private.h"

#include <algorithm>

namespace oriel {

static bool is_ordered(FrameLayer const& layer)
{
    return layer.layer == Layer::Window || layer.layer == Layer::Popup;
}

// Numbers the windows and popups of the tree that was built, 1 at the back. One that is new, or was
// not there in the tree before, comes to the front.
void Context::Private::order_windows()
{
    std::erase_if(window_order, [&](Id id) {
        return std::none_of(built->layers.begin(), built->layers.end(),
            [&](FrameLayer const& layer) { return is_ordered(layer) && layer.key == id; });
    });
    for (FrameLayer& layer : built->layers) {
        if (!is_ordered(layer))
            continue;
        auto found = std::find(window_order.begin(), window_order.end(), layer.key);
        if (found == window_order.end())
            found = window_order.insert(found, layer.key);
        layer.order = static_cast<std::uint32_t>(found - window_order.begin()) + 1;
    }
}

void Context::Private::raise_pressed_window()
{
    std::uint32_t const node = interaction.pressed_node();
    if (node == FrameTree::no_node)
        return;
    std::uint32_t const root = shown->layer_root(node);
    for (FrameLayer const& layer : shown->layers) {
        if (layer.node != root || layer.layer != Layer::Window)
            continue;
        auto const place = window_order.begin() + (layer.order - 1);
        std::rotate(place, place + 1, window_order.end());
        return;
    }
}

// Moves each scroll area around the newly focused widget just as far as needed.
void Context::Private::scroll_focus_into_view()
{
    if (!interaction.focus_was_moved_by_key())
        return;
    std::uint32_t node = shown->find(interaction.moved_by_key());
    if (node == FrameTree::no_node)
        return;
    Rect target = shown->layout.rect(node).expanded(theme.focus_ring_width * 2);
    while ((node = shown->layout.parent(node)) != LayoutTree::no_parent) {
        FrameNode const& scroll = shown->nodes[node];
        if (shown->layout.scroll(node) == Scroll::None || !has_sense(scroll.sense, Sense::Wheel))
            continue;
        Rect const view = shown->clip_of(node);
        Point const shift {
            std::min(0.0f, target.x - view.x) + std::max(0.0f, target.right() - view.right()),
            std::min(0.0f, target.y - view.y) + std::max(0.0f, target.bottom() - view.bottom()),
        };
        ScrollState& state = ui.state<ScrollState>(scroll.id);
        state.offset = state.offset + turned(shift, shown->direction_of(node));
        target = target.translated({ -shift.x, -shift.y }).intersected(view);
    }
}

}
