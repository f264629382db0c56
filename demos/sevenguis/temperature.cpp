// SPDX-License-Identifier: MIT

#include "temperature.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace sevenguis {

static std::optional<double> number(std::string const& text)
{
    double value = 0;
    char const* const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

void Temperature::operator()(oriel::Ui& ui)
{
    auto row = ui.row();
    if (!row)
        return;
    if (ui.text_field("Celsius", m_celsius, { .width = 96 }).changed()) {
        if (auto const celsius = number(m_celsius))
            m_fahrenheit = fmt::format("{:.5g}", *celsius * 9 / 5 + 32);
    }
    ui.label("Celsius =");
    if (ui.text_field("Fahrenheit", m_fahrenheit, { .width = 96 }).changed()) {
        if (auto const fahrenheit = number(m_fahrenheit))
            m_celsius = fmt::format("{:.5g}", (*fahrenheit - 32) * 5 / 9);
    }
    ui.label("Fahrenheit");
}

}
