// SPDX-License-Identifier: MIT

#include <oriel/text/document_segment.h>

#include <oriel/text/text_document.h>
#include <text/grapheme.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace oriel {

using Offset = std::size_t;

static constexpr std::size_t longest_line = std::size_t { 16 } << 10;
static constexpr std::size_t part_size = std::size_t { 8 } << 10;
// What is looked at to find where a grapheme ends: more marks on one letter are parted.
static constexpr std::size_t before_part = 64;
static constexpr std::size_t behind_part = 512;
static constexpr std::size_t not_found = std::string_view::npos;

// Where the part of this number begins.
static Offset part_begin(
    TextDocument const& document, Offset line_begin, Offset line_end, Offset number)
{
    Offset const nominal = line_begin + number * part_size;
    if (number == 0 || nominal >= line_end)
        return std::min(nominal, line_end);
    Offset const from = nominal - before_part;
    std::string scratch;
    std::string_view const around =
        document.read(from, std::min(nominal + behind_part, line_end), scratch);
    Offset at = 0;
    while (at < 4 && (static_cast<unsigned char>(around[at]) & 0xc0) == 0x80)
        ++at;
    while (at < before_part)
        at = detail::next_grapheme(around, at);
    return from + at;
}

static DocumentSegment part_of(TextDocument const& document, Offset line_begin, Offset line_end,
    Offset line_next, Offset number)
{
    DocumentSegment part { .begin = part_begin(document, line_begin, line_end, number),
        .end = part_begin(document, line_begin, line_end, number + 1),
        .line_begin = line_begin,
        .line_end = line_end };
    part.next = part.end == line_end ? line_next : part.end;
    return part;
}

static Offset line_next(TextDocument const& document, Offset line_end)
{
    std::string scratch;
    std::string_view const ending = document.read(line_end, line_end + 2, scratch);
    return line_end + (ending.starts_with("\r\n") ? 2 : ending.starts_with('\n') ? 1 : 0);
}

// Of a line that begins at `begin` and, when it is no longer, ends before `limit`.
static Offset find_newline(TextDocument const& document, Offset begin, Offset limit)
{
    while (begin < limit) {
        std::string_view const piece = document.piece_at(begin).substr(0, limit - begin);
        if (piece.empty())
            return not_found;
        Offset const newline = piece.find('\n');
        if (newline != not_found)
            return begin + newline;
        begin += piece.size();
    }
    return not_found;
}

static Offset find_newline_before(TextDocument const& document, Offset end, Offset limit)
{
    while (end > limit) {
        std::string_view piece = document.piece_before(end);
        piece = piece.substr(piece.size() - std::min(piece.size(), end - limit));
        Offset const newline = piece.rfind('\n');
        if (newline != not_found)
            return end - piece.size() + newline;
        end -= piece.size();
    }
    return not_found;
}

static Offset without_return(TextDocument const& document, Offset line_begin, Offset newline)
{
    bool const has_return = newline > line_begin && document.piece_before(newline).back() == '\r';
    return has_return ? newline - 1 : newline;
}

// The line that begins there, or its first part.
static DocumentSegment first_of_line(TextDocument const& document, Offset begin)
{
    Offset const newline = find_newline(document, begin, begin + longest_line + 1);
    if (newline != not_found) {
        Offset const end = without_return(document, begin, newline);
        return { begin, end, newline + 1, begin, end };
    }
    Offset const size = document.size();
    if (size - begin <= longest_line)
        return { begin, size, size, begin, size };
    Offset const end = document.line_end(document.line_of(begin));
    return part_of(document, begin, end, line_next(document, end), 0);
}

// The one that `offset`, inside the line that begins there, is in.
static DocumentSegment in_line(TextDocument const& document, Offset line_begin, Offset offset)
{
    DocumentSegment const first = first_of_line(document, line_begin);
    if (first.ends_line() || offset < first.end)
        return first;
    Offset const last = offset >= first.line_end ? first.line_end - 1 : offset;
    Offset const next = line_next(document, first.line_end);
    Offset number = (last - line_begin) / part_size;
    while (number > 0 && part_begin(document, line_begin, first.line_end, number) > last)
        --number;
    return part_of(document, line_begin, first.line_end, next, number);
}

DocumentSegment segment_at(TextDocument const& document, Offset offset)
{
    offset = std::min(offset, document.size());
    Offset const near = offset - std::min(offset, longest_line);
    Offset const newline = find_newline_before(document, offset, near);
    if (newline != not_found)
        return in_line(document, newline + 1, offset);
    Offset const begin = near == 0 ? 0 : document.line_begin(document.line_of(offset));
    return in_line(document, begin, offset);
}

bool take_next(TextDocument const& document, DocumentSegment& segment)
{
    if (segment.ends_line()) {
        if (!segment.has_newline())
            return false;
        segment = first_of_line(document, segment.next);
        return true;
    }
    Offset const next = line_next(document, segment.line_end);
    Offset const number = (segment.begin - segment.line_begin) / part_size + 1;
    segment = part_of(document, segment.line_begin, segment.line_end, next, number);
    return true;
}

bool take_previous(TextDocument const& document, DocumentSegment& segment)
{
    if (segment.begin == 0)
        return false;
    segment = segment_at(document, segment.begin - 1);
    return true;
}

}
