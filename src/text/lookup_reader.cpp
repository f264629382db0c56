// SPDX-License-Identifier: MIT

#include <text/lookup_reader.h>

#include <algorithm>
#include <bit>

namespace oriel::detail {

namespace {

constexpr std::size_t ignores_letters = 0x6; // lookup flags: bases, ligatures
constexpr std::size_t max_glyphs = 0x10000;

std::size_t value_size(std::size_t format)
{
    return 2 * static_cast<std::size_t>(std::popcount(static_cast<unsigned>(format & 0xffff)));
}

bool has_value(TableReader const& table, std::size_t place, std::size_t size)
{
    bool has = false;
    for (std::size_t i = 0; i < size; i += 2)
        has = has || table.u16(place + i) != 0;
    return has;
}

}

LookupReader::Type LookupReader::type_of(std::size_t number) const
{
    static constexpr Type substitutions[] = { Type::Other, Type::Single, Type::Multiple,
        Type::Multiple, Type::Ligature, Type::Context, Type::Chain, Type::Other, Type::Reverse };
    static constexpr Type positionings[] = { Type::Other, Type::Other, Type::Pair, Type::Cursive,
        Type::Mark, Type::Mark, Type::Mark, Type::Context, Type::Chain };
    if (number > 8)
        return Type::Other;
    return m_kind == Kind::Substitution ? substitutions[number] : positionings[number];
}

template <typename Read>
void LookupReader::for_each_subtable(unsigned index, Read const& read)
{
    TableReader const lookup = m_list.at_offset(2 + 2 * std::size_t { index });
    std::size_t const extension = m_kind == Kind::Substitution ? 7 : 9;
    for (std::size_t i = 0, count = lookup.u16(4); i < count && !lookup.is_broken(); ++i) {
        TableReader table = lookup.at_offset(6 + 2 * i);
        std::size_t type = lookup.u16(0);
        if (type == extension) {
            type = table.u16(2);
            table = table.part(table.u32(4));
        }
        read(type_of(type), table, lookup.u16(2));
    }
}

std::vector<std::uint16_t> LookupReader::glyphs_of(TableReader const& coverage) const
{
    std::vector<std::uint16_t> glyphs;
    bool const is_list = coverage.u16(0) == 1;
    for (std::size_t i = 0, count = coverage.u16(2); i < count && !coverage.is_broken(); ++i) {
        std::size_t const first = coverage.u16(is_list ? 4 + 2 * i : 4 + 6 * i);
        std::size_t const last = is_list ? first : coverage.u16(6 + 6 * i);
        coverage.spend(last < first ? 0 : last - first);
        for (std::size_t glyph = first; glyph <= last && glyphs.size() < max_glyphs; ++glyph)
            glyphs.push_back(static_cast<std::uint16_t>(glyph));
    }
    return glyphs;
}

bool LookupReader::add_substitutes(unsigned lookup)
{
    bool has_new = false;
    for_each_subtable(lookup, [&](Type type, TableReader const& table, std::size_t) {
        if (type == Type::Single)
            has_new = add_substitutes_of(table) || has_new;
    });
    return has_new;
}

bool LookupReader::add_substitutes_of(TableReader const& table)
{
    bool has_new = false;
    std::vector<std::uint16_t> const glyphs = glyphs_of(table.at_offset(2));
    for (std::size_t i = 0; i < glyphs.size() && !table.is_broken(); ++i) {
        AsciiSet const characters = m_glyphs.showing(glyphs[i]);
        std::size_t const substitute =
            table.u16(0) == 1 ? glyphs[i] + table.u16(4) : table.u16(6 + 2 * i);
        for (std::size_t c = 0; c < ascii_count; ++c) {
            if (characters[c] && m_glyphs.add(c, static_cast<std::uint16_t>(substitute)))
                has_new = true;
        }
    }
    return has_new;
}

void LookupReader::read(unsigned lookup)
{
    for_each_subtable(lookup, [&](Type type, TableReader const& table, std::size_t flags) {
        bool const is_alone = type == Type::Other || type == Type::Single || type == Type::Mark;
        // Letters that are looked through: what is side by side no longer says anything.
        if ((flags & ignores_letters) != 0 && !is_alone) {
            m_findings.excluded.set();
            m_findings.touches_space = true;
        } else {
            read_subtable(type, table);
        }
    });
}

void LookupReader::read_subtable(Type type, TableReader const& table)
{
    switch (type) {
    case Type::Other:
    case Type::Single:
        return;
    case Type::Multiple:
        m_findings.excluded |= m_glyphs.covered_by(table.at_offset(2));
        return;
    case Type::Ligature:
        return read_ligatures(table);
    case Type::Pair:
        return read_pairs(table);
    case Type::Cursive:
        m_rule.assign(2, m_glyphs.covered_by(table.at_offset(2)));
        return add_rule();
    case Type::Mark:
        return read_marks(table);
    case Type::Context:
        return read_context(table);
    case Type::Chain:
        return read_chain(table);
    case Type::Reverse:
        return read_coverages(table, true);
    }
}

void LookupReader::read_ligatures(TableReader const& table)
{
    std::vector<std::uint16_t> const glyphs = glyphs_of(table.at_offset(2));
    for (std::size_t i = 0; i < std::min(glyphs.size(), table.u16(4)); ++i) {
        TableReader const set = table.at_offset(6 + 2 * i);
        for (std::size_t j = 0, count = set.u16(0); j < count && !set.is_broken(); ++j) {
            TableReader const ligature = set.at_offset(2 + 2 * j);
            m_rule.assign(1, m_glyphs.showing(glyphs[i]));
            for (std::size_t k = 1; k < ligature.u16(2); ++k)
                m_rule.push_back(m_glyphs.showing(ligature.u16(2 + 2 * k)));
            add_rule();
        }
    }
}

// That a pair moves closer or apart is seen when it is shaped. What moves the second glyph too
// keeps that from being the first of the next pair.
void LookupReader::read_pairs(TableReader const& table)
{
    if (table.u16(6) != 0)
        m_findings.excluded |= m_glyphs.covered_by(table.at_offset(2));
    bool const moves_space =
        table.u16(0) == 1 ? moves_glyph_pair_with_space(table) : moves_class_pair_with_space(table);
    m_findings.touches_space = m_findings.touches_space || moves_space;
}

bool LookupReader::moves_glyph_pair_with_space(TableReader const& table) const
{
    std::size_t const value = value_size(table.u16(4)) + value_size(table.u16(6));
    std::vector<std::uint16_t> const glyphs = glyphs_of(table.at_offset(2));
    for (std::size_t i = 0; i < std::min(glyphs.size(), table.u16(8)); ++i) {
        TableReader const set = table.at_offset(10 + 2 * i);
        bool const is_first = m_glyphs.showing(glyphs[i])[ascii_space];
        for (std::size_t j = 0, count = set.u16(0); j < count && !set.is_broken(); ++j) {
            std::size_t const record = 2 + j * (2 + value);
            if ((is_first || m_glyphs.showing(set.u16(record))[ascii_space])
                && has_value(set, record + 2, value))
                return true;
        }
    }
    return false;
}

bool LookupReader::moves_class_pair_with_space(TableReader const& table) const
{
    std::size_t const value = value_size(table.u16(4)) + value_size(table.u16(6));
    AsciiGlyphs::Classes const first_classes = m_glyphs.classes(table.at_offset(8));
    AsciiGlyphs::Classes const second_classes = m_glyphs.classes(table.at_offset(10));
    bool const is_first = m_glyphs.covered_by(table.at_offset(2))[ascii_space];
    std::size_t const firsts = table.u16(12);
    std::size_t const seconds = table.u16(14);
    for (std::size_t e = 0; e < first_classes.size(); ++e) {
        if (!m_glyphs.entries()[e].characters[ascii_space])
            continue;
        if (is_first && has_value(table, 16 + first_classes[e] * seconds * value, seconds * value))
            return true;
        for (std::size_t i = 0; i < firsts && !table.is_broken(); ++i) {
            if (has_value(table, 16 + (i * seconds + second_classes[e]) * value, value))
                return true;
        }
    }
    return false;
}

void LookupReader::read_marks(TableReader const& table)
{
    AsciiSet const bases = m_glyphs.covered_by(table.at_offset(4));
    m_findings.excluded |= m_glyphs.covered_by(table.at_offset(2));
    m_findings.touches_space = m_findings.touches_space || bases[ascii_space];
}

}
