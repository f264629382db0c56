// SPDX-License-Identifier: MIT
//
// Dasher: cuts lines of points into dashes and hands them to a stroker. A closed line that begins
// and ends within a dash has one dash there, with a joint.

#pragma once

#include <draw/stroker.h>
#include <oriel/draw/stroke_style.h>

#include <array>
#include <span>
#include <vector>

namespace oriel::detail {

class Dasher {
public:
    // A line with more dashes than that is drawn whole.
    static constexpr float max_dashes = 16384;

    // False when the pattern says that there are no dashes, or they are shorter than can be seen.
    bool begin(Dashes const& dashes, float offset, float shortest_pattern);
    void add(FlatLine const& line, bool is_closed, Stroker& stroker);

private:
    struct Phase {
        std::size_t index = 0;
        float left = 0; // of the length at `index`
        bool is_line() const { return index % 2 == 0; }
    };
    // A piece of the line.
    struct Dash {
        std::vector<Point> points; // empty in a gap
        std::vector<std::uint8_t> is_smooth;
        Point direction {}; // of its first line

        void clear();
        void add(Point point, std::uint8_t is_smooth);
        void append(Dash const& other);
        bool is_dot() const;
    };
    void next_length(Phase& phase) const;
    void add_line(Point from, Point to, std::uint8_t is_smooth, Phase& phase, Stroker& stroker);
    void end_dash(Stroker& stroker);
    void finish(bool is_closed, Phase const& phase, Stroker& stroker);

    std::array<float, 2 * Dashes::max_count> m_lengths {};
    std::size_t m_count = 0;
    float m_sum = 0;
    Phase m_start;
    Dash m_dash;                // the one at hand
    Dash m_first;               // the one at the beginning of a closed line
    bool m_keeps_first = false; // the dash at hand is the one at the beginning of a closed line
};

}
