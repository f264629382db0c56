// SPDX-License-Identifier: MIT
//
// NumberLabel: a number as it is shown, with so many decimals, on the stack.

#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace oriel::kiosk {

class NumberLabel {
public:
    NumberLabel(double value, int decimals)
    {
        if (!std::isfinite(value)) {
            append("–");
            return;
        }
        double const shown = std::clamp(value, -1e15, 1e15);
        auto const result = std::to_chars(m_characters, m_characters + 40, shown,
            std::chars_format::fixed, std::clamp(decimals, 0, 9));
        m_size = static_cast<std::size_t>(result.ptr - m_characters);
        bool const is_zero = view().find_first_not_of("-0.") == std::string_view::npos;
        if (is_zero && m_characters[0] == '-')
            std::copy(m_characters + 1, m_characters + m_size--, m_characters);
    }
    // What has no room is left out whole.
    void append(std::string_view text)
    {
        if (m_size + text.size() > sizeof(m_characters))
            return;
        std::copy(text.begin(), text.end(), m_characters + m_size);
        m_size += text.size();
    }
    std::string_view view() const { return { m_characters, m_size }; }

private:
    char m_characters[64] {};
    std::size_t m_size = 0;
};

}
