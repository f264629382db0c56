// SPDX-License-Identifier: MIT
//
// Knobs, turned by dragging up and down or sideways, and the dial of an angle, whose hand follows
// the pointer.

#include "number_field.h"
#include "number_text.h"
#include "slider_scale.h"

#include <oriel/ui/ui.h>

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr double exact_pi = 3.14159265358979323846;
static constexpr float pi = 3.14159265359f;
static constexpr float whole_drag = 160; // logical pixels from one end to the other
static constexpr float gap_radians = pi / 2;
static constexpr float text_height = 20;
static constexpr float dial_size = 32;

namespace {

struct KnobState {
    double exact = 0;
    float dragged_to = 0;
    NumberValue before = NumberValue::of(NumberType::Double, 0);
    bool is_dragging = false;
    std::string shown;
};

struct KnobPaint {
    static constexpr bool is_pure = true;
    TextLayout const* label;
    TextLayout const* value;
    float fraction;
    float origin;
    float size;
    Look look;

    float angle_of(float at) const
    {
        return pi / 2 + gap_radians / 2 + at * (2 * pi - gap_radians);
    }
    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Point const center { p.rect.center().x, p.rect.y + size / 2 };
        float const radius = size / 2 - 3;
        Color const accent = look.dimmed(
            look.pick(theme.accent, theme.accent_hovered, theme.accent_held), theme.surface);
        StrokeStyle const pen { .width = 4, .cap = LineCap::Round };
        float const start = angle_of(0);
        p.painter.arc(center, radius, { start, angle_of(1) - start }, theme.track, pen);
        float const from = angle_of(std::min(origin, fraction));
        float const to = angle_of(std::max(origin, fraction));
        if (to > from)
            p.painter.arc(center, radius, { from, to - from }, accent, pen);
        paint_cap(p, center, radius - 7);
        Rect const below { p.rect.x, p.rect.y + size, p.rect.width, text_height };
        bool const shows_value = look.is_hovered || look.is_held || look.is_ringed;
        p.line(shows_value ? *value : *label, theme.caption, below,
            look.is_disabled ? theme.text_disabled
            : shows_value    ? theme.text
                             : theme.text_muted,
            TextAlign::Center);
    }
    void paint_cap(Painting const& p, Point center, float radius) const
    {
        Theme const& theme = p.theme;
        Rect const cap { center.x - radius, center.y - radius, 2 * radius, 2 * radius };
        if (!look.is_disabled)
            p.painter.shadow(
                cap, { .blur = 6, .offset = { 0, 2 }, .radius = radius, .color = theme.shadow });
        p.painter.rectangle(cap,
            { .fill = look.is_disabled
                          ? theme.control_held
                          : look.pick(theme.control, theme.control_hovered, theme.control_held),
                .radius = radius,
                .border_width = 1,
                .border = look.ink(theme.control_border, theme.line) });
        float const angle = angle_of(fraction);
        Point const along { std::cos(angle), std::sin(angle) };
        p.painter.line(center + along * (radius * 0.45f), center + along * (radius - 3),
            look.dimmed(theme.text, theme.surface), { .width = 2, .cap = LineCap::Round });
        if (look.is_ringed)
            p.focus_ring(cap, radius, look.is_ringed);
    }
};
static_assert(sizeof(KnobPaint) == 32, "compared as bytes: no padding");

// Up and to the end of lines is more.
void turn(Ui& ui, Response const& response, KnobState& state, SliderRange const& range,
    NumberValue& value)
{
    if (response.pressed()) {
        state.before = value;
        state.dragged_to = 0;
        state.exact = range.fraction_of(value.number());
    }
    if (state.is_dragging && response.escaped())
        value = state.before;
    state.is_dragging = response.held();
    if (!response.held() && !response.released())
        return;
    Point const by = turned(ui.drag_offset(), ui.direction());
    float const way = by.x - by.y;
    if (way == state.dragged_to)
        return;
    double const factor = std::min(1.0, step_factor(ui.modifiers()));
    double const moved = static_cast<double>((way - state.dragged_to) / whole_drag) * factor;
    state.exact = std::clamp(state.exact + moved, 0.0, 1.0);
    state.dragged_to = way;
    value = range.at(state.exact);
}

}

Response Ui::knob(
    std::string_view label, LentNumber lent, KnobOptions const& options, Here here) noexcept
{
    // Where and who.
    SliderRange const range(lent.type, options.min, options.max, options.step, options.scale,
        NumberEnds::Stop, options.decimals);
    Id const id = this->id(label, options.id, here);
    KnobState& state = this->state<KnobState>(id);
    TextLayout const& label_text = text(label, theme().caption);

    // Input.
    Sense const sense = sense_button | Sense::Text | Sense::Drag;
    Response response = interact(id, sense, options.enabled);
    NumberValue const before = NumberValue::read(lent);
    NumberValue value = before;
    turn(*this, response, state, range, value);
    for (Event const& event : key_events(id))
        value = range.keyed(value, event, direction());
    float const wheel_by = response.focused() ? wheel(id).y : 0;
    if (wheel_by != 0)
        value = range.moved(value, (wheel_by > 0 ? 1 : -1) * step_factor(modifiers()));
    if (value.replace(lent, before))
        mark_changed(response);
    tooltip(response, options.tooltip);

    // Picture.
    state.shown = NumberText(value.number(), range.decimals_of(value.number())).view();
    state.shown += options.suffix;
    TextLayout const& value_text = text(state.shown, theme().caption);
    float const size = std::clamp(finite_or_zero(options.size), 24.0f, 1000.0f);
    auto const origin = static_cast<float>(
        range.fraction_of(std::isnan(options.origin) ? range.min() : options.origin));
    float const width = std::max(size, std::min(label_text.size().width + 8, 2 * size));
    leaf({ .id = id,
             .layout = { .width = options.width,
                 .height = options.height,
                 .grow = options.grow,
                 .align_self = natural_align() },
             .content = { width, size + text_height, size, 0 },
             .access = { .role = Role::Slider,
                 .states = access_states(response),
                 .name = label_text.text(),
                 .value = value_text.text(),
                 .number = static_cast<float>(value.number()),
                 .minimum = static_cast<float>(range.min()),
                 .maximum = static_cast<float>(range.max()) },
             .sense = sense | (response.focused() ? Sense::Wheel : Sense::None),
             .pointer_shape = PointerShape::ResizeVertical },
        KnobPaint { &label_text, &value_text, static_cast<float>(range.fraction_of(value.number())),
            origin, size, Look::of(response) });
    return response;
}

// Counterclockwise from the right, on every screen.
static void dial(Ui& ui, Id id, NumberValue& radians, NumberRange const& range, bool enabled)
{
    Response const response = ui.interact(id, Sense::Hover | Sense::Press, enabled);
    Rect const rect = ui.rect_of(id);
    if (response.held() || response.pressed()) {
        Point const at = ui.pointer_position() - rect.center();
        double angle = std::atan2(static_cast<double>(-at.y), static_cast<double>(at.x));
        double const old = std::isfinite(radians.number()) ? radians.number() : 0;
        constexpr double whole = 2 * exact_pi;
        // The turn that is nearest to where it was.
        angle += std::round((old - angle) / whole) * whole;
        if (has_modifier(ui.modifiers(), Modifiers::Shift))
            angle = std::round(angle / (whole / 24)) * (whole / 24);
        if (std::abs(at.x) + std::abs(at.y) > 2)
            radians = range.fitted(NumberValue::of(radians.type(), angle));
    }
    double const shown = std::isfinite(radians.number()) ? radians.number() : 0;
    ui.leaf({ .id = id,
                .layout = { .width = dial_size, .height = dial_size, .shrink = 0 },
                .sense = Sense::Hover | Sense::Press | Sense::Drag },
        [angle = static_cast<float>(shown), look = Look::of(response)](Painting const& p) {
            Theme const& theme = p.theme;
            Point const center = p.rect.center();
            float const radius = dial_size / 2 - 1;
            Color const edge =
                look.dimmed(look.pick(theme.field_border, theme.field_border_hovered, theme.accent),
                    theme.surface);
            p.painter.rectangle(p.rect.shrunken(1),
                { .fill = theme.field, .radius = radius, .border_width = 1, .border = edge });
            Point const along { std::cos(angle), -std::sin(angle) };
            Color const accent = look.dimmed(theme.accent, theme.surface);
            p.painter.line(center, center + along * (radius - 5), accent,
                { .width = 2, .cap = LineCap::Round });
            Point const tip = center + along * (radius - 5);
            p.painter.ellipse({ tip.x - 2.5f, tip.y - 2.5f, 5, 5 }, accent);
        });
}

Response Ui::angle(
    std::string_view label, LentNumber lent, AngleOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(label, options.id, here);
    NumberRange const range(lent.type, options.min, options.max, 0, NumberEnds::Stop);
    bool const is_degrees = options.unit == AngleUnit::Degrees;
    bool const fills_row =
        parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    Scope const row = container({ .layout = { .width = options.width,
                                      .height = options.height,
                                      .gap = theme().gap,
                                      .grow = fills_row ? 1 : options.grow,
                                      .flow = Flow::Row,
                                      .align = Align::Center } },
        {}, {}, options.enabled);
    NumberValue const before = NumberValue::read(lent);
    NumberValue value = before;
    if (options.has_dial)
        dial(*this, id.child("dial"), value, range, options.enabled);
    if (!(value == before)) {
        value.write(lent);
        request_settle();
    }
    NumberOptions const field { .min = options.min,
        .max = options.max,
        .speed = exact_pi / 360,
        .decimals = options.decimals >= 0 ? options.decimals
                    : is_degrees          ? 1
                                          : 3,
        .suffix = is_degrees ? "°" : " rad",
        .is_filled = false,
        .tooltip = options.tooltip,
        .enabled = options.enabled,
        .grow = 1 };
    Response response =
        number_field(*this, id, label, lent, field, is_degrees ? exact_pi / 180 : 1);
    if (!(value == before))
        mark_changed(response);
    return response;
}

}
