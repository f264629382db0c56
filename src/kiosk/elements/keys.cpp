// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/element_build.h>
#include <oriel/kiosk/keypad.h>
#include <oriel/kiosk/on_screen_keyboard.h>

#include <algorithm>
#include <array>

namespace oriel::kiosk {

OnScreenKeyboard& screen_keyboard(Ui& ui)
{
    return ui.state<OnScreenKeyboard>(Id::root().child("on-screen keyboard of the screen"));
}

namespace {

constexpr EventDeclaration pad_events[] = {
    { "change", "value: string", "with each key" },
    { "submit", "value: string", "all digits are there, or Enter" },
};
enum class PadEvent { Change, Submit };

enum class KeypadPlace { Label, Value, Decimal, Most, Backspace };

constexpr PropertyDeclaration keypad_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
    { "value", "string", "\"\"", Access::InOut, "what was typed" },
    { "decimal", "string", "\"\"", Access::In, "a key for it; empty: none" },
    { "max-length", "int", "12", Access::In, "characters" },
    { "backspace", "string", "\"Backspace\"", Access::In, "what assistive technology calls it" },
};

void after(ElementBuild& element, Response const& response, std::string_view text)
{
    if (response.changed()) {
        element.write(KeypadPlace::Value, Value::of(text));
        element.emit(PadEvent::Change, { Value::of(text) });
    }
    if (response.submitted())
        element.emit(PadEvent::Submit, { Value::of(text) });
}

std::size_t count_of(std::int64_t wanted)
{
    return static_cast<std::size_t>(std::clamp<std::int64_t>(wanted, 1, 1000));
}

void build_keypad(ElementBuild& element)
{
    std::string& text = element.lend_text(element.text(KeypadPlace::Value));
    KeypadOptions options { .decimal = element.text(KeypadPlace::Decimal) };
    options.most = count_of(element.integer(KeypadPlace::Most));
    options.backspace = element.text(KeypadPlace::Backspace);
    std::string_view const label = element.name(element.text(KeypadPlace::Label));
    Response const response = keypad(element.ui(), label, text, element.options(options));
    after(element, response, text);
}

enum class PinPlace { Label, Value, Digits, WrongTries, Backspace };

constexpr PropertyDeclaration pin_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
    { "value", "string", "\"\"", Access::InOut, "what was typed; shown as dots" },
    { "digits", "int", "4", Access::In, "submitted when there are so many" },
    { "wrong-tries", "int", "0", Access::In, "once there are more, it shakes, and is empty" },
    { "backspace", "string", "\"Backspace\"", Access::In, "what assistive technology calls it" },
};

void build_pin_pad(ElementBuild& element)
{
    std::string& text = element.lend_text(element.text(PinPlace::Value));
    PinPadOptions options { .digits = count_of(element.integer(PinPlace::Digits)) };
    options.wrong_tries = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(element.integer(PinPlace::WrongTries), 0, 1'000'000));
    options.backspace = element.text(PinPlace::Backspace);
    std::string_view const label = element.name(element.text(PinPlace::Label));
    Response const response = pin_pad(element.ui(), label, text, element.options(options));
    bool const was_emptied = text.empty() && !element.text(PinPlace::Value).empty();
    if (was_emptied && !response.changed())
        element.write(PinPlace::Value, Value::of(text));
    after(element, response, text);
}

enum class BoardPlace {
    Languages,
    Language,
    Decimal,
    HideKey,
    Open,
    Label,
    Shift,
    Backspace,
    Space,
    LanguageKey,
    Hide,
    Done,
    Enter,
    Next,
    Search,
    Send,
};

constexpr PropertyDeclaration board_properties[] = {
    { "languages", "[string]", "", Access::In, "that can be typed: \"en\", \"de\"; none: English" },
    { "language", "int", "0", Access::InOut, "the place of the one that is typed" },
    { "decimal", "string", "\".\"", Access::In, "on the keys of numbers" },
    { "hide-key", "bool", "true", Access::In, "a key that sends it away" },
    { "open", "bool", "false", Access::Out, "it is there" },
    { "label", "string", "\"Keyboard\"", Access::In, "what assistive technology calls it" },
    { "shift-word", "string", "\"Shift\"", Access::In, "what the key is called" },
    { "backspace-word", "string", "\"Backspace\"", Access::In, "what the key is called" },
    { "space-word", "string", "\"Space\"", Access::In, "what the key is called" },
    { "language-word", "string", "\"Language\"", Access::In, "what the key is called" },
    { "hide-word", "string", "\"Hide keyboard\"", Access::In, "what the key is called" },
    { "done-word", "string", "\"Done\"", Access::In, "on the key" },
    { "enter-word", "string", "\"Enter\"", Access::In, "what the key is called" },
    { "next-word", "string", "\"Next\"", Access::In, "on the key" },
    { "search-word", "string", "\"Search\"", Access::In, "on the key" },
    { "send-word", "string", "\"Send\"", Access::In, "on the key" },
};

KeyboardWords words_of(ElementBuild const& element)
{
    return { .keyboard = element.name(element.text(BoardPlace::Label)),
        .shift = element.text(BoardPlace::Shift),
        .backspace = element.text(BoardPlace::Backspace),
        .space = element.text(BoardPlace::Space),
        .language = element.text(BoardPlace::LanguageKey),
        .hide = element.text(BoardPlace::Hide),
        .done = element.text(BoardPlace::Done),
        .enter = element.text(BoardPlace::Enter),
        .next = element.text(BoardPlace::Next),
        .search = element.text(BoardPlace::Search),
        .send = element.text(BoardPlace::Send) };
}

std::size_t read_languages(Value const& list, std::span<std::string_view> languages)
{
    std::span<Value const> const items = list.items();
    std::size_t const count = std::min(items.size(), languages.size());
    for (std::size_t i = 0; i < count; ++i)
        languages[i] = items[i].as_text();
    return count;
}

// Its children are the page that moves up.
void build_keyboard(ElementBuild& element)
{
    Ui& ui = element.ui();
    OnScreenKeyboard& keyboard = screen_keyboard(ui);
    if (auto const page = keyboard_page(ui, keyboard))
        element.children();
    std::array<std::string_view, 16> languages {};
    std::size_t const count = read_languages(element.value(BoardPlace::Languages), languages);
    auto const wanted = static_cast<std::size_t>(
        std::max(element.integer(BoardPlace::Language), std::int64_t { 0 }));
    keyboard.set_language(count == 0 ? 0 : wanted % count);
    OnScreenKeyboardOptions options { .languages = { languages.data(), count } };
    options.decimal = element.text(BoardPlace::Decimal);
    options.words = words_of(element);
    options.has_hide_key = element.boolean(BoardPlace::HideKey);
    std::size_t const before = keyboard.language();
    on_screen_keyboard(ui, keyboard, element.options(options));
    if (keyboard.language() != before)
        element.write(
            BoardPlace::Language, Value::of(static_cast<std::int64_t>(keyboard.language())));
    if (element.has(BoardPlace::Open) && element.boolean(BoardPlace::Open) != keyboard.is_open())
        element.write(BoardPlace::Open, Value::of(keyboard.is_open()));
}

constexpr ElementDeclaration elements[] = {
    { .name = "keypad",
        .about = "Twelve large keys that write a number.",
        .example = "keypad \"Amount\" { decimal: \".\" }",
        .positional = "label",
        .properties = keypad_properties,
        .events = pad_events,
        .build = build_keypad },
    { .name = "pin-pad",
        .about = "Large keys below dots, for what nobody is to read.",
        .example = "pin-pad \"PIN\" { digits: 4 }",
        .positional = "label",
        .properties = pin_properties,
        .events = pad_events,
        .build = build_pin_pad },
    { .name = "keyboard",
        .about = "Comes when a field below it gets the focus, and moves its children up so that "
                 "the field is seen. One on a screen, around all of it.",
        .example = "keyboard { languages: [\"en\", \"de\"]  text-field { hint: \"Name\" } }",
        .children = Children::Any,
        .properties = board_properties,
        .build = build_keyboard },
};

constexpr std::string_view kinds[] = { "text", "number", "pin" };
constexpr std::string_view enter_keys[] = { "done", "enter", "next", "search", "send" };
constexpr EnumDeclaration enums[] = {
    { "KeyboardKind", kinds, "Which keys a field needs." },
    { "EnterKey", enter_keys, "What the last key of a keyboard does; done sends it away." },
};

}

void add_keys(Library& library)
{
    for (EnumDeclaration const& each : enums)
        library.add(each);
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
