// SPDX-License-Identifier: MIT
//
// KeyboardLayout: what lies on the keys of an on-screen keyboard for one language, as data. Rows
// are keys with a space between them, in the order in which they lie on the screen from the left,
// whichever way the language is written; one key may type several characters.
//
//     constexpr std::string_view rows[] = { "q w e r t y u i o p", "a s d f g h j k l", "z x c v"
//     }; constexpr KeyboardLayout plain { .language = "en", .name = "English", .rows = rows };

#pragma once

#include <span>
#include <string_view>

namespace oriel::kiosk {

struct KeyboardLayout {
    std::string_view language {}; // BCP 47
    std::string_view name {};     // as it calls itself; on the space bar
    std::span<std::string_view const> rows {};
    std::span<std::string_view const> shifted {}; // the same places; none: no shift key
    // What a long press offers, "e é è" one after the other: a key, then the others.
    std::span<std::string_view const> accents {};
    std::string_view letters_label = "ABC"; // of the key that leads back to the letters
    std::string_view symbols_label = "?123";
    std::string_view comma = ",";
    std::string_view period = ".";
};

// English, German, French, Arabic, Japanese (kana).
std::span<KeyboardLayout const> keyboard_layouts();
// The first whose language is that of the tag, "de-CH" is "de"; English where there is none.
KeyboardLayout const& keyboard_layout(std::string_view language);

}
