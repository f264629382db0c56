// SPDX-License-Identifier: MIT
#include "test_library.h"

using namespace oriel::kiosk;

namespace {

constexpr PropertyDeclaration box_properties[] = {
    { "gap", "length", "0px", Access::In, "between its children" },
    { "padding", "length", "0px", Access::In, "around its children" },
    { "background", "brush", "", Access::In, "what is below" },
    { "shadow", "shadow", "", Access::In, "what it throws" },
    { "align", "Align", "start", Access::In, "where its children stand" },
};
constexpr PropertyDeclaration text_properties[] = {
    { "text", "string", "", Access::In, "what is read" },
    { "style", "TextStyle", "body", Access::In, "which size" },
    { "color", "color", "", Access::In, "of the letters" },
};
constexpr PropertyDeclaration button_properties[] = {
    { "text", "string", "", Access::In, "what it says" },
    { "icon", "image", "", Access::In, "before the text" },
    { "pressed", "bool", "false", Access::Out, "a finger is on it" },
};
constexpr EventDeclaration button_events[] = { { "click", "", "it was pressed" } };
constexpr PropertyDeclaration field_properties[] = {
    { "value", "string", "", Access::InOut, "what is typed" },
    { "hint", "string", "", Access::In, "shown while it is empty" },
    { "has-focus", "bool", "false", Access::Out, "typing goes here" },
};
constexpr EventDeclaration field_events[] = { { "edit", "text: string, length: int",
    "something was typed" } };
constexpr ActionDeclaration field_actions[] = { { "focus", "", "typing goes here" },
    { "insert", "text: string", "at the caret" } };
constexpr PropertyDeclaration image_properties[] = { { "source", "image", "", Access::In,
    "what is shown" } };
constexpr PropertyDeclaration slider_properties[] = { { "value", "float", "0", Access::InOut,
    "where the thumb stands" } };
constexpr PropertyDeclaration timer_properties[] = { { "interval", "duration", "1s", Access::In,
                                                         "from tick to tick" },
    { "running", "bool", "true", Access::InOut, "whether it ticks" } };
constexpr EventDeclaration timer_events[] = { { "tick", "", "the interval is over" } };
constexpr PropertyDeclaration canvas_properties[] = { { "draw", "host", "", Access::In,
                                                          "what draws it" },
    { "inputs", "any", "", Access::In, "what it is drawn from" } };
constexpr PropertyDeclaration immediate_properties[] = { { "build", "host", "", Access::In,
    "what builds it" } };

constexpr ElementDeclaration elements[] = {
    { .name = "row", .children = Children::Any, .properties = box_properties },
    { .name = "column", .children = Children::Any, .properties = box_properties },
    { .name = "card", .children = Children::Any, .properties = box_properties },
    { .name = "list", .children = Children::Any, .properties = box_properties },
    { .name = "spacer" },
    { .name = "text", .positional = "text", .properties = text_properties },
    { .name = "button",
        .positional = "text",
        .properties = button_properties,
        .events = button_events },
    { .name = "text-field",
        .positional = "value",
        .properties = field_properties,
        .events = field_events,
        .actions = field_actions },
    { .name = "image", .positional = "source", .properties = image_properties },
    { .name = "slider", .properties = slider_properties },
    { .name = "timer", .properties = timer_properties, .events = timer_events },
    { .name = "canvas", .properties = canvas_properties },
    { .name = "immediate", .properties = immediate_properties },
};

constexpr std::string_view align_values[] = { "start", "center", "end", "stretch" };
constexpr std::string_view style_values[] = { "body", "heading", "caption" };
constexpr std::string_view easing_values[] = { "linear", "ease", "ease-in", "ease-out",
    "ease-in-out" };
constexpr EnumDeclaration enums[] = { { "Align", align_values, "" },
    { "TextStyle", style_values, "" }, { "easing", easing_values, "" } };

constexpr FunctionDeclaration functions[] = {
    { "length", "text: string", "int", "" },
    { "length", "items: [any]", "int", "" },
    { "contains", "text: string, part: string", "bool", "" },
    { "contains", "items: [any], item: any", "bool", "" },
    { "first", "items: [any]", "any", "" },
    { "min", "a: any, b: any", "any", "" },
    { "round", "value: float", "int", "" },
    { "rgb", "red: int, green: int, blue: int", "color", "" },
    { "shadow", "x: length, y: length, blur: length, color: color", "shadow", "" },
    { "cubic-bezier", "a: float, b: float, c: float, d: float", "easing", "" },
    { "linear-gradient", "angle: angle, stops: ...", "brush", "" },
    { "radial-gradient", "stops: ...", "brush", "" },
};

}

Library const& test_library()
{
    static Library const library = [] {
        Library made;
        for (ElementDeclaration const& element : elements)
            made.add(element);
        for (EnumDeclaration const& enumeration : enums)
            made.add(enumeration);
        for (FunctionDeclaration const& function : functions)
            made.add(function);
        return made;
    }();
    return library;
}
