// SPDX-License-Identifier: MIT

#include "prose.h"

#include <array>
#include <cctype>
#include <cstdint>
#include <string_view>

namespace oriel {

static constexpr std::array<std::string_view, 48> words { "the", "a", "of", "and", "to", "in",
    "window", "light", "by", "is", "was", "harbour", "slowly", "that", "it", "for", "morning",
    "when", "they", "carried", "bread", "across", "wide", "river", "because", "with", "her", "old",
    "lantern", "quiet", "people", "at", "from", "garden", "under", "never", "letters", "would",
    "found", "his", "winter", "on", "remember", "as", "we", "sailing", "before", "nothing" };

// Numerical Recipes' generator; its high bits are good enough to pick words.
class WordPicker {
public:
    std::string_view next()
    {
        m_state = m_state * 1664525u + 1013904223u;
        return words[(m_state >> 16) % words.size()];
    }

private:
    std::uint32_t m_state = 20000;
};

static void append_word(std::string& text, std::string_view word, std::size_t index)
{
    std::size_t const first = text.size();
    text += word;
    if (index % 13 == 0)
        text[first] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[first])));
    if (index % 13 == 12)
        text += '.';
    else if (index % 7 == 6)
        text += ',';
    text += ' ';
}

static std::string paragraph(WordPicker& picker, std::size_t bytes)
{
    std::string text;
    for (std::size_t index = 0; text.size() < bytes; ++index)
        append_word(text, picker.next(), index);
    text.resize(bytes);
    text.back() = '.';
    return text;
}

std::vector<std::string> prose(std::size_t paragraphs, std::size_t bytes)
{
    WordPicker picker;
    std::vector<std::string> wall;
    for (std::size_t i = 0; i < paragraphs; ++i)
        wall.push_back(paragraph(picker, bytes * (i + 1) / paragraphs - bytes * i / paragraphs));
    return wall;
}

}
