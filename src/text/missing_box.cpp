// SPDX-License-Identifier: MIT

#include <text/missing_box.h>

#include <array>

namespace oriel::detail {

namespace {

constexpr std::int32_t digit_width = 3;
constexpr std::int32_t digit_height = 5;
constexpr std::int32_t edge = 2; // the frame, and the room inside it

// The first row highest.
constexpr std::array<std::uint16_t, 16> digits { 0b111'101'101'101'111, 0b010'110'010'010'111,
    0b111'001'111'100'111, 0b111'001'111'001'111, 0b101'101'111'001'001, 0b111'100'111'001'111,
    0b111'100'111'101'111, 0b111'001'010'010'010, 0b111'101'111'101'111, 0b111'101'111'001'111,
    0b111'101'111'101'101, 0b110'101'110'101'110, 0b111'100'100'100'111, 0b110'101'101'101'110,
    0b111'100'110'100'111, 0b111'100'110'100'100 };

bool is_in_digit(char32_t digit, std::int32_t x, std::int32_t y)
{
    return x < digit_width && y < digit_height
           && (digits[digit & 15] >> (digit_height * digit_width - 1 - y * digit_width - x) & 1)
                  != 0;
}

}

bool is_missing_box_ink(char32_t c, std::int32_t column, std::int32_t row)
{
    std::int32_t const columns = missing_box_columns(c);
    if (column == 0 || row == 0 || column == columns - 1 || row == missing_box_rows - 1)
        return true;
    std::int32_t const x = column - edge;
    std::int32_t const y = row - edge;
    if (x < 0 || y < 0 || x >= columns - 2 * edge || y >= missing_box_rows - 2 * edge)
        return false;
    std::int32_t const digits_in_row = c > 0xffff ? 3 : 2;
    std::int32_t const place =
        2 * digits_in_row - 1 - y / (digit_height + 1) * digits_in_row - x / (digit_width + 1);
    return is_in_digit(c >> 4 * place, x % (digit_width + 1), y % (digit_height + 1));
}

}
