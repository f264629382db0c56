// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>
#include <oriel/kiosk/on_screen_keyboard.h>

namespace oriel::kiosk {

namespace {

constexpr EventDeclaration number_events[] = { { "change", "value: float", "by the person" } };

enum class NumberPlace { Label, Value, Min, Max, Step, Decimals, Suffix };

constexpr PropertyDeclaration number_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology too" },
    { "value", "float", "0", Access::InOut, "from min to max" },
    { "min", "float", "0", Access::In, "its least value" },
    { "max", "float", "1", Access::In, "its greatest value" },
    { "step", "float", "0", Access::In, "0: any value between" },
    { "decimals", "int", "-1", Access::In, "shown; -1: as many as it needs" },
    { "suffix", "string", "\"\"", Access::In, "behind the number" },
};

void tell(ElementBuild& element, double value)
{
    element.write(NumberPlace::Value, Value::of(value));
    element.emit(OneEvent::It, { Value::of(value) });
}

template <typename Options>
Options number_options(ElementBuild const& element)
{
    Options options {};
    options.min = element.number(NumberPlace::Min);
    options.max = element.number(NumberPlace::Max);
    options.step = element.number(NumberPlace::Step);
    options.decimals = static_cast<int>(element.integer(NumberPlace::Decimals));
    options.suffix = element.text(NumberPlace::Suffix);
    return element.options(options);
}

void build_slider(ElementBuild& element)
{
    double value = element.number(NumberPlace::Value);
    std::string_view const label = element.name(element.text(NumberPlace::Label));
    if (element.ui().slider(label, value, number_options<SliderOptions>(element)).changed())
        tell(element, value);
}

void build_number(ElementBuild& element)
{
    double value = element.number(NumberPlace::Value);
    std::string_view const label = element.name(element.text(NumberPlace::Label));
    NumberOptions options = number_options<NumberOptions>(element);
    options.has_steppers = true;
    Response const response = element.ui().number(label, value, options);
    screen_keyboard(element.ui()).suit(response, { .kind = KeyboardKind::Number });
    if (response.changed())
        tell(element, value);
}

void build_knob(ElementBuild& element)
{
    double value = element.number(NumberPlace::Value);
    std::string_view const label = element.name(element.text(NumberPlace::Label));
    if (element.ui().knob(label, value, number_options<KnobOptions>(element)).changed())
        tell(element, value);
}

enum class RangePlace { Label, Low, High, Min, Max };

constexpr PropertyDeclaration range_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is" },
    { "low", "float", "0", Access::InOut, "where it begins" },
    { "high", "float", "1", Access::InOut, "where it ends" },
    { "min", "float", "0", Access::In, "the least value" },
    { "max", "float", "1", Access::In, "the greatest value" },
};
constexpr EventDeclaration plain_events[] = { { "change", "", "by the person" } };

void build_range(ElementBuild& element)
{
    double low = element.number(RangePlace::Low);
    double high = element.number(RangePlace::High);
    SliderOptions const options { .min = element.number(RangePlace::Min),
        .max = element.number(RangePlace::Max) };
    std::string_view const label = element.name(element.text(RangePlace::Label));
    if (!element.ui().range_slider(label, low, high, element.options(options)).changed())
        return;
    element.write(RangePlace::Low, Value::of(low));
    element.write(RangePlace::High, Value::of(high));
    element.emit(OneEvent::It);
}

enum class RatingPlace { Label, Value, Max };

constexpr PropertyDeclaration rating_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is" },
    { "value", "float", "0", Access::InOut, "stars" },
    { "max", "int", "5", Access::In, "stars that there are" },
};

void build_rating(ElementBuild& element)
{
    double value = element.number(RatingPlace::Value);
    RatingOptions const options { .max = static_cast<int>(element.integer(RatingPlace::Max)) };
    std::string_view const label = element.name(element.text(RatingPlace::Label));
    if (!element.ui().rating(label, value, element.options(options)).changed())
        return;
    element.write(RatingPlace::Value, Value::of(value));
    element.emit(OneEvent::It, { Value::of(value) });
}

constexpr ElementDeclaration elements[] = {
    { .name = "slider",
        .about = "A number that is dragged along a track.",
        .example = "slider \"Volume\" { value: 0.5 }",
        .positional = "label",
        .properties = number_properties,
        .events = number_events,
        .build = build_slider },
    { .name = "number",
        .about = "A number that is typed, dragged or stepped.",
        .example = "number \"Tickets\" { value: 1  max: 9  step: 1 }",
        .positional = "label",
        .properties = number_properties,
        .events = number_events,
        .build = build_number },
    { .name = "knob",
        .about = "A number that is turned.",
        .example = "knob \"Gain\" { value: 0.5 }",
        .positional = "label",
        .properties = number_properties,
        .events = number_events,
        .build = build_knob },
    { .name = "range",
        .about = "Two numbers on one track.",
        .example = "range \"Price\" { low: 10  high: 40  max: 100 }",
        .positional = "label",
        .properties = range_properties,
        .events = plain_events,
        .build = build_range },
    { .name = "rating",
        .about = "Stars.",
        .example = "rating \"How was it?\" { value: 4 }",
        .positional = "label",
        .properties = rating_properties,
        .events = number_events,
        .build = build_rating },
};

}

void add_numbers(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
