// SPDX-License-Identifier: MIT
#include "lexer.h"

#include "utf8_check.h"

#include <array>
#include <string>

namespace oriel::kiosk {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_hex_digit(char character)
{
    return is_digit(character) || (character >= 'a' && character <= 'f')
           || (character >= 'A' && character <= 'F');
}
bool is_letter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

struct Symbol {
    std::string_view text;
    TokenKind kind;
};
// Longer ones before those that they begin with.
constexpr Symbol symbols[] = { { "<=>", TokenKind::TwoWay }, { ":=", TokenKind::ColonEqual },
    { "=>", TokenKind::FatArrow }, { "->", TokenKind::Arrow }, { "==", TokenKind::EqualEqual },
    { "!=", TokenKind::NotEqual }, { "<=", TokenKind::LessEqual },
    { ">=", TokenKind::GreaterEqual }, { "+=", TokenKind::PlusEqual },
    { "-=", TokenKind::MinusEqual }, { "*=", TokenKind::StarEqual },
    { "/=", TokenKind::SlashEqual }, { "&&", TokenKind::And }, { "||", TokenKind::Or },
    { "??", TokenKind::QuestionQuestion }, { "{", TokenKind::OpenBrace },
    { "}", TokenKind::CloseBrace }, { "(", TokenKind::OpenParenthesis },
    { ")", TokenKind::CloseParenthesis }, { "[", TokenKind::OpenBracket },
    { "]", TokenKind::CloseBracket }, { ",", TokenKind::Comma }, { ";", TokenKind::Semicolon },
    { ":", TokenKind::Colon }, { ".", TokenKind::Dot }, { "?", TokenKind::Question },
    { "=", TokenKind::Equal }, { "<", TokenKind::Less }, { ">", TokenKind::Greater },
    { "+", TokenKind::Plus }, { "-", TokenKind::Minus }, { "*", TokenKind::Star },
    { "/", TokenKind::Slash }, { "%", TokenKind::Percent }, { "!", TokenKind::Not } };

// A file's tokens. Strings nest in the expressions of strings, so that where the lexer stands is
// a stack: text of a string, or an expression in one with its open brackets and question marks.
class Lexer {
public:
    Lexer(std::string_view text, Faults& faults) : m_text(text), m_faults(faults) {}

    std::vector<Token> run()
    {
        m_tokens.reserve(m_text.size() / 5 + 1);
        while (true) {
            if (is_in_text())
                string_text();
            else if (!next())
                break;
        }
        return std::move(m_tokens);
    }

private:
    struct Place {
        bool is_text = false;
        std::uint32_t string_begin = 0;
        int brackets = 0;
        int questions = 0; // of `a ? b : c` still without their colon
    };

    bool is_in_text() const { return !m_places.empty() && m_places.back().is_text; }
    bool is_in_interpolation() const { return !m_places.empty() && !m_places.back().is_text; }
    char at(std::size_t offset) const
    {
        return m_place + offset < m_text.size() ? m_text[m_place + offset] : '\0';
    }
    bool is_at_end() const { return m_place >= m_text.size(); }

    void push(TokenKind kind, std::uint32_t begin)
    {
        m_tokens.push_back({ .kind = kind,
            .is_after_space = m_has_space,
            .is_first_of_line = m_has_newline,
            .begin = begin,
            .end = m_place });
        m_has_space = m_has_newline = false;
    }
    void fault(std::uint32_t begin, std::uint32_t end, std::string cause, std::string remedy)
    {
        m_faults.add({ begin, end, std::move(cause), std::move(remedy) });
    }

    void skip_space()
    {
        while (!is_at_end()) {
            char const here = at(0);
            if (here == '\n')
                m_has_newline = true;
            if (here == ' ' || here == '\n' || here == '\t' || here == '\r')
                ++m_place;
            else if (here == '/' && at(1) == '/')
                skip_line_comment();
            else if (here == '/' && at(1) == '*')
                skip_block_comment();
            else
                break;
            m_has_space = true;
        }
    }
    void skip_line_comment()
    {
        std::size_t const end = m_text.find('\n', m_place);
        m_place = static_cast<std::uint32_t>(end == std::string_view::npos ? m_text.size() : end);
    }
    void skip_block_comment()
    {
        std::uint32_t const begin = m_place;
        std::size_t const end = m_text.find("*/", m_place + 2);
        if (end == std::string_view::npos) {
            fault(begin, begin + 2, "this comment has no end", "write `*/` behind it");
            m_place = static_cast<std::uint32_t>(m_text.size());
        } else {
            m_place = static_cast<std::uint32_t>(end + 2);
        }
    }

    // False at the end of the file.
    bool next()
    {
        if (is_in_interpolation() && ends_line()) {
            end_unclosed_strings();
            return true;
        }
        skip_space();
        std::uint32_t const begin = m_place;
        if (is_at_end()) {
            push(TokenKind::End, begin);
            return false;
        }
        if (begins_name(at(0)))
            name(begin);
        else if (is_digit(at(0)) || (at(0) == '.' && is_digit(at(1))))
            number(begin);
        else if (at(0) == '#' && is_hex_digit(at(1)))
            color(begin);
        else if (at(0) == '"')
            begin_string(begin);
        else
            symbol(begin);
        return true;
    }
    bool ends_line() const
    {
        std::size_t place = m_place;
        while (place < m_text.size() && (m_text[place] == ' ' || m_text[place] == '\t'))
            ++place;
        return place >= m_text.size() || m_text[place] == '\n' || m_text[place] == '\r';
    }

    void name(std::uint32_t begin)
    {
        while (continues_name(at(0)) || (at(0) == '-' && is_letter(at(1))))
            ++m_place;
        push(TokenKind::Name, begin);
    }
    void number(std::uint32_t begin)
    {
        while (is_digit(at(0)))
            ++m_place;
        if (at(0) == '.' && is_digit(at(1))) {
            ++m_place;
            while (is_digit(at(0)))
                ++m_place;
        }
        if ((at(0) == 'e' || at(0) == 'E')
            && (is_digit(at(1)) || ((at(1) == '-' || at(1) == '+') && is_digit(at(2))))) {
            m_place += 2;
            while (is_digit(at(0)))
                ++m_place;
        }
        if (at(0) == '%') {
            ++m_place;
        } else {
            while (is_letter(at(0)))
                ++m_place;
        }
        push(TokenKind::Number, begin);
    }
    void color(std::uint32_t begin)
    {
        ++m_place;
        while (continues_name(at(0)))
            ++m_place;
        push(TokenKind::Color, begin);
    }

    void symbol(std::uint32_t begin)
    {
        if (is_in_interpolation() && m_places.back().brackets == 0 && inner_symbol(begin))
            return;
        for (Symbol const& candidate : symbols) {
            if (m_text.substr(m_place, candidate.text.size()) != candidate.text)
                continue;
            m_place += static_cast<std::uint32_t>(candidate.text.size());
            if (!m_places.empty())
                count(candidate.kind);
            push(candidate.kind, begin);
            return;
        }
        unknown(begin);
    }
    void count(TokenKind kind)
    {
        Place& place = m_places.back();
        if (kind == TokenKind::OpenBrace || kind == TokenKind::OpenParenthesis
            || kind == TokenKind::OpenBracket)
            ++place.brackets;
        else if (kind == TokenKind::CloseBrace || kind == TokenKind::CloseParenthesis
                 || kind == TokenKind::CloseBracket)
            place.brackets -= place.brackets > 0;
        else if (place.brackets == 0 && kind == TokenKind::Question)
            ++place.questions;
    }
    // What ends an expression within a string.
    bool inner_symbol(std::uint32_t begin)
    {
        if (at(0) == '}') {
            ++m_place;
            m_places.pop_back();
            push(TokenKind::InterpolationEnd, begin);
            return true;
        }
        if (at(0) != ':')
            return false;
        if (m_places.back().questions > 0) {
            --m_places.back().questions;
            return false;
        }
        while (!is_at_end() && at(0) != '}' && at(0) != '"' && at(0) != '\n')
            ++m_place;
        push(TokenKind::FormatText, begin);
        return true;
    }
    void unknown(std::uint32_t begin)
    {
        std::size_t const length = utf8_length_at(m_text, m_place);
        m_place += static_cast<std::uint32_t>(length);
        std::string const shown = printable(m_text.substr(begin, length));
        if (at(0) == '\'' || shown == "'")
            fault(begin, m_place, "a text stands between double quotes", "write \"…\"");
        else
            fault(begin, m_place, "nothing begins with `" + shown + "`",
                "remove it, or put it between double quotes");
        push(TokenKind::Unknown, begin);
    }

    void begin_string(std::uint32_t begin)
    {
        ++m_place;
        push(TokenKind::StringBegin, begin);
        m_places.push_back({ .is_text = true, .string_begin = begin });
    }
    void string_text()
    {
        std::uint32_t const begin = m_place;
        while (!is_at_end() && at(0) != '"' && at(0) != '\n' && !is_interpolation())
            skip_character();
        if (m_place > begin)
            push(TokenKind::StringText, begin);
        if (is_at_end() || at(0) == '\n')
            end_unclosed_strings();
        else if (at(0) == '"')
            end_string();
        else
            begin_interpolation();
    }
    bool is_interpolation() const { return at(0) == '{' && at(1) != '{'; }
    void skip_character()
    {
        bool const is_pair = at(0) == '\\' || (at(0) == '{' && at(1) == '{');
        m_place += is_pair && m_place + 1 < m_text.size() && at(1) != '\n' ? 2 : 1;
    }
    void end_string()
    {
        std::uint32_t const begin = m_place++;
        push(TokenKind::StringEnd, begin);
        m_places.pop_back();
    }
    void begin_interpolation()
    {
        std::uint32_t const begin = m_place++;
        push(TokenKind::InterpolationBegin, begin);
        m_places.push_back({ .string_begin = m_places.back().string_begin });
    }
    // A string ends with its line. Only the outermost is told.
    void end_unclosed_strings()
    {
        std::uint32_t const begin = m_places.front().string_begin;
        fault(begin, begin + 1, "this text has no end on its line",
            m_places.size() > 1 ? "close it with `}` and `\"`" : "write `\"` behind it");
        while (!m_places.empty()) {
            push(m_places.back().is_text ? TokenKind::StringEnd : TokenKind::InterpolationEnd,
                m_place);
            m_places.pop_back();
        }
    }

    std::string_view m_text;
    Faults& m_faults;
    std::vector<Token> m_tokens;
    std::vector<Place> m_places;
    std::uint32_t m_place = 0;
    bool m_has_space = false;
    bool m_has_newline = true;
};

}

bool begins_name(char character) { return is_letter(character) || character == '_'; }
bool continues_name(char character) { return begins_name(character) || is_digit(character); }

std::vector<Token> tokens_of(std::string_view text, Faults& faults)
{
    return Lexer(text, faults).run();
}

}
