// SPDX-License-Identifier: MIT
//
// Window: a floating column of a title bar and a scrolling body. It is moved by its title, sized
// by its edges, and as large as its content until somebody sizes it.

#include "scroll_bars.h"
#include "window_place.h"

#include <algorithm>

namespace oriel {

static constexpr float edge_width = window_edge_width;

static Response symbol_button(Ui& ui, Id id, std::string_view name, char const* symbol, float size)
{
    Response const response = ui.interact(id, sense_button, true);
    ui.leaf({ .id = id,
                .layout = { .width = 28, .height = 28, .shrink = 0 },
                .access = { .role = Role::Button, .states = access_states(response), .name = name },
                .sense = sense_button },
        [symbol, size, look = Look::of(response)](Painting const& p) {
            Color const fill =
                look.pick(Color::transparent(), p.theme.control_hovered, p.theme.control_held);
            p.painter.rectangle(p.rect, { .fill = fill, .radius = p.theme.control_radius });
            p.symbol(symbol, size, p.rect, look.is_hovered ? p.theme.text : p.theme.text_muted);
            if (look.is_ringed)
                p.focus_ring(p.rect.shrunken(2), p.theme.control_radius, look.is_ringed);
        });
    return response;
}

// The part of the bar that moves the window; a double click makes it as large as the surface.
static void title(Ui& ui, Id id, std::string_view text, Rect const& rect,
    WindowOptions const& options, WindowState& state)
{
    TextLayout const& layout = ui.text(text, ui.theme().strong);
    bool const is_handle = options.is_movable || options.is_resizable;
    Sense const sense = is_handle ? sense_button | Sense::Arrows : Sense::Hover | Sense::Press;
    Id const part = id.child("title");
    Response const response = ui.interact(part, sense, true);
    move_window(ui, state, response, rect, options, id);
    ui.leaf({ .id = part,
                .layout = { .grow = 1, .align_self = AlignSelf::Stretch },
                .content = { layout.size().width, layout.size().height, 0, layout.baseline() },
                .access = { .role = is_handle ? Role::Heading : Role::None,
                    .states = access_states(response),
                    .name = layout.text() },
                .sense = sense },
        [&layout = layout, look = Look::of(response)](Painting const& p) {
            p.line(layout, p.theme.strong, p.rect, p.theme.text);
            if (look.is_ringed)
                p.focus_ring(p.rect.shrunken({ 7, 0 }).expanded(1), 4);
        });
}

static void title_bar(Ui& ui, Id id, std::string_view text, Rect const& rect,
    WindowOptions const& options, WindowState& state)
{
    Theme const& theme = ui.theme();
    float const side = (options.is_collapsible ? 6.0f : theme.window_padding) - edge_width;
    Scope const bar = ui.container({ .layout = { .height = theme.title_height,
                                         .padding = { 0, 6 - edge_width, 0, side },
                                         .gap = 4,
                                         .shrink = 0,
                                         .flow = Flow::Row,
                                         .align = Align::Center } });
    char const* const towards_end = runs_left(ui.direction()) ? "◀" : "▶";
    if (options.is_collapsible
        && symbol_button(ui, id.child("collapse"), state.is_collapsed ? "Expand" : "Collapse",
            state.is_collapsed ? towards_end : "▼", 9)
               .clicked()) {
        state.is_collapsed = !state.is_collapsed;
        ui.request_settle();
    }
    title(ui, id, text, rect, options, state);
    if (options.is_open && symbol_button(ui, id.child("close"), "Close", "×", 18).clicked()) {
        *options.is_open = false;
        ui.request_settle();
    }
}

struct WindowPaint {
    bool is_maximized;

    void operator()(Painting const& p) const;
};

void WindowPaint::operator()(Painting const& p) const
{
    float const radius = is_maximized ? 0 : p.theme.window_radius;
    p.painter.shadow(p.rect, { .blur = 32,
                                 .offset = { 0, 12 },
                                 .spread = -4,
                                 .radius = radius,
                                 .color = p.theme.shadow });
    p.painter.rectangle(p.rect,
        { .fill = p.theme.raised, .radius = radius, .border_width = 1, .border = p.theme.line });
}

static Length window_width(Ui const& ui, WindowState const& state, WindowOptions const& options)
{
    float const room = ui.surface_size().width;
    if (state.is_maximized)
        return room;
    if (state.size.width <= 0)
        return options.width;
    return std::min(
        limited_window_size(ui, options, state.size).width, std::max(room, options.min_size.width));
}

static Length window_height(Ui const& ui, WindowState const& state, WindowOptions const& options)
{
    if (state.is_collapsed)
        return {};
    if (state.is_maximized)
        return ui.surface_size().height;
    return state.size.height > 0 ? Length(limited_window_size(ui, options, state.size).height)
                                 : options.height;
}

// Everything but the place, which a free and a centred window state differently.
static Node window_node(Ui& ui, Id id, std::string_view title, WindowState const& state,
    WindowOptions const& options, Rect const& rect)
{
    Response const response = ui.interact(id, Sense::Hover | Sense::Press, true);
    WindowEdges const hovered =
        response.hovered() ? edges_at(state, rect, pointer_of(ui, state)) : state.edges;
    return { .id = id,
        .layout = { .width = window_width(ui, state, options),
            .height = window_height(ui, state, options),
            .min_width = std::max(0.0f, finite_or_zero(options.min_size.width)),
            .max_width = state.is_maximized ? Length() : options.max_width,
            .max_height = ui.surface_size().height,
            .padding = { 0, edge_width, state.is_collapsed ? 0 : edge_width, edge_width },
            .direction = options.direction },
        .access = { .role = Role::Window,
            .states = state.is_collapsed ? AccessState::Collapsed : AccessState::Expanded,
            .name = ui.keep(title) },
        .sense = Sense::Hover | Sense::Press,
        .exit = Exit::Fade,
        .hit_margin = options.is_resizable ? window_edge_reach : std::uint8_t { 0 },
        .pointer_shape =
            options.is_resizable ? shape_of(hovered, state.direction) : PointerShape::Arrow };
}

static Scope open_window(Ui& ui, Id id, Node node, WindowState const& state,
    WindowOptions const& options, Rect const& rect)
{
    bool const is_centered =
        options.placement == WindowPlacement::Centered && !state.is_placed && !state.is_maximized;
    if (!is_centered) {
        bool const is_free = state.is_moved || state.is_maximized;
        node.layout.floating = is_free ? Floating::Surface : Floating::Inside;
        node.layout.offset = shown_position(ui, state, rect.size());
        node.layer = Layer::Window;
        node.layer_key = id;
        return ui.container(node, id, WindowPaint { state.is_maximized });
    }
    Scope scope = ui.container({ .layout = { .width = Length::percent(100),
                                     .height = Length::percent(100),
                                     .padding = ui.theme().window_padding,
                                     .align = Align::Center,
                                     .justify = Justify::Center,
                                     .floating = Floating::Surface },
                                   .layer = Layer::Window,
                                   .layer_key = id },
        id);
    ui.nest(scope, node, WindowPaint { false });
    return scope;
}

Scope Ui::window(std::string_view title, WindowOptions const& options, Here here) noexcept
{
    if (options.is_open && !*options.is_open)
        return closed_scope();
    // Where and who.
    Id const id = this->id(title, options.id, here);
    WindowState& state = this->state<WindowState>(id);
    state.direction = direction();
    Rect const rect = placed(rect_of(id), surface_of(*this), state.direction);

    // Input.
    place_window(*this, id, title, state, options);
    meet_windows(*this, id);
    if (options.is_resizable)
        resize_window(*this, state, interact(id, Sense::Press, true), rect, options, id);

    // Picture.
    Scope scope = open_window(
        *this, id, window_node(*this, id, title, state, options, rect), state, options, rect);
    title_bar(*this, id, title, rect, options, state);
    keep_window(*this, id, title, state, options);
    if (state.is_collapsed)
        return closed_scope();
    ScrollBarsPaint bars {};
    float const side = std::max(0.0f, theme().window_padding - edge_width);
    Insets const padding { 4, side, side, side };
    Node body =
        scroll_node(*this, id.child("body"), Scroll::Vertical, padding, bars, Direction::Inherit);
    body.layout.padding.right = padding.right; // the gutter lies in the padding
    body.layout.grow = 1;
    body.layout.gap = options.gap < 0 ? theme().gap : options.gap;
    body.access.role = Role::None;
    nest(scope, body, bars, options.enabled);
    return scope;
}

}
