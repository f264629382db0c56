// SPDX-License-Identifier: MIT

#include <text/text_motion.h>

#include <oriel/text/utf8.h>
#include <text/grapheme.h>
#include <text/unicode.h>

#include <algorithm>

namespace oriel::detail {

namespace {

constexpr char32_t keycap = 0x20e3;

// What stands before `offset`, which is not 0.
TextPiece piece_before(TextStore const& store, std::size_t offset)
{
    TextPiece const piece = store.paragraph(offset);
    return piece.begin < offset ? piece : store.paragraph(offset - 1);
}

std::size_t previous(TextStore const& store, std::size_t offset)
{
    if (offset == 0)
        return 0;
    TextPiece const piece = piece_before(store, offset);
    return piece.begin + previous_grapheme(piece.text, offset - piece.begin);
}

std::size_t next(TextStore const& store, std::size_t offset)
{
    TextPiece const piece = store.paragraph(offset);
    return piece.begin + next_grapheme(piece.text, offset - piece.begin);
}

std::size_t word_left(TextStore const& store, std::size_t offset)
{
    while (offset > 0) {
        TextPiece const piece = piece_before(store, offset);
        std::size_t const begin = previous_word_begin(piece.text, offset - piece.begin);
        offset = piece.begin + begin;
        if (is_word_at(piece.text, begin))
            break;
    }
    return offset;
}

std::size_t word_right(TextStore const& store, std::size_t offset)
{
    while (offset < store.size()) {
        TextPiece const piece = store.paragraph(offset);
        std::size_t const end = next_word_end(piece.text, offset - piece.begin);
        offset = piece.begin + end;
        if (is_word_at(piece.text, previous_grapheme(piece.text, end)))
            break;
    }
    return offset;
}

// Long paragraphs come in parts.
std::size_t line_begin(TextStore const& store, std::size_t offset)
{
    std::size_t begin = store.paragraph(offset).begin;
    while (begin > 0) {
        TextPiece const before = store.paragraph(begin - 1);
        if (before.text[begin - 1 - before.begin] == '\n')
            break;
        begin = before.begin;
    }
    return begin;
}

std::size_t line_end(TextStore const& store, std::size_t offset)
{
    for (;;) {
        TextPiece const piece = store.paragraph(offset);
        std::size_t const newline = piece.text.find('\n', offset - piece.begin);
        offset = piece.begin + std::min(newline, piece.text.size());
        if (newline != piece.text.npos)
            return newline > 0 && piece.text[newline - 1] == '\r' ? offset - 1 : offset;
        if (offset == store.size())
            return offset;
    }
}

std::string_view without_break(std::string_view line)
{
    if (line.ends_with('\n'))
        line.remove_suffix(line.ends_with("\r\n") ? 2 : 1);
    return line;
}

// Is seen only whole: emoji with their modifiers, flags, keycaps, \r\n.
bool is_indivisible(std::string_view grapheme)
{
    for (std::size_t at = 0; at < grapheme.size();) {
        Utf8Step const step = decode_utf8(grapheme, at);
        GraphemeClass const kind = grapheme_class(step.code_point);
        if (kind == GraphemeClass::Pictograph || kind == GraphemeClass::RegionalIndicator
            || kind == GraphemeClass::CarriageReturn || step.code_point == keycap)
            return true;
        at += step.size;
    }
    return false;
}

// Nobody sees them alone (Variation_Selector).
bool is_variation_selector(std::string_view text, std::size_t offset)
{
    char32_t const c = decode_utf8(text, offset).code_point;
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef)
           || (c >= 0x180b && c <= 0x180f && c != 0x180e);
}

}

std::size_t grapheme_begin(TextStore const& store, std::size_t offset)
{
    if (offset >= store.size())
        return store.size();
    TextPiece const piece = store.paragraph(offset);
    return piece.begin + grapheme_begin(piece.text, offset - piece.begin);
}

std::size_t grapheme_end(TextStore const& store, std::size_t offset)
{
    std::size_t const begin = grapheme_begin(store, offset);
    return begin < offset && offset < store.size() ? next(store, begin) : begin;
}

std::size_t moved(TextStore const& store, std::size_t offset, TextMotion motion)
{
    switch (motion) {
    case TextMotion::Left:
        return previous(store, offset);
    case TextMotion::Right:
        return next(store, offset);
    case TextMotion::WordLeft:
        return word_left(store, offset);
    case TextMotion::WordRight:
        return word_right(store, offset);
    case TextMotion::LineStart:
        return line_begin(store, offset);
    case TextMotion::LineEnd:
        return line_end(store, offset);
    case TextMotion::TextStart:
        return 0;
    case TextMotion::TextEnd:
        return store.size();
    default:
        return offset;
    }
}

std::size_t backspaced(TextStore const& store, std::size_t offset)
{
    std::size_t const begin = previous(store, offset);
    TextPiece const piece = store.paragraph(begin);
    std::string_view const cluster = piece.text.substr(begin - piece.begin, offset - begin);
    if (is_indivisible(cluster))
        return begin;
    std::size_t last = previous_code_point(cluster, cluster.size());
    while (last > 0 && is_variation_selector(cluster, last))
        last = previous_code_point(cluster, last);
    return begin + last;
}

TextRange unit_around(TextStore const& store, std::size_t offset, TextUnit unit)
{
    offset = grapheme_begin(store, offset);
    switch (unit) {
    case TextUnit::Grapheme:
        return { offset, offset };
    case TextUnit::Word: {
        TextPiece const piece = store.paragraph(offset);
        std::string_view const line = without_break(piece.text);
        TextRange const word = word_around(line, std::min(offset - piece.begin, line.size()));
        return { piece.begin + word.begin, piece.begin + word.end };
    }
    case TextUnit::Paragraph:
        return { line_begin(store, offset), line_end(store, offset) };
    case TextUnit::Everything:
        break;
    }
    return { 0, store.size() };
}

}
