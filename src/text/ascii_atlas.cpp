// SPDX-License-Identifier: MIT

#include <text/ascii_atlas.h>

#include <algorithm>

namespace oriel::detail {

AsciiAtlas::Table& AsciiAtlas::find(std::uint16_t font, Fixed size, std::uint64_t epoch)
{
    auto found = std::find_if(m_tables.begin(), m_tables.end(),
        [&](auto const& table) { return table->m_font == font && table->m_size == size; });
    bool const is_known = found != m_tables.end() && (*found)->m_epoch == epoch;
    if (found == m_tables.end() && m_tables.size() < max_tables)
        found = m_tables.insert(found, std::make_unique<Table>());
    else if (found == m_tables.end())
        --found;
    std::rotate(m_tables.begin(), found, found + 1);
    m_last = m_tables.front().get();
    if (!is_known) {
        m_last->m_slots.fill({});
        m_last->m_font = font;
        m_last->m_size = size;
        m_last->m_epoch = epoch;
    }
    return *m_last;
}

}
