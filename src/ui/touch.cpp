// SPDX-License-Identifier: MIT

#include "touch.h"

#include <cmath>

namespace oriel {

static constexpr double friction = 3.5; // of what is left, per second
static constexpr float slowest = 12;    // logical pixels per second

float Touch::distance() const
{
    Point const apart = fingers[1].at - fingers[0].at;
    return std::hypot(apart.x, apart.y);
}

Point Touch::roll(double time)
{
    double const seconds = time - moved;
    moved = time;
    double const left = std::exp(-friction * seconds);
    Point const way = velocity * static_cast<float>((1 - left) / friction);
    velocity = velocity * static_cast<float>(left);
    is_rolling = std::hypot(velocity.x, velocity.y) > slowest;
    return way;
}

}
