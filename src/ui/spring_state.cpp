// SPDX-License-Identifier: MIT

#include "spring_state.h"

#include <algorithm>
#include <cmath>

namespace oriel {

// What is missing after `seconds`: one part in a hundred.
static constexpr double critical_decay = 6.64; // (1 + x) e^-x = 0.01
static constexpr double free_decay = 4.61;     // e^-x = 0.01

void SpringState::advance(float target, Spring const& spring, double seconds, float precision)
{
    if (is_at(target))
        return;
    double const whole = static_cast<double>(spring.seconds);
    if (!(whole > 0) || !(seconds < 10 * whole))
        return jump_to(target);
    double const away = static_cast<double>(value) - static_cast<double>(target);
    double const speed = static_cast<double>(velocity);
    double const damping = 1 - static_cast<double>(std::clamp(spring.bounce, 0.0f, 0.9f));
    double position = 0;
    double moved = 0;
    if (damping == 1) {
        double const rate = critical_decay / whole;
        double const b = speed + rate * away;
        double const decay = std::exp(-rate * seconds);
        position = (away + b * seconds) * decay;
        moved = (b - rate * (away + b * seconds)) * decay;
    } else {
        double const rate = free_decay / whole;
        double const turn = rate / damping * std::sqrt(1 - damping * damping);
        double const b = (speed + rate * away) / turn;
        double const decay = std::exp(-rate * seconds);
        double const c = std::cos(turn * seconds);
        double const s = std::sin(turn * seconds);
        position = decay * (away * c + b * s);
        moved = decay * ((b * turn - rate * away) * c - (away * turn + rate * b) * s);
    }
    value = static_cast<float>(static_cast<double>(target) + position);
    velocity = static_cast<float>(moved);
    bool const is_near = std::abs(position) < static_cast<double>(precision);
    bool const is_slow = std::abs(moved) * whole < 10 * static_cast<double>(precision);
    if (!std::isfinite(value) || !std::isfinite(velocity) || (is_near && is_slow))
        jump_to(target);
}

}
