// SPDX-License-Identifier: MIT
//
// PairTable: what HarfBuzz makes of each character of ASCII, and of each two, in one font and size,
// asked of HarfBuzz itself when it is first needed. Strings in which no rule needs more than one
// neighbour are put together from it.
//
//     bool is_done = table.append(text, style, shaper, pieces);

#pragma once

#include <text/neighbor_rules.h>
#include <text/plain_shaper.h>

#include <array>
#include <string_view>

namespace oriel::detail {

// Of one character.
struct AsciiPiece {
    std::uint16_t glyph = 0;
    std::int16_t advance = 0;
};

// The same in a text: what ShapedCluster says of others.
struct AsciiCell {
    std::uint16_t glyph = 0;
    std::uint16_t advance : 15 = 0;
    std::uint16_t can_break : 1 = 0; // a line may end before it
};
static_assert(sizeof(AsciiCell) == 4, "an edit of a paragraph copies all of them");

inline AsciiCell cell_of(AsciiPiece const& piece)
{
    int const advance = piece.advance < 0 ? 0 : piece.advance;
    return { piece.glyph, static_cast<std::uint16_t>(advance & 0x7fff), 0 };
}

class PairTable {
public:
    // Larger ones would not fit.
    static constexpr Fixed max_size = 256 * fixed_one;

    // `rules` outlive the table.
    explicit PairTable(NeighborRules const& rules);

    // Appends one for each character; false, having appended nothing, when some of the text is not
    // that simple.
    template <typename Character>
    bool append(std::basic_string_view<Character> text, RunStyle const& style, PlainShaper& shaper,
        std::vector<AsciiPiece>& pieces);

    // Writes one for each character, without asking HarfBuzz. The width without trailing spaces;
    // -1 when it must be asked, or some of the text is not that simple.
    Fixed read(std::string_view text, AsciiCell* cells) const;

private:
    // Instead of an advance.
    static constexpr std::int16_t unknown = -0x8000;
    static constexpr std::int16_t special = -0x7fff;
    template <typename Character>
    bool fill(std::basic_string_view<Character> text, RunStyle const& style, PlainShaper& shaper,
        AsciiPiece* pieces);
    bool ensure_character(char32_t c, RunStyle const& style, PlainShaper& shaper);
    std::int16_t ensure_pair(
        char32_t before, char32_t after, RunStyle const& style, PlainShaper& shaper);
    std::int16_t find_pair(
        char32_t before, char32_t after, RunStyle const& style, PlainShaper& shaper);

    NeighborRules const& m_rules;
    std::array<AsciiPiece, ascii_count> m_characters;
    std::array<std::array<std::int16_t, ascii_count>, ascii_count> m_pairs; // advances of the first
    std::vector<RunGlyph> m_answer;
};

}
