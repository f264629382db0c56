// SPDX-License-Identifier: MIT

#include <text/line_breaker.h>

#include <text/unicode.h>

#include <algorithm>
#include <string_view>

namespace oriel::detail {

namespace {

// The classes of UAX #14 that this version tells apart, by the names used there.
enum class Class : std::uint8_t { AL, NU, SP, ZW, GL, CM, HY, BA, B2, SY, OP, CL, NS, ID };

bool contains(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

Class ascii_class(char32_t c)
{
    if (c >= '0' && c <= '9')
        return Class::NU;
    switch (c) {
    case ' ':
    case '\t':
        return Class::SP;
    case '-':
        return Class::HY;
    case '/':
        return Class::SY;
    case '(':
    case '[':
    case '{':
        return Class::OP;
    case ')':
    case ']':
    case '}':
    case '!':
    case '?':
    case ',':
    case '.':
    case ':':
    case ';':
        return Class::CL;
    default:
        return Class::AL;
    }
}

Class class_of(char32_t c)
{
    if (c < 0x80)
        return ascii_class(c);
    if (c == 0xa0 || c == 0x202f || c == 0x2007 || c == 0x2011 || c == 0x2060 || c == 0xfeff)
        return Class::GL;
    if (is_breaking_space(c) && c != 0x3000)
        return Class::SP;
    if (c == 0x200b)
        return Class::ZW;
    if (c == 0xad || c == 0x2010 || c == 0x2012 || c == 0x2013 || c == 0x3000)
        return Class::BA;
    if (c == 0x2014)
        return Class::B2;
    if (c == 0x200d || is_mark(c))
        return Class::CM;
    if (contains(U"‘“«‹（［｛〈《「『【〔〖〘〚", c))
        return Class::OP;
    if (contains(U"’”»›、。，．！？：；）］｝〉》」』】〕〗〙〛…", c))
        return Class::CL;
    if (contains(U"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々〻ゝゞヽヾ・～", c))
        return Class::NS;
    if (is_ideograph(c) || grapheme_class(c) == GraphemeClass::Pictograph)
        return Class::ID;
    return Class::AL;
}

// Whether a line may end between two characters that no space parts.
bool may_break(Class before, Class after)
{
    switch (after) {
    case Class::GL:
    case Class::CL:
    case Class::NS:
    case Class::HY:
    case Class::BA:
    case Class::SY:
    case Class::ZW:
        return before == Class::ZW;
    default:
        break;
    }
    switch (before) {
    case Class::ZW:
        return true;
    case Class::GL:
    case Class::OP:
        return false;
    case Class::HY:
    case Class::SY:
        return after != Class::NU;
    case Class::BA:
        return true;
    case Class::B2:
        return after != Class::B2;
    case Class::ID:
    case Class::NS:
        return true;
    case Class::CL:
        return after == Class::ID || after == Class::OP;
    default:
        return after == Class::ID || after == Class::B2;
    }
}

}

void find_line_breaks(std::span<char32_t const> text, std::span<LineBreak> before)
{
    Class previous = Class::GL; // glues the first character to the begin
    Class base = Class::GL;     // the last one that was no space
    for (std::size_t i = 0; i < text.size(); ++i) {
        Class current = class_of(text[i]);
        before[i] = LineBreak::No;
        if (current == Class::HY && (i == 0 || previous == Class::SP))
            current = Class::AL; // a minus or an option: it stays with what follows
        if (current == Class::CM && i > 0 && previous != Class::SP && previous != Class::ZW)
            continue; // LB9: marks go with their base
        bool const is_after_space =
            previous == Class::SP && base != Class::OP && current != Class::CL;
        if (current != Class::SP && current != Class::ZW && i > 0
            && (is_after_space || may_break(previous, current)))
            before[i] = LineBreak::Allowed;
        previous = current;
        if (current != Class::SP)
            base = current;
    }
}

}
