// SPDX-License-Identifier: MIT
//
// Days and times: a month to choose a day in, fields that show and take them.
//
//     std::chrono::year_month_day due { 2026y / November / 23 };
//     ui.date_field("Due", due, { .min = today });
//     ui.time_field("At", at);                          // std::chrono::seconds since midnight

#pragma once

#include <oriel/ui/options.h>

#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string_view>

namespace oriel {

inline constexpr std::array<std::string_view, 12> english_months { "January", "February", "March",
    "April", "May", "June", "July", "August", "September", "October", "November", "December" };
// From Sunday on, as std::chrono counts.
inline constexpr std::array<std::string_view, 7> english_weekdays { "Su", "Mo", "Tu", "We", "Th",
    "Fr", "Sa" };

struct CalendarOptions {
    std::optional<std::chrono::year_month_day> min {};
    std::optional<std::chrono::year_month_day> max {};
    std::optional<std::chrono::year_month_day> today {}; // marked; Oriel knows no clock
    std::chrono::weekday first_weekday = std::chrono::Monday;
    // Twelve and seven; others are those above.
    std::span<std::string_view const> months {};
    std::span<std::string_view const> weekdays {};
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct DateFieldOptions {
    CalendarOptions calendar {};
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

// A day and the time of it, side by side in one line.
struct DateTimeFieldOptions {
    CalendarOptions calendar {};
    bool has_seconds = false;
    int minute_step = 1;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    float grow = 0;
};

struct TimeFieldOptions {
    bool has_seconds = false;
    int minute_step = 1; // of arrows
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

}
