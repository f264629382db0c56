// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

#include <algorithm>

namespace oriel {

static constexpr double tooltip_delay_seconds = 0.5;
static constexpr double shortest_wait = 1e-6; // less is rounding
static constexpr float widest_tooltip = 320;
static constexpr Point below_pointer { 12, 20 };

struct TooltipState {
    Point position;
    double hovered_since = -1; // of the hover it was opened for
};

static constexpr auto paint_tooltip = [](Painting const& p) {
    p.painter.shadow(p.rect, { .blur = 12,
                                 .offset = { 0, 4 },
                                 .radius = p.theme.control_radius,
                                 .color = p.theme.shadow });
    p.painter.rectangle(p.rect, { .fill = p.theme.raised,
                                    .radius = p.theme.control_radius,
                                    .border_width = 1,
                                    .border = p.theme.line });
};

// It opens after the pointer has rested a while, where the pointer then is.
static bool is_due(Ui& ui, Response const& response, TooltipState& state)
{
    if (!response.hovered())
        return false;
    double const wait = ui.hovered_since() + tooltip_delay_seconds - ui.time();
    if (wait > shortest_wait) {
        ui.request_frame(wait);
        return false;
    }
    if (state.hovered_since != ui.hovered_since())
        state = { ui.pointer_position(), ui.hovered_since() };
    return true;
}

// Below the pointer, above it when there is no room, never outside.
static Scope open_tooltip(Ui& ui, Id id, TooltipState const& state, LayoutStyle style, Node node)
{
    float const beside = runs_left(ui.direction()) ? -below_pointer.x : below_pointer.x;
    Anchoring const anchoring { .rect = { state.position.x + beside, state.position.y - 8, 0,
                                    8 + below_pointer.y },
        .gap = 0,
        .margin = 0 };
    style.floating = Floating::Anchored;
    style.anchoring = &anchoring;
    node.id = id;
    node.layout = style;
    node.access.role = Role::Tooltip;
    node.layer = Layer::Tooltip;
    return ui.container(node, id, paint_tooltip);
}

void Ui::tooltip(Response const& response, std::string_view text) noexcept
{
    if (text.empty() || !response.hovered())
        return;
    Id const id = response.id().child("tooltip");
    TooltipState& state = this->state<TooltipState>(id);
    if (!is_due(*this, response, state))
        return;
    float const width = std::min(widest_tooltip, surface_size().width);
    Scope const scope = open_tooltip(*this, id, state, { .max_width = width, .padding = { 6, 10 } },
        { .access = { .name = keep(text) } });
    label(text);
}

Scope Ui::rich_tooltip(Response const& response, RichTooltipOptions const& options) noexcept
{
    if (!response.hovered())
        return closed_scope();
    Id const id = response.id().child("tooltip");
    TooltipState& state = this->state<TooltipState>(id);
    if (!is_due(*this, response, state))
        return closed_scope();
    return open_tooltip(*this, id, state,
        { .max_width = options.max_width, .padding = options.padding, .gap = options.gap }, {});
}

}
