// SPDX-License-Identifier: MIT
//
// LookupReader: reads the lookups of a GSUB or GPOS table (OpenType 1.9) for what they need beside
// a character of ASCII. It may say more than the font does, never less.
//
//     LookupReader reader(LookupReader::Kind::Substitution, table, glyphs, findings);
//     reader.read(lookup);

#pragma once

#include <text/ascii_glyphs.h>

#include <array>
#include <set>
#include <vector>

namespace oriel::detail {

struct NeighborFindings {
    std::array<AsciiSet, ascii_count> special; // what a rule may need behind a character
    AsciiSet excluded;                         // what is more than a glyph and an advance
    bool touches_space = false;                // together with something else
    std::set<std::uint16_t> called;            // the lookups that rules apply
};

class LookupReader {
public:
    enum class Kind : std::uint8_t { Substitution, Positioning };

    LookupReader(
        Kind kind, TableReader const& table, AsciiGlyphs& glyphs, NeighborFindings& findings)
        : m_kind(kind)
        , m_list(table.at_offset(8))
        , m_glyphs(glyphs)
        , m_findings(findings)
    {}

    // Of a lookup that replaces one glyph by one, whatever stands beside it. Whether a character
    // may now show a glyph that was not known.
    bool add_substitutes(unsigned lookup);
    void read(unsigned lookup);

private:
    enum class Type : std::uint8_t {
        Other,
        Single,
        Multiple,
        Ligature,
        Pair,
        Cursive,
        Mark,
        Context,
        Chain,
        Reverse,
    };
    // Of a rule: the glyph or class of each place, as the format has it.
    struct Alphabet {
        AsciiGlyphs const& glyphs;
        AsciiGlyphs::Classes const* classes; // null: glyphs

        AsciiSet operator[](std::size_t value) const
        {
            return classes ? glyphs.in_class(*classes, value) : glyphs.showing(value);
        }
    };

    template <typename Read>
    void for_each_subtable(unsigned lookup, Read const& read);
    Type type_of(std::size_t number) const;
    std::vector<std::uint16_t> glyphs_of(TableReader const& coverage) const;
    void read_subtable(Type type, TableReader const& table);
    bool add_substitutes_of(TableReader const& table);
    void read_ligatures(TableReader const& table);
    void read_pairs(TableReader const& table);
    bool moves_glyph_pair_with_space(TableReader const& table) const;
    bool moves_class_pair_with_space(TableReader const& table) const;
    void read_marks(TableReader const& table);
    void read_context(TableReader const& table);
    void read_chain(TableReader const& table);
    void read_coverages(TableReader const& table, bool is_reverse);
    // The rules of a list, which begin with `first`.
    void read_rules(TableReader const& rules, AsciiSet const& first, Alphabet const& alphabet);
    void read_chain_rules(
        TableReader const& rules, AsciiSet const& first, std::array<Alphabet, 3> const& alphabets);
    // It stands in m_rule, in the order of the text; the table has the lookups that it applies.
    void add_rule(TableReader const& table, std::size_t count_at, std::size_t records_at);
    void add_rule();

    Kind m_kind;
    TableReader m_list;
    AsciiGlyphs& m_glyphs;
    NeighborFindings& m_findings;
    std::vector<AsciiSet> m_rule;
};

}
