// SPDX-License-Identifier: MIT
//
// Charts of lines. A value that is not finite is a gap. However many points there are, each column
// of pixels shows its first, lowest, highest and last: no peak is lost.
//
//     kiosk::LineSeries const series[] = { { "Inside", inside }, { "Outside", outside } };
//     kiosk::line_chart(ui, "Temperature", series, { .unit = "°C" });
//
//     kiosk::sparkline(ui, "Queue", waiting);

#pragma once

#include <oriel/ui/ui.h>

#include <limits>
#include <span>
#include <string_view>

namespace oriel::kiosk {

// Of equal distances; what is lent must live until the frame ends.
struct LineSeries {
    std::string_view name {};
    std::span<float const> values {};
};

struct LineChartOptions {
    double first_x = 0; // of the first value …
    double step_x = 1;  // … and from each to the next
    // Of the upright axis; NaN: round numbers around the values.
    double min = std::numeric_limits<double>::quiet_NaN();
    double max = std::numeric_limits<double>::quiet_NaN();
    std::string_view unit {};
    bool has_legend = true;
    std::string_view id {};
    Length width {};
    Length height { 240 };
};

struct SparklineOptions {
    bool is_filled = true;
    std::string_view id {};
    Length width { 120 };
    Length height { 32 };
};

// While a finger lies on it, a line stands there with the values that it crosses.
Response line_chart(Ui& ui, std::string_view label, std::span<LineSeries const> series,
    LineChartOptions const& options = {}, CallSite here = CallSite::here()) noexcept;
Response sparkline(Ui& ui, std::string_view label, std::span<float const> values,
    SparklineOptions const& options = {}, CallSite here = CallSite::here()) noexcept;

}
