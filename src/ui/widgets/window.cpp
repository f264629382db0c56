// SPDX-License-Identifier: MIT
//
// Window: a floating column of a title bar and a scrolling body. It is moved by its title, sized
// by its edges, and as large as its content until somebody sizes it.
//
// Places are counted from where lines begin on the surface, and so are the pointer's here: left is
// where the title begins. In what runs to the left, all of it is on the other side.

#include "scroll_bars.h"

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr std::uint8_t edge_reach = 5; // outside the edge
static constexpr float edge_width = 4;        // inside the edge, where nothing else is hit
static constexpr float corner_reach = 12;     // along the edge, from the corner
static constexpr float smallest_width = 120;
static constexpr float kept_inside = 80; // of the title bar, when moved out of the surface
static constexpr float cascade_step = 28;

// Which edges a press took; a corner is two of them.
struct WindowEdges {
    bool left = false;
    bool right = false;
    bool bottom = false;

    bool any() const { return left || right || bottom; }
};

struct WindowState {
    Direction direction = Direction::LeftToRight; // of what it floats over
    Point position;
    Size size; // 0: as the content
    bool is_placed = false;
    bool is_moved = false; // by the user, who may want it beyond the edge
    bool is_collapsed = false;
    Rect grabbed;      // the rectangle when a drag began
    WindowEdges edges; // that the drag moves
};

static Rect surface_of(Ui const& ui)
{
    return { 0, 0, ui.surface_size().width, ui.surface_size().height };
}

static Point pointer_of(Ui const& ui, WindowState const& state)
{
    return placed(ui.pointer_position(), surface_of(ui), state.direction);
}

static Point drag_of(Ui const& ui, WindowState const& state)
{
    return turned(ui.drag_offset(), state.direction);
}

static WindowEdges edges_at(WindowState const& state, Rect const& rect, Point point)
{
    if (!rect.expanded(edge_reach).contains(point) || point.y <= rect.y + edge_reach)
        return {};
    auto const is_within = [&](float width) { return rect.shrunken(width).contains(point); };
    bool const is_on_edge = !is_within(edge_width);
    bool const is_beside = point.x < rect.x + edge_width || point.x >= rect.right() - edge_width;
    float const above = is_beside ? corner_reach : edge_width;
    bool const bottom = is_on_edge && !state.is_collapsed && point.y >= rect.bottom() - above;
    float const beside = bottom ? corner_reach : edge_width;
    return { is_on_edge && point.x < rect.x + beside,
        is_on_edge && point.x >= rect.right() - beside, bottom };
}

static PointerShape shape_of(WindowEdges const& edges, Direction direction)
{
    bool const is_right = runs_left(direction) ? edges.left : edges.right;
    if (edges.bottom && (edges.left || edges.right))
        return is_right ? PointerShape::ResizeDiagonal : PointerShape::ResizeDiagonalUp;
    if (edges.left || edges.right)
        return PointerShape::ResizeHorizontal;
    return edges.bottom ? PointerShape::ResizeVertical : PointerShape::Arrow;
}

static void place(Ui& ui, WindowState& state, WindowOptions const& options)
{
    if (state.is_placed)
        return;
    state.is_placed = true;
    bool const is_given = std::isfinite(options.position.x) && std::isfinite(options.position.y);
    int& placed = ui.state<int>(Id::root().child("windows placed"));
    float const step = cascade_step * static_cast<float>(placed % 8 + 1);
    placed += is_given ? 0 : 1;
    state.position = is_given ? options.position : Point { step, step };
}

// The title bar stays reachable.
static void keep_reachable(Ui const& ui, WindowState& state, float width)
{
    Size const surface = ui.surface_size();
    if (surface.is_empty()) // minimised: it will come back
        return;
    float const bar = ui.theme().title_height;
    state.position.x = std::clamp(state.position.x, kept_inside - std::max(width, kept_inside),
        std::max(0.0f, surface.width - kept_inside));
    state.position.y = std::clamp(state.position.y, 0.0f, std::max(0.0f, surface.height - bar));
}

static void resize(Ui& ui, WindowState& state, Response const& response, Rect const& rect)
{
    if (response.pressed()) {
        state.edges = edges_at(state, rect, pointer_of(ui, state) - drag_of(ui, state));
        state.grabbed = rect;
    }
    // One that was centred stays where it is, so that the edge follows the pointer.
    if (response.pressed() && state.edges.any()) {
        state.is_placed = state.is_moved = true;
        state.position = rect.position();
    }
    if (!state.edges.any() || !(response.held() || response.released()))
        return;
    Point const by = drag_of(ui, state);
    Rect const& from = state.grabbed;
    float const least_height = ui.theme().title_height * 2;
    if (state.edges.right)
        state.size.width = std::max(smallest_width, from.width + by.x);
    if (state.edges.left) {
        state.size.width = std::max(smallest_width, from.width - by.x);
        state.position.x = from.right() - state.size.width;
    }
    if (state.edges.bottom)
        state.size.height = std::max(least_height, from.height + by.y);
    if (response.released())
        state.edges = {};
}

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

// The part of the bar that moves the window; a double click collapses it.
static void title(Ui& ui, Id id, std::string_view text, Rect const& rect,
    WindowOptions const& options, WindowState& state)
{
    TextLayout const& layout = ui.text(text, ui.theme().strong);
    Sense const sense = Sense::Hover | Sense::Press;
    Response const response = ui.interact(id, sense, true);
    if (response.pressed())
        state.grabbed = rect;
    if (options.is_movable && (response.held() || response.released())) {
        Point const moved = state.grabbed.position() + drag_of(ui, state);
        state.position = ui.drag_offset() == Point {} ? state.position : moved;
    }
    if (options.is_collapsible && response.double_clicked()) {
        state.is_collapsed = !state.is_collapsed;
        ui.request_settle();
    }
    ui.leaf({ .id = id,
                .layout = { .grow = 1, .align_self = AlignSelf::Stretch },
                .content = { layout.size().width, layout.size().height, 0, layout.baseline() },
                .sense = sense },
        [&layout = layout](
            Painting const& p) { p.line(layout, p.theme.strong, p.rect, p.theme.text); });
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
    title(ui, id.child("title"), text, rect, options, state);
    if (options.is_open && symbol_button(ui, id.child("close"), "Close", "×", 18).clicked()) {
        *options.is_open = false;
        ui.request_settle();
    }
}

static constexpr auto paint_window = [](Painting const& p) {
    float const radius = p.theme.window_radius;
    p.painter.shadow(p.rect, { .blur = 32,
                                 .offset = { 0, 12 },
                                 .spread = -4,
                                 .radius = radius,
                                 .color = p.theme.shadow });
    p.painter.rectangle(p.rect,
        { .fill = p.theme.raised, .radius = radius, .border_width = 1, .border = p.theme.line });
};

// Everything but the place, which a free and a centred window state differently.
static Node window_node(Ui& ui, Id id, std::string_view title, WindowState const& state,
    WindowOptions const& options, Rect const& rect)
{
    Response const response = ui.interact(id, Sense::Hover | Sense::Press, true);
    WindowEdges const hovered =
        response.hovered() ? edges_at(state, rect, pointer_of(ui, state)) : state.edges;
    bool const is_sized = state.size.height > 0 && !state.is_collapsed;
    Length const width = state.size.width > 0 ? Length(state.size.width) : options.width;
    return { .id = id,
        .layout = { .width = width,
            .height = is_sized             ? Length(state.size.height)
                      : state.is_collapsed ? Length()
                                           : options.height,
            .min_width = smallest_width,
            .max_width = options.max_width,
            .max_height = ui.surface_size().height,
            .padding = { 0, edge_width, state.is_collapsed ? 0 : edge_width, edge_width },
            .direction = options.direction },
        .access = { .role = Role::Window,
            .states = state.is_collapsed ? AccessState::Collapsed : AccessState::Expanded,
            .name = ui.keep(title) },
        .sense = Sense::Hover | Sense::Press,
        .hit_margin = options.is_resizable ? edge_reach : std::uint8_t { 0 },
        .pointer_shape =
            options.is_resizable ? shape_of(hovered, state.direction) : PointerShape::Arrow };
}

static Scope open_window(
    Ui& ui, Id id, Node node, WindowState const& state, WindowOptions const& options)
{
    bool const is_centered = options.placement == WindowPlacement::Centered && !state.is_placed;
    if (!is_centered) {
        node.layout.floating = state.is_moved ? Floating::Surface : Floating::Inside;
        node.layout.offset = state.position;
        node.layer = Layer::Window;
        node.layer_key = id;
        return ui.container(node, id, paint_window);
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
    ui.nest(scope, node, paint_window);
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
    if (options.is_resizable)
        resize(*this, state, interact(id, Sense::Press, true), rect);
    if (options.placement == WindowPlacement::Free)
        place(*this, state, options);
    if (state.is_placed)
        keep_reachable(*this, state, rect.width);

    // Picture.
    Scope scope =
        open_window(*this, id, window_node(*this, id, title, state, options, rect), state, options);
    Point const before = state.position;
    title_bar(*this, id, title, rect, options, state);
    if (!(state.position == before)) {
        state.is_placed = state.is_moved = true;
        request_settle();
    }
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
