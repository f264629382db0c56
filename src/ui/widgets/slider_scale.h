// SPDX-License-Identifier: MIT
//
// SliderScale's arithmetic: where on its way from 0 to 1 a value is, and what value is where. Ends
// may be exchanged, absurd or equal; differences are finite.

#pragma once

#include "number_value.h"

#include <oriel/ui/direction.h>
#include <oriel/ui/input.h>

namespace oriel {

class SliderRange {
public:
    SliderRange(NumberType type, double min, double max, double step, SliderScale scale,
        NumberEnds ends, int decimals);

    double min() const { return m_min; }
    double max() const { return m_max; }
    NumberType type() const { return m_type; }
    int decimals_of(double value) const;
    NumberValue clamped(NumberValue const& value) const;
    NumberValue stepped(double value) const;
    double fraction_of(double value) const;
    NumberValue at(double fraction) const;
    // By so many steps of a key, of which there are a hundred or as many as `step` says.
    NumberValue moved(NumberValue const& value, double steps) const;
    // By the arrow keys, which are those of the screen, Page Up and Down, Home and End.
    NumberValue keyed(NumberValue const& value, Event const& event, Direction direction) const;
    // Characters of the longest value at the ends.
    int longest_text() const;

private:
    double curved(double value) const;
    double curved_apart(double value) const;
    double straightened(double curve) const;
    double limited(double value) const;

    NumberType m_type;
    SliderScale m_scale;
    NumberEnds m_ends;
    double m_min;
    double m_max;
    double m_step;
    double m_knee = 0; // of a scale through zero: below it is linear
    int m_decimals;
};

}
