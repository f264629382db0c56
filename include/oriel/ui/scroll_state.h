// SPDX-License-Identifier: MIT
//
// ScrollState: how far the content of a scrolling node is moved. A node that senses Wheel keeps
// one under its Id, so that the keyboard's focus can scroll itself into view.
//
//     ScrollState& state = ui.state<ScrollState>(id);

#pragma once

#include <oriel/core/geometry.h>

#include <cstdint>

namespace oriel {

struct ScrollState {
    Point offset {}; // logical pixels, from the top and from where lines begin
    float grab = 0;  // where in the thumb it was grabbed
    enum class Axis : std::uint8_t { None /* (Default) */, Horizontal, Vertical };
    Axis dragged = Axis::None;
};

}
