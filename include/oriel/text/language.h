// SPDX-License-Identifier: MIT
//
// Language: of a text, after BCP 47, in 32 bits: the language, the script where it decides
// something, the region. Fonts draw some letters differently for one (`locl`), and it says whose
// form of a Chinese character is wanted.
//
//     TextStyle style { .language = "zh-Hant-HK" };

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace oriel {

class Language {
public:
    struct Tag {
        std::array<char, 12> letters {};
        std::uint8_t size = 0;

        constexpr std::string_view view() const { return { letters.data(), size }; }
    };

    // (Default) unknown: that of the engine.
    constexpr Language() = default;
    // What it does not know is left out: variants, extensions, regions of digits, rare scripts.
    // Not explicit, so that a literal can stand for it.
    constexpr Language(char const* tag) : Language(std::string_view(tag)) {}
    constexpr explicit Language(std::string_view tag)
    {
        for (std::size_t begin = 0; begin < tag.size();) {
            std::size_t const end = end_of_part(tag, begin);
            add(tag.substr(begin, end - begin), begin == 0);
            begin = end + 1;
        }
    }

    constexpr bool is_unknown() const { return m_packed == 0; }
    constexpr std::uint32_t packed() const { return m_packed; }
    constexpr bool operator==(Language const&) const = default;

    // "zh-Hant-HK"; empty when unknown.
    constexpr Tag tag() const
    {
        Tag tag;
        append(tag, 0, 3, 'a');
        if (std::uint32_t const script = m_packed >> script_shift; script != 0) {
            tag.letters[tag.size++] = '-';
            for (char letter : scripts[script])
                tag.letters[tag.size++] = letter;
        }
        if (m_packed >> region_shift & 31) {
            tag.letters[tag.size++] = '-';
            append(tag, region_shift, 2, 'A');
        }
        return tag;
    }

private:
    using Script = std::array<char, 4>;
    static constexpr unsigned letter_bits = 5;
    static constexpr unsigned region_shift = 15;
    static constexpr unsigned script_shift = 25;
    static constexpr std::array<Script, 9> scripts { Script {}, Script { 'H', 'a', 'n', 's' },
        Script { 'H', 'a', 'n', 't' }, Script { 'J', 'p', 'a', 'n' }, Script { 'K', 'o', 'r', 'e' },
        Script { 'L', 'a', 't', 'n' }, Script { 'C', 'y', 'r', 'l' }, Script { 'A', 'r', 'a', 'b' },
        Script { 'D', 'e', 'v', 'a' } };

    static constexpr std::size_t end_of_part(std::string_view tag, std::size_t begin)
    {
        while (begin < tag.size() && tag[begin] != '-' && tag[begin] != '_')
            ++begin;
        return begin;
    }
    // 1–26; 0 for what is no letter.
    static constexpr std::uint32_t number_of(char letter)
    {
        char const lower = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
        return lower >= 'a' && lower <= 'z' ? static_cast<std::uint32_t>(lower - 'a') + 1 : 0;
    }
    static constexpr std::uint32_t packed_letters(std::string_view part)
    {
        std::uint32_t packed = 0;
        for (std::size_t i = 0; i < part.size(); ++i) {
            std::uint32_t const number = number_of(part[i]);
            if (number == 0)
                return 0;
            packed |= number << letter_bits * i;
        }
        return packed;
    }
    constexpr void add(std::string_view part, bool is_first)
    {
        if (is_first && (part.size() == 2 || part.size() == 3))
            m_packed = packed_letters(part);
        else if (m_packed != 0 && part.size() == 2 && (m_packed >> region_shift & 1023) == 0)
            m_packed |= packed_letters(part) << region_shift;
        else if (m_packed != 0 && part.size() == 4 && m_packed >> script_shift == 0)
            m_packed |= script_of(part) << script_shift;
    }
    static constexpr std::uint32_t script_of(std::string_view part)
    {
        for (std::uint32_t i = 1; i < scripts.size(); ++i) {
            std::string_view const script(scripts[i].data(), scripts[i].size());
            if (packed_letters(script) == packed_letters(part))
                return i;
        }
        return 0;
    }
    constexpr void append(Tag& tag, unsigned shift, unsigned count, char first) const
    {
        for (unsigned i = 0; i < count; ++i) {
            std::uint32_t const number = m_packed >> (shift + letter_bits * i) & 31;
            if (number != 0)
                tag.letters[tag.size++] = static_cast<char>(first + static_cast<int>(number) - 1);
        }
    }

    std::uint32_t m_packed = 0;
};

}
