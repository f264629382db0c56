// SPDX-License-Identifier: MIT
//
// OnScreenKeyboard: types into the text field that has the focus, and leaves the focus there. It
// comes when a field gets the focus, goes when none has it, and never covers it: the page moves up,
// or, where the field is not on the page, in a dialog, the keyboard lies at the top.
//
//     if (auto page = kiosk::keyboard_page(ui, keyboard)) {
//         keyboard.suit(ui.text_field("Name", name), { .enter = kiosk::EnterKey::Next });
//         keyboard.suit(ui.text_field("Seats", seats), { .kind = kiosk::KeyboardKind::Number });
//     }
//     kiosk::on_screen_keyboard(ui, keyboard, { .languages = languages }); // last of all
//
// It has no input method: Japanese is typed in kana. One finger types at a time.

#pragma once

#include <oriel/kiosk/keyboard_layout.h>
#include <oriel/ui/ui.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace oriel::kiosk {

enum class KeyboardKind : std::uint8_t {
    Text,   // (Default)
    Number, // digits, sign and decimal separator
    Pin,    // digits alone
};

enum class EnterKey : std::uint8_t {
    Done, // (Default) Enter, and the keyboard goes
    Enter,
    Next, // goes on to the next field, as Tab does
    Search,
    Send,
};

// What a field asks of the keyboard.
struct FieldKeyboard {
    KeyboardKind kind = KeyboardKind::Text;
    EnterKey enter = EnterKey::Done;
};

// What keys are called, on them and by a screen reader.
struct KeyboardWords {
    std::string_view keyboard = "Keyboard";
    std::string_view shift = "Shift";
    std::string_view backspace = "Backspace";
    std::string_view space = "Space";
    std::string_view language = "Language";
    std::string_view hide = "Hide keyboard";
    std::string_view done = "Done";
    std::string_view enter = "Enter";
    std::string_view next = "Next";
    std::string_view search = "Search";
    std::string_view send = "Send";
};

struct OnScreenKeyboardOptions {
    std::span<std::string_view const> languages {}; // of keyboard_layouts(); none: English
    std::span<KeyboardLayout const> layouts {};     // instead of those, the application's own
    std::string_view decimal = ".";
    KeyboardWords words {};
    bool has_hide_key = true;
    bool enabled = true; // false: for devices with keys of their own, it never comes
    std::string_view id {};
};

// Lent to both calls.
class OnScreenKeyboard {
public:
    // Called after the field, in every frame.
    void suit(Response const& field, FieldKeyboard const& wanted)
    {
        if (field.focused())
            m_field = wanted;
        if (field.pressed())
            m_is_hidden = false;
    }
    bool is_open() const { return m_is_open; }
    // Which of the languages is typed.
    std::size_t language() const { return m_language; }
    void set_language(std::size_t index) { m_language = index; }

private:
    friend class KeyboardCall;
    friend Scope keyboard_page(Ui&, OnScreenKeyboard&, CallSite) noexcept;

    enum class Shift : std::uint8_t { Off, Once, Locked };
    // How far the page is moved up.
    struct Lift {
        float target = 0;
        float built = 0; // in this pass …
        float shown = 0; // … and in the one before
        bool has_page = false;
    };
    // What a step of the page did to the field, to see whether it lies on the page at all.
    struct Probe {
        bool is_pending = false;
        float caret = 0;
        float lift = 0;
    };

    FieldKeyboard m_field {};
    Lift m_lift {};
    Probe m_probe {};
    std::size_t m_language = 0;
    double m_shifted_at = -1;
    double m_next_repeat = 0;
    int m_page = 0;
    int m_accents_key = -1;
    Shift m_shift = Shift::Off;
    bool m_is_open = false;
    bool m_is_hidden = false; // by its key, until a field is pressed again
    bool m_is_at_top = false;
};

// What moves up. A column that fills what is there.
Scope keyboard_page(Ui& ui, OnScreenKeyboard& keyboard, CallSite here = CallSite::here()) noexcept;

// The panel, over everything; after all fields. changed(): it typed something.
Response on_screen_keyboard(Ui& ui, OnScreenKeyboard& keyboard,
    OnScreenKeyboardOptions const& options = {}, CallSite here = CallSite::here()) noexcept;

}
