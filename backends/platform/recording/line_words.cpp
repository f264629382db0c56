// SPDX-License-Identifier: MIT

#include "line_words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <system_error>

namespace oriel {

static void append_space(std::string& line)
{
    if (!line.empty() && line.back() != '\n')
        line += ' ';
}

void append_word(std::string& line, std::string_view word)
{
    append_space(line);
    line += word;
}

template <typename Number>
static void append_shortest(std::string& line, Number value)
{
    char digits[64];
    auto const written = std::to_chars(std::begin(digits), std::end(digits), value);
    append_word(line, { digits, static_cast<std::size_t>(written.ptr - digits) });
}

void append_number(std::string& line, double value) { append_shortest(line, value); }
void append_number(std::string& line, float value) { append_shortest(line, value); }
void append_number(std::string& line, std::size_t value) { append_shortest(line, value); }

void append_hex(std::string& line, std::string_view prefix, std::uint64_t value)
{
    char digits[16];
    auto const written = std::to_chars(std::begin(digits), std::end(digits), value, 16);
    append_word(line, prefix);
    line.append(digits, written.ptr);
}

void append_quoted(std::string& line, std::string_view value)
{
    append_word(line, "\"");
    for (char const c : value) {
        if (c == '"' || c == '\\')
            line += '\\';
        if (c == '\n')
            line += "\\n";
        else
            line += c;
    }
    line += '"';
}

void LineReader::skip_spaces()
{
    m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
}

bool LineReader::is_at_end()
{
    skip_spaces();
    return m_rest.empty();
}

std::string_view LineReader::word()
{
    skip_spaces();
    std::string_view const word = m_rest.substr(0, m_rest.find(' '));
    m_rest.remove_prefix(word.size());
    return word;
}

template <typename Number>
static bool read(std::string_view word, Number& value)
{
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc() && end == word.data() + word.size();
}

bool LineReader::number(double& value) { return read(word(), value) && std::isfinite(value); }
bool LineReader::number(float& value) { return read(word(), value) && std::isfinite(value); }
bool LineReader::number(std::size_t& value) { return read(word(), value); }

bool LineReader::hex(std::string_view prefix, std::uint64_t& value)
{
    std::string_view digits = word();
    if (!digits.starts_with(prefix))
        return false;
    digits.remove_prefix(prefix.size());
    auto const [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return error == std::errc() && end == digits.data() + digits.size();
}

bool LineReader::quoted(std::string& value)
{
    skip_spaces();
    value.clear();
    if (!m_rest.starts_with('"'))
        return false;
    for (std::size_t i = 1; i < m_rest.size(); ++i) {
        if (m_rest[i] == '"') {
            m_rest.remove_prefix(i + 1);
            return true;
        }
        bool const is_escaped = m_rest[i] == '\\' && i + 1 < m_rest.size();
        if (is_escaped)
            ++i;
        value += is_escaped && m_rest[i] == 'n' ? '\n' : m_rest[i];
    }
    return false;
}

std::optional<std::size_t> LineReader::index_in(std::span<std::string_view const> names)
{
    auto const found = std::ranges::find(names, word());
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

}
