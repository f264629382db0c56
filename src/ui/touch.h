// SPDX-License-Identifier: MIT
//
// Touch: fingers on the surface, and what rolls on after one has let go. The first finger presses
// as the pointer does, until it turns out to scroll; two together pinch.

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/core/id.h>

#include <cstdint>

namespace oriel {

struct Finger {
    std::uint32_t number = 0;
    bool is_down = false;
    Point at {};
};

enum class TouchPhase : std::uint8_t {
    None,     // (Default) no finger that means anything
    Pressing, // may become a click, a long press, a drag or scrolling
    Dragging, // of what wants to be dragged
    Scrolling,
    Pinching,
    Ended, // until the last finger is up
};

struct Touch {
    Finger fingers[2];
    TouchPhase phase = TouchPhase::None;
    Point began_at {};
    double began = 0;
    Point shift {}; // from the finger to the widget that it was near enough to

    // Of scrolling.
    Id target {};
    Point velocity {}; // logical pixels per second
    double moved = 0;  // when the finger moved last, or what rolls on
    bool is_rolling = false;
    // What scrolls was pulled so far beyond its end, as far as the finger went.
    Point pull {};
    Point pull_velocity {}; // of what is on its way back, or was thrown beyond the end

    bool is_pulled() const { return pull != Point {} || pull_velocity != Point {}; }
    bool is_moving() const { return is_rolling || (is_pulled() && phase != TouchPhase::Scrolling); }
    // What of the pull is shown: less and less.
    Point rubber() const;
    // The finger lets go of it.
    void let_go_of_pull();
    // What has let go comes back; what was thrown first goes on a little.
    void spring_back(double seconds);

    Finger* find(std::uint32_t number)
    {
        for (Finger& finger : fingers) {
            if (finger.is_down && finger.number == number)
                return &finger;
        }
        return nullptr;
    }
    int count() const { return int { fingers[0].is_down } + int { fingers[1].is_down }; }
    float distance() const;
    Point center() const { return (fingers[0].at + fingers[1].at) * 0.5f; }
    // How far it rolls until `time`; slower and slower.
    Point roll(double time);
};

}
