// SPDX-License-Identifier: MIT
//
// How a number field shows its value: short, and as wide for one value of a drag as for the next.

#pragma once

#include "number_value.h"

#include <string>

namespace oriel {

// Decimals of what a drag or a step of that size leads to: 2 for 0.01 to 0.09.
int decimals_of_step(double step);
// `value` as a multiple of the largest power of ten that is no more than `step`.
double rounded_to_step(double value, double step);
// With prefix and suffix. `step` is what a drag moves by; `factor` as in NumberReading.
void append_shown(std::string& to, NumberValue const& value, NumberOptions const& options,
    double step, double factor = 1);

}
