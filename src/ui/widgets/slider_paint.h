// SPDX-License-Identifier: MIT
//
// The picture of a slider, sideways or upright, and where its parts are.

#pragma once

#include "text_field_paint.h"

#include <oriel/ui/look.h>

#include <cstdint>

namespace oriel {

static constexpr float slider_track_height = 4;
static constexpr float slider_knob_size = 16;
static constexpr float slider_part_gap = 12;

// Where a track goes: its middle line from the first value to the last, knobs included.
struct SliderLane {
    Rect lane {};
    bool is_upright = false;

    float travel() const
    {
        float const length = is_upright ? lane.height : lane.width;
        return std::max(0.0f, length - slider_knob_size);
    }
    Rect knob(float fraction) const;
    // Not clamped.
    float fraction_at(Point point) const;
};

// Ticks, track and what of it is filled, between two fractions.
void paint_track(
    Painting const& p, SliderLane const& lane, float from, float to, Color fill, int ticks);
void paint_knob(Painting const& p, Rect const& moved, Color edge, Look look);

struct SliderPaint {
    static constexpr bool is_pure = true;
    TextLayout const* label; // null: none
    TextLayout const* value;
    float label_width;
    float value_width;
    float fraction;
    float origin;
    std::uint16_t ticks;
    std::uint16_t is_upright;
    Look look;

    // As if lines began at the left.
    SliderLane lane(Rect const& rect) const;
    Rect value_box(Rect const& rect) const;
    // While the value is typed into.
    Rect edit_box(Rect const& rect) const;
    void operator()(Painting const& p) const;
    void paint_track_and_label(Painting const& p) const;
};
static_assert(sizeof(SliderPaint) == 40, "compared as bytes: no padding");

}
