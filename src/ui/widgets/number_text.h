// SPDX-License-Identifier: MIT
//
// Numbers as text, without a locale and without allocation.

#pragma once

#include <array>
#include <string_view>

namespace oriel {

class NumberText {
public:
    // Rounded to `wanted_decimals` (clamped to 0–9) places: "-0.50". "nan" and "inf" as such.
    NumberText(double value, int wanted_decimals);

    // Characters of such a text, without making it; about right when the value is enormous.
    static int length_of(double value, int decimals);

    std::string_view view() const { return { m_characters.data(), m_size }; }

private:
    std::array<char, 32> m_characters {};
    std::size_t m_size = 0;
};

// Decimals that tell values of a range (0 for none) apart by about a hundredth, or that `step`
// needs.
int decimals_for(double range, double step);

}
