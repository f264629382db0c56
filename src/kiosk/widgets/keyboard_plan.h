// SPDX-License-Identifier: MIT
//
// KeyboardPlan: which keys lie where, for one page of a layout. Places count in columns and rows;
// what they are in pixels, the panel says.

#pragma once

#include <oriel/kiosk/on_screen_keyboard.h>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace oriel::kiosk {

enum class KeyRole : std::uint8_t {
    Text, // (Default) types its text
    Mark, // of kana: changes what was typed before
    Shift,
    Backspace,
    Enter,
    Page, // symbols, or back to the letters
    Language,
    Space,
    Hide,
};

struct KeyPlace {
    KeyRole role = KeyRole::Text;
    std::string_view text {}; // typed, or shown
    float column = 0;
    float span = 1; // columns
    int row = 0;
};

// What there is besides letters.
struct KeyboardExtras {
    bool is_shifted = false;
    bool has_language = false;
    bool has_hide = false;
    bool runs_left = false; // the keys that type nothing are mirrored, letters never
    std::string_view decimal = ".";
    int page = 0; // 0: letters, then symbols
};

class KeyboardPlan {
public:
    KeyboardPlan(KeyboardLayout const& layout, KeyboardKind kind, KeyboardExtras const& extras);

    std::span<KeyPlace const> keys() const { return { m_keys.data(), m_count }; }
    float columns() const { return m_columns; }
    int rows() const { return m_rows; }

private:
    void add(KeyPlace const& key);
    void add_letters(
        std::span<std::string_view const> rows, bool has_shift, KeyboardExtras const& extras);
    void add_row(std::string_view keys, int row, float column);
    void add_last_row(KeyboardLayout const& layout, KeyboardExtras const& extras);
    void add_pad(KeyboardKind kind, KeyboardExtras const& extras);
    void mirror_functions();

    std::array<KeyPlace, 80> m_keys {};
    std::size_t m_count = 0;
    float m_columns = 0;
    int m_rows = 0;
};

// Takes the first of texts with a space between them off the list; empty when there is none left.
std::string_view take_key(std::string_view& keys);
// What a long press offers instead, as a list; empty for nothing.
std::string_view accents_of(KeyboardLayout const& layout, std::string_view key);
// What "゛" or "゜" makes of a character; empty when it makes nothing of it.
std::string_view marked_kana(std::string_view before, std::string_view mark);

}
