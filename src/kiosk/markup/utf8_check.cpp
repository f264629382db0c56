// SPDX-License-Identifier: MIT
#include "utf8_check.h"

namespace oriel::kiosk {

namespace {

unsigned byte_at(std::string_view text, std::size_t place)
{
    return place < text.size() ? static_cast<unsigned char>(text[place]) : 0u;
}
bool continues(std::string_view text, std::size_t place)
{
    return (byte_at(text, place) & 0xc0u) == 0x80u;
}

// 0 for what is no UTF-8: overlong, a surrogate, beyond U+10FFFF, cut off.
std::size_t valid_length(std::string_view text, std::size_t place)
{
    unsigned const first = byte_at(text, place);
    unsigned const second = byte_at(text, place + 1);
    if (first < 0x80u)
        return 1;
    if (first < 0xc2u || first > 0xf4u || !continues(text, place + 1))
        return 0;
    if (first < 0xe0u)
        return 2;
    if ((first == 0xe0u && second < 0xa0u) || (first == 0xedu && second >= 0xa0u)
        || !continues(text, place + 2))
        return 0;
    if (first < 0xf0u)
        return 3;
    if ((first == 0xf0u && second < 0x90u) || (first == 0xf4u && second >= 0x90u))
        return 0;
    return continues(text, place + 3) ? 4 : 0;
}

}

std::size_t utf8_length_at(std::string_view text, std::size_t place)
{
    std::size_t const length = valid_length(text, place);
    return length == 0 ? 1 : length;
}

std::size_t find_no_utf8(std::string_view text)
{
    for (std::size_t place = 0; place < text.size();) {
        std::size_t const length = valid_length(text, place);
        if (length == 0)
            return place;
        place += length;
    }
    return std::string_view::npos;
}

std::string printable(std::string_view character)
{
    constexpr std::string_view digits = "0123456789abcdef";
    unsigned const first = byte_at(character, 0);
    bool const is_shown = first >= 0x20u && first != 0x7fu && valid_length(character, 0) != 0;
    if (is_shown)
        return std::string(character);
    return { '\\', 'x', digits[first >> 4u], digits[first & 0xfu] };
}

}
