// SPDX-License-Identifier: MIT
//
// Clocks. The time is given, not asked for: it comes from wherever the device gets it, already that
// of the place. Nothing is drawn again, and no frame is built, until what is shown has changed.
//
//     kiosk::digital_clock(ui, "Time", local_now, { .format = "%H:%M" });
//     kiosk::analogue_clock(ui, "Time", local_now);

#pragma once

#include <oriel/ui/ui.h>

#include <chrono>
#include <string_view>

namespace oriel::kiosk {

using ClockTime = std::chrono::local_time<std::chrono::milliseconds>;

struct DigitalClockOptions {
    // %H %I %M %S as of strftime, %p (AM or PM), %d %m %Y, %% ; all else stands for itself.
    std::string_view format = "%H:%M";
    float size = 22; // of the text
    std::string_view id {};
};

struct AnalogueClockOptions {
    bool has_seconds = true;
    float size = 160;
    std::string_view id {};
};

Response digital_clock(Ui& ui, std::string_view label, ClockTime now,
    DigitalClockOptions const& options = {}, CallSite here = CallSite::here()) noexcept;
Response analogue_clock(Ui& ui, std::string_view label, ClockTime now,
    AnalogueClockOptions const& options = {}, CallSite here = CallSite::here()) noexcept;

}
