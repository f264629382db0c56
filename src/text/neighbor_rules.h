// SPDX-License-Identifier: MIT
//
// NeighborRules: what a font may do with a character because of what stands beside it, read from
// the font's own rules (GSUB, GPOS). A rule that needs several neighbours needs two of them side by
// side: where no such pair stands in a string of ASCII, each glyph depends on its character alone,
// and its advance on the next one. And where no rule names the space, what it separates may be
// shaped apart.
//
//     NeighborRules rules(style);
//     bool is_simple = !rules.is_special(U'f', U'i');

#pragma once

#include <text/lookup_reader.h>
#include <text/plain_shaper.h>

namespace oriel::detail {

class NeighborRules {
public:
    // The rules that are read are those that HarfBuzz applies to a run of the style.
    explicit NeighborRules(RunStyle const& style);

    // Whether more may happen to two neighbours than that they are moved closer or apart; to one
    // character than that it becomes a glyph. Printable ASCII.
    bool is_special(char32_t before, char32_t after) const
    {
        return m_findings.special[before - ascii_begin][after - ascii_begin];
    }
    bool is_special(char32_t c) const { return m_findings.excluded[c - ascii_begin]; }
    bool is_space_inert() const { return !m_findings.touches_space; }

private:
    void read(hb_face_t* face, hb_shape_plan_t* plan, LookupReader::Kind kind, AsciiGlyphs& glyphs);

    NeighborFindings m_findings;
};

}
