// SPDX-License-Identifier: MIT

#include <oriel/text/text_search.h>

#include <oriel/text/text_document.h>
#include <oriel/text/utf8.h>

#include <algorithm>

namespace oriel {

// The small letter of a capital one.
static char32_t folded(char32_t c)
{
    if ((c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7))
        return c + 32;
    if (c < 0x100)
        return c;
    bool const comes_in_pairs = (c >= 0x100 && c <= 0x137 && c != 0x130 && c != 0x131)
                                || (c >= 0x14a && c <= 0x177) || (c >= 0x460 && c <= 0x481)
                                || (c >= 0x48a && c <= 0x4bf) || (c >= 0x4d0 && c <= 0x52f)
                                || (c >= 0x1e00 && c <= 0x1e95) || (c >= 0x1ea0 && c <= 0x1eff);
    if (comes_in_pairs)
        return c | 1;
    bool const capital_is_odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e);
    if (capital_is_odd)
        return (c + 1) & ~char32_t { 1 };
    if ((c >= 0x391 && c <= 0x3ab) || (c >= 0x410 && c <= 0x42f))
        return c + 32;
    if (c >= 0x400 && c <= 0x40f)
        return c + 80;
    return c;
}

TextSearch::TextSearch(std::string_view needle, TextCase text_case)
    : m_needle(needle)
    , m_case(text_case)
{
    if (m_case == TextCase::Match)
        return;
    for (std::size_t at = 0; at < needle.size();) {
        Utf8Step const step = decode_utf8(needle, at);
        m_folded += folded(step.code_point);
        at += step.size;
    }
}

// The end of the match that begins there, or nowhere.
std::size_t TextSearch::match_at(std::string_view text, std::size_t begin) const
{
    std::size_t at = begin;
    for (char32_t const wanted : m_folded) {
        if (at >= text.size())
            return TextMatch::nowhere;
        Utf8Step const step = decode_utf8(text, at);
        if (folded(step.code_point) != wanted)
            return TextMatch::nowhere;
        at += step.size;
    }
    return at;
}

TextMatch TextSearch::find(std::string_view text, std::size_t from) const
{
    if (is_empty() || from >= text.size())
        return {};
    if (m_case == TextCase::Match) {
        std::size_t const begin = text.find(m_needle, from);
        if (begin == std::string_view::npos)
            return {};
        return { begin, begin + m_needle.size() };
    }
    // A letter's other case differs from it in this bit, where the first one is of ASCII.
    char32_t const first = m_folded.front();
    unsigned const case_bit = first >= 'a' && first <= 'z' ? 0x20 : 0;
    for (std::size_t at = from; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        bool const may_begin =
            first < 0x80 ? (byte | case_bit) == first : (byte & 0xc0) != 0x80 && byte >= 0x80;
        if (!may_begin)
            continue;
        std::size_t const end = match_at(text, at);
        if (end != TextMatch::nowhere)
            return { at, end };
    }
    return {};
}

TextMatch TextSearch::find_last(std::string_view text) const
{
    TextMatch last;
    for (TextMatch match = find(text); match.is_found(); match = find(text, match.begin + 1))
        last = match;
    return last;
}

namespace {

constexpr std::size_t window_size = std::size_t { 64 } << 10;

// What a match that begins in a window may need behind it: folded letters keep about their size.
std::size_t reach(std::string const& needle) { return needle.size() * 2 + 4; }

}

TextMatch TextSearch::find(TextDocument const& document, std::size_t from, std::size_t to) const
{
    std::string scratch;
    to = std::min(to, document.size());
    for (std::size_t begin = from; !is_empty() && begin < to; begin += window_size) {
        std::size_t const end = std::min(begin + window_size, to);
        std::string_view const window = document.read(begin, end + reach(m_needle), scratch);
        TextMatch const match = find(window);
        if (match.is_found() && begin + match.begin < end)
            return { begin + match.begin, begin + match.end };
    }
    return {};
}

TextMatch TextSearch::find_last(
    TextDocument const& document, std::size_t from, std::size_t to) const
{
    std::string scratch;
    to = std::min(to, document.size());
    for (std::size_t end = to; !is_empty() && end > from;) {
        std::size_t const begin = std::max(from, end - std::min(end, window_size));
        std::string_view window = document.read(begin, end + reach(m_needle), scratch);
        TextMatch last;
        for (TextMatch match = find(window); match.is_found() && begin + match.begin < end;
             match = find(window, match.begin + 1))
            last = match;
        if (last.is_found())
            return { begin + last.begin, begin + last.end };
        end = begin;
    }
    return {};
}

}
