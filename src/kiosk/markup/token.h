// SPDX-License-Identifier: MIT
//
// Token: a word of the markup, as bytes of the file. What lies between two tokens is space and
// comments, so that tokens and text together lose nothing.

#pragma once

#include <cstdint>

namespace oriel::kiosk {

enum class TokenKind : std::uint8_t {
    End, // (Default) of the file
    Name,
    Number, // with its unit: 12px
    Color,  // #4da3ff
    // "a {b:.2f} c" is StringBegin StringText InterpolationBegin … FormatText InterpolationEnd
    // StringText StringEnd.
    StringBegin,
    StringText,
    StringEnd,
    InterpolationBegin,
    InterpolationEnd,
    FormatText, // with its colon
    OpenBrace,
    CloseBrace,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    Comma,
    Semicolon,
    Colon,
    Dot,
    Question,
    QuestionQuestion,
    ColonEqual,
    TwoWay,     // <=>
    FatArrow,   // =>
    Arrow,      // ->
    Equal,      // =
    EqualEqual, // ==
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    PlusEqual,
    MinusEqual,
    StarEqual,
    SlashEqual,
    Not,
    And,
    Or,
    Unknown,
};

struct Token {
    TokenKind kind = TokenKind::End;
    bool is_after_space = false; // or a comment
    bool is_first_of_line = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

}
