// SPDX-License-Identifier: MIT
//
// Lookups that look around: rules of contexts and chains, by glyph, class and coverage (OpenType
// 1.9, "Common Table Formats"), and what each of them says of a character and its neighbor.

#include <text/lookup_reader.h>

#include <algorithm>

namespace oriel::detail {

void LookupReader::read_context(TableReader const& table)
{
    if (table.u16(0) == 3) {
        std::size_t const count = table.u16(2);
        m_rule.clear();
        for (std::size_t i = 0; i < count && !table.is_broken(); ++i)
            m_rule.push_back(m_glyphs.covered_by(table.at_offset(6 + 2 * i)));
        return add_rule(table, 4, 6 + 2 * count);
    }
    bool const has_classes = table.u16(0) == 2;
    std::vector<std::uint16_t> const glyphs = glyphs_of(table.at_offset(2));
    AsciiSet const covered = m_glyphs.covered_by(table.at_offset(2));
    AsciiGlyphs::Classes classes;
    if (has_classes)
        classes = m_glyphs.classes(table.at_offset(4));
    Alphabet const alphabet { m_glyphs, has_classes ? &classes : nullptr };
    std::size_t const sets = has_classes ? 6 : 4;
    for (std::size_t i = 0, count = table.u16(sets); i < count && !table.is_broken(); ++i) {
        bool const is_empty = table.u16(sets + 2 + 2 * i) == 0;
        if (is_empty || (!has_classes && i >= glyphs.size()))
            continue;
        read_rules(table.at_offset(sets + 2 + 2 * i),
            has_classes ? covered & alphabet[i] : alphabet[glyphs[i]], alphabet);
    }
}

void LookupReader::read_rules(
    TableReader const& rules, AsciiSet const& first, Alphabet const& alphabet)
{
    for (std::size_t i = 0, count = rules.u16(0); i < count && !rules.is_broken(); ++i) {
        TableReader const rule = rules.at_offset(2 + 2 * i);
        m_rule.assign(1, first);
        for (std::size_t k = 1; k < rule.u16(0) && !rule.is_broken(); ++k)
            m_rule.push_back(alphabet[rule.u16(2 + 2 * k)]);
        add_rule(rule, 2, 2 + 2 * std::max<std::size_t>(rule.u16(0), 1));
    }
}

void LookupReader::read_chain(TableReader const& table)
{
    if (table.u16(0) == 3)
        return read_coverages(table, false);
    bool const has_classes = table.u16(0) == 2;
    std::vector<std::uint16_t> const glyphs = glyphs_of(table.at_offset(2));
    AsciiSet const covered = m_glyphs.covered_by(table.at_offset(2));
    std::array<AsciiGlyphs::Classes, 3> classes;
    for (std::size_t i = 0; i < 3 && has_classes; ++i)
        classes[i] = m_glyphs.classes(table.at_offset(4 + 2 * i));
    auto const alphabet = [&](std::size_t i) {
        return Alphabet { m_glyphs, has_classes ? &classes[i] : nullptr };
    };
    std::array<Alphabet, 3> const alphabets { alphabet(0), alphabet(1), alphabet(2) };
    std::size_t const sets = has_classes ? 10 : 4;
    for (std::size_t i = 0, count = table.u16(sets); i < count && !table.is_broken(); ++i) {
        bool const is_empty = table.u16(sets + 2 + 2 * i) == 0;
        if (is_empty || (!has_classes && i >= glyphs.size()))
            continue;
        read_chain_rules(table.at_offset(sets + 2 + 2 * i),
            has_classes ? covered & alphabets[1][i] : alphabets[1][glyphs[i]], alphabets);
    }
}

void LookupReader::read_chain_rules(
    TableReader const& rules, AsciiSet const& first, std::array<Alphabet, 3> const& alphabets)
{
    for (std::size_t i = 0, count = rules.u16(0); i < count && !rules.is_broken(); ++i) {
        TableReader const rule = rules.at_offset(2 + 2 * i);
        m_rule.clear();
        std::size_t const before = rule.u16(0);
        for (std::size_t k = before; k > 0 && !rule.is_broken(); --k)
            m_rule.push_back(alphabets[0][rule.u16(2 * k)]);
        m_rule.push_back(first);
        std::size_t at = 2 + 2 * before;
        std::size_t const inputs = rule.u16(at);
        for (std::size_t k = 1; k < inputs && !rule.is_broken(); ++k)
            m_rule.push_back(alphabets[1][rule.u16(at + 2 * k)]);
        at += 2 * std::max<std::size_t>(inputs, 1);
        std::size_t const after = rule.u16(at);
        for (std::size_t k = 1; k <= after && !rule.is_broken(); ++k)
            m_rule.push_back(alphabets[2][rule.u16(at + 2 * k)]);
        at += 2 + 2 * after;
        add_rule(rule, at, at + 2);
    }
}

// Before, the glyphs themselves, behind; of a reverse chain there is but one glyph.
void LookupReader::read_coverages(TableReader const& table, bool is_reverse)
{
    m_rule.clear();
    std::size_t at = is_reverse ? 4 : 2;
    auto const add = [&](std::size_t place) {
        m_rule.push_back(m_glyphs.covered_by(table.at_offset(place)));
    };
    std::size_t const before = table.u16(at);
    for (std::size_t k = before; k > 0 && !table.is_broken(); --k)
        add(at + 2 * k);
    at += 2 + 2 * before;
    if (is_reverse)
        add(2);
    for (int part = is_reverse ? 1 : 0; part < 2; ++part) {
        std::size_t const count = table.u16(at);
        for (std::size_t k = 1; k <= count && !table.is_broken(); ++k)
            add(at + 2 * k);
        at += 2 + 2 * count;
    }
    if (is_reverse)
        add_rule();
    else
        add_rule(table, at, at + 2);
}

// What calls no lookup changes nothing.
void LookupReader::add_rule(TableReader const& table, std::size_t count_at, std::size_t records_at)
{
    std::size_t const count = table.u16(count_at);
    for (std::size_t i = 0; i < count && !table.is_broken(); ++i)
        m_findings.called.insert(static_cast<std::uint16_t>(table.u16(records_at + 4 * i + 2)));
    if (count > 0)
        add_rule();
}

void LookupReader::add_rule()
{
    if (m_rule.size() == 1)
        m_findings.excluded |= m_rule[0];
    if (m_rule.size() < 2)
        return;
    std::size_t best = 0;
    std::size_t fewest = ascii_count * ascii_count + 1;
    for (std::size_t i = 0; i < m_rule.size(); ++i) {
        m_findings.touches_space = m_findings.touches_space || m_rule[i][ascii_space];
        if (m_rule[i].none())
            fewest = 0;
        if (i + 1 == m_rule.size() || m_rule[i].count() * m_rule[i + 1].count() >= fewest)
            continue;
        best = i;
        fewest = m_rule[i].count() * m_rule[i + 1].count();
    }
    for (std::size_t c = 0; c < ascii_count && fewest > 0; ++c) {
        if (m_rule[best][c])
            m_findings.special[c] |= m_rule[best + 1];
    }
}

}
