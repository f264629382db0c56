// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/chart.h>
#include <oriel/kiosk/clock.h>
#include <oriel/kiosk/element_build.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <vector>

namespace oriel::kiosk {

namespace {

constexpr std::size_t most_series = 8;

// The numbers of lines, as charts want them; kept until the frame is painted.
struct ChartNumbers {
    std::array<std::vector<float>, most_series> series {};
};

std::span<float const> numbers_of(Value const& list, std::vector<float>& numbers)
{
    numbers.clear();
    for (Value const& each : list.items())
        numbers.push_back(static_cast<float>(each.as_number()));
    return numbers;
}

ChartNumbers& chart_numbers(Ui& ui)
{
    return ui.state<ChartNumbers>(ui.id("numbers", {}, CallSite::here()));
}

enum class ChartPlace { Label, Unit, Min, Max, FirstX, StepX, Legend };

constexpr PropertyDeclaration chart_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it shows" },
    { "unit", "string", "\"\"", Access::In, "of the values" },
    { "min", "float?", "none", Access::In, "of the upright axis, instead of a round number" },
    { "max", "float?", "none", Access::In, "of the upright axis, instead of a round number" },
    { "first-x", "float", "0", Access::In, "where the first value stands" },
    { "step-x", "float", "1", Access::In, "from each value to the next" },
    { "legend", "bool", "true", Access::In, "names of the lines" },
};

enum class SeriesPlace { Name, Values };

constexpr PropertyDeclaration series_properties[] = {
    { "name", "string", "\"\"", Access::In, "in the legend" },
    { "values", "[float]", "", Access::In, "of equal distances" },
};

void build_chart(ElementBuild& element)
{
    ChartNumbers& kept = chart_numbers(element.ui());
    std::array<LineSeries, most_series> lines {};
    std::size_t count = 0;
    element.each_child([&](ElementBuild& child, std::size_t) {
        if (!is_a(child, "series") || count == most_series)
            return;
        lines[count] = { child.text(SeriesPlace::Name),
            numbers_of(child.value(SeriesPlace::Values), kept.series[count]) };
        ++count;
    });
    LineChartOptions options { .first_x = element.number(ChartPlace::FirstX) };
    options.step_x = element.number(ChartPlace::StepX);
    if (!element.value(ChartPlace::Min).is_empty())
        options.min = element.number(ChartPlace::Min);
    if (!element.value(ChartPlace::Max).is_empty())
        options.max = element.number(ChartPlace::Max);
    options.unit = element.text(ChartPlace::Unit);
    options.has_legend = element.boolean(ChartPlace::Legend);
    line_chart(element.ui(), element.name(element.text(ChartPlace::Label)), { lines.data(), count },
        element.options(options));
}

enum class SparklinePlace { Label, Values, Filled };

constexpr PropertyDeclaration sparkline_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it shows, to assistive technology" },
    { "values", "[float]", "", Access::In, "of equal distances" },
    { "filled", "bool", "true", Access::In, "below the line" },
};

void build_sparkline(ElementBuild& element)
{
    ChartNumbers& kept = chart_numbers(element.ui());
    SparklineOptions const options { .is_filled = element.boolean(SparklinePlace::Filled) };
    sparkline(element.ui(), element.name(element.text(SparklinePlace::Label)),
        numbers_of(element.value(SparklinePlace::Values), kept.series[0]),
        element.options(options));
}

enum class ClockPlace { Time, Date, Label, Size, Format };
enum class AnalogPlace { Time, Label, Size, Seconds };

constexpr PropertyDeclaration clock_properties[] = {
    { "time", "duration", "0s", Access::In, "since midnight" },
    { "date", "int", "0", Access::In, "days since the 1st of January 1970" },
    { "label", "string", "\"Time\"", Access::In, "what it is, to assistive technology" },
    { "size", "length", "22px", Access::In, "of the text" },
    { "format", "string", "\"%H:%M\"", Access::In,
        "%H %I %M %S %p of the time, %d %m %Y of the date; all else stands for itself" },
};
constexpr PropertyDeclaration analog_properties[] = {
    { "time", "duration", "0s", Access::In, "since midnight" },
    { "label", "string", "\"Time\"", Access::In, "what it is, to assistive technology" },
    { "size", "length", "160px", Access::In, "across" },
    { "seconds", "bool", "true", Access::In, "it has a hand for them" },
};

ClockTime clock_time(double since_midnight, std::int64_t days)
{
    constexpr std::int64_t most_days = 3'000'000;
    constexpr double most_ms = 1e12;
    auto const date = std::chrono::local_days(
        std::chrono::days(std::clamp(days, std::int64_t { -700'000 }, most_days)));
    auto const time = static_cast<std::int64_t>(std::clamp(since_midnight, -most_ms, most_ms));
    return date + std::chrono::milliseconds(time);
}

void build_clock(ElementBuild& element)
{
    DigitalClockOptions options { .format = element.text(ClockPlace::Format) };
    options.size = element.real(ClockPlace::Size);
    digital_clock(element.ui(), element.name(element.text(ClockPlace::Label)),
        clock_time(element.number(ClockPlace::Time), element.integer(ClockPlace::Date)),
        element.options(options));
}

void build_analog_clock(ElementBuild& element)
{
    AnalogueClockOptions options { .has_seconds = element.boolean(AnalogPlace::Seconds) };
    options.size = element.real(AnalogPlace::Size);
    analogue_clock(element.ui(), element.name(element.text(AnalogPlace::Label)),
        clock_time(element.number(AnalogPlace::Time), 0), element.options(options));
}

constexpr ElementDeclaration elements[] = {
    { .name = "chart",
        .about = "Lines over a grid; a finger on it reads the values.",
        .example = "chart \"Queue\" { series \"Today\" { values: [3, 5, 4] } }",
        .positional = "label",
        .children = Children::Any,
        .properties = chart_properties,
        .build = build_chart },
    { .name = "series",
        .about = "A line of a chart; at most 8.",
        .example = "chart \"Queue\" { series \"Today\" { values: [3, 5, 4] } }",
        .positional = "name",
        .properties = series_properties },
    { .name = "sparkline",
        .about = "A line as large as a word.",
        .example = "sparkline \"Queue\" { values: [3, 5, 4] }",
        .positional = "label",
        .properties = sparkline_properties,
        .build = build_sparkline },
    { .name = "clock",
        .about = "The time in digits, as the host knows it.",
        .example = "clock { time: 750min  format: \"%H:%M\" }",
        .properties = clock_properties,
        .build = build_clock },
    { .name = "analog-clock",
        .about = "The time on a dial with hands.",
        .example = "analog-clock { time: 750min  seconds: false }",
        .properties = analog_properties,
        .build = build_analog_clock },
};

}

void add_charts(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
