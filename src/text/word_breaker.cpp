// SPDX-License-Identifier: MIT

#include <text/word_breaker.h>

#include <oriel/text/utf8.h>
#include <text/grapheme.h>
#include <text/unicode.h>

namespace oriel::detail {

namespace {

using Class = WordClass;

bool is_newline(Class c)
{
    return c == Class::Newline || c == Class::CarriageReturn || c == Class::LineFeed;
}
// WB4: stays with what stands before it, and counts for nothing.
bool is_ignored(Class c) { return c == Class::Extend || c == Class::Format || c == Class::Joiner; }
bool is_letter(Class c) { return c == Class::Letter || c == Class::HebrewLetter; }
bool is_inside_word(Class c) // MidLetter | MidNumLetQ
{
    return c == Class::MidLetter || c == Class::MidNumberLetter || c == Class::SingleQuote;
}
bool is_inside_number(Class c) // MidNum | MidNumLetQ
{
    return c == Class::MidNumber || c == Class::MidNumberLetter || c == Class::SingleQuote;
}
bool is_connected(Class c) { return is_letter(c) || c == Class::Number || c == Class::Katakana; }

// The rules WB5, WB8 to WB10, WB13 and WB7a, which ask for nothing but the two.
bool joins_always(Class before, Class after)
{
    if (after == Class::Connector)
        return is_connected(before) || before == Class::Connector;
    if (before == Class::Connector)
        return is_connected(after);
    if (before == Class::Katakana || after == Class::Katakana)
        return before == after;
    if (before == Class::HebrewLetter && after == Class::SingleQuote)
        return true;
    bool const is_wordy = is_letter(before) || before == Class::Number;
    return is_wordy && (is_letter(after) || after == Class::Number);
}

// One boundary to the next; see UAX #29, WB3 to WB999.
class WordWalk {
public:
    WordWalk(std::string_view text, std::size_t offset, WordRules rules)
        : m_text(text)
        , m_at(offset)
        , m_rules(rules)
    {}

    std::size_t end()
    {
        m_last = m_before = class_of(take());
        if (m_last == Class::CarriageReturn && has_line_feed())
            return m_at + 1;
        if (is_newline(m_last))
            return m_at;
        m_is_flag_half = m_before == Class::RegionalIndicator;
        while (m_at < m_text.size()) {
            std::size_t const boundary = m_at;
            if (!join(take()))
                return boundary;
        }
        return m_at;
    }

private:
    char32_t take()
    {
        Utf8Step const step = decode_utf8(m_text, m_at);
        m_at += step.size;
        return step.code_point;
    }
    Class class_of(char32_t c) const
    {
        if (m_rules == WordRules::Names && (c == '.' || c == ':'))
            return c == '.' ? Class::MidNumber : Class::Other;
        return properties_of(c).word;
    }
    bool has_line_feed() const { return m_at < m_text.size() && m_text[m_at] == '\n'; }

    bool join(char32_t next)
    {
        Class const last = m_last;
        m_last = class_of(next);
        if (is_newline(m_last))
            return false;
        if (is_ignored(m_last))
            return true;
        bool const is_emoji_sequence =
            last == Class::Joiner && properties_of(next).has(CodePointFlags::Pictograph); // WB3c
        bool const is_spaces = last == Class::Space && m_last == Class::Space;            // WB3d
        if (!is_emoji_sequence && !is_spaces && !joins_rest(m_last))
            return false;
        m_is_flag_half =
            m_last == Class::RegionalIndicator && !(m_before == m_last && m_is_flag_half);
        m_before_that = m_before;
        m_before = m_last;
        return true;
    }

    bool joins_rest(Class after)
    {
        if (joins_always(m_before, after))
            return true;
        if (after == Class::RegionalIndicator)
            return m_before == after && m_is_flag_half;
        if (is_letter(m_before) && is_inside_word(after))
            return is_letter(following()); // WB6
        if (is_inside_word(m_before) && is_letter(after))
            return is_letter(m_before_that); // WB7
        if (m_before == Class::HebrewLetter && after == Class::DoubleQuote)
            return following() == Class::HebrewLetter; // WB7b
        if (m_before == Class::DoubleQuote && after == Class::HebrewLetter)
            return m_before_that == Class::HebrewLetter; // WB7c
        if (is_inside_number(m_before) && after == Class::Number)
            return m_before_that == Class::Number; // WB11
        if (m_before == Class::Number && is_inside_number(after))
            return following() == Class::Number; // WB12
        return false;
    }

    // The class of the next code point that counts.
    Class following() const
    {
        for (std::size_t at = m_at; at < m_text.size();) {
            Utf8Step const step = decode_utf8(m_text, at);
            Class const c = class_of(step.code_point);
            if (!is_ignored(c))
                return c;
            at += step.size;
        }
        return Class::Other;
    }

    std::string_view m_text;
    std::size_t m_at;
    WordRules m_rules;
    Class m_last = Class::Other;        // of the last code point
    Class m_before = Class::Other;      // of the last one that counts
    Class m_before_that = Class::Other; // of the one before it
    bool m_is_flag_half = false;
};

// Whether there is a boundary whatever stood before the two.
bool parts_always(Class before, Class after)
{
    if (is_newline(after))
        return !(before == Class::CarriageReturn && after == Class::LineFeed);
    bool const is_alone = before == Class::Space || before == Class::Other;
    return is_newline(before) || (is_alone && !is_ignored(after) && after != Class::Space);
}

std::size_t certain_boundary_before(std::string_view text, std::size_t offset)
{
    Class after = Class::Other;
    for (std::size_t at = offset; at > 0;) {
        std::size_t const before = previous_code_point(text, at);
        Class const c = properties_of(decode_utf8(text, before).code_point).word;
        if (at < offset && parts_always(c, after))
            return at;
        after = c;
        at = before;
    }
    return 0;
}

}

std::size_t next_word_boundary(std::string_view text, std::size_t offset, WordRules rules)
{
    return offset < text.size() ? WordWalk(text, offset, rules).end() : text.size();
}

std::size_t previous_word_boundary(std::string_view text, std::size_t offset, WordRules rules)
{
    if (offset == 0)
        return 0;
    std::size_t at = certain_boundary_before(text, offset);
    for (std::size_t next = at; next < offset; next = next_word_boundary(text, next, rules))
        at = next;
    return at;
}

}
