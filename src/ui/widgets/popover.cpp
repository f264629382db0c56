// SPDX-License-Identifier: MIT

#include "popup.h"
#include "scroll_bars.h"

#include <algorithm>

namespace oriel {

struct PopoverState {
    bool had_anchor = false;
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
        .anchor = anchor };
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

Scope Ui::popover(Id anchor, bool& is_open, PopoverOptions const& options, Here here) noexcept
{
    if (!is_open)
        return closed_scope();
    // Where and who.
    Id const id = id_hashed(anchor.value(), options.id, here);
    PopoverState& state = this->state<PopoverState>(id);

    // Input.
    bool const is_anchor_there = is_there(anchor);
    if (dismissed(id) != Dismissal::No || (state.had_anchor && !is_anchor_there)) {
        is_open = state.had_anchor = false;
        request_settle();
        return closed_scope();
    }
    state.had_anchor = is_anchor_there;
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
