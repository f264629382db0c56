// SPDX-License-Identifier: MIT
//
// Recording: a session at a platform, as text of a few lines: what was done, when, on a surface of
// which size, and a number for each picture that was shown. Played again, it shows whether the
// program still does the same; a bug report can carry it.
//
//     oriel-recording 1
//     # whatever helps to repeat it
//     direction rtl
//     frame 0.25 640 480 1.5
//     0.241 move 20 30
//     0.246 press primary 20 30 shift
//     0.249 text U+E4
//     clipboard "what was pasted"
//     selection "what a middle click inserted"
//     shown #9f86d081884c7d65
//
// The direction is that of the context at the start; without the line, lines begin at the left. A
// frame has its time, size and scale. Times are seconds on the platform's clock, sizes and places
// logical pixels. The events after a `frame` line are those that the frame found; `clipboard` is
// what another program had put there.

#pragma once

#include <oriel/core/result.h>
#include <oriel/ui/direction.h>
#include <oriel/ui/input.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

struct RecordedFrame {
    double time = 0;
    Size size {};
    float scale = 1;
    std::vector<Event> events {};
    std::optional<std::string> clipboard {};
    std::optional<std::string> selection {};
    std::optional<std::uint64_t> shown {}; // hash_of() the list; none: nothing was shown
};

struct Recording {
    std::vector<RecordedFrame> frames;
    Direction direction = Direction::LeftToRight; // see Context::set_direction()

    // An Error names the line and what is wrong with it.
    static Result<Recording> parse(std::string_view text);
    static Result<Recording> load(std::string const& path);
    std::string text() const;
};

}
