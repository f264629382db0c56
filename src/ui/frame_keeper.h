// SPDX-License-Identifier: MIT
//
// FrameKeeper: what a Context has to know to show its last frame again: who built all of it, and
// that nothing around it has changed. See oriel/ui/kept_frame.h.

#pragma once

#include <oriel/ui/context.h>
#include <oriel/ui/platform.h>

#include <cstddef>
#include <cstdint>

namespace oriel {

struct FrameKeeper {
    // A frame is built anew after so many that were not: what it collects stays bounded.
    static constexpr int most_kept = 64;

    // What the last frame was built for.
    struct Surroundings {
        Size size {};
        float scale = 0;
        std::uint64_t theme_serial = 0;
        Direction direction = Direction::LeftToRight;
        Motion motion = Motion::Full;

        bool operator==(Surroundings const&) const = default;
    };

    void const* owner = nullptr;      // who offered to keep the last frame, all of which it built
    void const* asked = nullptr;      // who wants to build this one
    void const* offered_by = nullptr; // who built so many nodes of this one
    std::size_t offered_nodes = 0;
    Surroundings surroundings {};
    double time = 0; // of the last frame
    double due = 0;  // when something in it wants to be built again
    Rect caret_rect {};
    TextInputState text_input {};
    int kept_count = 0;
    bool has_input = false; // in this pass
    bool may_begin = false; // the first pass of a frame that may have several
    bool is_kept = false;

    // An input, or something else that widgets may answer, waits for this pass.
    void begin_pass(bool has_something)
    {
        has_input = has_something;
        may_begin = is_kept = false;
        asked = offered_by = nullptr;
        offered_nodes = 0;
    }
    void end_build(std::size_t nodes, Surroundings const& built_for)
    {
        owner = offered_nodes == nodes ? offered_by : nullptr;
        surroundings = built_for;
        kept_count = 0;
    }
};

}
