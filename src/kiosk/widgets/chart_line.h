// SPDX-License-Identifier: MIT
//
// A line through many values, as few points as there are columns of pixels to show them; and the
// round numbers of an axis.

#pragma once

#include <oriel/core/geometry.h>

#include <cstddef>
#include <span>
#include <vector>

namespace oriel::kiosk {

// Where values lie on the screen.
struct ChartScale {
    Rect plot {};
    double low = 0;
    double high = 1;
    float column = 1; // width of one that is told from the next

    float y(double value) const
    {
        double const share = (value - low) / (high - low);
        return plot.bottom() - static_cast<float>(share) * plot.height;
    }
    float x(std::size_t index, std::size_t count) const
    {
        double const last = count > 1 ? static_cast<double>(count - 1) : 1;
        return plot.x + static_cast<float>(static_cast<double>(index) / last) * plot.width;
    }
};

// The next piece without a gap, from `from` on, which moves behind it; empty when none is left. Of
// each column the first, lowest, highest and last value.
void take_line(std::span<float const> values, ChartScale const& scale, std::size_t& from,
    std::vector<Point>& points);

struct ValueRange {
    double low = 0;
    double high = 0;
    bool is_empty = true;

    void add(std::span<float const> values);
};

// Round steps of 1, 2 or 5 that reach over a range.
struct AxisTicks {
    double first = 0;
    double step = 1;
    int count = 2;
    int decimals = 0;

    double at(int index) const { return first + step * index; }
    double last() const { return at(count - 1); }
};
AxisTicks axis_ticks(double low, double high, int wanted);

}
