// SPDX-License-Identifier: MIT
//
// The software renderer's picture of a list, and how far another renderer's is from it.

#pragma once

#include <oriel/backends/software_renderer.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace oriel {

using Pixels = std::vector<std::uint32_t>;

inline Pixels software_picture(DrawList const& list)
{
    SoftwareRenderer renderer;
    Pixels pixels(static_cast<std::size_t>(list.size().width * list.size().height));
    renderer.set_target({ pixels.data(), list.size(), list.size().width });
    renderer.render(list);
    return pixels;
}

struct Difference {
    int largest = 0;       // of any channel
    double above_two = 0;  // share of pixels
    std::size_t first = 0; // pixel with the largest one
    double mean = 0;       // of all channels
};

inline Difference difference(Pixels const& a, Pixels const& b)
{
    Difference result;
    std::size_t above = 0;
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        int largest = 0;
        for (unsigned shift = 0; shift < 32; shift += 8) {
            int const distance = std::abs(
                static_cast<int>(a[i] >> shift & 255u) - static_cast<int>(b[i] >> shift & 255u));
            largest = std::max(largest, distance);
            sum += distance;
        }
        above += largest > 2 ? 1 : 0;
        if (largest > result.largest) {
            result.largest = largest;
            result.first = i;
        }
    }
    result.above_two = static_cast<double>(above) / static_cast<double>(a.size());
    result.mean = sum / static_cast<double>(a.size() * 4);
    return result;
}

// The rule of the design: at most 2 of 255, except on one pixel in ten thousand.
inline void expect_agreement(Pixels const& other, Pixels const& software, int width)
{
    Difference const found = difference(other, software);
    auto const columns = static_cast<std::size_t>(width);
    EXPECT_LE(found.above_two, 0.0001)
        << "largest difference " << found.largest << " at " << found.first % columns << ", "
        << found.first / columns << std::hex << ": drawn " << other[found.first] << ", software "
        << software[found.first];
    EXPECT_LE(found.mean, 0.25);
}

}
