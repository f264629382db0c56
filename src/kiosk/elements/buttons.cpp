// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

namespace oriel::kiosk {

namespace {

constexpr EventDeclaration click_events[] = { { "click", "", "it was pressed and let go" } };
constexpr EventDeclaration bool_events[] = { { "change", "value: bool", "by the person" } };

enum class ButtonPlace { Text, Kind, Icon, IconOnly, Repeats, Pressed };

constexpr PropertyDeclaration button_properties[] = {
    { "text", "string", "\"\"", Access::In, "on it" },
    { "kind", "ButtonKind", "normal", Access::In, "how much it asks to be pressed" },
    { "icon", "Icon", "none", Access::In, "a symbol before the text" },
    { "icon-only", "bool", "false", Access::In, "the text is said, not shown" },
    { "repeats", "bool", "false", Access::In, "clicked again and again while it is held" },
    { "pressed", "bool", "false", Access::Out, "it is held down" },
};

void build_button(ElementBuild& element)
{
    ButtonOptions options { .kind = element.choice<ButtonKind>(ButtonPlace::Kind) };
    options.icon = icon_glyph(element.integer(ButtonPlace::Icon));
    options.is_icon_only = element.boolean(ButtonPlace::IconOnly);
    options.repeats = element.boolean(ButtonPlace::Repeats);
    Response const response =
        element.ui().button(element.text(ButtonPlace::Text), element.options(options));
    if (element.has(ButtonPlace::Pressed)
        && response.held() != element.boolean(ButtonPlace::Pressed))
        element.write(ButtonPlace::Pressed, Value::of(response.held()));
    if (response.clicked())
        element.emit(OneEvent::It);
}

enum class CheckPlace { Text, Value };

constexpr PropertyDeclaration check_properties[] = {
    { "text", "string", "\"\"", Access::In, "beside it" },
    { "value", "bool", "false", Access::InOut, "checked" },
};

template <typename Options, typename Widget>
void build_check(ElementBuild& element, Widget const& widget)
{
    bool value = element.boolean(CheckPlace::Value);
    std::string_view const text = element.text(CheckPlace::Text);
    if (!widget(text, value, element.options(Options {})).changed())
        return;
    element.write(CheckPlace::Value, Value::of(value));
    element.emit(OneEvent::It, { Value::of(value) });
}

void build_checkbox(ElementBuild& element)
{
    build_check<CheckboxOptions>(
        element, [&](std::string_view text, bool& value, CheckboxOptions const& options) {
            return element.ui().checkbox(text, value, options);
        });
}

void build_toggle(ElementBuild& element)
{
    build_check<ToggleOptions>(
        element, [&](std::string_view text, bool& value, ToggleOptions const& options) {
            return element.ui().toggle(text, value, options);
        });
}

enum class ChipPlace { Text, Selected, Icon };

constexpr PropertyDeclaration chip_properties[] = {
    { "text", "string", "\"\"", Access::In, "on it" },
    { "selected", "bool", "false", Access::InOut, "a click changes it" },
    { "icon", "Icon", "none", Access::In, "a symbol before the text" },
};

void build_chip(ElementBuild& element)
{
    bool is_selected = element.boolean(ChipPlace::Selected);
    ChipOptions options { .is_selected = &is_selected,
        .icon = icon_glyph(element.integer(ChipPlace::Icon)) };
    Response const response =
        element.ui().chip(element.text(ChipPlace::Text), element.options(options));
    if (is_selected != element.boolean(ChipPlace::Selected))
        element.write(ChipPlace::Selected, Value::of(is_selected));
    if (response.clicked())
        element.emit(OneEvent::It);
}

constexpr ElementDeclaration elements[] = {
    { .name = "button",
        .about = "A text that is pressed.",
        .example = "button \"Buy\" { kind: primary }",
        .positional = "text",
        .properties = button_properties,
        .events = click_events,
        .build = build_button },
    { .name = "checkbox",
        .about = "On or off, with a tick.",
        .example = "checkbox \"Return ticket\" { value: true }",
        .positional = "text",
        .properties = check_properties,
        .events = bool_events,
        .build = build_checkbox },
    { .name = "toggle",
        .about = "On or off, as a switch.",
        .example = "toggle \"Large letters\"",
        .positional = "text",
        .properties = check_properties,
        .events = bool_events,
        .build = build_toggle },
    { .name = "chip",
        .about = "A small thing to be chosen.",
        .example = "chip \"Adult\" { selected: true }",
        .positional = "text",
        .properties = chip_properties,
        .events = click_events,
        .build = build_chip },
};

}

void add_buttons(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
