// SPDX-License-Identifier: MIT
//
// What comes forward by itself: toasts, messages; and the buttons of a dialog.
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>

#include <algorithm>
#include <array>
#include <string>

namespace oriel::kiosk {

namespace {

enum class ToastPlace { Text, Kind, Action, Stays };
enum class ToastAction { Show };

constexpr PropertyDeclaration toast_properties[] = {
    { "text", "string", "\"\"", Access::In, "what is new" },
    { "kind", "MessageKind", "plain", Access::In, "what it is about" },
    { "action", "string", "\"\"", Access::In, "of a button; empty: none" },
    { "stays", "duration", "5s", Access::In, "0s: until it is closed" },
};
constexpr EventDeclaration toast_events[] = { { "act", "", "its button was pressed" } };
constexpr ActionDeclaration toast_actions[] = { { "show", "", "tells it, once more" } };

enum class ToastsPlace { Most };

constexpr PropertyDeclaration toasts_properties[] = {
    { "most", "int", "4", Access::In, "shown at once; the others wait" },
};

// What is shown, and the number that each child was given last, by its place.
struct ToastsMemory {
    Toasts toasts {};
    std::array<std::uint64_t, 32> numbers {};
};

void show_toast(ElementBuild const& child, ToastsMemory& memory, std::size_t index)
{
    Toast toast;
    toast.text = child.text(ToastPlace::Text);
    toast.action = child.text(ToastPlace::Action);
    toast.kind = child.choice<MessageKind>(ToastPlace::Kind);
    toast.seconds = child.number(ToastPlace::Stays) / 1000;
    std::uint64_t const number = memory.toasts.add(std::move(toast));
    if (index < memory.numbers.size())
        memory.numbers[index] = number;
}

void build_toasts(ElementBuild& element)
{
    Ui& ui = element.ui();
    auto& memory = ui.state<ToastsMemory>(ui.id("memory", {}, CallSite::here()));
    element.each_child([&](ElementBuild& child, std::size_t index) {
        if (is_a(child, "toast") && child.takes(ToastAction::Show))
            show_toast(child, memory, index);
    });
    ToastsOptions options { .id = "toasts" };
    options.most = static_cast<std::size_t>(
        std::clamp<std::int64_t>(element.integer(ToastsPlace::Most), 1, 100));
    std::uint64_t const pressed = ui.toasts(memory.toasts, element.options(options));
    if (pressed == 0)
        return;
    element.each_child([&](ElementBuild& child, std::size_t index) {
        if (is_a(child, "toast") && index < memory.numbers.size()
            && memory.numbers[index] == pressed)
            child.emit(OneEvent::It);
    });
}

enum class MessagePlace { Title, Text, Open, Kind, Buttons };
enum class MessageEvent { Answer };

constexpr PropertyDeclaration message_properties[] = {
    { "title", "string", "\"\"", Access::In, "at its top" },
    { "text", "string", "\"\"", Access::In, "below" },
    { "open", "bool", "false", Access::InOut, "it is there" },
    { "kind", "MessageKind", "plain", Access::In, "what it is about" },
    { "buttons", "[string]", "", Access::In,
        "the last is what Enter says, the first of several what Escape says; none: OK" },
};
constexpr EventDeclaration message_events[] = { { "answer", "button: int",
    "the place of the button; -1: none" } };

void build_message(ElementBuild& element)
{
    bool is_open = element.boolean(MessagePlace::Open);
    bool const was_open = is_open;
    std::array<std::string_view, 8> words {};
    auto const items = element.value(MessagePlace::Buttons).items();
    std::size_t const count = std::min(items.size(), words.size());
    std::transform(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(count), words.begin(),
        [](Value const& word) { return word.as_text(); });
    MessageBoxOptions options { .kind = element.choice<MessageKind>(MessagePlace::Kind) };
    options.buttons = { words.data(), count };
    int const answer = element.ui().message_box(element.text(MessagePlace::Title),
        element.text(MessagePlace::Text), is_open, element.options(options));
    if (!was_open || is_open)
        return;
    element.write(MessagePlace::Open, Value::of(false));
    element.emit(OneEvent::It, { Value::of(std::int64_t { answer }) });
}

constexpr EventDeclaration click_events[] = { { "click", "", "it was pressed, or its key" } };

enum class DialogButtonPlace { Text, Role };

constexpr PropertyDeclaration dialog_button_properties[] = {
    { "text", "string", "\"\"", Access::In, "on it" },
    { "role", "DialogRole", "other", Access::In, "which key presses it, too" },
};
enum class DialogRole { Other, Default, Cancel };

void build_buttons(ElementBuild& element)
{
    if (auto const row = element.ui().dialog_buttons())
        element.children();
}

void build_dialog_button(ElementBuild& element)
{
    Ui& ui = element.ui();
    std::string_view const text = element.text(DialogButtonPlace::Text);
    ButtonOptions const options = element.options(ButtonOptions {});
    auto const role = element.choice<DialogRole>(DialogButtonPlace::Role);
    Response const response = role == DialogRole::Default  ? ui.default_button(text, options)
                              : role == DialogRole::Cancel ? ui.cancel_button(text, options)
                                                           : ui.button(text, options);
    if (response.clicked())
        element.emit(OneEvent::It);
}

constexpr ElementDeclaration elements[] = {
    { .name = "toasts",
        .about = "Short news in a corner, the newest at the bottom: those of its toasts that were "
                 "shown.",
        .example = "toasts { saved := toast \"It is saved.\" { kind: success } }",
        .children = Children::Any,
        .properties = toasts_properties,
        .build = build_toasts },
    { .name = "toast",
        .about = "Comes when its show() is called, and goes by itself.",
        .example = "toasts { lost := toast \"No network\" { kind: error  action: \"Again\" } }",
        .positional = "text",
        .properties = toast_properties,
        .events = toast_events,
        .actions = toast_actions },
    { .name = "message",
        .about = "A question, or something to be known, before anything else goes on.",
        .example = "message \"Cancel?\" { text: \"Your seats are given up.\"  buttons: [\"No\", "
                   "\"Yes\"]  on answer(button) => { } }",
        .positional = "title",
        .properties = message_properties,
        .events = message_events,
        .build = build_message },
    { .name = "dialog-buttons",
        .about = "The line of buttons at the end of a dialog.",
        .example = "dialog \"Name\" { dialog-buttons { dialog-button \"OK\" { role: default } } }",
        .children = Children::Any,
        .build = build_buttons },
    { .name = "dialog-button",
        .about = "A button of a dialog, which a key may press.",
        .example = "dialog \"Name\" { dialog-buttons { dialog-button \"No\" { role: cancel } } }",
        .positional = "text",
        .properties = dialog_button_properties,
        .events = click_events,
        .build = build_dialog_button },
};

constexpr std::string_view roles[] = { "other", "default", "cancel" };
constexpr EnumDeclaration dialog_role { "DialogRole", roles,
    "Which key presses a button of a dialog: none, Enter, Escape." };

}

void add_news(Library& library)
{
    library.add(dialog_role);
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
