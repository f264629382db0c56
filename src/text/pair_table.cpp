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
    m_characters.fill({ 0, unknown });
    for (auto& row : m_pairs)
        row.fill(unknown);
}

Fixed PairTable::read(std::string_view text, AsciiCell* cells) const
{
    Fixed pen = 0;
    Fixed width = 0;
    auto const write = [&](AsciiCell& cell, std::size_t character, std::int16_t advance) {
        cell = cell_of({ m_characters[character].glyph, advance });
        pen += cell.advance;
        width = character == ascii_space ? width : pen;
    };
    std::size_t const last = text.size() - 1;
    std::size_t before = static_cast<unsigned char>(text[0]) - std::size_t { ascii_begin };
    if (before >= ascii_count)
        return -1;
    for (std::size_t i = 0; i < last; ++i) {
        std::size_t const c = static_cast<unsigned char>(text[i + 1]) - std::size_t { ascii_begin };
        if (c >= ascii_count)
            return -1;
        std::int16_t const advance = m_pairs[before][c];
        if (advance <= special)
            return -1;
        write(cells[i], before, advance);
        before = c;
    }
    if (m_characters[before].advance <= special)
        return -1;
    write(cells[last], before, m_characters[before].advance);
    return width;
}

template <typename Character>
bool PairTable::append(std::basic_string_view<Character> text, RunStyle const& style,
    PlainShaper& shaper, std::vector<AsciiPiece>& pieces)
{
    std::size_t const size = pieces.size();
    pieces.resize(size + text.size());
    bool const is_done = fill(text, style, shaper, pieces.data() + size);
    if (!is_done)
        pieces.resize(size);
    return is_done;
}

template bool PairTable::append<char>(
    std::string_view, RunStyle const&, PlainShaper&, std::vector<AsciiPiece>&);
template bool PairTable::append<char32_t>(
    std::u32string_view, RunStyle const&, PlainShaper&, std::vector<AsciiPiece>&);

template <typename Character>
bool PairTable::fill(std::basic_string_view<Character> text, RunStyle const& style,
    PlainShaper& shaper, AsciiPiece* pieces)
{
    char32_t before = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const c = static_cast<char32_t>(text[i]) - ascii_begin;
        if (c >= ascii_count)
            return false;
        if (m_characters[c].advance <= special && !ensure_character(c + ascii_begin, style, shaper))
            return false;
        pieces[i] = m_characters[c];
        if (i > 0) {
            std::int16_t advance = m_pairs[before][c];
            if (advance <= special)
                advance = ensure_pair(before + ascii_begin, c + ascii_begin, style, shaper);
            if (advance == special)
                return false;
            pieces[i - 1].advance = advance;
        }
        before = c;
    }
    return true;
}

bool PairTable::ensure_character(char32_t c, RunStyle const& style, PlainShaper& shaper)
{
    AsciiPiece& character = m_characters[c - ascii_begin];
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
    AsciiPiece const& first = m_characters[before - ascii_begin];
    AsciiPiece const& second = m_characters[after - ascii_begin];
    bool const is_simple = m_answer.size() == 2 && is_plain(m_answer[0]) && is_plain(m_answer[1])
                           && m_answer[0].glyph == first.glyph && m_answer[1].glyph == second.glyph
                           && m_answer[1].advance == second.advance;
    return is_simple ? static_cast<std::int16_t>(m_answer[0].advance) : special;
}

}
