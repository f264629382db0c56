// SPDX-License-Identifier: MIT

#include "events.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <ui/widgets/calendar.h>

#include <gtest/gtest.h>

#include <ctime>
#include <string>

namespace oriel {
namespace {

using namespace std::chrono_literals;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr Date date_of(int y, unsigned m, unsigned d) { return year(y) / month(m) / day(d); }

std::string iso(Date date)
{
    std::string text;
    append_iso(text, date);
    return text;
}

// The C library counts days on its own.
TEST(CalendarDates, PagesBeginWhereTheCLibrarySaysTheWeekdaysAre)
{
    for (int y : { 1, 1600, 1900, 2000, 2023, 2024, 2026, 9998 }) {
        for (unsigned m = 1; m <= 12; ++m) {
            std::tm time {};
            time.tm_year = y - 1900;
            time.tm_mon = static_cast<int>(m) - 1;
            time.tm_mday = 1;
            ASSERT_NE(timegm(&time), static_cast<std::time_t>(-1));
            int const from_monday = (time.tm_wday + 6) % 7;
            Date const first = first_of_page(date_of(y, m, 17), std::chrono::Monday);
            Date const expected(
                std::chrono::sys_days(date_of(y, m, 1)) - std::chrono::days(from_monday));
            EXPECT_EQ(first, expected) << y << "-" << m;
        }
    }
}

TEST(CalendarDates, MonthsKeepTheDayOrTakeTheLast)
{
    EXPECT_EQ(moved_by_months(date_of(2024, 1, 31), 1), date_of(2024, 2, 29));
    EXPECT_EQ(moved_by_months(date_of(2023, 12, 5), 1), date_of(2024, 1, 5));
    EXPECT_EQ(moved_by_months(date_of(2024, 2, 29), -12), date_of(2023, 2, 28));
    EXPECT_EQ(moved_by_months(date_of(9999, 12, 31), 5), date_of(9999, 12, 31));
    EXPECT_EQ(moved_by_days(date_of(2023, 12, 31), 1), date_of(2024, 1, 1));
    EXPECT_EQ(moved_by_days(date_of(1, 1, 1), -10), date_of(1, 1, 1));
}

TEST(CalendarDates, WhatDoesNotExistIsBroughtToWhatDoes)
{
    EXPECT_EQ(existing(date_of(2023, 2, 30)), date_of(2023, 2, 28));
    EXPECT_TRUE(existing(Date(year(-5), month(0), day(0))).ok());
    EXPECT_TRUE(existing(Date(year(32767), month(255), day(255))).ok());
}

TEST(CalendarDates, AreReadAsPeopleWriteThem)
{
    Date date {};
    EXPECT_TRUE(parse_date("2026-11-23", date));
    EXPECT_EQ(date, date_of(2026, 11, 23));
    EXPECT_TRUE(parse_date(" 5.1.2026 ", date));
    EXPECT_EQ(date, date_of(2026, 1, 5));
    EXPECT_TRUE(parse_date("2026/1/5", date));
    for (std::string_view const wrong : { "", "2026", "2026-13-01", "2026-02-30", "2026-1", "x",
             "2026-1-5x", "99999-1-1", "1-2.3" })
        EXPECT_FALSE(parse_date(wrong, date)) << wrong;
    EXPECT_EQ(iso(date_of(7, 1, 2)), "0007-01-02");
}

struct Month {
    Date date = date_of(2026, 11, 23);
    CalendarOptions options;
    int submissions = 0;
    Harness harness;

    explicit Month(CalendarOptions wanted = {}, HarnessOptions around = {})
        : options(wanted)
        , harness(
              [this](
                  Ui& ui) { submissions += ui.calendar("Day", date, options).submitted() ? 1 : 0; },
              around)
    {
        harness.settle();
    }
    void focus()
    {
        harness.press(Key::Tab);
        harness.press(Key::Tab);
        harness.press(Key::Tab);
    }
};

TEST(Calendar, ShowsItsMonthAndTakesADay)
{
    Month month;
    EXPECT_TRUE(month.harness.has(Role::Label, "November 2026"));
    EXPECT_EQ(month.harness.find_all(Role::Cell).size(), 42u);
    EXPECT_TRUE(month.harness.find(Role::Cell, "2026-11-23").has(AccessState::Selected));
    EXPECT_EQ(month.harness.find_all(Role::Cell)[0].name(), "2026-10-26") << "a Monday";
    month.harness.find(Role::Cell, "2026-11-05").click();
    EXPECT_EQ(month.date, date_of(2026, 11, 5));
    EXPECT_EQ(month.submissions, 1);
}

TEST(Calendar, TurnsItsPages)
{
    Month month;
    month.harness.find(Role::Button, "Next month").click();
    month.harness.find(Role::Button, "Next month").click();
    EXPECT_TRUE(month.harness.has(Role::Label, "January 2027"));
    EXPECT_EQ(month.date, date_of(2026, 11, 23)) << "the value stays";
    month.harness.find(Role::Button, "Previous month").click();
    EXPECT_TRUE(month.harness.has(Role::Label, "December 2026"));
}

TEST(Calendar, IsWalkedByTheKeyboard)
{
    Month month;
    month.focus();
    month.harness.press(Key::Down);
    month.harness.press(Key::Right);
    EXPECT_EQ(month.date, date_of(2026, 11, 23)) << "not before it is chosen";
    EXPECT_TRUE(month.harness.has(Role::Label, "December 2026"));
    month.harness.press(Key::Enter);
    EXPECT_EQ(month.date, date_of(2026, 12, 1));
    month.harness.press(Key::PageUp, Modifiers::Shift);
    month.harness.press(Key::Space);
    EXPECT_EQ(month.date, date_of(2025, 12, 1));
}

TEST(Calendar, StaysBetweenItsEnds)
{
    Month month({ .min = date_of(2026, 11, 10), .max = date_of(2026, 11, 25) });
    month.harness.find(Role::Cell, "2026-11-05").click();
    EXPECT_EQ(month.date, date_of(2026, 11, 23));
    EXPECT_TRUE(month.harness.find(Role::Cell, "2026-11-05").has(AccessState::Disabled));
    month.focus();
    month.harness.press(Key::PageDown);
    month.harness.press(Key::Enter);
    EXPECT_EQ(month.date, date_of(2026, 11, 25));
}

TEST(Calendar, BeginsItsWeeksWhereItIsTold)
{
    Month month({ .first_weekday = std::chrono::Sunday });
    EXPECT_EQ(month.harness.find_all(Role::Cell)[0].name(), "2026-11-01");
}

TEST(Calendar, IsMirroredWhereLinesRunToTheLeft)
{
    Month month({}, { .direction = Direction::RightToLeft });
    std::vector<Element> const days = month.harness.find_all(Role::Cell);
    EXPECT_GT(days[0].rect().x, days[6].rect().x);
    month.focus();
    month.harness.press(Key::Left);
    month.harness.press(Key::Enter);
    EXPECT_EQ(month.date, date_of(2026, 11, 24)) << "left is later";
}

TEST(Calendar, ADateThatIsNoneIsShownAsOneThatIs)
{
    Month month;
    month.date = Date(year(-3), std::chrono::month(0), day(99));
    month.harness.frame();
    EXPECT_EQ(month.harness.find_all(Role::Cell).size(), 42u);
    EXPECT_TRUE(month.harness.diagnostics().empty());
}

TEST(DateField, IsTypedSteppedAndChosen)
{
    Date date = date_of(2026, 11, 23);
    Harness harness([&](Ui& ui) { ui.date_field("Due", date); });
    EXPECT_EQ(harness.find(Role::TextField, "Due").value(), "2026-11-23");
    harness.press(Key::Tab);
    harness.type("5.1.2027");
    EXPECT_EQ(date, date_of(2027, 1, 5));
    harness.press(Key::Enter);
    EXPECT_EQ(harness.find(Role::TextField, "Due").value(), "2027-01-05");
    harness.press(Key::Up);
    EXPECT_EQ(date, date_of(2027, 1, 6));
    harness.find(Role::Button, "Choose a day").click();
    harness.find(Role::Cell, "2027-01-20").click();
    EXPECT_EQ(date, date_of(2027, 1, 20));
    EXPECT_FALSE(harness.has(Role::Cell, "2027-01-20")) << "it closes";
}

TEST(DateField, WhatIsNoDateIsForgotten)
{
    Date date = date_of(2026, 11, 23);
    Harness harness([&](Ui& ui) { ui.date_field("Due", date); });
    harness.press(Key::Tab);
    harness.type("tomorrow");
    harness.press(Key::Enter);
    EXPECT_EQ(date, date_of(2026, 11, 23));
    EXPECT_EQ(harness.find(Role::TextField, "Due").value(), "2026-11-23");
}

TEST(DateTimeField, IsADayAndATime)
{
    using namespace std::chrono;
    local_seconds at = local_days(2026y / November / 23) + 14h + 30min;
    Harness harness([&](Ui& ui) { ui.date_time_field("At", at); });
    EXPECT_EQ(harness.find(Role::TextField, "Day").value(), "2026-11-23");
    harness.find(Role::TextField, "Day").click();
    harness.press(Key::Up);
    EXPECT_EQ(at, local_days(2026y / November / 24) + 14h + 30min);
    harness.find(Role::SpinButton, "Hours").set_value("7");
    EXPECT_EQ(at, local_days(2026y / November / 24) + 7h + 30min);
    harness.find(Role::SpinButton, "Minutes").set_value("59");
    EXPECT_EQ(at, local_days(2026y / November / 24) + 7h + 59min);
}

TEST(DateTimeField, TakesTimesBeforeTheEpochAndAbsurdOnes)
{
    using namespace std::chrono;
    local_seconds at { -1s };
    Harness harness([&](Ui& ui) { ui.date_time_field("At", at, { .has_seconds = true }); });
    EXPECT_EQ(harness.find(Role::TextField, "Day").value(), "1969-12-31");
    EXPECT_EQ(at, local_seconds { -1s }) << "what is shown is not written";
    for (local_seconds const absurd : { local_seconds::min(), local_seconds::max() }) {
        at = absurd;
        harness.settle();
        EXPECT_EQ(at, absurd);
    }
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(TimeField, WrapsEachPart)
{
    std::chrono::seconds time = 23h + 59min;
    Harness harness([&](Ui& ui) { ui.time_field("At", time, { .minute_step = 5 }); });
    EXPECT_EQ(harness.find(Role::SpinButton, "Minutes").value(), "59");
    harness.press(Key::Tab);
    harness.press(Key::Up);
    EXPECT_EQ(time, 59min);
    EXPECT_EQ(harness.find(Role::SpinButton, "Hours").value(), "00");
    harness.find(Role::SpinButton, "Hours").set_value("7");
    EXPECT_EQ(time, 7h + 59min);
    time = -1s;
    harness.frame();
    EXPECT_EQ(harness.find(Role::SpinButton, "Hours").value(), "23");
}

}
}
