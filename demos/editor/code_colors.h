// SPDX-License-Identifier: MIT
//
// Colors for C and C++: comments, strings, numbers, the words that most files are made of.

#pragma once

#include <oriel/ui/text_area.h>

struct CodeColors {
    oriel::Color comment;
    oriel::Color string;
    oriel::Color number;
    oriel::Color keyword;

    static CodeColors on(oriel::Color background);
    // A line, from the state in which the one before ended: 1 inside a comment of several lines.
    std::uint64_t paint(
        std::string_view line, std::uint64_t state, std::vector<oriel::PaintedText>& paints) const;
};
