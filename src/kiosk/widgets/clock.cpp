// SPDX-License-Identifier: MIT

#include "tones.h"

#include <oriel/kiosk/clock.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oriel::kiosk {

static constexpr float turn = 6.28318530718f;

namespace {

struct Instant {
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int milliseconds = 0;

    explicit Instant(ClockTime now)
    {
        using namespace std::chrono;
        auto const day_start = floor<days>(now);
        year_month_day const date(sys_days(day_start.time_since_epoch()));
        year = int { date.year() };
        month = unsigned { date.month() };
        day = unsigned { date.day() };
        auto const since = static_cast<int>((now - day_start).count());
        hour = since / 3'600'000;
        minute = since / 60'000 % 60;
        second = since / 1000 % 60;
        milliseconds = since % 1000;
    }
    double until_second() const { return (1000 - milliseconds) / 1000.0; }
    double until_minute() const { return 59 - second + until_second(); }
};

// What has no room is cut off.
class ClockText {
public:
    ClockText(std::string_view format, Instant const& now)
    {
        for (std::size_t i = 0; i < format.size(); ++i) {
            bool const is_field = format[i] == '%' && i + 1 < format.size();
            if (is_field)
                field(format[++i], now);
            else
                put(format[i]);
        }
    }
    std::string_view view() const { return { m_characters.data(), m_size }; }
    bool shows_seconds() const { return m_shows_seconds; }

private:
    void put(char character)
    {
        if (m_size < m_characters.size())
            m_characters[m_size++] = character;
    }
    void number(int value, int digits)
    {
        std::array<char, 12> text {};
        char* const end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
        for (auto i = static_cast<int>(end - text.data()); i < digits; ++i)
            put('0');
        for (char const* at = text.data(); at != end; ++at)
            put(*at);
    }
    void field(char name, Instant const& now)
    {
        switch (name) {
        case 'H':
            return number(now.hour, 2);
        case 'I':
            return number((now.hour + 11) % 12 + 1, 2);
        case 'M':
            return number(now.minute, 2);
        case 'S':
            m_shows_seconds = true;
            return number(now.second, 2);
        case 'p':
            put(now.hour < 12 ? 'A' : 'P');
            return put('M');
        case 'd':
            return number(static_cast<int>(now.day), 2);
        case 'm':
            return number(static_cast<int>(now.month), 2);
        case 'Y':
            return number(now.year, 4);
        default:
            return put(name);
        }
    }

    std::array<char, 96> m_characters {};
    std::size_t m_size = 0;
    bool m_shows_seconds = false;
};

struct DigitalPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    std::uint64_t reserved = 0;

    void operator()(Painting const& p) const
    {
        p.painter.text(*text, { p.rect.x, p.rect.y }, p.theme.text);
    }
};

struct AnaloguePaint {
    static constexpr bool is_pure = true;
    std::int16_t hour;
    std::int16_t minute;
    std::int16_t second; // -1: no hand
    std::int16_t reserved = 0;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        float const size = std::min(p.rect.width, p.rect.height);
        Point const center = p.rect.center();
        float const radius = size / 2 - 1;
        p.painter.rectangle({ center.x - radius, center.y - radius, 2 * radius, 2 * radius },
            { .fill = theme.control,
                .radius = radius,
                .border_width = 2,
                .border = theme.field_border });
        for (int i = 0; i < 60; ++i)
            paint_mark(p, center, radius, i);
        float const minutes = static_cast<float>(minute) / 60;
        hand(p, center, (static_cast<float>(hour % 12) + minutes) / 12, radius * 0.52f,
            size * 0.036f, theme.text);
        hand(p, center, minutes, radius * 0.78f, size * 0.026f, theme.text);
        if (second >= 0)
            hand(p, center, static_cast<float>(second) / 60, radius * 0.84f, size * 0.012f,
                bad_color(theme));
        float const hub = size * 0.032f;
        p.painter.ellipse({ center.x - hub, center.y - hub, 2 * hub, 2 * hub },
            second >= 0 ? bad_color(theme) : theme.text);
    }
    static Point along(float share)
    {
        float const angle = turn * (share - 0.25f);
        return { std::cos(angle), std::sin(angle) };
    }
    static void paint_mark(Painting const& p, Point center, float radius, int i)
    {
        bool const is_hour = i % 5 == 0;
        Point const way = along(static_cast<float>(i) / 60);
        float const outer = radius * 0.92f;
        p.painter.line(center + way * outer, center + way * (radius * (is_hour ? 0.8f : 0.88f)),
            is_hour ? p.theme.text : p.theme.text_muted,
            { .width = radius * (is_hour ? 0.04f : 0.018f), .cap = LineCap::Round });
    }
    static void hand(
        Painting const& p, Point center, float share, float length, float width, Color color)
    {
        Point const way = along(share);
        p.painter.line(center + way * (-length * 0.16f), center + way * length, color,
            { .width = width, .cap = LineCap::Round });
    }
};
static_assert(sizeof(AnaloguePaint) == 8, "compared as bytes: no padding");

}

Response digital_clock(Ui& ui, std::string_view label, ClockTime now,
    DigitalClockOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    Instant const instant(now);
    ClockText const shown(options.format, instant);
    TextStyle style = ui.theme().strong;
    style.size = std::clamp(finite_or_zero(options.size), 8.0f, 500.0f);
    style.line_height = 0;
    TextLayout const& text = ui.text(shown.view(), style);

    // Input: the time.
    Response const response = ui.interact(id, Sense::Hover, true);
    ui.request_frame(shown.shows_seconds() ? instant.until_second() : instant.until_minute());

    // Picture.
    ui.leaf({ .id = id,
                .layout = { .align_self = ui.natural_align() },
                .content = { text.size().width, text.size().height, text.size().width,
                    text.baseline() },
                .access = { .role = Role::Label, .name = ui.keep(label), .value = text.text() },
                .sense = Sense::Hover },
        DigitalPaint { &text });
    return response;
}

Response analogue_clock(Ui& ui, std::string_view label, ClockTime now,
    AnalogueClockOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    Instant const instant(now);
    float const size = std::clamp(finite_or_zero(options.size), 32.0f, 2000.0f);

    // Input: the time.
    Response const response = ui.interact(id, Sense::Hover, true);
    ui.request_frame(options.has_seconds ? instant.until_second() : instant.until_minute());

    // Picture.
    ui.leaf({ .id = id,
                .layout = { .width = size, .height = size, .align_self = ui.natural_align() },
                .access = { .role = Role::Image,
                    .name = ui.keep(label),
                    .value = ui.keep(ClockText("%H:%M", instant).view()) },
                .sense = Sense::Hover },
        AnaloguePaint { static_cast<std::int16_t>(instant.hour),
            static_cast<std::int16_t>(instant.minute),
            static_cast<std::int16_t>(options.has_seconds ? instant.second : -1) });
    return response;
}

}
