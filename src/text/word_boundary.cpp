// SPDX-License-Identifier: MIT

#include <text/word_boundary.h>

#include <oriel/text/utf8.h>
#include <oriel/text/word_range.h>
#include <text/grapheme.h>
#include <text/unicode.h>
#include <text/word_breaker.h>

namespace oriel::detail {

namespace {

enum class Kind { Space, Newline, Punctuation, Word, Complex };

// What stands between two word boundaries.
struct Segment {
    TextRange range;
    Kind kind = Kind::Newline;
};

Kind kind_of(std::string_view segment)
{
    for (std::size_t at = 0; at < segment.size();) {
        Utf8Step const step = decode_utf8(segment, at);
        CodePointProperties const& properties = properties_of(step.code_point);
        if (properties.has(CodePointFlags::ComplexContext))
            return Kind::Complex;
        if (properties.has(CodePointFlags::WordPart))
            return Kind::Word;
        at += step.size;
    }
    char32_t const first = decode_utf8(segment, 0).code_point;
    if (is_newline(first))
        return Kind::Newline;
    return is_breaking_space(first) || first == 0xa0 ? Kind::Space : Kind::Punctuation;
}

// Words may begin or end inside what a reader takes for one character; carets may not.
Segment segment_at(std::string_view text, std::size_t offset)
{
    TextRange range { previous_word_boundary(text, offset + 1, WordRules::Names), offset };
    while (!is_grapheme_boundary(text, range.begin))
        range.begin = previous_word_boundary(text, range.begin, WordRules::Names);
    range.end = range.begin;
    do
        range.end = next_word_boundary(text, range.end, WordRules::Names);
    while (!is_grapheme_boundary(text, range.end));
    return { range, kind_of(text.substr(range.begin, range.end - range.begin)) };
}

// Words are one segment each; the others are taken together.
bool belongs_together(Kind before, Kind after)
{
    return before == after && before != Kind::Word && before != Kind::Newline;
}

bool is_word(Kind kind) { return kind == Kind::Word || kind == Kind::Complex; }

Segment segments_around(std::string_view text, std::size_t offset)
{
    Segment segment = segment_at(text, offset);
    TextRange& range = segment.range;
    while (range.end < text.size()) {
        Segment const after = segment_at(text, range.end);
        if (!belongs_together(segment.kind, after.kind))
            break;
        range.end = after.range.end;
    }
    while (range.begin > 0) {
        Segment const before = segment_at(text, range.begin - 1);
        if (!belongs_together(before.kind, segment.kind))
            break;
        range.begin = before.range.begin;
    }
    return segment;
}

}

std::size_t next_word_end(std::string_view text, std::size_t offset)
{
    while (offset < text.size()) {
        Segment const segment = segments_around(text, offset);
        offset = segment.range.end;
        if (is_word(segment.kind))
            break;
    }
    return offset;
}

std::size_t previous_word_begin(std::string_view text, std::size_t offset)
{
    while (offset > 0) {
        Segment const segment = segments_around(text, previous_grapheme(text, offset));
        offset = segment.range.begin;
        if (is_word(segment.kind))
            break;
    }
    return offset;
}

TextRange word_around(std::string_view text, std::size_t offset)
{
    bool const is_at_end =
        offset >= text.size() || is_newline(decode_utf8(text, offset).code_point);
    if (is_at_end && offset > 0)
        offset = previous_grapheme(text, offset);
    if (offset >= text.size())
        return { offset, offset };
    Segment const segment = segments_around(text, offset);
    if (segment.kind == Kind::Newline)
        return { segment.range.end, segment.range.end };
    return segment.range;
}

bool is_word_at(std::string_view text, std::size_t offset)
{
    return offset < text.size() && is_word(segment_at(text, offset).kind);
}

}

namespace oriel {

TextRange word_range(std::string_view text, std::size_t offset)
{
    offset = detail::grapheme_begin(text, offset < text.size() ? offset : text.size());
    return detail::word_around(text, offset);
}

}
