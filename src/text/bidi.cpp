// SPDX-License-Identifier: MIT

#include <text/bidi.h>

#include <text/unicode.h>

#include <fribidi.h>

#include <algorithm>
#include <numeric>

namespace oriel::detail {

namespace {

static_assert(sizeof(FriBidiCharType) == sizeof(std::uint32_t));
static_assert(sizeof(FriBidiBracketType) == sizeof(std::uint32_t));
static_assert(sizeof(FriBidiLevel) == sizeof(BidiLevel));

// Nothing before it runs to the left.
constexpr char32_t first_reordered = 0x590;

bool needs_reordering(std::span<char32_t const> line)
{
    return std::any_of(line.begin(), line.end(), [](char32_t c) {
        return c >= first_reordered && properties_of(c).has(CodePointFlags::Reordered);
    });
}

FriBidiParType paragraph_type(TextDirection direction)
{
    switch (direction) {
    case TextDirection::LeftToRight:
        return FRIBIDI_PAR_LTR;
    case TextDirection::RightToLeft:
        return FRIBIDI_PAR_RTL;
    case TextDirection::Automatic:
        break;
    }
    return FRIBIDI_PAR_ON;
}

}

BidiParagraph BidiResolver::resolve(std::span<char32_t const> line, TextDirection direction)
{
    if (direction != TextDirection::RightToLeft && !needs_reordering(line))
        return {};
    auto const size = static_cast<FriBidiStrIndex>(line.size());
    auto const* const characters = reinterpret_cast<FriBidiChar const*>(line.data());
    m_types.resize(line.size());
    m_brackets.resize(line.size());
    m_levels.resize(line.size());
    fribidi_get_bidi_types(characters, size, m_types.data());
    fribidi_get_bracket_types(characters, size, m_types.data(), m_brackets.data());
    FriBidiParType base = paragraph_type(direction);
    if (fribidi_get_par_embedding_levels_ex(m_types.data(), m_brackets.data(), size, &base,
            reinterpret_cast<FriBidiLevel*>(m_levels.data()))
        == 0)
        std::fill(m_levels.begin(), m_levels.end(), FRIBIDI_DIR_TO_LEVEL(base));
    return { m_levels, static_cast<BidiLevel>(FRIBIDI_DIR_TO_LEVEL(base)) };
}

void order_visually(std::span<BidiLevel const> levels, std::vector<std::uint32_t>& order)
{
    order.resize(levels.size());
    std::iota(order.begin(), order.end(), 0u);
    BidiLevel highest = 0;
    BidiLevel lowest_odd = 0xff;
    for (BidiLevel level : levels) {
        highest = std::max(highest, level);
        lowest_odd = runs_left(level) ? std::min(lowest_odd, level) : lowest_odd;
    }
    for (BidiLevel level = highest; level >= lowest_odd; --level) {
        for (std::size_t begin = 0; begin < levels.size(); ++begin) {
            std::size_t end = begin;
            while (end < levels.size() && levels[end] >= level)
                ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                order.begin() + static_cast<std::ptrdiff_t>(end));
            begin = end;
        }
    }
}

}
