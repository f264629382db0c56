// SPDX-License-Identifier: MIT

#include <text/line_breaker.h>

#include <oriel/text/utf8.h>

namespace oriel::detail {

namespace {

using L = LineClass;

template <typename... Classes>
constexpr bool is_any(LineClass c, Classes... classes)
{
    return ((c == classes) || ...);
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_newline(L c) { return is_any(c, L::BK, L::CR, L::LF, L::NL); }
bool is_mark(L c) { return is_any(c, L::CM, L::ZWJ); }
bool is_letter(L c) { return is_any(c, L::AL, L::HL); }
bool is_opening(L c) { return is_any(c, L::OP, L::OP_Wide); }
bool is_closing(L c) { return is_any(c, L::CL, L::CP, L::CP_Wide); }
bool is_hangul(L c) { return is_any(c, L::JL, L::JV, L::JT, L::H2, L::H3); }
bool is_ideograph(L c) { return is_any(c, L::ID, L::ID_Reserved, L::EB, L::EM); }
bool is_hyphen(L c, char32_t code_point) { return c == L::HY || code_point == 0x2010; }

// LB26, LB27.
bool joins_hangul(L before, L after)
{
    if (before == L::JL)
        return is_any(after, L::JL, L::JV, L::H2, L::H3, L::PO);
    if (is_any(before, L::JV, L::H2))
        return is_any(after, L::JV, L::JT, L::PO);
    return is_any(after, L::JT, L::PO);
}

// LB22 to LB24 and LB26 to LB30b, but for flags.
bool joins_word(L before, L after)
{
    if (after == L::IN)
        return true;
    if (is_hangul(before))
        return joins_hangul(before, after);
    if (is_letter(before))
        return is_letter(after) || is_any(after, L::NU, L::PR, L::PO, L::OP);
    if (is_ideograph(before))
        return after == L::PO || (after == L::EM && is_any(before, L::EB, L::ID_Reserved));
    switch (before) {
    case L::NU:
        return is_letter(after) || after == L::OP;
    case L::CP:
        return is_letter(after) || after == L::NU;
    case L::PR:
        return is_letter(after) || is_ideograph(after) || is_hangul(after);
    case L::PO:
    case L::IS:
        return is_letter(after);
    default:
        return false;
    }
}

}

LineBreaker::LineBreaker(std::string_view text, std::size_t offset, LineBreakOptions const& options)
    : m_text(text)
    , m_at(offset)
    , m_options(options)
    , m_before(L::SP)
{}

LineBreaker::Step LineBreaker::step_at(std::size_t offset) const
{
    Utf8Step const step = decode_utf8(m_text, offset);
    return { properties_of(step.code_point).line, step.code_point, step.size };
}

std::size_t LineBreaker::next()
{
    if (m_at >= m_text.size())
        return m_text.size();
    Step step = step_at(m_at);
    m_before = L::SP; // as at the begin of a text: LB2, LB10
    m_before_that = L::AL;
    m_number = Number::No;
    m_has_space = m_has_joiner = m_is_flag_half = m_is_word_start = false;
    joins(step);
    m_at += step.size;
    for (;; m_at += step.size) {
        skip_letters();
        if (m_at == m_text.size())
            return m_at;
        step = step_at(m_at);
        if (!joins(step))
            return m_at;
    }
}

// Letters of ASCII, most of what there is, never part from each other (LB28).
void LineBreaker::skip_letters()
{
    if (m_before != L::AL || m_has_space || m_has_joiner)
        return;
    std::size_t const begin = m_at;
    while (m_at < m_text.size() && is_ascii_letter(m_text[m_at]))
        ++m_at;
    if (m_at > begin)
        m_before_that = L::AL;
}

// LB4 to LB10; the rest follows.
bool LineBreaker::joins(Step const& step)
{
    L after = step.kind;
    bool const follows_joiner = m_has_joiner;
    m_has_joiner = after == L::ZWJ;
    if (is_newline(m_before)) {
        bool const is_pair = m_before == L::CR && after == L::LF;
        m_before = after;
        return is_pair;
    }
    if (after == L::SP) {
        m_has_space = true;
        return true;
    }
    if (is_mark(after)) {
        if (!m_has_space && !is_any(m_before, L::SP, L::ZW))
            return true;
        after = L::AL;
    }
    bool const is_word_start = is_hyphen(after, step.code_point)
                               && (m_has_space || is_any(m_before, L::SP, L::ZW, L::CB, L::GL));
    bool const joins =
        is_newline(after) || after == L::ZW
        || (m_before != L::ZW
            && (follows_joiner
                || (m_has_space ? joins_after_space(after) : joins_directly(after))));
    if (joins)
        take(after);
    m_is_word_start = is_word_start;
    return joins;
}

void LineBreaker::take(LineClass after)
{
    bool const ends_number = is_closing(after) && m_number == Number::Inside && !m_has_space;
    bool const stays = is_any(after, L::NU, L::SY, L::IS) && m_number == Number::Inside;
    m_number = ends_number                                 ? Number::Closed
               : after == L::NU || (stays && !m_has_space) ? Number::Inside
                                                           : Number::No;
    m_is_flag_half = after == L::RI && !(m_is_flag_half && m_before == L::RI && !m_has_space);
    m_before_that = m_has_space ? L::SP : m_before;
    m_before = after;
    m_has_space = false;
}

// LB11 and LB13 to LB18.
bool LineBreaker::joins_after_space(LineClass after) const
{
    if (is_any(after, L::WJ, L::EX, L::IS, L::SY) || is_closing(after))
        return true;
    if (is_opening(m_before))
        return true;
    if (m_before == L::QU)
        return is_opening(after);
    if (is_closing(m_before))
        return after == L::NS;
    return m_before == L::B2 && after == L::B2;
}

// LB11 to LB30b where no space stands between.
bool LineBreaker::joins_directly(LineClass after) const
{
    if (m_before == L::SP) // the begin
        return true;
    if (is_any(m_before, L::WJ, L::GL) || joins_after_space(after))
        return true;
    if (after == L::GL)
        return !is_any(m_before, L::BA, L::HY);
    if (m_before == L::QU || after == L::QU)
        return true;
    if (m_before == L::CB || after == L::CB)
        return false;
    if (is_any(after, L::BA, L::HY, L::NS) || m_before == L::BB)
        return true;
    if (is_any(m_before, L::HY, L::BA) && m_before_that == L::HL)
        return true;
    if (m_before == L::SY && after == L::HL)
        return true;
    if (m_options.keeps_leading_hyphens && m_is_word_start && is_letter(after))
        return true;
    if (m_before == L::RI && after == L::RI)
        return m_is_flag_half;
    return is_in_number(after) || joins_word(m_before, after);
}

// LB25 as section 8.2 has it: (PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?
bool LineBreaker::is_in_number(LineClass after) const
{
    if (after == L::NU)
        return is_any(m_before, L::PR, L::PO, L::HY, L::OP) || m_number == Number::Inside;
    if (is_opening(after))
        return is_any(m_before, L::PR, L::PO) && begins_number();
    return is_any(after, L::PR, L::PO) && m_number != Number::No;
}

// Whether a number follows the bracket at hand.
bool LineBreaker::begins_number() const
{
    std::size_t at = m_at + step_at(m_at).size;
    Step step = step_at(at);
    while (step.size != 0 && is_mark(step.kind))
        step = step_at(at += step.size);
    return step.size != 0 && step.kind == L::NU;
}

}
