// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <algorithm>
#include <chrono>

namespace oriel::kiosk {

namespace {

using std::chrono::year_month_day;

constexpr EventDeclaration date_events[] = { { "change", "value: int", "by the person" } };
constexpr EventDeclaration time_events[] = { { "change", "value: duration", "by the person" } };
constexpr EventDeclaration color_events[] = { { "change", "value: color", "by the person" } };

enum class DatePlace { Label, Value };

constexpr PropertyDeclaration date_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is" },
    { "value", "int", "0", Access::InOut, "days since the 1st of January 1970" },
};

year_month_day date_of(ElementBuild const& element)
{
    constexpr std::int64_t beyond = 3'000'000;
    auto const days =
        std::clamp(element.integer(DatePlace::Value), std::int64_t { -700'000 }, beyond);
    return std::chrono::sys_days(std::chrono::days(days));
}

void tell(ElementBuild& element, year_month_day date)
{
    std::int64_t const days = std::chrono::sys_days(date).time_since_epoch().count();
    element.write(DatePlace::Value, Value::of(days));
    element.emit(OneEvent::It, { Value::of(days) });
}

void build_calendar(ElementBuild& element)
{
    year_month_day date = date_of(element);
    std::string_view const label = element.name(element.text(DatePlace::Label));
    if (element.ui().calendar(label, date, element.options(CalendarOptions {})).changed())
        tell(element, date);
}

void build_date(ElementBuild& element)
{
    year_month_day date = date_of(element);
    std::string_view const label = element.name(element.text(DatePlace::Label));
    if (element.ui().date_field(label, date, element.options(DateFieldOptions {})).changed())
        tell(element, date);
}

enum class TimePlace { Label, Value, Seconds };

constexpr PropertyDeclaration time_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is" },
    { "value", "duration", "0s", Access::InOut, "since midnight" },
    { "seconds", "bool", "false", Access::In, "they are shown, too" },
};

void build_time(ElementBuild& element)
{
    double const given = std::clamp(element.number(TimePlace::Value), 0.0, 86'399'000.0);
    auto time = std::chrono::seconds(static_cast<std::int64_t>(given / 1000));
    TimeFieldOptions const options { .has_seconds = element.boolean(TimePlace::Seconds) };
    std::string_view const label = element.name(element.text(TimePlace::Label));
    if (!element.ui().time_field(label, time, element.options(options)).changed())
        return;
    Value const value = Value::of(static_cast<double>(time.count()) * 1000);
    element.write(TimePlace::Value, value);
    element.emit(OneEvent::It, { value });
}

enum class ColorPlace { Label, Value };

constexpr PropertyDeclaration color_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is" },
    { "value", "color", "#000", Access::InOut, "what is chosen" },
};

void build_color(ElementBuild& element)
{
    Color color = element.color(ColorPlace::Value);
    std::string_view const label = element.name(element.text(ColorPlace::Label));
    if (!element.ui().color_button(label, color, element.options(ColorButtonOptions {})).changed())
        return;
    element.write(ColorPlace::Value, Value::of(color));
    element.emit(OneEvent::It, { Value::of(color) });
}

constexpr ElementDeclaration elements[] = {
    { .name = "calendar",
        .about = "A month to choose a day in.",
        .example = "calendar \"Due\" { value: 20000 }",
        .positional = "label",
        .properties = date_properties,
        .events = date_events,
        .build = build_calendar },
    { .name = "date",
        .about = "A day, typed or chosen.",
        .example = "date \"Due\" { value: 20000 }",
        .positional = "label",
        .properties = date_properties,
        .events = date_events,
        .build = build_date },
    { .name = "time",
        .about = "A time of day.",
        .example = "time \"At\" { value: 480min }",
        .positional = "label",
        .properties = time_properties,
        .events = time_events,
        .build = build_time },
    { .name = "color",
        .about = "A color to choose.",
        .example = "color \"Ink\" { value: #2a62eb }",
        .positional = "label",
        .properties = color_properties,
        .events = color_events,
        .build = build_color },
};

}

void add_dates(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
