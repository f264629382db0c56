// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>
#include <oriel/kiosk/on_screen_keyboard.h>

namespace oriel::kiosk {

namespace {

constexpr EventDeclaration field_events[] = {
    { "change", "value: string", "with each character" },
    { "submit", "value: string", "Enter" },
};
constexpr ActionDeclaration field_actions[] = { { "focus", "", "gives it the keyboard" } };

enum class FieldPlace {
    Value,
    Label,
    Hint,
    Password,
    ReadOnly,
    MaxLength,
    HasFocus,
    Keyboard,
    Enter,
};
enum class FieldEvent { Change, Submit };
enum class FieldAction { Focus };

constexpr PropertyDeclaration field_properties[] = {
    { "value", "string", "\"\"", Access::InOut, "what was typed" },
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
    { "hint", "string", "\"\"", Access::In, "shown while it is empty" },
    { "password", "bool", "false", Access::In, "shown as bullets" },
    { "read-only", "bool", "false", Access::In, "it is read and copied, not changed" },
    { "max-length", "int", "0", Access::In, "characters; 0: any number" },
    { "has-focus", "bool", "false", Access::Out, "it has the keyboard" },
    { "keyboard", "KeyboardKind", "text", Access::In, "the keys on the screen" },
    { "enter", "EnterKey", "done", Access::In, "what their last key does" },
};

void after(ElementBuild& element, Response const& response, std::string_view text)
{
    screen_keyboard(element.ui())
        .suit(response, { .kind = element.choice<KeyboardKind>(FieldPlace::Keyboard),
                            .enter = element.choice<EnterKey>(FieldPlace::Enter) });
    if (element.takes(FieldAction::Focus))
        element.ui().request_focus(response.id());
    if (element.has(FieldPlace::HasFocus)
        && element.boolean(FieldPlace::HasFocus) != response.focused())
        element.write(FieldPlace::HasFocus, Value::of(response.focused()));
    if (response.changed()) {
        element.write(FieldPlace::Value, Value::of(text));
        element.emit(FieldEvent::Change, { Value::of(text) });
    }
    if (response.submitted())
        element.emit(FieldEvent::Submit, { Value::of(text) });
}

std::string_view label_of(ElementBuild const& element)
{
    std::string_view const label = element.text(FieldPlace::Label);
    return element.name(label.empty() ? element.text(FieldPlace::Hint) : label);
}

void build_text_field(ElementBuild& element)
{
    std::string& text = element.lend_text(element.text(FieldPlace::Value));
    TextFieldOptions options { .hint = element.text(FieldPlace::Hint) };
    if (std::int64_t const most = element.integer(FieldPlace::MaxLength); most > 0)
        options.max_graphemes = static_cast<std::size_t>(most);
    options.is_password = element.boolean(FieldPlace::Password);
    options.is_read_only = element.boolean(FieldPlace::ReadOnly);
    Response const response =
        element.ui().text_field(label_of(element), text, element.options(std::move(options)));
    after(element, response, text);
}

void build_text_area(ElementBuild& element)
{
    std::string& text = element.lend_text(element.text(FieldPlace::Value));
    TextAreaOptions options {};
    options.hint = element.text(FieldPlace::Hint);
    options.is_read_only = element.boolean(FieldPlace::ReadOnly);
    Response const response =
        element.ui().text_area(label_of(element), text, element.options(std::move(options)));
    after(element, response, text);
}

constexpr ElementDeclaration elements[] = {
    { .name = "text-field",
        .about = "One line to type.",
        .example = "text-field { hint: \"Search\" }",
        .properties = field_properties,
        .events = field_events,
        .actions = field_actions,
        .build = build_text_field },
    { .name = "text-area",
        .about = "Several lines to type.",
        .example = "text-area { label: \"Message\" }",
        .properties = field_properties,
        .events = field_events,
        .actions = field_actions,
        .build = build_text_area },
};

}

void add_fields(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
