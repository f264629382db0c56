// SPDX-License-Identifier: MIT

#include <text/grapheme.h>

#include <oriel/text/utf8.h>
#include <text/grapheme_rules.h>

namespace oriel::detail {

namespace {

using Class = GraphemeClass;

Class class_at(std::string_view text, std::size_t offset)
{
    return grapheme_class(decode_utf8(text, offset).code_point);
}

// Printable ASCII, which joins nothing of its kind.
bool is_plain(char byte) { return byte >= 0x20 && byte < 0x7f; }

bool is_second_of_flag(std::string_view text, std::size_t offset)
{
    std::size_t indicators = 0;
    while (offset > 0) {
        offset = previous_code_point(text, offset);
        if (class_at(text, offset) != Class::RegionalIndicator)
            break;
        ++indicators;
    }
    return indicators % 2 == 1;
}

bool follows_joined_pictograph(std::string_view text, std::size_t offset)
{
    offset = previous_code_point(text, offset); // the joiner
    while (offset > 0) {
        offset = previous_code_point(text, offset);
        Class const c = class_at(text, offset);
        if (c != Class::Extend)
            return c == Class::Pictograph;
    }
    return false;
}

}

std::size_t previous_code_point(std::string_view text, std::size_t offset)
{
    // The longest sequence that ends exactly here; a stray continuation byte stands alone.
    for (std::size_t size = 4; size > 1; --size) {
        if (size <= offset && decode_utf8(text.substr(0, offset), offset - size).size == size)
            return offset - size;
    }
    return offset == 0 ? 0 : offset - 1;
}

std::size_t next_grapheme(std::string_view text, std::size_t offset)
{
    if (offset >= text.size())
        return text.size();
    if (is_plain(text[offset]) && (offset + 1 == text.size() || is_plain(text[offset + 1])))
        return offset + 1;
    Utf8Step step = decode_utf8(text, offset);
    GraphemeRules rules(grapheme_class(step.code_point));
    do {
        offset += step.size;
        step = decode_utf8(text, offset);
    } while (step.size != 0 && rules.join(grapheme_class(step.code_point)));
    return offset;
}

bool is_grapheme_boundary(std::string_view text, std::size_t offset)
{
    if (offset == 0 || offset >= text.size())
        return true;
    std::size_t const begin = previous_code_point(text, offset);
    if (decode_utf8(text, begin).size > offset - begin)
        return false;
    Class const before = class_at(text, begin);
    Class const after = class_at(text, offset);
    if (before == Class::RegionalIndicator && after == Class::RegionalIndicator)
        return !is_second_of_flag(text, offset);
    if (before == Class::Joiner && after == Class::Pictograph)
        return !follows_joined_pictograph(text, offset);
    return !joins_always(before, after);
}

std::size_t previous_grapheme(std::string_view text, std::size_t offset)
{
    do
        offset = previous_code_point(text, offset);
    while (!is_grapheme_boundary(text, offset));
    return offset;
}

std::size_t grapheme_begin(std::string_view text, std::size_t offset)
{
    if (offset >= text.size())
        return text.size();
    return is_grapheme_boundary(text, offset) ? offset : previous_grapheme(text, offset);
}

}
