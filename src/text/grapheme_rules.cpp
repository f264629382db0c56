// SPDX-License-Identifier: MIT

#include <text/grapheme_rules.h>

namespace oriel::detail {

namespace {

using Class = GraphemeClass;

bool is_any_control(Class c)
{
    return c == Class::Control || c == Class::CarriageReturn || c == Class::LineFeed;
}

// GB6 to GB8.
bool joins_hangul(Class before, Class after)
{
    bool const ends_in_vowel = before == Class::HangulPair || before == Class::HangulVowel;
    bool const ends_in_tail = before == Class::HangulTriple || before == Class::HangulTail;
    if (before == Class::HangulLead)
        return after == Class::HangulLead || after == Class::HangulVowel
               || after == Class::HangulPair || after == Class::HangulTriple;
    if (ends_in_vowel && after == Class::HangulVowel)
        return true;
    return (ends_in_vowel || ends_in_tail) && after == Class::HangulTail;
}

}

bool joins_always(Class before, Class after)
{
    if (before == Class::CarriageReturn && after == Class::LineFeed)
        return true;
    if (is_any_control(before) || is_any_control(after))
        return false;
    return after == Class::Extend || after == Class::Joiner || after == Class::SpacingMark
           || before == Class::Prepend || joins_hangul(before, after);
}

bool GraphemeRules::join(Class after)
{
    bool const is_flag = m_may_be_flag && after == Class::RegionalIndicator;
    bool const is_sequence =
        m_has_pictograph && m_before == Class::Joiner && after == Class::Pictograph;
    if (!is_flag && !is_sequence && !joins_always(m_before, after))
        return false;
    m_may_be_flag = !is_flag && after == Class::RegionalIndicator;
    bool const goes_on =
        (after == Class::Extend || after == Class::Joiner) && m_before != Class::Joiner;
    m_has_pictograph = after == Class::Pictograph || (m_has_pictograph && goes_on);
    m_before = after;
    return true;
}

}
