// SPDX-License-Identifier: MIT

#include <text/ascii_glyphs.h>

#include <algorithm>

namespace oriel::detail {

std::size_t AsciiGlyphs::first_from(std::size_t glyph) const
{
    auto const at = std::lower_bound(m_entries.begin(), m_entries.end(), glyph,
        [](Entry const& entry, std::size_t wanted) { return entry.glyph < wanted; });
    return static_cast<std::size_t>(at - m_entries.begin());
}

bool AsciiGlyphs::add(std::size_t character, std::uint16_t glyph)
{
    std::size_t const place = first_from(glyph);
    if (place == m_entries.size() || m_entries[place].glyph != glyph)
        m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(place), { glyph, {} });
    AsciiSet& characters = m_entries[place].characters;
    bool const is_new = !characters[character];
    characters.set(character);
    return is_new;
}

AsciiSet AsciiGlyphs::showing(std::size_t glyph) const
{
    std::size_t const place = first_from(glyph);
    bool const is_there = place < m_entries.size() && m_entries[place].glyph == glyph;
    return is_there ? m_entries[place].characters : AsciiSet {};
}

AsciiSet AsciiGlyphs::covered_by(TableReader const& coverage) const
{
    AsciiSet all;
    bool const is_list = coverage.u16(0) == 1;
    for (std::size_t i = 0, count = coverage.u16(2); i < count && !coverage.is_broken(); ++i) {
        if (is_list) {
            all |= showing(coverage.u16(4 + 2 * i));
            continue;
        }
        std::size_t const last = coverage.u16(6 + 6 * i);
        for (std::size_t e = first_from(coverage.u16(4 + 6 * i));
             e < m_entries.size() && m_entries[e].glyph <= last; ++e)
            all |= m_entries[e].characters;
    }
    return all;
}

AsciiGlyphs::Classes AsciiGlyphs::classes(TableReader const& table) const
{
    Classes classes(m_entries.size());
    bool const is_list = table.u16(0) == 1;
    std::size_t const count = table.u16(is_list ? 4 : 2);
    for (std::size_t i = 0; i < count && !table.is_broken(); ++i) {
        std::size_t const first = is_list ? table.u16(2) + i : table.u16(4 + 6 * i);
        std::size_t const last = is_list ? first : table.u16(6 + 6 * i);
        std::size_t const kind = table.u16(is_list ? 6 + 2 * i : 8 + 6 * i);
        for (std::size_t e = first_from(first); e < classes.size() && m_entries[e].glyph <= last;
             ++e)
            classes[e] = static_cast<std::uint16_t>(kind);
    }
    return classes;
}

AsciiSet AsciiGlyphs::in_class(Classes const& classes, std::size_t wanted) const
{
    AsciiSet all;
    for (std::size_t e = 0; e < classes.size(); ++e) {
        if (classes[e] == wanted)
            all |= m_entries[e].characters;
    }
    return all;
}

}
