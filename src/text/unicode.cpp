// SPDX-License-Identifier: MIT

#include <text/unicode.h>

namespace oriel::detail {

namespace {

hb_unicode_general_category_t category_of(char32_t c)
{
    return hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
}

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

GraphemeClass hangul_class(char32_t c)
{
    if (is_between(c, 0x1100, 0x115f) || is_between(c, 0xa960, 0xa97c))
        return GraphemeClass::HangulLead;
    if (is_between(c, 0x1160, 0x11a7) || is_between(c, 0xd7b0, 0xd7c6))
        return GraphemeClass::HangulVowel;
    if (is_between(c, 0x11a8, 0x11ff) || is_between(c, 0xd7cb, 0xd7fb))
        return GraphemeClass::HangulTail;
    if (is_between(c, 0xac00, 0xd7a3))
        return (c - 0xac00) % 28 == 0 ? GraphemeClass::HangulPair : GraphemeClass::HangulTriple;
    return GraphemeClass::Other;
}

// The blocks that hold all of Extended_Pictographic; some of their members are none, and none of
// those ever follows a joiner in real text.
bool is_pictograph(char32_t c)
{
    return c == 0xa9 || c == 0xae || c == 0x203c || c == 0x2049 || is_between(c, 0x2122, 0x2139)
           || is_between(c, 0x2190, 0x21ff) || is_between(c, 0x2300, 0x23ff)
           || is_between(c, 0x24c2, 0x27bf) || is_between(c, 0x2934, 0x2935)
           || is_between(c, 0x2b00, 0x2bff) || c == 0x3030 || c == 0x303d || c == 0x3297
           || c == 0x3299 || is_between(c, 0x1f000, 0x1f1e5) || is_between(c, 0x1f200, 0x1f3fa)
           || is_between(c, 0x1f400, 0x1faff);
}

bool is_extend(char32_t c)
{
    return c == 0x200c || is_between(c, 0x1f3fb, 0x1f3ff) || is_between(c, 0xe0020, 0xe007f)
           || is_between(c, 0xff9e, 0xff9f) || is_mark(c);
}

}

GraphemeClass grapheme_class(char32_t c)
{
    if (is_between(c, 0x20, 0x7e))
        return GraphemeClass::Other;
    if (c == '\r')
        return GraphemeClass::CarriageReturn;
    if (c == '\n')
        return GraphemeClass::LineFeed;
    if (is_control(c) || c == 0x200b || is_between(c, 0x200e, 0x200f)
        || is_between(c, 0x2028, 0x202e) || is_between(c, 0x2060, 0x206f) || c == 0xfeff)
        return GraphemeClass::Control;
    if (c == 0x200d)
        return GraphemeClass::Joiner;
    if (is_between(c, 0x1f1e6, 0x1f1ff))
        return GraphemeClass::RegionalIndicator;
    if (is_extend(c))
        return GraphemeClass::Extend;
    return is_pictograph(c) ? GraphemeClass::Pictograph : hangul_class(c);
}

bool is_mark(char32_t c)
{
    if (c < 0x300)
        return false;
    hb_unicode_general_category_t const category = category_of(c);
    return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK
           || category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK
           || category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

bool is_word_character(char32_t c)
{
    if (c < 0x80)
        return is_ascii_letter_or_digit(c) || c == '_';
    switch (category_of(c)) {
    case HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_TITLECASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER:
    case HB_UNICODE_GENERAL_CATEGORY_LETTER_NUMBER:
    case HB_UNICODE_GENERAL_CATEGORY_OTHER_NUMBER:
    case HB_UNICODE_GENERAL_CATEGORY_CONNECT_PUNCTUATION:
        return true;
    default:
        return c == 0x200d;
    }
}

bool is_ideograph(char32_t c)
{
    return is_between(c, 0x2e80, 0x2fff) || is_between(c, 0x3041, 0x30ff)
           || is_between(c, 0x3105, 0x4dbf) || is_between(c, 0x4e00, 0xa4cf)
           || is_between(c, 0xac00, 0xd7a3) || is_between(c, 0xf900, 0xfaff)
           || is_between(c, 0xff66, 0xff9d) || is_between(c, 0x1b000, 0x1b2ff)
           || is_between(c, 0x20000, 0x3fffd);
}

hb_script_t script_of(char32_t c)
{
    if (c < 0x80)
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
    return hb_unicode_script(hb_unicode_funcs_get_default(), c);
}

}
