// SPDX-License-Identifier: MIT

#include "calendar.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace oriel {

using std::chrono::days;
using std::chrono::last;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;

static constexpr int least_year = 1;
static constexpr int most_year = 9999;

Date existing(Date date)
{
    int const number = std::clamp(static_cast<int>(date.year()), least_year, most_year);
    unsigned const month = std::clamp(static_cast<unsigned>(date.month()), 1u, 12u);
    year_month const page = year(number) / std::chrono::month(month);
    unsigned const most = static_cast<unsigned>((page / last).day());
    unsigned const day = std::clamp(static_cast<unsigned>(date.day()), 1u, most);
    return page / std::chrono::day(day);
}

Date limited(Date date, CalendarOptions const& options)
{
    date = existing(date);
    if (options.max && date > existing(*options.max))
        date = existing(*options.max);
    if (options.min && date < existing(*options.min))
        date = existing(*options.min);
    return date;
}

Date moved_by_days(Date date, int by)
{
    sys_days const first = year(least_year) / 1 / 1;
    sys_days const end = year(most_year) / 12 / 31;
    return Date(std::clamp(sys_days(existing(date)) + days(by), first, end));
}

Date moved_by_months(Date date, int by)
{
    date = existing(date);
    int const index = static_cast<int>(date.year()) * 12
                      + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    int const moved = std::clamp(index + by, least_year * 12, most_year * 12 + 11);
    return existing(
        year(moved / 12) / std::chrono::month(static_cast<unsigned>(moved % 12 + 1)) / date.day());
}

Date first_of_page(Date month, std::chrono::weekday first_weekday)
{
    Date const first = existing(month).year() / existing(month).month() / 1;
    std::chrono::weekday const starts = std::chrono::weekday(sys_days(first));
    if (!first_weekday.ok())
        first_weekday = std::chrono::Monday;
    return Date(sys_days(first) - (starts - first_weekday));
}

static void append_padded(std::string& to, unsigned number, unsigned least)
{
    std::array<char, 12> digits {};
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    auto const size = static_cast<unsigned>(end - digits.data());
    to.append(least > size ? least - size : 0, '0');
    to.append(digits.data(), end);
}

void append_iso(std::string& to, Date date)
{
    date = existing(date);
    append_padded(to, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    to += '-';
    append_padded(to, static_cast<unsigned>(date.month()), 2);
    to += '-';
    append_padded(to, static_cast<unsigned>(date.day()), 2);
}

bool parse_date(std::string_view text, Date& date)
{
    std::array<int, 3> parts {};
    char separator = 0;
    char const* at = text.data();
    char const* const end = at + text.size();
    while (at < end && *at == ' ')
        ++at;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const read = std::from_chars(at, end, parts[i]);
        if (read.ptr == at || read.ec != std::errc {} || parts[i] < 0)
            return false;
        at = read.ptr;
        if (i == 2)
            break;
        bool const is_first = i == 0;
        if (at == end || (*at != '-' && *at != '.' && *at != '/')
            || (!is_first && *at != separator))
            return false;
        separator = *at++;
    }
    while (at < end && *at == ' ')
        ++at;
    bool const is_day_first = separator == '.';
    int const year_number = is_day_first ? parts[2] : parts[0];
    int const day_number = is_day_first ? parts[0] : parts[2];
    bool const is_year = year_number >= least_year && year_number <= most_year;
    Date const read = year(is_year ? year_number : least_year)
                      / std::chrono::month(static_cast<unsigned>(parts[1]))
                      / std::chrono::day(static_cast<unsigned>(day_number));
    if (at != end || !is_year || parts[1] > 12 || day_number > 31 || !read.ok())
        return false;
    date = read;
    return true;
}

}
