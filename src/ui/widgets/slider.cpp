// SPDX-License-Identifier: MIT
//
// One leaf: label, track, value. The value's column is as wide as the widest value, so the track
// does not move while it is dragged. A click on the value begins to type.

#include "slider_paint.h"

#include "number_field.h"
#include "number_field_paint.h"
#include "number_text.h"
#include "slider_scale.h"

#include <oriel/ui/repeat.h>
#include <oriel/ui/ui.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace oriel {

static constexpr float shortest_track = 120;
static constexpr float upright_length = 160;
static constexpr float upright_width = 48;

namespace {

struct SliderState {
    NumberEditState edit;
    NumberValue before = NumberValue::of(NumberType::Double, 0); // what Escape brings back
    Point pointer {};
    bool is_dragging = false;
};

struct SliderEditPaint {
    SliderPaint slider;
    TextFieldState* field;
    TextLayout const* text;
    bool shows_caret;
    bool is_wrong;
    Look look;

    void operator()(Painting const& p) const
    {
        slider.paint_track_and_label(p);
        NumberFieldPaint const frame { text, nullptr, {}, -1,
            NumberFieldPaint::is_focused | (is_wrong ? NumberFieldPaint::is_wrong : 0), {} };
        Rect const box = p.placed(slider.edit_box(p.rect));
        Painting const inside { p.painter, p.text, box, p.theme, p.tree, p.node, p.direction };
        frame.paint_frame(inside);
        TextFieldPaint { field, text, nullptr, true, shows_caret, look }.paint_content(inside);
    }
};

// One slider during one call.
struct SliderCall {
    Ui& ui;
    Response& response;
    SliderState& state;
    SliderRange const& range;
    NumberRange const& ends;
    SliderOptions const& options;
    SliderPaint& paint;
    Rect rect;
    NumberValue value;
    NumberEdit edit { ui, response, state.edit };
    std::size_t first_key = 0;

    Rect edit_rect() const { return placed(paint.edit_box(rect), rect, ui.direction()); }
    NumberReading reading() const { return { ends, {}, options.suffix }; }
    void begin_edit()
    {
        state.edit.text.clear();
        value.append_exact(state.edit.text, NumberBase::Decimal);
        edit.begin(state.edit.text);
    }
    void drag()
    {
        Point const pointer = placed(ui.pointer_position(), rect, ui.direction());
        Point const start = pointer - turned(ui.drag_offset(), ui.direction());
        SliderLane const lane = paint.lane(rect);
        Rect const reach = lane.lane.expanded(slider_part_gap / 2);
        bool const starts_on_track = lane.is_upright
                                         ? start.y >= reach.y && start.y < reach.bottom()
                                         : start.x >= reach.x && start.x < reach.right();
        // A pointer at rest says nothing new, though the lane may have moved under it.
        bool const says_where = response.pressed() || ui.pointer_position() != state.pointer;
        state.pointer = ui.pointer_position();
        if (starts_on_track && says_where && lane.travel() > 0)
            value = range.at(static_cast<double>(lane.fraction_at(pointer)));
        bool const is_click = response.clicked() && !starts_on_track && !rect.is_empty()
                              && paint.value_box(rect).contains(pointer);
        if (is_click)
            begin_edit();
        state.is_dragging = starts_on_track && response.held();
    }
    void point()
    {
        if (response.pressed())
            state.before = value;
        if (state.is_dragging && response.escaped())
            value = state.before;
        if (response.held() || response.released())
            drag();
        if (!response.held())
            state.is_dragging = false;
    }
    void read_keys()
    {
        for (Event const& event : ui.key_events(response.id())) {
            if (NumberEdit::begins_edit(event))
                return begin_edit();
            ++first_key;
            if (event.kind == EventKind::KeyPress)
                press(event);
            if (state.edit.is_editing)
                return;
        }
    }
    void press(Event const& event)
    {
        if (event.key == Key::Enter)
            return begin_edit();
        value = range.keyed(value, event, ui.direction());
    }
    void move(double steps) { value = range.moved(value, steps); }
    void turn_wheel()
    {
        float const wheel = response.focused() ? ui.wheel(response.id()).y : 0;
        if (wheel != 0)
            move((wheel > 0 ? 1 : -1) * step_factor(ui.modifiers()));
    }
    void answer()
    {
        AccessRequest const* const request = ui.access_request(response.id());
        if (!request || response.is_disabled() || request->action != AccessAction::SetValue)
            return;
        std::string_view error;
        read_number(request->value, reading(), value, error);
        state.edit.is_editing = false;
    }
    void read_input()
    {
        if (!state.edit.is_editing) {
            point();
            read_keys();
            turn_wheel();
        }
        NumberValue edited = value;
        if (state.edit.is_editing && edit.run(reading(), edit_rect(), first_key, edited))
            value = edited;
        answer();
    }
};

// Wide enough for both ends of the range: digits are hardly ever wider than this share of the em.
float value_column_width(Ui& ui, SliderRange const& range, std::string_view suffix)
{
    constexpr float digit_share = 0.65f;
    float const after = suffix.empty() ? 0 : ui.text(suffix, ui.theme().body).size().width;
    return std::ceil(ui.theme().body.size * digit_share * static_cast<float>(range.longest_text())
                     + after)
           + slider_part_gap;
}

float clamped_to_float(double value)
{
    using Limits = std::numeric_limits<float>;
    return static_cast<float>(
        std::clamp(value, double { Limits::lowest() }, double { Limits::max() }));
}

LayoutStyle layout_of(Ui& ui, SliderOptions const& options, float text_height)
{
    bool const is_upright = options.axis == SliderAxis::Vertical;
    float const margin = std::max(0.0f, (ui.theme().control_height - text_height) / 2);
    bool const fills_row = !is_upright && ui.parent_flow() == Flow::Row
                           && options.width.is_automatic() && options.grow == 0;
    return { .width = options.width,
        .height = options.height,
        .padding = is_upright ? Insets {} : Insets { margin, 0 },
        .grow = fills_row ? 1 : options.grow,
        .align_self = is_upright ? ui.natural_align() : AlignSelf::Inherit };
}

constexpr Sense slider_sense = sense_button | Sense::Text | Sense::Drag;

// Most sliders of a frame are not, and need to remember nothing.
bool is_touched(Ui& ui, Response const& response)
{
    return response.focused() || response.focus_lost() || response.held() || response.released()
           || ui.access_request(response.id()) != nullptr;
}

Node node_of(Ui& ui, SliderOptions const& options, SliderRange const& range,
    Response const& response, TextLayout const& label, SliderPaint const& paint,
    NumberValue const& value)
{
    float const natural_width = paint.label_width + shortest_track + paint.value_width;
    float const height = label.size().height;
    return { .id = response.id(),
        .layout = layout_of(ui, options, height),
        .content = paint.is_upright
                       ? Content { upright_width, upright_length, upright_width, 0 }
                       : Content { natural_width, height, natural_width, label.baseline() },
        .access = { .role = Role::Slider,
            .states = access_states(response),
            .actions = AccessAction::Focus | AccessAction::SetValue,
            .name = label.text(),
            .value = paint.value->text(),
            .number = clamped_to_float(value.number()),
            .minimum = clamped_to_float(range.min()),
            .maximum = clamped_to_float(range.max()) },
        .sense = slider_sense | (response.focused() ? Sense::Wheel : Sense::None) };
}

}

// Of one without a suffix.
static std::uint64_t wishes_of(SliderOptions const& options, NumberValue const& value)
{
    std::uint64_t const kind =
        static_cast<std::uint64_t>(value.type()) | static_cast<std::uint64_t>(options.scale) << 8
        | static_cast<std::uint64_t>(options.axis) << 16
        | static_cast<std::uint64_t>(options.ends) << 24
        | static_cast<std::uint64_t>(static_cast<std::uint32_t>(options.ticks)) << 32;
    std::uint64_t hash = hash_mix(value.bits(), kind);
    hash = hash_mix(hash, static_cast<std::uint64_t>(options.decimals));
    for (double const number : { options.min, options.max, options.step, options.origin })
        hash = hash_mix(hash, std::bit_cast<std::uint64_t>(number));
    return hash_mix(hash, hash_of_size(options.width, options.height, options.grow));
}

Response Ui::slider(
    std::string_view label, LentNumber lent, SliderOptions const& options, Here here) noexcept
{
    // Where and who.
    Theme const& theme = this->theme();
    bool const is_upright = options.axis == SliderAxis::Vertical;
    std::uint64_t const hash = hash_bytes(label);
    Id const id = id_hashed(hash, options.id, here);
    Response response = interact(id, slider_sense, options.enabled);
    NumberValue const before = NumberValue::read(lent);
    bool const may_be_repeated = options.suffix.empty();
    if (may_be_repeated && repeat_leaf(*this, response, label, wishes_of(options, before)))
        return response;
    SliderRange const range(lent.type, options.min, options.max, options.step, options.scale,
        options.ends, options.decimals);
    TextLayout const& label_text = text_hashed(label, hash, theme.body);
    bool const has_label = !label.empty() && !is_upright;
    SliderPaint paint { has_label ? &label_text : nullptr, nullptr,
        has_label ? label_text.size().width + slider_part_gap : 0,
        value_column_width(*this, range, options.suffix), 0,
        static_cast<float>(range.fraction_of(options.origin)),
        static_cast<std::uint16_t>(std::clamp(options.ticks, 0, 1000)), is_upright, {} };

    // Input.
    auto const show = [&](std::string_view text_of_value, NumberValue const& value) {
        paint.value = &text(text_of_value, theme.body);
        paint.fraction = static_cast<float>(range.fraction_of(value.number()));
        paint.look = Look::of(response);
    };
    if (!is_touched(*this, response) && may_be_repeated) {
        tooltip(response, options.tooltip);
        show(NumberText(before.number(), range.decimals_of(before.number())).view(), before);
        Node const node = node_of(*this, options, range, response, label_text, paint, before);
        remember_leaf(*this, leaf(node, paint), node, { &label_text, paint.value });
        return response;
    }
    NumberRange const ends(lent.type, range.min(), range.max(), options.step, options.ends);
    SliderState& state = this->state<SliderState>(id);
    SliderCall call { *this, response, state, range, ends, options, paint, rect_of(id), before };
    call.read_input();
    NumberValue const& value = call.value;
    if (value.replace(lent, before))
        mark_changed(response);
    tooltip(response, state.edit.error.empty() ? options.tooltip : state.edit.error);

    // Picture.
    std::string& shown = state.edit.shown;
    shown = NumberText(value.number(), range.decimals_of(value.number())).view();
    shown += options.suffix;
    show(shown, value);
    Node node = node_of(*this, options, range, response, label_text, paint, value);
    if (!state.edit.is_editing || !response.focused()) {
        leaf(node, paint);
        return response;
    }
    TextFieldPaint const text = call.edit.paint(call.edit_rect());
    node.sense = node.sense | Sense::Edit;
    node.access.text = call.edit.access();
    node.access.value = keep(state.edit.text);
    leaf(node, SliderEditPaint { paint, text.state, text.text, text.shows_caret,
                   !state.edit.error.empty(), text.look });
    return response;
}

}
