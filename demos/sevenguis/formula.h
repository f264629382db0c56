// SPDX-License-Identifier: MIT
//
// The formulas of the seventh task: numbers, cells, ranges, + - * /, parentheses, and the functions
// sum, product, min, max, average and count.
//
//     =sum(B1:B4) * 1.19

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace sevenguis {

// Column 0 is A, row 0 is 1 for those who read.
struct Place {
    int column = 0;
    int row = 0;

    bool operator==(Place const&) const = default;
};

// "C7"; nothing when it is none.
std::optional<Place> place_of(std::string_view name);

struct FormulaContext {
    std::function<double(Place)> value;    // NaN when that cell has no number
    std::function<void(Place)> depends_on; // told of every cell that is read
};

// Of what follows the "="; NaN when it cannot be computed, nothing when it makes no sense.
std::optional<double> evaluate(std::string_view formula, FormulaContext const& context);

}
