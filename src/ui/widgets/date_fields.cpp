// SPDX-License-Identifier: MIT
//
// Fields for a day, a time, and both.

#include "calendar.h"
#include "number_field.h"

#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace oriel {

namespace {

struct DateFieldState {
    std::string text;
    Date shown {};
    bool is_open = false;
    bool is_edited = false;
};

}

Response Ui::date_field(std::string_view label, std::chrono::year_month_day& date,
    DateFieldOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    DateFieldState& state = this->state<DateFieldState>(id);
    Date const before = date;
    bool const fills_row =
        parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    Scope const row = container({ .layout = { .width = options.width,
                                      .height = options.height,
                                      .gap = 4,
                                      .grow = fills_row ? 1 : options.grow,
                                      .flow = Flow::Row,
                                      .align = Align::Center } },
        id, {}, options.enabled);
    if (!state.is_edited) {
        state.text.clear();
        append_iso(state.text, date);
    }
    Response response = text_field(label, state.text,
        { .hint = "2000-12-31",
            .id = "text",
            .tooltip = options.tooltip,
            .enabled = options.enabled,
            .grow = 1 });
    int const step = [&] {
        int sum = 0;
        for (Event const& event : key_events(response.id())) {
            if (event.kind == EventKind::KeyPress && event.key == Key::Up)
                ++sum;
            if (event.kind == EventKind::KeyPress && event.key == Key::Down)
                --sum;
        }
        return sum;
    }();
    Date typed = date;
    bool const is_date = parse_date(state.text, typed) && limited(typed, options.calendar) == typed;
    if (response.changed())
        state.is_edited = true;
    if (state.is_edited && is_date)
        date = typed;
    if (step != 0)
        date = limited(moved_by_days(date, step), options.calendar);
    if (step != 0 || response.submitted() || response.focus_lost()) {
        state.is_edited = false;
        request_settle();
    }
    Response const button = this->button("Choose a day", { .kind = ButtonKind::Quiet,
                                                             .icon = Icon::Calendar,
                                                             .is_icon_only = true,
                                                             .id = "open",
                                                             .enabled = options.enabled });
    if (button.clicked()) {
        state.is_open = !state.is_open;
        request_settle();
    }
    if (auto popover =
            this->popover(button, state.is_open, { .along = Along::End, .name = label })) {
        CalendarOptions calendar = options.calendar;
        calendar.id = "calendar";
        if (this->calendar(label, date, calendar).submitted()) {
            state.is_open = state.is_edited = false;
            request_settle();
        }
    }
    if (!(date == before))
        mark_changed(response);
    return response;
}

static std::string_view two_digits(double value, std::span<char> room)
{
    int const number = static_cast<int>(value);
    room[0] = static_cast<char>('0' + number / 10 % 10);
    room[1] = static_cast<char>('0' + number % 10);
    return { room.data(), 2 };
}

Response Ui::time_field(std::string_view label, std::chrono::seconds& time,
    TimeFieldOptions const& options, Here here) noexcept
{
    using std::chrono::seconds;
    constexpr std::int64_t day = 86'400;
    Id const id = this->id(label, options.id, here);
    Response response = interact(id, Sense::None, options.enabled);
    std::int64_t const count = ((time.count() % day) + day) % day;
    std::array<int, 3> parts { static_cast<int>(count / 3600), static_cast<int>(count / 60 % 60),
        static_cast<int>(count % 60) };
    std::array<int, 3> const before = parts;
    Scope const row = container({ .id = id,
                                    .layout = { .width = options.width,
                                        .height = options.height,
                                        .gap = 4,
                                        .grow = options.grow,
                                        .flow = Flow::Row,
                                        .align = Align::Center,
                                        .align_self = natural_align(),
                                        .direction = Direction::LeftToRight },
                                    .access = { .role = Role::Group, .name = keep(label) } },
        id, {}, options.enabled);
    static constexpr std::array<std::string_view, 3> names { "Hours", "Minutes", "Seconds" };
    for (std::size_t i = 0; i < (options.has_seconds ? 3u : 2u); ++i) {
        if (i > 0)
            this->label(":", { .id = i == 1 ? "a" : "b" });
        NumberOptions part { .min = 0,
            .max = i == 0 ? 23.0 : 59.0,
            .step = i == 1 ? std::clamp(options.minute_step, 1, 30) : 1.0,
            .ends = NumberEnds::Wrap,
            .is_filled = false,
            .tooltip = options.tooltip,
            .enabled = options.enabled,
            .width = 48 };
        part.format = two_digits;
        Response const one =
            number_field(*this, id.child(std::uint64_t { i }), names[i], parts[i], part);
        if (one.focused())
            response.set(Response::Flag::Focused);
    }
    if (parts != before) {
        time = seconds(parts[0] * std::int64_t { 3600 } + parts[1] * 60 + parts[2]);
        mark_changed(response);
    }
    return response;
}

Response Ui::date_time_field(std::string_view label, std::chrono::local_seconds& at,
    DateTimeFieldOptions const& options, Here here) noexcept
{
    using std::chrono::days;
    using std::chrono::floor;
    using std::chrono::local_days;
    using std::chrono::year;
    Id const id = this->id(label, options.id, here);
    Response response = interact(id, Sense::None, options.enabled);
    Scope const row = container({ .id = id,
                                    .layout = { .width = options.width,
                                        .gap = 8,
                                        .grow = options.grow,
                                        .flow = Flow::Row,
                                        .align = Align::Center,
                                        .align_self = natural_align() },
                                    .access = { .role = Role::Group, .name = keep(label) } },
        id, {}, options.enabled);
    // What no calendar here shows is brought into what it does.
    constexpr std::chrono::local_seconds first = local_days(year::min() / 1 / 1);
    constexpr std::chrono::local_seconds last = local_days(year::max() / 12 / 31);
    std::chrono::local_seconds const shown = std::clamp(at, first, last);
    local_days const day = floor<days>(shown);
    Date date = limited(existing(Date(day)), options.calendar);
    std::chrono::seconds time = shown - day;
    bool const is_dated = date_field("Day", date,
        { .calendar = options.calendar, .id = "day", .tooltip = options.tooltip, .width = 148 })
                              .changed();
    bool const is_timed = time_field("Time", time,
        { .has_seconds = options.has_seconds,
            .minute_step = options.minute_step,
            .id = "time",
            .tooltip = options.tooltip })
                              .changed();
    if (is_dated || is_timed) {
        at = local_days(date) + time;
        mark_changed(response);
    }
    return response;
}

}
