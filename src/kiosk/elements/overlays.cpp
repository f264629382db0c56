// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

namespace oriel::kiosk {

namespace {

enum class DialogPlace { Title, Open, CloseButton, Escape };

constexpr PropertyDeclaration dialog_properties[] = {
    { "title", "string", "\"\"", Access::In, "at its top" },
    { "open", "bool", "false", Access::InOut, "it is there" },
    { "close-button", "bool", "true", Access::In, "in its title" },
    { "escape", "bool", "true", Access::In, "the Escape key closes it" },
};
constexpr EventDeclaration close_events[] = { { "close", "", "the person closed it" } };

void close(ElementBuild& element)
{
    element.write(DialogPlace::Open, Value::of(false));
    element.emit(OneEvent::It);
}

void build_dialog(ElementBuild& element)
{
    bool is_open = element.boolean(DialogPlace::Open);
    bool const was_open = is_open;
    DialogOptions options { .has_close_button = element.boolean(DialogPlace::CloseButton) };
    options.closes_by_escape = element.boolean(DialogPlace::Escape);
    {
        auto const dialog = element.ui().dialog(
            element.text(DialogPlace::Title), is_open, element.options(options));
        if (dialog)
            element.children();
    }
    if (was_open && !is_open)
        close(element);
}

enum class PopoverPlace { Text, Open, Side };

constexpr PropertyDeclaration popover_properties[] = {
    { "text", "string", "\"\"", Access::In, "of the button that opens it" },
    { "open", "bool", "false", Access::InOut, "it is there" },
    { "side", "Side", "below", Access::In, "of the button" },
};

void build_popover(ElementBuild& element)
{
    bool is_open = element.boolean(PopoverPlace::Open);
    bool const was_open = is_open;
    Response const button =
        element.ui().button(element.text(PopoverPlace::Text), element.options(ButtonOptions {}));
    if (button.clicked())
        is_open = !is_open;
    {
        PopoverOptions const options { .side = element.choice<Side>(PopoverPlace::Side),
            .id = "over" };
        if (auto const popover = element.ui().popover(button, is_open, options))
            element.children();
    }
    if (was_open != is_open)
        element.write(PopoverPlace::Open, Value::of(is_open));
    if (was_open && !is_open)
        element.emit(OneEvent::It);
}

constexpr ElementDeclaration elements[] = {
    { .name = "dialog",
        .about = "Comes forward while it is open; the rest is dimmed and out of reach.",
        .example = "dialog \"Cancel?\" { open: false  text \"Your seats are given up.\" }",
        .positional = "title",
        .children = Children::Any,
        .properties = dialog_properties,
        .events = close_events,
        .build = build_dialog },
    { .name = "popover",
        .about = "A button, and what it opens beside itself.",
        .example = "popover \"More\" { text \"Inside\" }",
        .positional = "text",
        .children = Children::Any,
        .properties = popover_properties,
        .events = close_events,
        .build = build_popover },
};

}

void add_overlays(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
