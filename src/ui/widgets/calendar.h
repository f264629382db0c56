// SPDX-License-Identifier: MIT
//
// The arithmetic of calendars and of their fields.

#pragma once

#include <oriel/ui/dates.h>

#include <chrono>
#include <string>
#include <string_view>

namespace oriel {

using Date = std::chrono::year_month_day;

// A day that does not exist becomes the last of its month; a year stays within 1–9999.
Date existing(Date date);
Date limited(Date date, CalendarOptions const& options);
Date moved_by_days(Date date, int days);
// The day stays, or is the last of the month.
Date moved_by_months(Date date, int months);
// The day in the upper left corner of a month's page.
Date first_of_page(Date month, std::chrono::weekday first_weekday);
// "2026-11-23"; takes "2026-1-5" and "5.1.2026", too.
void append_iso(std::string& to, Date date);
bool parse_date(std::string_view text, Date& date);

}
