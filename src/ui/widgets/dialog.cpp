// SPDX-License-Identifier: MIT

#include "popup.h"
#include "scroll_bars.h"

#include <oriel/text/icon.h>

#include <algorithm>

namespace oriel {

static constexpr float dialog_padding = 20;
static constexpr float dialog_radius = 12;
static constexpr float dialog_margin = 16; // to the edges of the surface
static constexpr float narrowest_dialog = 240;

// The dialog whose buttons are being built, and what the keyboard said to it.
struct DialogBuild {
    Id id {};
};

static DialogBuild& current_dialog(Ui& ui)
{
    return ui.state<DialogBuild>(Id::root().child("current dialog"));
}

static constexpr auto paint_backdrop = [](Painting const& p) {
    p.painter.rectangle(p.rect, { .fill = Color::rgb(0x06080c).with_opacity(0.45f) });
};

// Over everything; what is below is neither hovered nor pressed.
static Scope open_backdrop(Ui& ui, Id id, DialogOptions const& options)
{
    return ui.container({ .id = id,
                            .layout = { .width = Length::percent(100),
                                .height = Length::percent(100),
                                .padding = dialog_margin,
                                .align = Align::Center,
                                .justify = Justify::Center,
                                .floating = Floating::Surface,
                                .direction = options.direction },
                            .sense = Sense::Hover | Sense::Press,
                            .layer = Layer::Popup,
                            .guard = Guard::Keys,
                            .exit = Exit::Fade },
        id, paint_backdrop);
}

static void nest_panel(
    Ui& ui, Scope& scope, Id id, std::string_view title, DialogOptions const& options)
{
    float const room = std::max(0.0f, ui.surface_size().width - 2 * dialog_margin);
    float const most =
        options.max_width.is_pixels() ? std::min(options.max_width.value(), room) : room;
    ui.nest(scope,
        { .id = id.child("panel"),
            .layout = { .width = options.width,
                .height = options.height,
                .min_width = std::min(narrowest_dialog, most),
                .min_height = 0,
                .max_width = most },
            .access = { .role = Role::Dialog,
                .states = AccessState::Modal,
                .name = ui.keep(title) },
            .sense = Sense::Hover | Sense::Press },
        PopupPaint { .radius = dialog_radius, .height = 1.6f });
}

static bool close_button(Ui& ui, Id id)
{
    Response const response = ui.interact(id, sense_button, true);
    ui.leaf(
        { .id = id,
            .layout = { .width = 28, .height = 28, .shrink = 0 },
            .access = { .role = Role::Button, .states = access_states(response), .name = "Close" },
            .sense = sense_button },
        [look = Look::of(response)](Painting const& p) {
            p.painter.rectangle(p.rect, { .fill = look.pick(Color::transparent(),
                                              p.theme.control_hovered, p.theme.control_held),
                                            .radius = p.theme.control_radius });
            p.symbol(Icon::Close, 16, p.rect, look.is_hovered ? p.theme.text : p.theme.text_muted);
            if (look.is_ringed)
                p.focus_ring(p.rect.shrunken(2), p.theme.control_radius, look.is_ringed);
        });
    return response.clicked();
}

static bool title_bar(Ui& ui, Id id, std::string_view title, bool has_close_button)
{
    TextStyle const style { 1, 16, 24 };
    Scope const bar = ui.container({ .layout = { .padding = { 16, 12, 4, dialog_padding },
                                         .gap = 8,
                                         .shrink = 0,
                                         .flow = Flow::Row,
                                         .align = Align::Center } });
    Node node { .layout = { .min_height = 28, .padding = { 2, 0 }, .grow = 1 },
        .access = { .role = Role::Heading } };
    ui.paragraph(node, title, style, { .wrap = TextWrap::Word }, ui.theme().text);
    return has_close_button && close_button(ui, id);
}

static void nest_body(Ui& ui, Scope& scope, Id id, DialogOptions const& options)
{
    ScrollBarsPaint bars {};
    Node body = scroll_node(ui, id, Scroll::Vertical,
        { 4, dialog_padding, dialog_padding, dialog_padding }, bars, Direction::Inherit);
    body.layout.padding.right = dialog_padding;
    body.layout.grow = 1;
    body.layout.gap = options.gap < 0 ? 12 : options.gap;
    body.access.role = Role::None;
    ui.nest(scope, body, bars);
}

static bool is_left(Ui& ui, Id id, DialogOptions const& options)
{
    Response const backdrop = ui.interact(id, Sense::Hover | Sense::Press, true);
    return (options.closes_by_escape && ui.dismissed(id) == Dismissal::Escape)
           || (options.closes_by_press_outside && backdrop.pressed());
}

Scope Ui::dialog(
    std::string_view title, bool& is_open, DialogOptions const& options, Here here) noexcept
{
    if (!is_open)
        return closed_scope();
    // Where and who.
    Id const id = this->id(title, options.id, here);

    // Input.
    if (is_left(*this, id, options)) {
        is_open = false;
        request_settle();
        return closed_scope();
    }
    if (!is_there(id)) // the focus goes in
        request_settle();
    current_dialog(*this).id = id;

    // Picture.
    Scope scope = open_backdrop(*this, id, options);
    nest_panel(*this, scope, id, title, options);
    if (title_bar(*this, id.child("close"), title, options.has_close_button)) {
        is_open = false;
        request_settle();
    }
    nest_body(*this, scope, id.child("body"), options);
    return scope;
}

Scope Ui::dialog_buttons() noexcept
{
    return container({ .layout = { .padding = { 8, 0, 0, 0 },
                           .gap = 8,
                           .shrink = 0,
                           .flow = Flow::Row,
                           .align = Align::Center,
                           .justify = Justify::End } });
}

Response Ui::default_button(
    std::string_view label, ButtonOptions const& options, Here here) noexcept
{
    ButtonOptions primary = options;
    primary.kind = ButtonKind::Primary;
    Response response = button(label, primary, here);
    if (!response.is_disabled() && confirmed(current_dialog(*this).id))
        response.set(Response::Flag::Clicked);
    return response;
}

Response Ui::cancel_button(std::string_view label, ButtonOptions const& options, Here here) noexcept
{
    Response response = button(label, options, here);
    if (!response.is_disabled() && dismissed(current_dialog(*this).id) == Dismissal::Escape)
        response.set(Response::Flag::Clicked);
    return response;
}

}
