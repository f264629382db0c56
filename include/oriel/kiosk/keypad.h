// SPDX-License-Identifier: MIT
//
// Keypads: twelve large keys that write into a text, without a field; and the same below dots, for
// a number that nobody is to read. A keyboard types there too, once they have the focus.
//
//     kiosk::keypad(ui, "Amount", amount, { .decimal = "." });
//
//     if (kiosk::pin_pad(ui, "PIN", pin, { .wrong_tries = tries }).submitted() && !is_right(pin))
//         ++tries;                                       // the dots shake, the digits go

#pragma once

#include <oriel/ui/ui.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace oriel::kiosk {

struct KeypadOptions {
    std::string_view decimal {}; // of a key; empty: none
    std::size_t most = 12;       // characters
    std::string_view backspace = "Backspace";
    std::string_view id {};
    bool enabled = true;
    Length width { 288 };
    Length height {}; // automatic: keys of 64
};

struct PinPadOptions {
    std::size_t digits = 4;        // submitted() when there are as many; at most 12
    std::uint32_t wrong_tries = 0; // once there are more, the dots shake and the digits go
    std::string_view backspace = "Backspace";
    std::string_view id {};
    bool enabled = true;
    Length width { 288 };
};

// changed(): a key wrote; submitted(): Enter on a keyboard.
Response keypad(Ui& ui, std::string_view label, std::string& text,
    KeypadOptions const& options = {}, CallSite here = CallSite::here()) noexcept;
Response pin_pad(Ui& ui, std::string_view label, std::string& pin,
    PinPadOptions const& options = {}, CallSite here = CallSite::here()) noexcept;

}
