// SPDX-License-Identifier: MIT
//
// Two thumbs on one track. The thumbs are nodes of their own, placed by the layout: between them
// lie spaces that grow as the fractions do, so thumbs never cover each other.

#include "number_field.h"
#include "number_text.h"
#include "slider_paint.h"
#include "slider_scale.h"

#include <oriel/ui/ui.h>

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr float least_track = 120;

namespace {

struct RangeSliderState {
    float grabbed = 0; // from the thumb's middle to the pointer
    NumberValue before = NumberValue::of(NumberType::Double, 0);
    bool is_dragging = false;
};

// One thumb during one call. The way is what the thumb's middle may go, on screen.
struct Thumb {
    Ui& ui;
    SliderRange const& range;
    Rect way;
    bool is_high;

    NumberValue at(float x) const
    {
        float const fraction = way.width > 0 ? (x - way.x) / way.width : 0;
        return range.at(static_cast<double>(fraction));
    }
    NumberValue drag(Response const& response, NumberValue value, Rect const& track) const
    {
        RangeSliderState& state = ui.state<RangeSliderState>(response.id());
        Rect const rect = placed(ui.rect_of(response.id()), track, ui.direction());
        float const pointer = placed(ui.pointer_position(), track, ui.direction()).x;
        if (response.pressed()) {
            state.grabbed = pointer - rect.center().x;
            state.before = value;
        }
        bool const is_moved = ui.drag_offset().x != 0;
        if ((response.held() || response.released()) && is_moved) {
            state.is_dragging = response.held();
            return at(pointer - state.grabbed);
        }
        if (state.is_dragging && response.escaped())
            value = state.before;
        if (!response.held())
            state.is_dragging = false;
        return value;
    }
    NumberValue keyed(Response const& response, NumberValue value) const
    {
        for (Event const& event : ui.key_events(response.id()))
            value = range.keyed(value, event, ui.direction());
        return value;
    }
};

struct ThumbPaint {
    static constexpr bool is_pure = true;
    std::uint32_t unused;
    Look look;

    void operator()(Painting const& p) const
    {
        Color const accent =
            look.dimmed(look.pick(p.theme.accent, p.theme.accent_hovered, p.theme.accent_held),
                p.theme.surface);
        Rect const box { 0, 0, slider_knob_size, slider_knob_size };
        Rect const knob = box.translated(p.rect.center() - box.center());
        if (look.is_ringed)
            p.focus_ring(knob, slider_knob_size / 2, look.is_ringed);
        p.painter.rectangle(knob, { .fill = look.dimmed(p.theme.knob, p.theme.surface),
                                      .radius = slider_knob_size / 2,
                                      .border_width = 2,
                                      .border = accent });
    }
};

struct TrackPaint {
    float low;
    float high;
    int ticks;
    bool is_enabled;

    void operator()(Painting const& p) const
    {
        // Each thumb keeps the other's room free.
        float const thumb = slider_knob_size;
        float const way = std::max(0.0f, p.rect.width - 2 * thumb);
        float const middle = p.painter.snapped(p.rect.center().y);
        float const thick = slider_track_height;
        Rect const groove { p.rect.x, middle - thick / 2, p.rect.width, thick };
        float const from = p.rect.x + thumb / 2 + way * low;
        float const to = p.rect.x + thumb * 1.5f + way * high;
        Look const look { .is_disabled = !is_enabled };
        p.painter.rectangle(p.placed(groove), { .fill = p.theme.track, .radius = thick / 2 });
        p.painter.rectangle(p.placed({ from, groove.y, to - from, thick }),
            { .fill = look.dimmed(p.theme.accent, p.theme.surface) });
    }
};

std::string_view shown(Ui& ui, SliderRange const& range, NumberValue const& value,
    std::string& text, std::string_view suffix)
{
    text = NumberText(value.number(), range.decimals_of(value.number())).view();
    text += suffix;
    return ui.keep(text);
}

}

static void add_thumb(Ui& ui, Response const& response, std::string_view name,
    std::string_view value, double number, SliderRange const& range)
{
    ui.leaf({ .id = response.id(),
                .layout = { .width = slider_knob_size, .align_self = AlignSelf::Stretch, },
                .access = { .role = Role::Slider,
                    .states = access_states(response),
                    .name = name,
                    .value = value,
                    .number = static_cast<float>(number),
                    .minimum = static_cast<float>(range.min()),
                    .maximum = static_cast<float>(range.max()) },
                .sense = sense_button | Sense::Text | Sense::Drag },
        ThumbPaint { 0, Look::of(response) });
}

struct RangeTexts {
    std::string low;
    std::string high;
    std::string both;
};

Response Ui::range_slider(std::string_view label, LentNumber low_lent, LentNumber high_lent,
    SliderOptions const& options, Here here) noexcept
{
    // Where and who.
    SliderRange const range(low_lent.type, std::min(options.min, options.max),
        std::max(options.min, options.max), options.step, options.scale, NumberEnds::Stop,
        options.decimals);
    Id const id = this->id(label, options.id, here);
    Id const low_id = id.child("low");
    Id const high_id = id.child("high");
    Id const track_id = id.child("track");
    RangeTexts& texts = state<RangeTexts>(id.child("texts"));
    NumberValue low = NumberValue::read(low_lent);
    NumberValue high = NumberValue::of(low_lent.type, NumberValue::read(high_lent).number());
    NumberValue const low_before = low;
    NumberValue const high_before = high;

    // Input.
    Rect const track = rect_of(track_id);
    float const size = slider_knob_size;
    float const way = std::max(0.0f, track.width - 2 * size);
    Thumb const low_thumb { *this, range, { track.x + size / 2, 0, way, 0 }, false };
    Thumb const high_thumb { *this, range, { track.x + size * 1.5f, 0, way, 0 }, true };
    Sense const sense = sense_button | Sense::Text | Sense::Drag;
    Response const low_response = interact(low_id, sense, options.enabled);
    Response const high_response = interact(high_id, sense, options.enabled);
    Response const track_response =
        interact(track_id, Sense::Hover | Sense::Press, options.enabled);
    low = low_thumb.keyed(low_response, low_thumb.drag(low_response, low, track));
    high = high_thumb.keyed(high_response, high_thumb.drag(high_response, high, track));
    if (track_response.pressed()) {
        // The nearer thumb comes.
        float const x = placed(pointer_position(), track, direction()).x;
        Rect const a = placed(rect_of(low_id), track, direction());
        Rect const b = placed(rect_of(high_id), track, direction());
        bool const is_low = std::abs(x - a.center().x) < std::abs(x - b.center().x);
        (is_low ? low : high) = (is_low ? low_thumb : high_thumb).at(x);
        request_focus(is_low ? low_id : high_id);
    }
    if (!(low == low_before) && high.is_less(low))
        low = high;
    if (!(high == high_before) && high.is_less(low))
        high = low;
    Response response = interact(id, Sense::Hover, options.enabled);
    NumberValue const high_stored = NumberValue::of(high_lent.type, high.number());
    bool const is_low_changed = low.replace(low_lent, low_before);
    bool const is_high_changed = high_stored.replace(high_lent, NumberValue::read(high_lent));
    if (is_low_changed || is_high_changed)
        mark_changed(response);
    for (Response const& one : { low_response, high_response }) {
        if (one.focused())
            response.set(Response::Flag::Focused);
        if (one.held())
            response.set(Response::Flag::Held);
    }
    tooltip(response, options.tooltip);

    // Picture.
    Theme const& theme = this->theme();
    std::string_view const low_text = shown(*this, range, low, texts.low, options.suffix);
    std::string_view const high_text = shown(*this, range, high, texts.high, options.suffix);
    texts.both = texts.low + " – " + texts.high;
    auto const low_fraction = static_cast<float>(range.fraction_of(low.number()));
    float const high_fraction =
        std::max(low_fraction, static_cast<float>(range.fraction_of(high.number())));
    bool const fills_row =
        parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    Scope const all = container(
        { .id = id,
            .layout = { .width = options.width,
                .height =
                    options.height.is_automatic() ? Length(theme.control_height) : options.height,
                .gap = slider_part_gap,
                .grow = fills_row ? 1 : options.grow,
                .flow = Flow::Row,
                .align = Align::Stretch },
            .access = { .role = Role::Group, .name = keep(label), .value = keep(texts.both) },
            .sense = Sense::Hover },
        {}, {}, options.enabled);
    Color const ink = response.is_disabled() ? theme.text_disabled : theme.text;
    auto const text_leaf = [&](std::string_view text, float least, Color color, TextAlign align) {
        TextLayout const& layout = this->text(text, theme.body);
        leaf({ .layout = { .min_width = std::max(least, layout.size().width), .shrink = 0 },
                 .content = { layout.size().width, layout.size().height, 0, layout.baseline() } },
            [layout = &layout, color, align](
                Painting const& p) { p.line(*layout, p.theme.body, p.rect, color, align); });
    };
    if (!label.empty())
        text_leaf(label, 0, ink, TextAlign::Start);
    {
        Scope const lane = container({ .id = track_id,
                                         .layout = { .min_width = least_track,
                                             .grow = 1,
                                             .flow = Flow::Row,
                                             .align = Align::Stretch },
                                         .sense = Sense::Hover | Sense::Press },
            {}, TrackPaint { low_fraction, high_fraction, options.ticks, !response.is_disabled() });
        constexpr float share = 1000;
        auto const space_of = [&](float fraction) {
            leaf({ .layout = { .width = 0, .grow = fraction * share } });
        };
        space_of(low_fraction);
        add_thumb(*this, low_response, "Minimum", low_text, low.number(), range);
        space_of(high_fraction - low_fraction);
        add_thumb(*this, high_response, "Maximum", high_text, high.number(), range);
        space_of(1 - high_fraction);
    }
    constexpr float digit_share = 0.65f;
    float const column =
        std::ceil(theme.body.size * digit_share * static_cast<float>(2 * range.longest_text() + 3));
    Color const muted = response.is_disabled() ? theme.text_disabled : theme.text_muted;
    text_leaf(keep(texts.both), column, muted, TextAlign::End);
    return response;
}

}
