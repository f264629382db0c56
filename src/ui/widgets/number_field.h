// SPDX-License-Identifier: MIT
//
// NumberField: the field of one number during one call, of which numbers, ranges and angles are
// made. What is shown may be another unit than what is lent.

#pragma once

#include "number_edit.h"

namespace oriel {

struct NumberFieldState {
    NumberEditState edit;
    double exact = 0;      // where a drag is, before it is rounded
    float dragged_to = 0;  // distance that is in `exact` already
    double written = 0;    // what the drag last wrote: another value is the application's
    double repeats_at = 0; // of a stepper that is held
    NumberValue before = NumberValue::of(NumberType::Double, 0); // what Escape brings back
    bool is_dragging = false;
    int held_stepper = 0; // 1 up, -1 down
};

// As a field of a row or column; the name is what assistive technology hears.
Response number_field(Ui& ui, Id id, std::string_view name, LentNumber lent,
    NumberOptions const& options, double factor = 1);

// Of a step by the keyboard: finer with Shift, coarser with Control or Alt.
double step_factor(Modifiers modifiers);

}
