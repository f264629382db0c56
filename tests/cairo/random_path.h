// SPDX-License-Identifier: MIT
//
// Random paths and pens, the same ones from the same seed.

#pragma once

#include <oriel/draw/path.h>
#include <oriel/draw/stroke_style.h>

#include <random>

namespace oriel {

class RandomPath {
public:
    explicit RandomPath(std::uint32_t seed) : m_random(seed) {}

    float between(float low, float high);
    int below(int end);
    // Within a square of `side`.
    Point point(float side);
    // Lines only, crossing themselves.
    Path polygon(float side);
    // Lines and curves, several sub-paths, open and closed.
    Path curves(float side);
    // A line as it is drawn by hand, without sharp turns.
    Path scribble(float side);
    StrokeStyle pen();
    Dashes dashes();

private:
    std::mt19937 m_random;
};

}
