// SPDX-License-Identifier: MIT

#include <text/pair_table.h>

namespace oriel::detail {

namespace {

// What fits the table.
bool is_plain(RunGlyph const& glyph)
{
    return glyph.glyph != 0 && glyph.x == 0 && glyph.y == 0 && glyph.advance > -0x7fff
           && glyph.advance < 0x8000;
}

}

PairTable::PairTable(NeighborRules const& rules) : m_rules(rules)
{
    for (auto& row : m_pairs)
        row.fill(unknown);
}

bool PairTable::append(std::span<char32_t const> line, std::size_t begin, std::size_t end,
    RunStyle const& style, PlainShaper& shaper, std::vector<RunGlyph>& glyphs)
{
    std::size_t const size = glyphs.size();
    for (std::size_t i = begin; i < end; ++i) {
        char32_t const c = line[i] - ascii_begin;
        if (c >= ascii_count
            || (m_characters[c].advance <= special && !ensure_character(line[i], style, shaper))) {
            glyphs.resize(size);
            return false;
        }
        glyphs.push_back({ static_cast<std::uint32_t>(i), m_characters[c].glyph,
            m_characters[c].advance, 0, 0 });
        if (i == begin)
            continue;
        char32_t const before = line[i - 1] - ascii_begin;
        std::int16_t advance = m_pairs[before][c];
        if (advance <= special)
            advance = ensure_pair(line[i - 1], line[i], style, shaper);
        if (advance == special) {
            glyphs.resize(size);
            return false;
        }
        glyphs[glyphs.size() - 2].advance = advance;
    }
    return true;
}

bool PairTable::ensure_character(char32_t c, RunStyle const& style, PlainShaper& shaper)
{
    Character& character = m_characters[c - ascii_begin];
    if (character.advance == special || m_rules.is_special(c)) {
        character.advance = special;
        return false;
    }
    m_answer.clear();
    shaper.shape({ &c, 1 }, 0, 1, style, m_answer);
    bool const is_simple = m_answer.size() == 1 && is_plain(m_answer[0]);
    if (is_simple)
        character = { m_answer[0].glyph, static_cast<std::int16_t>(m_answer[0].advance) };
    else
        character.advance = special;
    return is_simple;
}

std::int16_t PairTable::ensure_pair(
    char32_t before, char32_t after, RunStyle const& style, PlainShaper& shaper)
{
    std::int16_t& advance = m_pairs[before - ascii_begin][after - ascii_begin];
    if (advance == unknown)
        advance = find_pair(before, after, style, shaper);
    return advance;
}

std::int16_t PairTable::find_pair(
    char32_t before, char32_t after, RunStyle const& style, PlainShaper& shaper)
{
    if (m_rules.is_special(before, after))
        return special;
    char32_t const text[] = { before, after };
    m_answer.clear();
    shaper.shape(text, 0, 2, style, m_answer);
    Character const& first = m_characters[before - ascii_begin];
    Character const& second = m_characters[after - ascii_begin];
    bool const is_simple = m_answer.size() == 2 && is_plain(m_answer[0]) && is_plain(m_answer[1])
                           && m_answer[0].glyph == first.glyph && m_answer[1].glyph == second.glyph
                           && m_answer[1].advance == second.advance;
    return is_simple ? static_cast<std::int16_t>(m_answer[0].advance) : special;
}

}
