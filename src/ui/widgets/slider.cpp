// SPDX-License-Identifier: MIT
//
// One leaf: label, track, value. The value's column is as wide as the widest value, so the track
// does not move while it is dragged.

#include "number_text.h"

#include <oriel/ui/ui.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace oriel {

static constexpr float track_height = 4;
static constexpr float knob_size = 16;
static constexpr float shortest_track = 120;
static constexpr float part_gap = 12;

// What the lent variable can hold.
enum class Number : std::uint8_t { Double /* (Default) */, Float, Int };

template <typename Lent>
static double clamped_to(double value)
{
    using Limits = std::numeric_limits<Lent>;
    return std::clamp(
        value, static_cast<double>(Limits::lowest()), static_cast<double>(Limits::max()));
}

// So that a value is the same after it was written and read again.
static double representable(double value, Number number)
{
    switch (number) {
    case Number::Float:
        return static_cast<double>(static_cast<float>(clamped_to<float>(value)));
    case Number::Int:
        return std::round(clamped_to<int>(value));
    case Number::Double:
        break;
    }
    return value;
}

// What the slider's numbers mean, made safe: their differences are finite.
struct SliderRange {
    double min = 0;
    double max = 1;
    double step = 0;
    Number number = Number::Double;

    static SliderRange of(SliderOptions const& options, Number number)
    {
        constexpr double limit = 1e300;
        bool const is_finite = std::isfinite(options.min) && std::isfinite(options.max);
        double const step = std::isfinite(options.step) ? std::max(0.0, options.step) : 0.0;
        double const min = is_finite ? std::clamp(options.min, -limit, limit) : 0;
        double const max = is_finite ? std::clamp(options.max, -limit, limit) : 1;
        if (number != Number::Int)
            return { min, max, step, number };
        bool const is_upwards = min <= max;
        return { representable(is_upwards ? std::ceil(min) : std::floor(min), number),
            representable(is_upwards ? std::floor(max) : std::ceil(max), number),
            std::max(1.0, std::round(step)), number };
    }
    double clamped(double value) const
    {
        return std::clamp(value, std::min(min, max), std::max(min, max));
    }
    double stepped(double value) const
    {
        double const steps = step > 0 ? std::round((clamped(value) - min) / step) : 0;
        bool const is_exact = step > 0 && std::isfinite(steps * step);
        return representable(clamped(is_exact ? min + steps * step : value), number);
    }
    double fraction_of(double value) const
    {
        return max == min || std::isnan(value) ? 0 : (clamped(value) - min) / (max - min);
    }
    double key_step() const
    {
        double const size = step > 0 ? step : std::abs(max - min) / 100;
        return max < min ? -size : size;
    }
};

// What Escape brings back during a drag.
struct ValueBefore {
    double value = 0;
};

struct SliderPaint {
    static constexpr bool is_pure = true;
    TextLayout const* label;
    TextLayout const* value;
    float label_width;
    float value_width;
    float fraction;
    Look look;

    Rect track(Rect const& rect) const { return rect.shrunken({ 0, value_width, 0, label_width }); }
    void operator()(Painting const& p) const;
};
static_assert(sizeof(SliderPaint) == 32, "compared as bytes: no padding");

void SliderPaint::operator()(Painting const& p) const
{
    Theme const& theme = p.theme;
    Rect const lane = track(p.rect);
    float const middle = p.painter.snapped(lane.y + lane.height / 2);
    Rect const groove { lane.x, middle - track_height / 2, lane.width, track_height };
    float const travel = std::max(0.0f, lane.width - knob_size);
    Rect const moved { lane.x + travel * fraction, middle - knob_size / 2, knob_size, knob_size };
    Rect knob = p.placed(moved);
    knob.x = p.painter.snapped(knob.x);
    Color const accent = look.dimmed(
        look.pick(theme.accent, theme.accent_hovered, theme.accent_held), theme.surface);

    p.line(*label, theme.body, p.placed({ p.rect.x, p.rect.y, label_width, p.rect.height }),
        look.is_disabled ? theme.text_disabled : theme.text);
    p.painter.rectangle(p.placed(groove), { .fill = theme.track, .radius = track_height / 2 });
    p.painter.rectangle(
        p.placed({ groove.x, groove.y, p.placed(knob).center().x - groove.x, track_height }),
        { .fill = accent, .radius = track_height / 2 });
    if (look.is_ringed)
        p.focus_ring(knob, knob_size / 2);
    p.painter.rectangle(knob, { .fill = look.dimmed(theme.knob, theme.surface),
                                  .radius = knob_size / 2,
                                  .border_width = 2,
                                  .border = accent });
    p.line(*value, theme.body, p.placed({ lane.right(), p.rect.y, value_width, p.rect.height }),
        look.is_disabled ? theme.text_disabled : theme.text_muted, TextAlign::End);
}

// The value under the pointer while the track is held.
static double dragged_value(
    Ui& ui, SliderRange const& range, Rect const& rect, Rect const& lane, double value)
{
    Point const pointer = placed(ui.pointer_position(), rect, ui.direction());
    float const start = pointer.x - turned(ui.drag_offset(), ui.direction()).x;
    bool const started_on_track =
        start >= lane.x - part_gap / 2 && start <= lane.right() + part_gap / 2;
    float const travel = lane.width - knob_size;
    if (!started_on_track || travel <= 0)
        return value;
    float const at = (pointer.x - lane.x - knob_size / 2) / travel;
    return range.stepped(
        range.min + (range.max - range.min) * static_cast<double>(std::clamp(at, 0.0f, 1.0f)));
}

// Left and right are those of the screen.
static double keyed_value(Ui& ui, Id id, SliderRange const& range, double value)
{
    double const to_the_right = runs_left(ui.direction()) ? -1 : 1;
    for (Event const& event : ui.key_events(id)) {
        if (event.kind != EventKind::KeyPress)
            continue;
        double const step = range.key_step();
        switch (event.key) {
        case Key::Left:
            value -= to_the_right * step;
            break;
        case Key::Right:
            value += to_the_right * step;
            break;
        case Key::Down:
            value -= step;
            break;
        case Key::Up:
            value += step;
            break;
        case Key::PageDown:
            value -= 10 * step;
            break;
        case Key::PageUp:
            value += 10 * step;
            break;
        case Key::Home:
            value = range.min;
            break;
        case Key::End:
            value = range.max;
            break;
        default:
            continue;
        }
        value = range.stepped(value);
    }
    return value;
}

// Wide enough for both ends of the range: digits are hardly ever wider than this share of the em.
static float value_column_width(Ui const& ui, SliderRange const& range, int decimals)
{
    constexpr float digit_share = 0.65f;
    int const characters = std::max(
        NumberText::length_of(range.min, decimals), NumberText::length_of(range.max, decimals));
    return std::ceil(ui.theme().body.size * digit_share * static_cast<float>(characters))
           + part_gap;
}

static Response slide(Ui& ui, std::string_view label, double& value, Number number,
    SliderOptions const& options, CallSite site)
{
    // Where and who.
    Theme const& theme = ui.theme();
    SliderRange const range = SliderRange::of(options, number);
    int const decimals = options.decimals >= 0
                             ? options.decimals
                             : decimals_for(std::abs(range.max - range.min), range.step);
    std::uint64_t const hash = hash_bytes(label);
    Id const id = ui.id_hashed(hash, options.id, site);
    TextLayout const& label_text = ui.text_hashed(label, hash, theme.body);
    float const label_width = label.empty() ? 0 : label_text.size().width + part_gap;
    SliderPaint paint { &label_text, nullptr, label_width, value_column_width(ui, range, decimals),
        0, {} };

    // Input.
    Sense const sense = sense_button | Sense::Text;
    Response response = ui.interact(id, sense, options.enabled);
    Rect const rect = ui.rect_of(id);
    double wanted = value;
    if (response.pressed())
        ui.state<ValueBefore>(id).value = value;
    if (response.held() || response.released())
        wanted = dragged_value(ui, range, rect, paint.track(rect), wanted);
    if (response.drag_cancelled())
        wanted = ui.state<ValueBefore>(id).value;
    if (response.focused())
        wanted = keyed_value(ui, id, range, wanted);
    if (wanted != value && std::isfinite(wanted)) {
        value = wanted;
        ui.mark_changed(response);
    }
    ui.tooltip(response, options.tooltip);

    // Picture.
    TextLayout const& value_text = ui.text(NumberText(value, decimals).view(), theme.body);
    paint.value = &value_text;
    paint.fraction = static_cast<float>(range.fraction_of(value));
    paint.look = Look::of(response);
    float const margin = std::max(0.0f, (theme.control_height - label_text.size().height) / 2);
    bool const fills_row =
        ui.parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    float const natural_width = label_width + shortest_track + paint.value_width;
    ui.leaf({ .id = id,
                .layout = { .width = options.width,
                    .height = options.height,
                    .padding = { margin, 0 },
                    .grow = fills_row ? 1 : options.grow },
                .content = { natural_width, label_text.size().height, natural_width,
                    label_text.baseline() },
                .access = { .role = Role::Slider,
                    .states = access_states(response),
                    .name = label_text.text(),
                    .value = value_text.text(),
                    .number = static_cast<float>(clamped_to<float>(value)),
                    .minimum = static_cast<float>(clamped_to<float>(range.min)),
                    .maximum = static_cast<float>(clamped_to<float>(range.max)) },
                .sense = sense },
        paint);
    return response;
}

Response Ui::slider(
    std::string_view label, double& value, SliderOptions const& options, Here here) noexcept
{
    return slide(*this, label, value, Number::Double, options, here);
}

Response Ui::slider(
    std::string_view label, float& value, SliderOptions const& options, Here here) noexcept
{
    double wide = static_cast<double>(value);
    Response const response = slide(*this, label, wide, Number::Float, options, here);
    if (response.changed())
        value = static_cast<float>(wide);
    return response;
}

Response Ui::slider(
    std::string_view label, int& value, SliderOptions const& options, Here here) noexcept
{
    double wide = value;
    Response const response = slide(*this, label, wide, Number::Int, options, here);
    if (response.changed())
        value = static_cast<int>(wide);
    return response;
}

}
