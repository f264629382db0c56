// SPDX-License-Identifier: MIT
//
// AsciiGlyphs: which characters of printable ASCII a font may show as a glyph, so that tables that
// speak of glyphs can be read as tables that speak of characters.
//
//     AsciiSet covered = glyphs.covered_by(coverage);

#pragma once

#include <text/table_reader.h>

#include <bitset>
#include <cstdint>
#include <vector>

namespace oriel::detail {

constexpr char32_t ascii_begin = 0x20;
constexpr std::size_t ascii_count = 95;
constexpr std::size_t ascii_space = 0;

// By distance from the space.
using AsciiSet = std::bitset<ascii_count>;

class AsciiGlyphs {
public:
    // False when it was known.
    bool add(std::size_t character, std::uint16_t glyph);

    AsciiSet showing(std::size_t glyph) const;
    // Of a Coverage table.
    AsciiSet covered_by(TableReader const& coverage) const;
    // The classes of a ClassDef table, one for each entry; 0 for what the table does not name.
    using Classes = std::vector<std::uint16_t>;
    Classes classes(TableReader const& table) const;
    AsciiSet in_class(Classes const& classes, std::size_t wanted) const;

    struct Entry {
        std::uint16_t glyph = 0;
        AsciiSet characters;
    };
    std::vector<Entry> const& entries() const { return m_entries; }

private:
    std::size_t first_from(std::size_t glyph) const;

    std::vector<Entry> m_entries; // sorted by glyph
};

}
