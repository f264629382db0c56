// SPDX-License-Identifier: MIT
//
// Expression: the value of what a person types into a number field. Numbers (also 0x1f, 0b101 and
// 1e3), + - * / ^, parentheses, pi, tau, e, inf and nan, and functions: sqrt, abs, min, max,
// floor, ceil, round, exp, log (natural), log2, log10, sin, cos, tan, asin, acos, atan, deg, rad.
// Angles are radians. It takes every byte string, allocates nothing and knows no locale.
//
//     evaluate("2 * pi").value;                       // 6.283…
//     evaluate("+= 3", { .current = 4 }).value;       // 7
//     evaluate("50%", { .whole = 8 }).value;          // 4
//     evaluate("2 +").error;                          // "a number is missing", at offset 3

#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

namespace oriel {

struct ExpressionContext {
    // Of the variable x, and what +=, -=, *= and /= change.
    double current = 0;
    // What a percentage that stands alone is a share of, counted from `origin`. In other places
    // 50% is 0.5; after += and -= it is a share of `current`.
    double whole = 1;
    double origin = 0;
};

struct ExpressionResult {
    double value = std::numeric_limits<double>::quiet_NaN();
    std::string_view error {}; // empty: there is a value
    std::size_t offset = 0;    // of the error, in bytes

    bool is_ok() const { return error.empty(); }
};

ExpressionResult evaluate(std::string_view text, ExpressionContext const& context = {});

}
