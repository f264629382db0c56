// SPDX-License-Identifier: MIT
//
// The box that stands for a character no font has, with its code point in hexadecimal digits in
// two rows, made of square dots. It is drawn by us, because the fonts' own may be empty. Of very
// small ones only the frame is drawn.

#pragma once

#include <text/font_face.h>

#include <algorithm>

namespace oriel::detail {

// In dots: a frame of one around room of one around digits of three by five, one apart.
constexpr std::int32_t missing_box_columns(char32_t c) { return c > 0xffff ? 15 : 11; }
constexpr std::int32_t missing_box_rows = 15;
constexpr std::int32_t missing_box_rows_below = 2; // the baseline
constexpr Fixed missing_box_dots_in_em = 14;

// Whether a dot of the box is ink, the first row highest.
bool is_missing_box_ink(char32_t c, std::int32_t column, std::int32_t row);

// What follows is device pixels.
constexpr bool has_missing_digits(Fixed em) { return em >= 11 * fixed_one; }
constexpr std::int32_t missing_box_dot(Fixed em)
{
    return std::max(1, fixed_round(em / missing_box_dots_in_em));
}
constexpr std::int32_t missing_box_width(char32_t c, Fixed em)
{
    return has_missing_digits(em) ? missing_box_dot(em) * missing_box_columns(c)
                                  : std::max(3, fixed_round(em / 2));
}
constexpr std::int32_t missing_box_height(Fixed em)
{
    return has_missing_digits(em) ? missing_box_dot(em) * missing_box_rows
                                  : std::max(3, fixed_round(em * 11 / 16));
}
constexpr std::int32_t missing_box_descent(Fixed em)
{
    return has_missing_digits(em) ? missing_box_dot(em) * missing_box_rows_below : 0;
}
// With a dot of room on each side.
constexpr Fixed missing_box_advance(char32_t c, Fixed em)
{
    return (missing_box_width(c, em) + 2 * missing_box_dot(em)) * fixed_one;
}

}
