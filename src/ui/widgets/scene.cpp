// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr float zoom_per_pixel = 1.0f / 300; // of the wheel: a doubling in about 200
static constexpr float fit_margin = 24;
static constexpr Sense sense_scene =
    sense_button | Sense::Wheel | Sense::Drag | Sense::AnyButton | Sense::Pinch | Sense::Arrows;
static constexpr float key_step = 40; // logical pixels of the view
static constexpr float key_zoom = 1.25f;

struct SceneState {
    Point grabbed {}; // the corner when a drag began
};

static float kept(float zoom, SceneOptions const& options)
{
    float const least = std::max(0.01f, finite_or_zero(options.least_zoom));
    float const most = std::max(least, finite_or_zero(options.greatest_zoom, 64));
    return std::clamp(zoom > 0 ? zoom : 1.0f, least, most);
}

static void tame(SceneView& view, SceneOptions const& options)
{
    view.corner = { finite_or_zero(view.corner.x), finite_or_zero(view.corner.y) };
    view.zoom = kept(view.zoom, options);
}

// What is under the pointer stays there.
static void zoom_at(SceneView& view, Point place, float zoom)
{
    Point const under = view.corner + place * (1 / view.zoom);
    view.zoom = zoom;
    view.corner = under - place * (1 / zoom);
}

static void judge_wheel(Ui& ui, Id id, SceneView& view, SceneOptions const& options)
{
    Point const wheel = ui.wheel(id);
    if (wheel == Point {})
        return;
    if (wheel.x != 0)
        view.corner.x -= wheel.x / view.zoom;
    Point const place = ui.pointer_position() - ui.rect_of(id).position();
    zoom_at(view, place, kept(view.zoom * std::exp2(wheel.y * zoom_per_pixel * 1.5f), options));
    ui.request_settle();
}

// Around the fingers, which take what is between them along.
static void judge_pinch(Ui& ui, Id id, SceneView& view, SceneOptions const& options)
{
    Pinch const pinch = ui.pinch(id);
    if (pinch.scale == 1 && pinch.moved == Point {})
        return;
    Point const place = pinch.center - pinch.moved - ui.rect_of(id).position();
    zoom_at(view, place, kept(view.zoom * pinch.scale, options));
    view.corner = view.corner - pinch.moved * (1 / view.zoom);
    ui.request_settle();
}

// By how much a key zooms; 0: it shows the scene as it is, 1: it does not zoom.
static float zoom_of(Event const& event)
{
    if (event.kind == EventKind::Text) {
        bool const is_more = event.code_point == U'+' || event.code_point == U'=';
        return is_more                    ? key_zoom
               : event.code_point == U'-' ? 1 / key_zoom
               : event.code_point == U'0' ? 0.0f
                                          : 1.0f;
    }
    bool const has_control = has_modifier(event.modifiers, Modifiers::Control);
    bool const is_back = event.key == Key::PageUp;
    return has_control && (is_back || event.key == Key::PageDown)
               ? is_back ? 1 / key_zoom : key_zoom
               : 1.0f;
}

static Point step_of(Event const& event)
{
    if (event.kind != EventKind::KeyPress || event.modifiers != Modifiers::None)
        return {};
    switch (event.key) {
    case Key::Left:
        return { -key_step, 0 };
    case Key::Right:
        return { key_step, 0 };
    case Key::Up:
        return { 0, -key_step };
    case Key::Down:
        return { 0, key_step };
    default:
        return {};
    }
}

static void judge_keys(Ui& ui, Id id, SceneView& view, SceneOptions const& options)
{
    Rect const shown = ui.rect_of(id);
    Point const middle { shown.width / 2, shown.height / 2 };
    for (Event const& event : ui.key_events(id)) {
        float const zoom = zoom_of(event);
        if (zoom != 1)
            zoom_at(view, middle, kept(zoom > 0 ? view.zoom * zoom : 1.0f, options));
        view.corner = view.corner + step_of(event) * (1 / view.zoom);
        view.fits = view.fits || (event.kind == EventKind::KeyPress && event.key == Key::Home);
        ui.request_settle();
    }
}

static void judge_drag(Ui& ui, Response const& response, SceneView& view, SceneState& state)
{
    if (response.drag_started())
        state.grabbed = view.corner;
    if (!response.drag_started() && !response.dragged() && !response.drag_stopped())
        return;
    view.corner = state.grabbed - ui.drag_offset() * (1 / view.zoom);
}

// All of the content in the middle.
static void fit(Ui& ui, Id id, SceneView& view, SceneOptions const& options)
{
    Size const shown = ui.rect_of(id).size();
    Size const content = ui.content_size_of(id.child("content"));
    if (shown.is_empty() || content.is_empty())
        return ui.request_settle();
    view.fits = false;
    float const across = (shown.width - 2 * fit_margin) / content.width;
    float const upright = (shown.height - 2 * fit_margin) / content.height;
    view.zoom = kept(std::min({ across, upright, 1.0f }), options);
    view.corner = { (content.width - shown.width / view.zoom) / 2,
        (content.height - shown.height / view.zoom) / 2 };
    ui.request_settle();
}

Scope Ui::scene(
    std::string_view name, SceneView& view, SceneOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(name, options.id, here);

    // Input.
    tame(view, options);
    Response const response = interact(id, sense_scene, options.enabled);
    if (!response.is_disabled()) {
        judge_wheel(*this, id, view, options);
        judge_pinch(*this, id, view, options);
        judge_drag(*this, response, view, state<SceneState>(id));
        judge_keys(*this, id, view, options);
    }
    if (view.fits)
        fit(*this, id, view, options);
    tame(view, options);

    // Picture: the content is as large as it likes to be, and shown through the effect.
    Scope scope = container(
        { .id = id,
            .layout = { .width = options.width,
                .height = options.height,
                .grow = options.grow,
                .direction = Direction::LeftToRight },
            .access = { .role = Role::Group,
                .states = access_states(response),
                .actions = AccessAction::Focus,
                .name = keep(name) },
            .sense = sense_scene,
            .clipping = Clipping::Children },
        id,
        [look = Look::of(response)](Painting const& p) {
            p.painter.rectangle(p.rect, { .fill = p.theme.background });
            if (look.is_ringed)
                p.focus_ring(p.rect.shrunken(5), 2, look.is_ringed);
        },
        options.enabled);
    Effect const effect {
        .scale = { view.zoom, view.zoom }, .offset = view.corner * -view.zoom, .origin = { 0, 0 }
    };
    nest(scope, { .id = id.child("view"),
                    .layout = { .width = Length::percent(100),
                        .height = Length::percent(100),
                        .floating = Floating::Parent },
                    .effect = &effect });
    nest(scope,
        { .id = id.child("content"),
            .layout = {
                .width = 1, .height = 1, .scroll = Scroll::Both, .floating = Floating::Parent } });
    return scope;
}

// A point without a size, at which a column begins that is as wide as it likes to be.
Scope Ui::placed_at(Point position, PlacedOptions const& options) noexcept
{
    Point const offset { finite_or_zero(position.x), finite_or_zero(position.y) };
    Scope scope = container({ .layout = { .width = 0,
                                  .height = 0,
                                  .flow = Flow::Row,
                                  .align = Align::Start,
                                  .floating = Floating::Parent,
                                  .offset = offset } });
    nest(scope, { .layout = { .width = options.width,
                      .height = options.height,
                      .gap = options.gap < 0 ? theme().gap : options.gap,
                      .shrink = 0,
                      .direction = options.direction } });
    return scope;
}

}
