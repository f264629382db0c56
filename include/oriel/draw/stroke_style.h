// SPDX-License-Identifier: MIT
//
// StrokeStyle: how the pen follows a path.
//
//     painter.stroke(path, ink, { .width = 3, .cap = LineCap::Round, .dashes = { 6, 4 } });

#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <initializer_list>

namespace oriel {

enum class LineCap : std::uint8_t {
    Butt, // (Default) ends with the line
    Round,
    Square, // goes on for half of the width
};

enum class LineJoin : std::uint8_t {
    Miter, // (Default) a tip, up to the miter limit; then a bevel
    Round,
    Bevel,
};

// Lengths of line and gap in turn, an odd number of them twice over. A line of length 0 between
// two gaps is a dot, when it has round or square caps. With a length below 0, or one that is not
// finite, or nothing but zeros, there are no dashes.
struct Dashes {
    static constexpr std::size_t max_count = 8;

    constexpr Dashes() = default;
    // More than max_count are left out.
    constexpr Dashes(std::initializer_list<float> all)
    {
        for (float const length : all) {
            if (count < max_count)
                lengths[count++] = length;
        }
    }
    constexpr bool operator==(Dashes const&) const = default;

    std::array<float, max_count> lengths {};
    std::uint32_t count = 0;
};

// Lengths in logical pixels.
struct StrokeStyle {
    // Below one device pixel the line is one device pixel wide and as much fainter.
    float width = 1;
    LineCap cap = LineCap::Butt;
    LineJoin join = LineJoin::Miter;
    float miter_limit = 4; // of the tip's length to the width, as in SVG
    Dashes dashes {};
    float dash_offset = 0; // how far into the pattern the line begins
};

}
