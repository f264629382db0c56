// SPDX-License-Identifier: MIT
//
// What the text room asks about code points. The tables are Unicode 15.0's, made by
// unicode_tables/make.
//
//     CodePointProperties const& properties = properties_of(U'é');

#pragma once

#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace oriel::detail {

// Grapheme_Cluster_Break of UAX #29, and Extended_Pictographic.
enum class GraphemeClass : std::uint8_t {
    Other, // (Default)
    CarriageReturn,
    LineFeed,
    Control,
    Extend,
    Joiner, // ZERO WIDTH JOINER
    RegionalIndicator,
    Prepend,
    SpacingMark,
    Pictograph,
    HangulLead,
    HangulVowel,
    HangulTail,
    HangulPair,   // LV
    HangulTriple, // LVT
};

// Word_Break of UAX #29.
enum class WordClass : std::uint8_t {
    Other, // (Default)
    CarriageReturn,
    LineFeed,
    Newline,
    Extend,
    Joiner,
    Format,
    Katakana,
    HebrewLetter,
    Letter,
    SingleQuote,
    DoubleQuote,
    MidNumberLetter,
    MidLetter,
    MidNumber,
    Number,
    Connector, // ExtendNumLet
    RegionalIndicator,
    Space, // WSegSpace
};

// Line_Break by the names of UAX #14, after LB1 (CJ is NS), with what LB30 and LB30b tell apart.
// clang-format off
enum class LineClass : std::uint8_t {
    AL /* (Default) */, B2, BA, BB, BK, CB, CL, CM, CP, CP_Wide, CR, EB, EM, EX, GL, H2, H3, HL,
    HY, ID, ID_Reserved, IN, IS, JL, JT, JV, LF, NL, NS, NU, OP, OP_Wide, PO, PR, QU, RI, SP, SY,
    WJ, ZW, ZWJ,
};
// clang-format on

enum class CodePointFlags : std::uint16_t {
    None = 0,
    Pictograph = 1 << 0, // Extended_Pictographic
    EmojiPresentation = 1 << 1,
    Emoji = 1 << 2,
    EmojiModifier = 1 << 3,
    Reordered = 1 << 4,      // a text with it needs UAX #9: R, AL, AN, RLE, RLO, RLI
    BidiBlank = 1 << 5,      // takes the paragraph's level at the end of a line (UAX #9, L1)
    WordPart = 1 << 6,       // letters, marks, numbers, connectors
    ComplexContext = 1 << 7, // Thai and its kin, whose words only a dictionary knows
    Ignorable = 1 << 8,      // Default_Ignorable_Code_Point: no font needs a glyph for it
};
constexpr CodePointFlags operator|(CodePointFlags a, CodePointFlags b)
{
    return static_cast<CodePointFlags>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

struct CodePointProperties {
    GraphemeClass grapheme = GraphemeClass::Other;
    WordClass word = WordClass::Other;
    LineClass line = LineClass::AL;
    std::uint8_t script = 0; // index into script_tags
    std::uint8_t script_set = 0;
    CodePointFlags flags = CodePointFlags::None;

    constexpr bool has(CodePointFlags flag) const
    {
        return (static_cast<unsigned>(flags) & static_cast<unsigned>(flag)) != 0;
    }
};
static_assert(sizeof(CodePointProperties) == 8, "there are hundreds of them");

struct BracketPair {
    char16_t opening = 0;
    char16_t closing = 0;
};

// The tables: code points to chapters of blocks, those to indices of records.
constexpr std::size_t code_point_block = 16;   // code points
constexpr std::size_t code_point_chapter = 32; // blocks
extern std::uint8_t const code_point_chapters[];
extern std::uint16_t const code_point_blocks[];
extern std::uint16_t const code_point_indices[];
extern CodePointProperties const code_point_records[];
extern std::uint32_t const script_tags[];
extern std::uint8_t const script_sets[]; // indices into script_tags
extern std::uint16_t const script_set_begins[];
extern BracketPair const bracket_pairs[]; // sorted by opening
extern std::size_t const bracket_pair_count;

// `c` is at most U+10FFFF, as all that decode_utf8 gives.
inline CodePointProperties const& properties_of(char32_t c)
{
    std::size_t const chapter = code_point_chapters[c / (code_point_block * code_point_chapter)];
    std::size_t const block =
        code_point_blocks[chapter * code_point_chapter + c / code_point_block % code_point_chapter];
    return code_point_records[code_point_indices[block * code_point_block + c % code_point_block]];
}

inline GraphemeClass grapheme_class(char32_t c) { return properties_of(c).grapheme; }

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

// Common and Inherited for what belongs to no script.
inline hb_script_t script_of(char32_t c)
{
    return static_cast<hb_script_t>(script_tags[properties_of(c).script]);
}
// Whether a character that belongs to several scripts (Script_Extensions) belongs to this one.
bool belongs_to_script(CodePointProperties const& properties, hb_script_t script);
// The first of several scripts; Common when there is but one.
hb_script_t first_extension(CodePointProperties const& properties);
// The closing bracket of an opening one; 0 for what is none.
char32_t closing_bracket(char32_t opening);

}
