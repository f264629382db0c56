// SPDX-License-Identifier: MIT
#include "kiosk/reactive/format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

namespace oriel::kiosk {

namespace {

// What std::to_chars may write of a double without an exponent, and of precision 20.
constexpr std::size_t number_room = 400;

struct Format {
    char fill = ' ';
    char align = 0;
    char sign = '-';
    bool has_zeros = false;
    bool has_groups = false;
    int width = 0;
    int precision = -1;
    char type = 0;
};

class FormatReader {
public:
    explicit FormatReader(std::string_view text) : m_text(text) {}

    Format read()
    {
        Format format;
        auto const is_align = [](char c) { return c == '<' || c == '>' || c == '^'; };
        if (m_text.size() > 1 && is_align(m_text[1])) {
            format.fill = take();
            format.align = take();
        } else if (is_align(next()))
            format.align = take();
        if (next() == '+' || next() == '-' || next() == ' ')
            format.sign = take();
        if (next() == '0') {
            format.has_zeros = true;
            take();
        }
        format.width = std::min(take_number(), 200);
        if (next() == ',') {
            format.has_groups = true;
            take();
        }
        if (next() == '.') {
            take();
            format.precision = std::min(take_number(), 20);
        }
        format.type = next();
        return format;
    }

private:
    char next() const { return m_text.empty() ? '\0' : m_text.front(); }
    char take()
    {
        char const first = next();
        m_text.remove_prefix(1);
        return first;
    }
    int take_number()
    {
        int number = 0;
        while (next() >= '0' && next() <= '9')
            number = std::min(number * 10 + (take() - '0'), 1000);
        return number;
    }

    std::string_view m_text;
};

std::string_view integer_digits(std::int64_t value, char type, std::span<char> room)
{
    int const base = type == 'x' || type == 'X' ? 16 : type == 'o' ? 8 : type == 'b' ? 2 : 10;
    std::uint64_t const size =
        value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    auto const end = std::to_chars(room.data(), room.data() + room.size(), size, base).ptr;
    if (type == 'X')
        std::transform(room.data(), end, room.data(),
            [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
    return { room.data(), static_cast<std::size_t>(end - room.data()) };
}

std::string_view number_digits(double value, Format const& format, std::span<char> room)
{
    char* const end = room.data() + room.size();
    double const size = std::isnan(value) ? 0 : std::min(std::abs(value), 1e300);
    std::to_chars_result result {};
    if (format.type == 'e')
        result = std::to_chars(room.data(), end, size, std::chars_format::scientific,
            format.precision < 0 ? 6 : format.precision);
    else if (format.type == 'f' || format.type == '%')
        result = std::to_chars(room.data(), end, format.type == '%' ? size * 100 : size,
            std::chars_format::fixed, format.precision < 0 ? 6 : format.precision);
    else if (format.precision >= 0)
        result =
            std::to_chars(room.data(), end, size, std::chars_format::general, format.precision);
    else
        result = std::to_chars(room.data(), end, size);
    return { room.data(), static_cast<std::size_t>(result.ptr - room.data()) };
}

void append_grouped(std::string& text, std::string_view digits)
{
    std::size_t const whole = std::min(digits.find('.'), digits.size());
    for (std::size_t i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    text += digits.substr(whole);
}

// Characters of what was written from `begin` on.
int length_from(std::string const& text, std::size_t begin)
{
    int count = 0;
    for (std::size_t i = begin; i < text.size(); ++i)
        count += (static_cast<unsigned char>(text[i]) & 0xc0) != 0x80;
    return count;
}

void pad(std::string& text, std::size_t begin, std::size_t behind_sign, Format const& format,
    char default_align)
{
    int const missing = format.width - length_from(text, begin);
    if (missing <= 0)
        return;
    auto const count = static_cast<std::size_t>(missing);
    char const align = format.align ? format.align : default_align;
    if (format.has_zeros && !format.align) {
        text.insert(behind_sign, count, '0');
        return;
    }
    std::size_t const before = align == '>' ? count : align == '^' ? count / 2 : 0;
    text.insert(begin, before, format.fill);
    text.append(count - before, format.fill);
}

void append_number(std::string& text, Value const& value, Format const& format)
{
    char room[number_room];
    std::size_t const begin = text.size();
    bool const is_integer = value.kind() != ValueKind::Number;
    bool const shows_integer = is_integer && format.type != 'f' && format.type != 'e'
                               && format.type != '%' && format.precision < 0;
    double const number = value.as_number();
    if (number < 0)
        text += '-';
    else if (format.sign != '-')
        text += format.sign;
    std::size_t const behind_sign = text.size();
    std::string_view const digits = shows_integer
                                        ? integer_digits(value.as_int(), format.type, room)
                                        : number_digits(number, format, room);
    if (format.has_groups)
        append_grouped(text, digits);
    else
        text += digits;
    if (format.type == '%')
        text += '%';
    pad(text, begin, behind_sign, format, '>');
}

void append_two_digits(std::string& text, std::int64_t value)
{
    text += static_cast<char>('0' + value / 10 % 10);
    text += static_cast<char>('0' + value % 10);
}

void append_clock(std::string& text, double milliseconds, std::string_view format)
{
    Value const seconds_value = Value::of(milliseconds / 1000);
    std::int64_t const seconds = std::max<std::int64_t>(seconds_value.as_int(), 0);
    for (std::size_t i = 0; i < format.size(); ++i) {
        char const sign = format[i] == '%' && i + 1 < format.size() ? format[++i] : '\0';
        if (sign == 'H')
            append_two_digits(text, seconds / 3600 % 24);
        else if (sign == 'M')
            append_two_digits(text, seconds / 60 % 60);
        else if (sign == 'S')
            append_two_digits(text, seconds % 60);
        else
            text += format[i];
    }
}

// At most so many characters, whole ones.
std::string_view cut(std::string_view text, int count)
{
    std::size_t i = 0;
    for (int n = 0; i < text.size(); ++i) {
        bool const begins = (static_cast<unsigned char>(text[i]) & 0xc0) != 0x80;
        if (begins && n++ == count)
            break;
    }
    return text.substr(0, i);
}

}

void append_text(std::string& text, Value const& value, Types const& types, TypeId type)
{
    switch (value.kind()) {
    case ValueKind::Bool:
        text += value.as_bool() ? "true" : "false";
        break;
    case ValueKind::Int:
    case ValueKind::Number:
        append_number(text, value, {});
        break;
    case ValueKind::Text:
        text += value.as_text();
        break;
    case ValueKind::Enum:
        if (auto const place = static_cast<std::size_t>(value.as_int());
            place < types[type].values.size())
            text += types[type].values[place];
        break;
    default:
        break;
    }
}

void append_formatted(
    std::string& text, Value const& value, std::string_view format, Types const& types, TypeId type)
{
    bool const is_number = value.kind() == ValueKind::Int || value.kind() == ValueKind::Number;
    if (is_number && format.find('%') != format.npos && format.back() != '%')
        return append_clock(text, value.as_number(), format);
    Format const read = FormatReader(format).read();
    if (is_number)
        return append_number(text, value, read);
    std::size_t const begin = text.size();
    if (value.kind() == ValueKind::Text && read.precision >= 0)
        text += cut(value.as_text(), read.precision);
    else
        append_text(text, value, types, type);
    pad(text, begin, begin, read, '<');
}

}
