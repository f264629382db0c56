// SPDX-License-Identifier: MIT

#include <text/word_boundary.h>

#include <oriel/text/utf8.h>
#include <text/grapheme.h>
#include <text/unicode.h>

namespace oriel::detail {

namespace {

enum class Kind { Space, Newline, Punctuation, Word, Ideograph };

Kind kind_at(std::string_view text, std::size_t offset)
{
    char32_t const c = decode_utf8(text, offset).code_point;
    if (is_newline(c))
        return Kind::Newline;
    if (is_breaking_space(c) || c == 0xa0)
        return Kind::Space;
    if (is_ideograph(c))
        return Kind::Ideograph;
    return is_word_character(c) ? Kind::Word : Kind::Punctuation;
}

bool is_of_word(Kind kind) { return kind == Kind::Word || kind == Kind::Ideograph; }

// Whether a word goes on from a character to the next.
bool belongs_together(Kind before, Kind after)
{
    return before == after && before != Kind::Ideograph && before != Kind::Newline;
}

}

std::size_t next_word_end(std::string_view text, std::size_t offset)
{
    while (offset < text.size() && !is_of_word(kind_at(text, offset)))
        offset = next_grapheme(text, offset);
    return offset < text.size() ? word_around(text, offset).end : offset;
}

std::size_t previous_word_begin(std::string_view text, std::size_t offset)
{
    while (offset > 0) {
        offset = previous_grapheme(text, offset);
        if (is_of_word(kind_at(text, offset)))
            return word_around(text, offset).begin;
    }
    return 0;
}

TextRange word_around(std::string_view text, std::size_t offset)
{
    bool const is_at_line_end = offset >= text.size() || kind_at(text, offset) == Kind::Newline;
    if (is_at_line_end && offset > 0
        && kind_at(text, previous_grapheme(text, offset)) != Kind::Newline)
        offset = previous_grapheme(text, offset);
    if (offset >= text.size() || kind_at(text, offset) == Kind::Newline)
        return { offset, offset };
    Kind const kind = kind_at(text, offset);
    TextRange range { offset, next_grapheme(text, offset) };
    while (range.end < text.size() && belongs_together(kind, kind_at(text, range.end)))
        range.end = next_grapheme(text, range.end);
    while (range.begin > 0) {
        std::size_t const before = previous_grapheme(text, range.begin);
        if (!belongs_together(kind_at(text, before), kind))
            break;
        range.begin = before;
    }
    return range;
}

}
