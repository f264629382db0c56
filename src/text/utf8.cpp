// SPDX-License-Identifier: MIT

#include <oriel/text/utf8.h>

namespace oriel {

namespace {

constexpr char32_t replacement_character = 0xfffd;

// What Table 3-7 of the Unicode standard allows after a first byte.
struct Lead {
    std::uint8_t size = 0; // 0: no first byte
    std::uint8_t second_low = 0x80;
    std::uint8_t second_high = 0xbf;
};

Lead lead_of(unsigned byte)
{
    if (byte >= 0xc2 && byte <= 0xdf)
        return { .size = 2 };
    if (byte == 0xe0)
        return { .size = 3, .second_low = 0xa0 };
    if (byte == 0xed)
        return { .size = 3, .second_high = 0x9f };
    if (byte >= 0xe1 && byte <= 0xef)
        return { .size = 3 };
    if (byte == 0xf0)
        return { .size = 4, .second_low = 0x90 };
    if (byte == 0xf4)
        return { .size = 4, .second_high = 0x8f };
    if (byte >= 0xf1 && byte <= 0xf3)
        return { .size = 4 };
    return {};
}

Utf8Step invalid(std::size_t size)
{
    return { replacement_character, static_cast<std::uint8_t>(size), false };
}

}

Utf8Step decode_utf8(std::string_view text, std::size_t offset)
{
    if (offset >= text.size())
        return {};
    auto const byte_at = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(text[offset + i]));
    };
    unsigned const first = byte_at(0);
    if (first < 0x80)
        return { first, 1, true };
    Lead const lead = lead_of(first);
    if (lead.size == 0)
        return invalid(1);
    std::size_t const left = text.size() - offset;
    char32_t code_point = first & (0x7fu >> lead.size);
    for (std::size_t i = 1; i < lead.size; ++i) {
        unsigned const low = i == 1 ? lead.second_low : 0x80;
        unsigned const high = i == 1 ? lead.second_high : 0xbf;
        if (i >= left || byte_at(i) < low || byte_at(i) > high)
            return invalid(i);
        code_point = code_point << 6 | (byte_at(i) & 0x3f);
    }
    return { code_point, lead.size, true };
}

bool is_valid_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        if (!step.is_valid)
            return false;
        at += step.size;
    }
    return true;
}

std::string valid_utf8(std::string_view text)
{
    std::string valid;
    valid.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        append_utf8(valid, step.code_point);
        at += step.size;
    }
    return valid;
}

void append_utf8(std::string& text, char32_t code_point)
{
    if (code_point > 0x10ffff || (code_point >= 0xd800 && code_point <= 0xdfff))
        code_point = replacement_character;
    auto const append = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    auto const append_tail = [&](int shift) { append(0x80 | (code_point >> shift & 0x3f)); };
    if (code_point < 0x80) {
        append(code_point);
    } else if (code_point < 0x800) {
        append(0xc0 | code_point >> 6);
        append_tail(0);
    } else if (code_point < 0x10000) {
        append(0xe0 | code_point >> 12);
        append_tail(6);
        append_tail(0);
    } else {
        append(0xf0 | code_point >> 18);
        append_tail(12);
        append_tail(6);
        append_tail(0);
    }
}

}
