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

// Towards `most`, however far the finger goes.
static float rubbered(float pull)
{
    static constexpr float most = 160;
    static constexpr float give = 0.55f;
    float const way = std::abs(pull);
    return std::copysign(most * (1 - 1 / (way * give / most + 1)), pull);
}

Point Touch::rubber() const { return { rubbered(pull.x), rubbered(pull.y) }; }

static constexpr float stiffness = 14; // of what is left, per second

void Touch::let_go_of_pull() { pull_velocity = pull * -stiffness; }

// A spring that does not swing, in closed form: many short steps and a long one are the same.
void Touch::spring_back(double seconds)
{
    auto const time = static_cast<float>(seconds);
    float const left = std::exp(-stiffness * time);
    Point const drift = pull_velocity + pull * stiffness;
    pull = (pull + drift * time) * left;
    pull_velocity = (pull_velocity - drift * (stiffness * time)) * left;
    if (std::hypot(pull.x, pull.y) < 0.5f && std::hypot(pull_velocity.x, pull_velocity.y) < 20)
        pull = pull_velocity = {};
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
