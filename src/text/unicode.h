// SPDX-License-Identifier: MIT
//
// What the text room asks about code points. The data is HarfBuzz's own.

#pragma once

#include <hb.h>

#include <cstdint>

namespace oriel::detail {

enum class GraphemeClass : std::uint8_t {
    Other, // (Default)
    CarriageReturn,
    LineFeed,
    Control,
    Extend, // combining marks, variation selectors, emoji modifiers and tags
    Joiner, // ZERO WIDTH JOINER
    RegionalIndicator,
    Pictograph,
    HangulLead,
    HangulVowel,
    HangulTail,
    HangulPair,   // LV
    HangulTriple, // LVT
};

GraphemeClass grapheme_class(char32_t code_point);

inline bool is_ascii_letter_or_digit(char32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
// Ends a line wherever it stands (UAX #14: BK, CR, LF, NL).
inline bool is_newline(char32_t c)
{
    return (c >= 0x0a && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}
// Takes no room at the end of a line.
inline bool is_breaking_space(char32_t c)
{
    return c == ' ' || c == '\t' || c == 0x1680 || (c >= 0x2000 && c <= 0x200a && c != 0x2007)
           || c == 0x205f || c == 0x3000;
}
inline bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }
bool is_mark(char32_t c);
// Letters, digits, marks and the connectors: what words are made of.
bool is_word_character(char32_t c);
// Written without spaces, a word or a syllable each: Han, kana, Yi, Hangul syllables.
bool is_ideograph(char32_t c);
// Common and Inherited for what belongs to no script.
hb_script_t script_of(char32_t c);

}
