// SPDX-License-Identifier: MIT

#include "flight.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <optional>

namespace sevenguis {

// "27.03.2026"
static std::optional<std::chrono::year_month_day> date_of(std::string_view text)
{
    unsigned parts[3] {};
    char const* at = text.data();
    char const* const end = at + text.size();
    for (unsigned& part : parts) {
        if (&part != parts && (at == end || *at++ != '.'))
            return {};
        auto const [stop, error] = std::from_chars(at, end, part);
        if (error != std::errc() || part > 9999)
            return {};
        at = stop;
    }
    std::chrono::year_month_day const date { std::chrono::year(static_cast<int>(parts[2])),
        std::chrono::month(parts[1]), std::chrono::day(parts[0]) };
    return at == end && date.ok() ? std::optional(date) : std::nullopt;
}

void Flight::date(oriel::Ui& ui, std::string_view label, std::string& text, bool is_enabled)
{
    ui.text_field(label, text, { .enabled = is_enabled, .width = 200 });
    if (is_enabled && !date_of(text))
        ui.label(
            "Day, month and year, with dots between them", { .tone = oriel::LabelTone::Caption });
}

void Flight::operator()(oriel::Ui& ui)
{
    ui.radio("One-way flight", m_kind, Kind::OneWay);
    ui.radio("Return flight", m_kind, Kind::Return);
    date(ui, "Start", m_start, true);
    date(ui, "Return", m_back, m_kind == Kind::Return);
    auto const start = date_of(m_start);
    auto const back = date_of(m_back);
    bool const is_possible = start && (m_kind == Kind::OneWay || (back && *start <= *back));
    if (ui.button("Book", { .kind = oriel::ButtonKind::Primary, .enabled = is_possible }).clicked())
        m_message =
            m_kind == Kind::OneWay
                ? fmt::format("You have booked a one-way flight on {}.", m_start)
                : fmt::format("You have booked a flight on {}, back on {}.", m_start, m_back);
    ui.label(m_message, { .id = "message" });
}

}
