// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/value.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace oriel::kiosk {

namespace {

using Arguments = std::span<Value const>;

bool begins(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

std::int64_t characters(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), begins);
}

// Of characters [first, first + count).
std::string_view part(std::string_view text, std::int64_t first, std::int64_t count)
{
    std::size_t begin = text.size();
    std::size_t end = text.size();
    std::int64_t place = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!begins(text[i]))
            continue;
        if (place == first)
            begin = i;
        if (count <= place - first && place >= first) {
            end = i;
            break;
        }
        ++place;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view {};
}

std::string_view trimmed(std::string_view text)
{
    auto const is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

void length(Arguments a, Value& result) { result.set_int(characters(a[0].as_text())); }
void contains(Arguments a, Value& result)
{
    result.set_bool(a[0].as_text().find(a[1].as_text()) != std::string_view::npos);
}
void starts_with(Arguments a, Value& result)
{
    result.set_bool(a[0].as_text().starts_with(a[1].as_text()));
}
void ends_with(Arguments a, Value& result)
{
    result.set_bool(a[0].as_text().ends_with(a[1].as_text()));
}
void is_empty(Arguments a, Value& result) { result.set_bool(a[0].as_text().empty()); }
void substring(Arguments a, Value& result)
{
    std::int64_t const first = std::max<std::int64_t>(a[1].as_int(), 0);
    result.set_text(part(a[0].as_text(), first, std::max<std::int64_t>(a[2].as_int(), 0)));
}
void index_of(Arguments a, Value& result)
{
    std::size_t const found = a[0].as_text().find(a[1].as_text());
    result.set_int(
        found == std::string_view::npos ? -1 : characters(a[0].as_text().substr(0, found)));
}
void trim(Arguments a, Value& result) { result.set_text(trimmed(a[0].as_text())); }

// Of Latin letters; what else has cases stays.
template <char from, char to>
void to_case(Arguments a, Value& result)
{
    std::string& text = result.write_text();
    text = a[0].as_text();
    for (char& c : text) {
        if (c >= from && c <= from + 25)
            c = static_cast<char>(c - from + to);
    }
}

void replace(Arguments a, Value& result)
{
    std::string_view rest = a[0].as_text();
    std::string_view const old = a[1].as_text();
    std::string& text = result.write_text();
    for (std::size_t found = 0; !old.empty() && found != rest.npos;) {
        found = rest.find(old);
        text += rest.substr(0, found);
        if (found == rest.npos)
            return;
        text += a[2].as_text();
        rest.remove_prefix(found + old.size());
    }
    text += rest;
}

void split(Arguments a, Value& result)
{
    std::string_view rest = a[0].as_text();
    std::string_view const by = a[1].as_text();
    std::size_t count = 1;
    for (std::size_t i = rest.find(by); !by.empty() && i != rest.npos;
         i = rest.find(by, i + by.size()))
        ++count;
    for (Value& item : result.write_items(count)) {
        std::size_t const found = by.empty() ? rest.npos : rest.find(by);
        item.set_text(rest.substr(0, found));
        rest.remove_prefix(found == rest.npos ? rest.size() : found + by.size());
    }
}

void join(Arguments a, Value& result)
{
    std::string& text = result.write_text();
    bool is_first = true;
    for (Value const& item : a[0].items()) {
        if (!is_first)
            text += a[1].as_text();
        text += item.as_text();
        is_first = false;
    }
}

void fill(std::string& text, std::int64_t missing, std::string_view filler)
{
    constexpr std::int64_t most = 10'000;
    for (std::int64_t i = 0; i < std::min(missing, most); ++i)
        text += filler.empty() ? " " : filler;
}
void pad_start(Arguments a, Value& result)
{
    std::string& text = result.write_text();
    fill(text, a[1].as_int() - characters(a[0].as_text()), a[2].as_text());
    text += a[0].as_text();
}
void pad_end(Arguments a, Value& result)
{
    std::string& text = result.write_text();
    text = a[0].as_text();
    fill(text, a[1].as_int() - characters(a[0].as_text()), a[2].as_text());
}
void repeat(Arguments a, Value& result)
{
    fill(result.write_text(), a[1].as_int(), a[0].as_text());
}

template <typename Number>
bool read(std::string_view text, Number& number)
{
    text = trimmed(text);
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc {} && end == text.data() + text.size();
}
void to_int(Arguments a, Value& result)
{
    std::int64_t number = 0;
    if (read(a[0].as_text(), number))
        result.set_int(number);
    else
        result.set_empty();
}
void to_float(Arguments a, Value& result)
{
    double number = 0;
    if (read(a[0].as_text(), number) && std::isfinite(number))
        result.set_number(number);
    else
        result.set_empty();
}

void append_padded(std::string& text, std::int64_t number, std::size_t digits)
{
    char room[24];
    char* const end = std::to_chars(room, room + sizeof room, number).ptr;
    auto const size = static_cast<std::size_t>(end - room);
    text.append(size < digits ? digits - size : 0, '0');
    text.append(room, size);
}

// Days since 1970 by %Y %m %d %j, everything else as it is.
void format_date(Arguments a, Value& result)
{
    using namespace std::chrono;
    auto const days_since = std::clamp<std::int64_t>(a[0].as_int(), -700'000, 3'000'000);
    year_month_day const date = sys_days(days(days_since));
    std::string_view const format = a[1].as_text();
    std::string& text = result.write_text();
    for (std::size_t i = 0; i < format.size(); ++i) {
        char const sign = format[i] == '%' && i + 1 < format.size() ? format[++i] : '\0';
        if (sign == 'Y')
            append_padded(text, static_cast<int>(date.year()), 4);
        else if (sign == 'm')
            append_padded(text, static_cast<unsigned>(date.month()), 2);
        else if (sign == 'd')
            append_padded(text, static_cast<unsigned>(date.day()), 2);
        else
            text += format[i];
    }
}
void weekday_of(Arguments a, Value& result)
{
    // The 1st of January 1970 was a Thursday.
    std::int64_t const days_since = std::clamp<std::int64_t>(a[0].as_int(), -700'000, 3'000'000);
    result.set_int(((days_since + 4) % 7 + 7) % 7);
}

constexpr FunctionDeclaration functions[] = {
    { "length", "text: string", "int", "Its characters.", length },
    { "is-empty", "text: string", "bool", "It has no characters.", is_empty },
    { "contains", "text: string, part: string", "bool", "The part is in it.", contains },
    { "starts-with", "text: string, part: string", "bool", "It begins so.", starts_with },
    { "ends-with", "text: string, part: string", "bool", "It ends so.", ends_with },
    { "index-of", "text: string, part: string", "int", "Where the part begins, or -1.", index_of },
    { "substring", "text: string, first: int, count: int", "string",
        "So many characters, from the first on.", substring },
    { "trim", "text: string", "string", "Without the spaces around it.", trim },
    { "upper", "text: string", "string", "In capitals, of the Latin alphabet.", to_case<'a', 'A'> },
    { "lower", "text: string", "string", "In small letters.", to_case<'A', 'a'> },
    { "replace", "text: string, old: string, new: string", "string",
        "Each occurrence of one by the other.", replace },
    { "split", "text: string, by: string", "[string]", "The parts between.", split },
    { "join", "parts: [string], by: string", "string", "One text of many.", join },
    { "pad-start", "text: string, width: int, filler: string", "string",
        "At least so many characters, filled in front.", pad_start },
    { "pad-end", "text: string, width: int, filler: string", "string",
        "At least so many characters, filled behind.", pad_end },
    { "repeat", "text: string, count: int", "string", "So many times.", repeat },
    { "to-int", "text: string", "int?", "The number that it says, or none.", to_int },
    { "to-float", "text: string", "float?", "The number that it says, or none.", to_float },
    { "format-date", "days: int, format: string", "string",
        "A day, counted from the 1st of January 1970, by %Y, %m and %d.", format_date },
    { "weekday", "days: int", "int", "0 is Sunday.", weekday_of },
};

}

void add_text_functions(Library& library)
{
    for (FunctionDeclaration const& each : functions)
        library.add(each);
}

}
