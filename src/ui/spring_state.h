// SPDX-License-Identifier: MIT
//
// SpringState: where a value is on its way, and how fast. The way is that of a damped spring in
// closed form: many short steps and a long one come to the same place.

#pragma once

#include <oriel/ui/motion.h>

namespace oriel {

struct SpringState {
    float value = 0;
    float velocity = 0; // per second

    bool is_at(float target) const { return value == target && velocity == 0; }
    void jump_to(float target) { *this = { target, 0 }; }
    // `precision`: what nobody can tell from the target.
    void advance(float target, Spring const& spring, double seconds, float precision);
};

}
