// SPDX-License-Identifier: MIT
//
// Gamepad: makes keys of what a gamepad tells: a direction moves, and again while it is held;
// South activates, East goes back, North opens the context menu, the shoulders turn pages.

#pragma once

#include <oriel/ui/input.h>

#include <optional>

namespace oriel {

class Gamepad {
public:
    // The key that the event stands for; the event stays one of a gamepad, with that key.
    std::optional<Event> key_of(Event const& event);
    // The key of a direction that is held long enough by now.
    std::optional<Event> repeat(double time);
    double seconds_until_repeat(double time) const;
    void release() { m_direction = Key::None; }

private:
    std::optional<Event> tilt(Event const& event);
    std::optional<Event> begin(Key direction, double time);

    Key m_direction = Key::None;             // that is held
    GamepadAxis m_axis = GamepadAxis::LeftX; // that holds it, if one does
    bool m_is_tilted = false;
    double m_next = 0; // when it counts again
};

}
