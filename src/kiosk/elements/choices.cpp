// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

namespace oriel::kiosk {

namespace {

constexpr EventDeclaration choice_events[] = { { "change", "value: int", "by the person" } };

enum class ChoicePlace { Label, Items, Value, Filter, Rows };

constexpr PropertyDeclaration choice_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is" },
    { "items", "[string]", "", Access::In, "to choose from" },
    { "value", "int", "0", Access::InOut, "the place of the one that is chosen" },
    { "filter", "bool", "false", Access::In, "with a field to look for one" },
    { "rows", "int", "6", Access::In, "that are seen at once" },
};

template <typename Call>
void build_choice(ElementBuild& element, Call const& call)
{
    std::int64_t value = element.integer(ChoicePlace::Value);
    auto const text_of = [&](std::size_t i) {
        auto const items = element.value(ChoicePlace::Items).items();
        return i < items.size() ? items[i].as_text() : std::string_view {};
    };
    Texts const texts(element.value(ChoicePlace::Items).items().size(), text_of);
    std::string_view const label = element.name(element.text(ChoicePlace::Label));
    if (!call(label, value, texts).changed())
        return;
    element.write(ChoicePlace::Value, Value::of(value));
    element.emit(OneEvent::It, { Value::of(value) });
}

void build_segmented(ElementBuild& element)
{
    build_choice(element, [&](std::string_view label, std::int64_t& value, Texts texts) {
        return element.ui().segmented(label, value, texts, element.options(SegmentedOptions {}));
    });
}

void build_combo(ElementBuild& element)
{
    build_choice(element, [&](std::string_view label, std::int64_t& value, Texts texts) {
        ComboOptions options { .has_filter = element.boolean(ChoicePlace::Filter) };
        options.rows = static_cast<int>(element.integer(ChoicePlace::Rows));
        return element.ui().combo(label, value, texts, element.options(options));
    });
}

void build_list_box(ElementBuild& element)
{
    build_choice(element, [&](std::string_view label, std::int64_t& value, Texts texts) {
        ListBoxOptions options { .has_filter = element.boolean(ChoicePlace::Filter) };
        options.rows = static_cast<int>(element.integer(ChoicePlace::Rows));
        return element.ui().list_box(label, value, texts, element.options(options));
    });
}

enum class RadioPlace { Text, Value, Choice };

constexpr PropertyDeclaration radio_properties[] = {
    { "text", "string", "\"\"", Access::In, "beside it" },
    { "value", "int", "0", Access::InOut, "the choice of those that share it" },
    { "choice", "int", "0", Access::In, "the value that this one stands for" },
};

void build_radio(ElementBuild& element)
{
    std::int64_t const choice = element.integer(RadioPlace::Choice);
    bool const is_chosen = element.integer(RadioPlace::Value) == choice;
    if (!element.ui()
             .radio(element.text(RadioPlace::Text), is_chosen, element.options(RadioOptions {}))
             .clicked()
        || is_chosen)
        return;
    element.write(RadioPlace::Value, Value::of(choice));
    element.emit(OneEvent::It, { Value::of(choice) });
}

constexpr ElementDeclaration elements[] = {
    { .name = "segmented",
        .about = "One of a few, side by side.",
        .example = "segmented \"View\" { items: [\"List\", \"Map\"] }",
        .positional = "label",
        .properties = choice_properties,
        .events = choice_events,
        .build = build_segmented },
    { .name = "combo",
        .about = "One of many, in a list that opens.",
        .example = "combo \"City\" { items: [\"Bonn\", \"Cologne\"] }",
        .positional = "label",
        .properties = choice_properties,
        .events = choice_events,
        .build = build_combo },
    { .name = "list-box",
        .about = "One of many, in a list that is open.",
        .example = "list-box \"City\" { items: [\"Bonn\", \"Cologne\"] }",
        .positional = "label",
        .properties = choice_properties,
        .events = choice_events,
        .build = build_list_box },
    { .name = "radio",
        .about = "One of several that share a value.",
        .example = "radio \"Adult\" { choice: 1 }",
        .positional = "text",
        .properties = radio_properties,
        .events = choice_events,
        .build = build_radio },
};

}

void add_choices(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
