// SPDX-License-Identifier: MIT

#include "chart_line.h"

#include <algorithm>
#include <cmath>

namespace oriel::kiosk {

namespace {

// Values of one column, in the order in which they come.
struct Column {
    std::size_t first;
    std::size_t last;
    std::size_t lowest;
    std::size_t highest;

    explicit Column(std::size_t index) : first(index), last(index), lowest(index), highest(index) {}
    void add(std::size_t index, std::span<float const> values)
    {
        last = index;
        if (values[index] < values[lowest])
            lowest = index;
        if (values[index] > values[highest])
            highest = index;
    }
};

}

static void append(Column const& column, std::span<float const> values, ChartScale const& scale,
    std::vector<Point>& points)
{
    std::size_t const lower = std::min(column.lowest, column.highest);
    std::size_t const higher = std::max(column.lowest, column.highest);
    std::size_t before = column.first;
    for (std::size_t const index : { column.first, lower, higher, column.last }) {
        if (index != before || index == column.first) {
            Point const point { scale.x(index, values.size()), scale.y(double { values[index] }) };
            if (points.empty() || points.back() != point)
                points.push_back(point);
        }
        before = index;
    }
}

void take_line(std::span<float const> values, ChartScale const& scale, std::size_t& from,
    std::vector<Point>& points)
{
    points.clear();
    while (from < values.size() && !std::isfinite(values[from]))
        ++from;
    if (from >= values.size())
        return;
    auto const column_of = [&](std::size_t index) {
        return std::floor((scale.x(index, values.size()) - scale.plot.x) / scale.column);
    };
    Column column(from);
    float present = column_of(from);
    for (++from; from < values.size() && std::isfinite(values[from]); ++from) {
        float const next = column_of(from);
        if (next == present) {
            column.add(from, values);
            continue;
        }
        append(column, values, scale, points);
        column = Column(from);
        present = next;
    }
    append(column, values, scale, points);
}

void ValueRange::add(std::span<float const> values)
{
    for (float const value : values) {
        if (!std::isfinite(value))
            continue;
        low = is_empty ? double { value } : std::min(low, double { value });
        high = is_empty ? double { value } : std::max(high, double { value });
        is_empty = false;
    }
}

AxisTicks axis_ticks(double low, double high, int wanted)
{
    if (!std::isfinite(low) || !std::isfinite(high) || low > high) {
        low = 0;
        high = 1;
    }
    if (!(high - low > std::max(std::abs(low), std::abs(high)) * 1e-9)) {
        double const around = low == 0 ? 1 : std::abs(low) * 0.1;
        low -= around;
        high += around;
    }
    double const rough = (high - low) / std::max(1, wanted - 1);
    double const power = std::pow(10.0, std::floor(std::log10(rough)));
    double const share = rough / power;
    double const step = (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
    double const first = std::floor(low / step + 1e-9) * step;
    int const count = static_cast<int>(std::ceil((high - first) / step - 1e-9)) + 1;
    int const decimals = static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
    return { first, step, std::clamp(count, 2, 100), std::clamp(decimals, 0, 9) };
}

}
