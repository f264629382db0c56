// SPDX-License-Identifier: MIT

#include "color_parts.h"

#include "number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oriel {

static constexpr float pi = 3.14159265359f;
static constexpr float bar_height = 16;
static constexpr float square_height = 152;
static constexpr float key_step = 0.01f;
static constexpr float check = 6;

void paint_checkerboard(Painting const& p, Rect const& rect)
{
    p.painter.rectangle(rect, { .fill = Color::white() });
    Color const grey = Color::rgb(0xc9ccd1);
    int row = 0;
    for (float y = rect.y; y < rect.bottom() && row < 400; y += check, ++row) {
        int column = row % 2;
        float const height = std::min(check, rect.bottom() - y);
        for (float x = rect.x + check * static_cast<float>(row % 2);
             x < rect.right() && column < 800; x += 2 * check, column += 2)
            p.painter.rectangle(
                { x, y, std::min(check, rect.right() - x), height }, { .fill = grey });
    }
}

void paint_color(Painting const& p, Rect const& rect, Color color, CornerRadii const& radius)
{
    if (!color.is_opaque()) {
        p.painter.push_clip(rect, radius);
        paint_checkerboard(p, rect);
        p.painter.pop_clip();
    }
    p.painter.rectangle(rect, { .fill = color, .radius = radius });
    p.painter.rectangle(
        rect, { .radius = radius, .border_width = 1, .border = p.theme.text.with_opacity(0.25f) });
}

void paint_color_thumb(Painting const& p, Point center, Color color, Share is_ringed)
{
    float const size = color_thumb_size;
    Rect const box { p.painter.snapped(center.x - size / 2), p.painter.snapped(center.y - size / 2),
        size, size };
    if (is_ringed) { // on any color
        p.painter.rectangle(box.expanded(5),
            { .fill = Color::white().with_opacity(is_ringed.fraction()), .radius = size });
        p.focus_ring(box, size / 2, is_ringed);
    }
    p.painter.shadow(
        box, { .blur = 4, .offset = { 0, 1 }, .radius = size / 2, .color = { 0, 0, 0, 110 } });
    p.painter.rectangle(box, { .fill = Color::white(), .radius = size / 2 });
    Rect const inside = box.shrunken(3);
    p.painter.rectangle(inside, { .fill = color.with_opacity(1), .radius = inside.width / 2 });
}

namespace {

struct BarPaint {
    Gradient const* gradient;
    float value;
    Color thumb;
    Look look;

    void operator()(Painting const& p) const
    {
        Rect const bar = p.rect.shrunken({ (p.rect.height - 12) / 2, 0 });
        p.painter.push_clip(bar, 6);
        paint_checkerboard(p, bar);
        p.painter.pop_clip();
        Gradient turned = *gradient;
        if (runs_left(p.direction))
            std::swap(turned.from, turned.to);
        p.painter.rectangle(bar, { .radius = 6, .gradient = turned });
        p.painter.rectangle(
            bar, { .radius = 6, .border_width = 1, .border = p.theme.text.with_opacity(0.2f) });
        float const way = p.rect.width - color_thumb_size;
        float const x = p.rect.x + color_thumb_size / 2 + way * value;
        Rect const spot = p.placed({ x, p.rect.center().y, 0, 0 });
        paint_color_thumb(p, spot.position(), thumb, look.is_ringed);
        if (look.is_disabled)
            p.painter.rectangle(p.rect, { .fill = p.theme.surface.with_opacity(0.5f) });
    }
};

struct PlaneSteps {
    float x = 0;
    float y = 0;
};

PlaneSteps read_steps(Ui& ui, Id id)
{
    PlaneSteps steps;
    for (Event const& event : ui.key_events(id)) {
        if (event.kind != EventKind::KeyPress)
            continue;
        float const size = has_modifier(event.modifiers, Modifiers::Shift)     ? 0.2f
                           : has_modifier(event.modifiers, Modifiers::Control) ? 10.0f
                                                                               : 1.0f;
        steps.x += event.key == Key::Right ? size : event.key == Key::Left ? -size : 0;
        steps.y += event.key == Key::Up ? size : event.key == Key::Down ? -size : 0;
        steps.y += event.key == Key::PageUp ? 10.0f : event.key == Key::PageDown ? -10.0f : 0;
        steps.x += event.key == Key::End ? 1000.0f : event.key == Key::Home ? -1000.0f : 0;
    }
    return steps;
}

std::string_view percent(Ui& ui, float share)
{
    std::array<char, 40> room {};
    NumberText const number(static_cast<double>(share) * 100, 0);
    char* const end = std::copy(number.view().begin(), number.view().end(), room.data());
    *end = '%';
    return ui.keep({ room.data(), number.view().size() + 1 });
}

// "62%, 80%"
std::string_view percents(Ui& ui, float first, float second)
{
    std::array<char, 80> room {};
    NumberText const a(static_cast<double>(first) * 100, 0);
    NumberText const b(static_cast<double>(second) * 100, 0);
    char* at = std::copy(a.view().begin(), a.view().end(), room.data());
    at = std::copy_n("%, ", 3, at);
    at = std::copy(b.view().begin(), b.view().end(), at);
    *at++ = '%';
    return ui.keep({ room.data(), static_cast<std::size_t>(at - room.data()) });
}

constexpr Sense part_sense = sense_button | Sense::Arrows | Sense::Drag;

bool is_held(Response const& response) { return response.held() || response.pressed(); }

Gradient hues(float saturation, float value, PaintKind kind)
{
    Gradient gradient = kind == PaintKind::Conic
                            ? Gradient::conic({})
                            : Gradient::linear(Gradient::Stops {}, { 0, 0 }, { 1, 0 });
    gradient.count = 7;
    for (std::size_t i = 0; i < 7; ++i) {
        float const at = static_cast<float>(i) / 6;
        gradient.stops[i] = { at, from_hsv({ at, saturation, value }) };
    }
    return gradient;
}

struct SquarePaint {
    Hsv hsv;
    Look look;

    void operator()(Painting const& p) const
    {
        float const radius = p.theme.control_radius;
        Color const pure = from_hsv({ hsv.hue, 1, 1 });
        p.painter.rectangle(
            p.rect, { .radius = radius,
                        .gradient = Gradient::linear(Color::white(), pure, { 0, 0 }, { 1, 0 }) });
        p.painter.rectangle(
            p.rect, { .radius = radius,
                        .gradient = Gradient::linear(Color { 0, 0, 0, 0 }, Color::black()) });
        p.painter.rectangle(p.rect,
            { .radius = radius, .border_width = 1, .border = p.theme.text.with_opacity(0.2f) });
        Point const at { p.rect.x + p.rect.width * hsv.saturation,
            p.rect.y + p.rect.height * (1 - hsv.value) };
        paint_color_thumb(p, at, from_hsv(hsv), look.is_ringed);
    }
};

struct WheelPaint {
    Hsv hsv;
    Look look;

    void operator()(Painting const& p) const
    {
        float const size = std::min(p.rect.width, p.rect.height);
        Point const center = p.rect.center();
        Rect const disc { center.x - size / 2, center.y - size / 2, size, size };
        p.painter.ellipse(disc, hues(1, hsv.value, PaintKind::Conic));
        Color const grey = from_hsv({ 0, 0, hsv.value });
        p.painter.ellipse(disc, Gradient::radial({ { 0, grey }, { 1, grey.with_opacity(0) } }));
        float const angle = hsv.hue * 2 * pi;
        float const reach = hsv.saturation * size / 2;
        Point const at { center.x + std::cos(angle) * reach, center.y + std::sin(angle) * reach };
        paint_color_thumb(p, at, from_hsv(hsv), look.is_ringed);
    }
};

}

bool color_bar(Ui& ui, Id id, std::string_view name, float& value, Gradient const& gradient,
    Color thumb, bool enabled)
{
    Response const response = ui.interact(id, part_sense, enabled);
    float const before = value;
    Rect const rect = ui.rect_of(id);
    if (is_held(response) && rect.width > color_thumb_size) {
        Point const at = placed(ui.pointer_position(), rect, ui.direction());
        value = (at.x - rect.x - color_thumb_size / 2) / (rect.width - color_thumb_size);
    }
    PlaneSteps const steps = read_steps(ui, id);
    value += ((runs_left(ui.direction()) ? -1.0f : 1.0f) * steps.x + steps.y) * key_step;
    value = std::clamp(value, 0.0f, 1.0f);
    // The closure borrows what lives as long as the tree.
    auto const& stored = ui.state<Gradient>(id.child("gradient")) = gradient;
    ui.leaf({ .id = id,
                .layout = { .height = bar_height, .shrink = 0 },
                .access = { .role = Role::Slider,
                    .states = access_states(response),
                    .name = name,
                    .value = percent(ui, value),
                    .number = value,
                    .maximum = 1 },
                .sense = part_sense },
        BarPaint { &stored, value, thumb, Look::of(response) });
    return value != before;
}

bool color_square(Ui& ui, Id id, Hsv& hsv, bool enabled)
{
    Response const response = ui.interact(id, part_sense, enabled);
    Hsv const before = hsv;
    Rect const rect = ui.rect_of(id);
    if (is_held(response) && !rect.is_empty()) {
        Point const at = ui.pointer_position() - rect.position();
        hsv.saturation = std::clamp(at.x / rect.width, 0.0f, 1.0f);
        hsv.value = std::clamp(1 - at.y / rect.height, 0.0f, 1.0f);
    }
    PlaneSteps const steps = read_steps(ui, id);
    hsv.saturation = std::clamp(hsv.saturation + steps.x * key_step, 0.0f, 1.0f);
    hsv.value = std::clamp(hsv.value + steps.y * key_step, 0.0f, 1.0f);
    ui.leaf({ .id = id,
                .layout = { .height = square_height, .shrink = 0 },
                .access = { .role = Role::Slider,
                    .states = access_states(response),
                    .name = "Saturation and brightness",
                    .value = percents(ui, hsv.saturation, hsv.value),
                    .number = hsv.saturation,
                    .maximum = 1 },
                .sense = part_sense,
                .pointer_shape = PointerShape::Crosshair },
        SquarePaint { hsv, Look::of(response) });
    return !(hsv == before);
}

bool color_wheel(Ui& ui, Id id, Hsv& hsv, bool enabled)
{
    Response const response = ui.interact(id, part_sense, enabled);
    Hsv const before = hsv;
    Rect const rect = ui.rect_of(id);
    float const radius = std::min(rect.width, rect.height) / 2;
    if (is_held(response) && radius > 0) {
        Point const at = ui.pointer_position() - rect.center();
        float const reach = std::hypot(at.x, at.y);
        hsv.saturation = std::min(1.0f, reach / radius);
        if (reach > 0.5f)
            hsv.hue = std::atan2(at.y, at.x) / (2 * pi);
    }
    PlaneSteps const steps = read_steps(ui, id);
    hsv.hue += std::clamp(steps.x, -10.0f, 10.0f) * key_step;
    hsv.hue -= std::floor(hsv.hue);
    hsv.saturation = std::clamp(hsv.saturation + steps.y * key_step, 0.0f, 1.0f);
    ui.leaf({ .id = id,
                .layout = { .height = square_height, .shrink = 0 },
                .access = { .role = Role::Slider,
                    .states = access_states(response),
                    .name = "Hue and saturation",
                    .value = percents(ui, hsv.hue, hsv.saturation),
                    .number = hsv.hue,
                    .maximum = 1 },
                .sense = part_sense,
                .pointer_shape = PointerShape::Crosshair },
        WheelPaint { hsv, Look::of(response) });
    return !(hsv == before);
}

void offer_color(Ui& ui, Response const& response, Color color)
{
    auto preview = ui.drag_source(response, color, { .actions = DragActions::Copy, .padding = 4 });
    if (preview)
        ui.leaf({ .layout = { .width = 28, .height = 20 } },
            [color](Painting const& p) { paint_color(p, p.rect, color, 4); });
}

}
