// SPDX-License-Identifier: MIT
//
// TabStop: where a tab leads, and which part of what follows it stands there: all of it up to the
// next tab, or to the end of its line. Columns of one text line up without a table.
//
//     TabStop const stops[] = { { 120 }, { 240, TabAlign::End }, { 320, TabAlign::Decimal } };
//     ui.label("Mercury\t58\t0.38\nVenus\t108\t0.9", { .tab_stops = stops });

#pragma once

#include <cstddef>
#include <cstdint>

namespace oriel {

// Start and End as of lines: what runs to the left starts at its right.
enum class TabAlign : std::uint8_t {
    Start, // (Default)
    Center,
    End,
    Decimal, // its decimal point; its end where it has none
};

// A tab leads to the first stop of the list that is further than what stands before it, and
// behind the last one to the next multiple of the tab width. Aligned text that has no room stands
// a space behind what is before it.
struct TabStop {
    float position = 0; // logical pixels from where the line starts; 0 to 10,000
    TabAlign align = TabAlign::Start;
    char32_t decimal_point = U'.';

    bool operator==(TabStop const&) const = default;
};

constexpr std::size_t max_tab_stops = 256; // of one paragraph; others are as if they were not there

}
