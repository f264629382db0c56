// SPDX-License-Identifier: MIT

#include "popup.h"
#include "scroll_bars.h"

#include <algorithm>

namespace oriel {

struct PopoverState {
    bool had_anchor = false;
    bool was_anchor_seen = false;
};

static Node popover_node(Ui& ui, Id id, Id anchor, PopoverOptions const& options)
{
    return { .id = id,
        .layout = { .width = options.width,
            .height = options.height,
            .max_width = options.max_width,
            .floating = Floating::Anchored,
            .direction = options.direction },
        .access = { .role = Role::Dialog, .name = ui.keep(options.name) },
        .sense = Sense::Hover | Sense::Press,
        .layer = Layer::Popup,
        .guard = Guard::Presses,
        .anchor = anchor,
        .exit = Exit::Fade };
}

// What does not fit scrolls; the gutter lies in the padding.
static void nest_body(Ui& ui, Scope& scope, Id id, PopoverOptions const& options)
{
    float const gutter = ui.theme().scroll_bar_width;
    ScrollBarsPaint bars {};
    Node body = scroll_node(ui, id, Scroll::Vertical, options.padding, bars, Direction::Inherit);
    body.layout.padding.right = std::max(options.padding.right, gutter);
    body.layout.grow = 1;
    body.layout.gap = options.gap < 0 ? ui.theme().gap : options.gap;
    body.access.role = Role::None;
    ui.nest(scope, body, bars, options.enabled);
}

// It was there, and is not any more or has been scrolled away.
static bool has_lost_anchor(Ui const& ui, PopoverState& state, Id anchor)
{
    bool const is_anchor_there = ui.is_there(anchor);
    bool const is_seen = !ui.visible_rect_of(anchor).is_empty();
    bool const is_hidden = !is_seen && !ui.rect_of(anchor).is_empty();
    bool const is_lost =
        (state.had_anchor && !is_anchor_there) || (state.was_anchor_seen && is_hidden);
    state.had_anchor = is_anchor_there && !is_lost;
    state.was_anchor_seen = (is_seen || state.was_anchor_seen) && !is_lost;
    return is_lost;
}

Scope Ui::popover(Id anchor, bool& is_open, PopoverOptions const& options, Here here) noexcept
{
    if (!is_open)
        return closed_scope();
    // Where and who.
    Id const id = id_hashed(anchor.value(), options.id, here);
    PopoverState& state = this->state<PopoverState>(id);

    // Input.
    if (has_lost_anchor(*this, state, anchor) || dismissed(id) != Dismissal::No) {
        is_open = false;
        state = {};
        request_settle();
        return closed_scope();
    }
    if (!is_there(id)) // the focus goes in
        request_settle();

    // Picture.
    Anchoring const anchoring { .side = options.side,
        .along = options.along,
        .matches_width = options.matches_width,
        .gap = options.distance };
    Node node = popover_node(*this, id, anchor, options);
    node.layout.anchoring = &anchoring;
    Scope scope = container(node, id, PopupPaint {});
    nest_body(*this, scope, id.child("body"), options);
    return scope;
}

}
