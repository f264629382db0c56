// SPDX-License-Identifier: MIT

#include "code_colors.h"

#include <algorithm>
#include <array>

using oriel::Color;

CodeColors CodeColors::on(Color background)
{
    if (background.red > 128)
        return { Color::rgb(0x6a737d), Color::rgb(0x1f7a3a), Color::rgb(0x9a5b00),
            Color::rgb(0x7b2fa8) };
    return { Color::rgb(0x8b95a1), Color::rgb(0x9bd68a), Color::rgb(0xf2b36b),
        Color::rgb(0xc792ea) };
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static bool is_keyword(std::string_view word)
{
    static constexpr std::array keywords { "auto", "bool", "break", "case", "char", "class",
        "const", "constexpr", "continue", "default", "double", "else", "enum", "explicit", "false",
        "float", "for", "if", "inline", "int", "namespace", "noexcept", "operator", "private",
        "public", "return", "sizeof", "static", "struct", "switch", "template", "true", "typename",
        "unsigned", "using", "virtual", "void", "while" };
    return std::find(keywords.begin(), keywords.end(), word) != keywords.end();
}

static std::size_t end_of_string(std::string_view line, std::size_t at)
{
    char const quote = line[at];
    for (++at; at < line.size() && line[at] != quote; ++at)
        at += line[at] == '\\' ? 1 : 0;
    return std::min(at + 1, line.size());
}

std::uint64_t CodeColors::paint(
    std::string_view line, std::uint64_t state, std::vector<oriel::PaintedText>& paints) const
{
    for (std::size_t at = 0, end = 0; at < line.size(); at = end) {
        std::string_view const rest = line.substr(at);
        Color color {};
        end = at + 1;
        if (state == 1 || rest.starts_with("/*")) {
            std::size_t const close = line.find("*/", state == 1 ? at : at + 2);
            state = close == line.npos ? 1 : 0;
            end = state == 1 ? line.size() : close + 2;
            color = comment;
        } else if (rest.starts_with("//")) {
            end = line.size();
            color = comment;
        } else if (rest[0] == '"' || rest[0] == '\'') {
            end = end_of_string(line, at);
            color = string;
        } else if (is_word(rest[0])) {
            end = at
                  + static_cast<std::size_t>(
                      std::find_if_not(rest.begin(), rest.end(), is_word) - rest.begin());
            bool const is_number = rest[0] >= '0' && rest[0] <= '9';
            color = is_number ? number : is_keyword(line.substr(at, end - at)) ? keyword : Color {};
        }
        paints.push_back({ static_cast<std::uint32_t>(end), { .color = color } });
    }
    return state;
}
