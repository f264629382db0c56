// SPDX-License-Identifier: MIT

#include "number_label.h"
#include "tones.h"

#include <oriel/kiosk/gauge.h>
#include <oriel/ui/look.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oriel::kiosk {

static constexpr float pi = 3.14159265359f;
static constexpr float first_angle = pi * 0.75f; // lower left
static constexpr float whole_sweep = pi * 1.5f;
static constexpr std::size_t most_zones = 6;
static constexpr std::size_t most_ticks = 13;
static constexpr float smallest = 64;
static constexpr float largest = 2000;
static constexpr float least_with_numbers = 180; // at its ticks
static constexpr float least_with_label = 100;

static float angle_at(float fraction) { return first_angle + whole_sweep * fraction; }
static Point along(float angle) { return { std::cos(angle), std::sin(angle) }; }

static float fraction_of(double value, double min, double max)
{
    double const fraction = (value - min) / (max - min);
    return std::isfinite(fraction) ? static_cast<float>(std::clamp(fraction, 0.0, 1.0)) : 0;
}

static TextStyle value_style(Theme const& theme, float size)
{
    TextStyle style = theme.heading;
    style.size = std::round(std::clamp(size * 0.17f, 14.0f, 96.0f));
    style.line_height = 0;
    return style;
}

// From the middle to that of a tick's number.
static float number_radius(float size, float pen) { return size / 2 - 1.5f * pen - 31; }

static Color color_of(ZoneTone tone, Theme const& theme)
{
    switch (tone) {
    case ZoneTone::Plain:
        return theme.accent;
    case ZoneTone::Good:
        return good_color(theme);
    case ZoneTone::Warning:
        return warning_color(theme);
    case ZoneTone::Bad:
        return bad_color(theme);
    }
    return theme.accent;
}

namespace {

struct Zone {
    float from;
    float to;
    ZoneTone tone;
};

// What stands still on a dial's or a gauge's face; in the state, for it has no room in a closure.
struct Face {
    std::array<Zone, most_zones> zones {};
    std::size_t zone_count = 0;
    std::array<TextLayout const*, most_ticks> labels {};
    std::size_t tick_count = 0;
};

struct FacePaint {
    Face const* face;
    float pen;
    bool is_disabled;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Point const center = p.rect.center();
        float const radius = p.rect.width / 2 - pen / 2 - 1;
        p.painter.arc(center, radius, { angle_at(0), whole_sweep }, theme.track,
            { .width = pen, .cap = LineCap::Round });
        for (std::size_t i = 0; i < face->zone_count; ++i)
            paint_zone(p, face->zones[i], center, p.rect.width / 2 - pen - 5);
        for (std::size_t i = 0; i < face->tick_count; ++i)
            paint_tick(p, i, center, radius);
    }
    void paint_zone(Painting const& p, Zone const& zone, Point center, float radius) const
    {
        if (zone.to <= zone.from)
            return;
        Color const color = color_of(zone.tone, p.theme);
        p.painter.arc(center, radius, { angle_at(zone.from), whole_sweep * (zone.to - zone.from) },
            is_disabled ? p.theme.background.mixed(color, 0.4f) : color, { .width = 4 });
    }
    void paint_tick(Painting const& p, std::size_t i, Point center, float radius) const
    {
        float const at = static_cast<float>(i) / static_cast<float>(face->tick_count - 1);
        Point const way = along(angle_at(at));
        float const outer = radius - pen / 2 - 10;
        p.painter.line(center + way * outer, center + way * (outer - 6), p.theme.text_muted,
            { .width = 2, .cap = LineCap::Round });
        if (TextLayout const* const label = face->labels[i]) {
            Point const middle = center + way * number_radius(p.rect.width, pen);
            Size const size = label->size();
            p.painter.text(*label, { middle.x - size.width / 2, middle.y - size.height / 2 },
                is_disabled ? p.theme.text_disabled : p.theme.text_muted);
        }
    }
};

struct HandPaint {
    static constexpr bool is_pure = true;
    TextLayout const* value;
    TextLayout const* label;
    float fraction;
    float pen;
    Color color;
    std::uint32_t is_bar;
    Look look;
    float size;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Point const center { p.rect.x + p.rect.width / 2, p.rect.y + size / 2 };
        Color const ink = look.is_disabled ? theme.text_disabled : theme.text;
        if (is_bar != 0)
            paint_bar(p, center);
        else
            paint_needle(p, center, ink);
        float const text_y = p.rect.y + size * (is_bar != 0 ? 0.47f : 0.635f);
        p.line(*value, theme.strong, { p.rect.x, text_y, p.rect.width, value->size().height }, ink,
            TextAlign::Center);
        if (size < least_with_label)
            return;
        p.line(*label, theme.body,
            { p.rect.x, p.rect.y + size * 0.85f, p.rect.width, label->size().height },
            look.is_disabled ? theme.text_disabled : theme.text_muted, TextAlign::Center);
    }
    void paint_bar(Painting const& p, Point center) const
    {
        if (!(fraction > 0))
            return;
        p.painter.arc(center, size / 2 - pen / 2 - 1,
            { angle_at(0), std::max(0.001f, whole_sweep * fraction) },
            look.dimmed(color, p.theme.background), { .width = pen, .cap = LineCap::Round });
    }
    void paint_needle(Painting const& p, Point center, Color ink) const
    {
        Point const way = along(angle_at(fraction));
        Color const lit = look.dimmed(bad_color(p.theme), p.theme.background);
        p.painter.line(center + way * -(size * 0.06f), center + way * (size / 2 - pen - 8), lit,
            { .width = 3.5f, .cap = LineCap::Round });
        float const hub = std::max(6.0f, size * 0.04f);
        p.painter.rectangle(
            { center.x - hub, center.y - hub, 2 * hub, 2 * hub }, { .fill = ink, .radius = hub });
        p.painter.rectangle(
            { center.x - 3, center.y - 3, 6, 6 }, { .fill = p.theme.background, .radius = 3 });
    }
};
static_assert(sizeof(HandPaint) == 40, "compared as bytes: no padding");

}

static void lay_out_ticks(
    Ui& ui, Face& face, double min, double max, int ticks, int decimals, float size)
{
    face.labels = {};
    face.tick_count = static_cast<std::size_t>(std::clamp(ticks, 0, int { most_ticks }));
    if (face.tick_count < 2)
        face.tick_count = 0;
    if (size < least_with_numbers)
        return;
    for (std::size_t i = 0; i < face.tick_count; ++i) {
        double const at = static_cast<double>(i) / static_cast<double>(face.tick_count - 1);
        NumberLabel const text(min + (max - min) * at, decimals);
        face.labels[i] = &ui.text(text.view(), ui.theme().caption);
    }
}

static void place_zones(Face& face, GaugeOptions const& options)
{
    face.zone_count = std::min(options.zones.size(), most_zones);
    for (std::size_t i = 0; i < face.zone_count; ++i) {
        GaugeZone const& zone = options.zones[i];
        face.zones[i] = { fraction_of(zone.from, options.min, options.max),
            fraction_of(zone.to, options.min, options.max), zone.tone };
    }
}

static Color zone_color(Face const& face, float fraction, Theme const& theme)
{
    for (std::size_t i = face.zone_count; i-- > 0;) {
        if (fraction >= face.zones[i].from && fraction <= face.zones[i].to)
            return color_of(face.zones[i].tone, theme);
    }
    return theme.accent;
}

static TextLayout const& value_text(
    Ui& ui, double value, int decimals, std::string_view unit, TextStyle const& style)
{
    NumberLabel text(value, decimals);
    if (!unit.empty()) {
        text.append(" ");
        text.append(unit);
    }
    return ui.text(text.view(), style);
}

// As large as it fits between the numbers at the ends of the scale, which stand as low as it does.
static TextLayout const& fitted_value(
    Ui& ui, Face const& face, GaugeOptions const& options, double value, float size, float pen)
{
    constexpr float smallest_text = 11;
    constexpr float around = 8;
    bool const is_bar = options.hand == GaugeHand::Bar;
    float room = size * 0.7f;
    if (!is_bar && face.tick_count > 0 && face.labels[0]) {
        float const widest =
            std::max(face.labels[0]->size().width, face.labels[face.tick_count - 1]->size().width);
        room = number_radius(size, pen) * 2 * -along(first_angle).x - widest - around;
    }
    TextStyle style = value_style(ui.theme(), size * (is_bar ? 0.8f : 0.64f));
    TextLayout const& wished = value_text(ui, value, options.decimals, options.unit, style);
    if (wished.size().width <= room)
        return wished;
    style.size = std::max(smallest_text, std::floor(style.size * room / wished.size().width));
    return value_text(ui, value, options.decimals, options.unit, style);
}

static float sane_number(double value)
{
    return finite_or_zero(static_cast<float>(std::clamp(value, -3e38, 3e38)), 3e38f);
}

Response gauge(Ui& ui, std::string_view label, double value, GaugeOptions const& options,
    CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    Face& face = ui.state<Face>(id);
    float const size = std::clamp(finite_or_zero(options.size), smallest, largest);
    float const pen = options.hand == GaugeHand::Bar ? size * 0.08f : size * 0.025f;
    place_zones(face, options);
    lay_out_ticks(ui, face, options.min, options.max, options.ticks, options.decimals, size);

    // Input: none.
    Response const response = ui.interact(id, Sense::Hover, options.enabled);
    float const target = fraction_of(value, options.min, options.max);
    float const shown = ui.animate(id, target, { .seconds = 0.5f, .bounce = 0.15f });

    // Picture.
    TextLayout const& text = fitted_value(ui, face, options, value, size, pen);
    bool const is_disabled = response.is_disabled();
    auto const stack = ui.container({ .id = id,
        .layout = { .width = size,
            .height = size,
            .flow = Flow::Stack,
            .align_self = ui.natural_align() },
        .access = { .role = Role::ProgressBar,
            .states = is_disabled ? AccessState::Disabled : AccessState::None,
            .name = ui.keep(label),
            .value = text.text(),
            .number = sane_number(value),
            .minimum = sane_number(options.min),
            .maximum = sane_number(options.max) },
        .sense = Sense::Hover });
    ui.leaf({ .layout = { .grow = 1 } }, FacePaint { &face, pen, is_disabled });
    ui.leaf({ .layout = { .grow = 1 } },
        HandPaint { &text, &ui.text(label, ui.theme().body), std::clamp(shown, -0.02f, 1.02f), pen,
            zone_color(face, target, ui.theme()), options.hand == GaugeHand::Bar,
            Look::of(response), size });
    return response;
}

namespace {

struct DialState {
    Face face;
    float turned_at = 0; // the angle of the finger when it was asked last
    double exact = 0;    // the fraction, before it falls into a detent
    double before = 0;
    bool is_turning = false;
};

struct DialPaint {
    static constexpr bool is_pure = true;
    TextLayout const* value;
    TextLayout const* label;
    float fraction;
    float size;
    std::uint32_t detents;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Point const center = p.rect.center();
        float const pen = size * 0.06f;
        float const radius = size / 2 - pen / 2 - 2;
        Color const accent = look.dimmed(
            look.pick(theme.accent, theme.accent_hovered, theme.accent_held), theme.background);
        p.painter.arc(center, radius, { angle_at(0), whole_sweep }, theme.track,
            { .width = pen, .cap = LineCap::Round });
        if (fraction > 0)
            p.painter.arc(center, radius, { angle_at(0), whole_sweep * fraction }, accent,
                { .width = pen, .cap = LineCap::Round });
        paint_knob(p, center, radius - pen - 6);
        Point const thumb = center + along(angle_at(fraction)) * radius;
        float const half = pen * 0.95f;
        Rect const grip { thumb.x - half, thumb.y - half, 2 * half, 2 * half };
        p.painter.shadow(
            grip, { .blur = 6, .offset = { 0, 2 }, .radius = half, .color = theme.shadow });
        p.painter.rectangle(grip, { .fill = look.dimmed(Color::white(), theme.background),
                                      .radius = half,
                                      .border_width = 3,
                                      .border = accent });
    }
    void paint_knob(Painting const& p, Point center, float radius) const
    {
        Theme const& theme = p.theme;
        Rect const knob { center.x - radius, center.y - radius, 2 * radius, 2 * radius };
        if (!look.is_disabled)
            p.painter.shadow(
                knob, { .blur = 16, .offset = { 0, 4 }, .radius = radius, .color = theme.shadow });
        p.painter.rectangle(knob,
            { .fill = theme.control, .radius = radius, .border_width = 1, .border = theme.line });
        for (std::uint32_t i = 0; i < detents && detents <= 61; ++i) {
            Point const way =
                along(angle_at(static_cast<float>(i) / static_cast<float>(detents - 1)));
            p.painter.line(center + way * (radius - 5), center + way * (radius - 10),
                theme.field_border, { .width = 1.5f, .cap = LineCap::Round });
        }
        Color const ink = look.is_disabled ? theme.text_disabled : theme.text;
        float const height = value->size().height;
        p.line(*value, value_style(theme, size * 0.8f),
            { knob.x, center.y - height / 2 - 6, knob.width, height }, ink, TextAlign::Center);
        p.line(*label, theme.caption,
            { knob.x, center.y + height / 2 - 6, knob.width, label->size().height },
            look.is_disabled ? theme.text_disabled : theme.text_muted, TextAlign::Center);
        if (look.is_ringed)
            p.focus_ring(knob, radius);
    }
};
static_assert(sizeof(DialPaint) == 32, "compared as bytes: no padding");

// One dial during one call.
struct DialCall {
    Ui& ui;
    DialState& state;
    DialOptions const& options;
    double fraction;

    void drag(Response const& response)
    {
        Rect const rect = ui.rect_of(response.id());
        Point const from = ui.pointer_position() - rect.center();
        float const angle = std::atan2(from.y, from.x);
        if (response.pressed()) {
            state.before = state.exact = fraction;
            state.turned_at = angle;
            state.is_turning = true;
        }
        if (response.drag_cancelled() && state.is_turning)
            fraction = state.before;
        if (!response.held() && !response.released()) {
            state.is_turning = false;
            return;
        }
        // The middle knows no angle.
        if (!state.is_turning || std::abs(from.x) + std::abs(from.y) < 8)
            return;
        float const by = std::remainder(angle - state.turned_at, 2 * pi);
        state.turned_at = angle;
        if (by == 0)
            return;
        state.exact = std::clamp(state.exact + static_cast<double>(by / whole_sweep), 0.0, 1.0);
        fraction = state.exact;
    }
    void press(Id id)
    {
        double const step = options.detents > 1 ? 1.0 / (options.detents - 1) : 0.01;
        double const right = runs_left(ui.direction()) ? -1 : 1;
        for (Event const& event : ui.key_events(id)) {
            if (event.kind != EventKind::KeyPress)
                continue;
            double const steps = event.key == Key::Left       ? -right
                                 : event.key == Key::Right    ? right
                                 : event.key == Key::Down     ? -1
                                 : event.key == Key::Up       ? 1
                                 : event.key == Key::PageDown ? -10
                                 : event.key == Key::PageUp   ? 10
                                 : event.key == Key::Home     ? -1e9
                                 : event.key == Key::End      ? 1e9
                                                              : 0;
            fraction = std::clamp(fraction + steps * step, 0.0, 1.0);
        }
    }
    double value() const
    {
        double at = fraction;
        if (options.detents > 1)
            at = std::round(at * (options.detents - 1)) / (options.detents - 1);
        double const value = options.min + (options.max - options.min) * at;
        double const unit = std::pow(10.0, std::clamp(options.decimals, 0, 9));
        return options.detents > 1 ? value : std::round(value * unit) / unit;
    }
    bool answer(Id id)
    {
        AccessRequest const* const request = ui.access_request(id);
        if (!request || request->action != AccessAction::SetValue)
            return false;
        double asked = 0;
        std::string_view const text = request->value;
        if (std::from_chars(text.data(), text.data() + text.size(), asked).ec != std::errc {})
            return false;
        fraction = static_cast<double>(fraction_of(asked, options.min, options.max));
        return true;
    }
};

}

Response dial(Ui& ui, std::string_view label, double& value, DialOptions const& options,
    CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    DialState& state = ui.state<DialState>(id);
    float const size = std::clamp(finite_or_zero(options.size), smallest, largest);

    // Input.
    Sense const sense = sense_button | Sense::Text | Sense::Drag;
    Response response = ui.interact(id, sense, options.enabled);
    auto const before = static_cast<double>(fraction_of(value, options.min, options.max));
    DialCall call { ui, state, options, before };
    call.drag(response);
    call.press(id);
    bool const is_asked = !response.is_disabled() && call.answer(id);
    if ((call.fraction != before || is_asked) && call.value() != value
        && std::isfinite(call.value())) {
        value = call.value();
        ui.mark_changed(response);
    }

    // Picture.
    TextLayout const& text =
        value_text(ui, value, options.decimals, options.unit, value_style(ui.theme(), size * 0.8f));
    float const target = fraction_of(value, options.min, options.max);
    float const shown = ui.animate(id, target, { .seconds = response.held() ? 0.08f : 0.2f });
    ui.leaf({ .id = id,
                .layout = { .width = size, .height = size, .align_self = ui.natural_align() },
                .access = { .role = Role::Slider,
                    .states = access_states(response),
                    .actions = AccessAction::Focus | AccessAction::SetValue,
                    .name = ui.keep(label),
                    .value = text.text(),
                    .number = sane_number(value),
                    .minimum = sane_number(options.min),
                    .maximum = sane_number(options.max) },
                .sense = sense },
        DialPaint { &text, &ui.text(label, ui.theme().caption), std::clamp(shown, 0.0f, 1.0f), size,
            static_cast<std::uint32_t>(options.detents > 1 ? options.detents : 0),
            Look::of(response) });
    return response;
}

}
