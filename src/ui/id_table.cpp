// SPDX-License-Identifier: MIT

#include "id_table.h"

#include <utility>

namespace oriel {

// The slot that holds the Id, or the free one where it belongs. Ids are hashes already.
std::size_t IdTable::slot_of(Id id) const
{
    std::size_t const mask = m_entries.size() - 1;
    std::size_t slot = id.value() & mask;
    while (m_entries[slot].epoch == m_epoch && m_entries[slot].id != id)
        slot = (slot + 1) & mask;
    return slot;
}

void IdTable::clear()
{
    ++m_epoch;
    m_last_order.swap(m_order);
    m_order.clear();
}

bool IdTable::add(Id id)
{
    constexpr std::size_t distance = 4;
    if (m_entries.size() < 2 * (m_order.size() + 1))
        grow();
    if (m_order.size() + distance < m_last_order.size())
        __builtin_prefetch(&m_entries[m_last_order[m_order.size() + distance]]);
    m_last = slot_of(id);
    Entry& entry = m_entries[m_last];
    if (entry.epoch == m_epoch)
        return false;
    entry = { id, m_epoch, no_node };
    m_order.push_back(static_cast<std::uint32_t>(m_last));
    return true;
}

std::uint32_t IdTable::find(Id id) const
{
    if (m_entries.empty())
        return no_node;
    Entry const& entry = m_entries[slot_of(id)];
    return entry.epoch == m_epoch ? entry.node : no_node;
}

void IdTable::grow()
{
    m_last_order.clear();
    std::vector<Entry> const old = std::exchange(m_entries, {});
    m_entries.resize(old.empty() ? 256 : old.size() * 2);
    for (Entry const& entry : old) {
        if (entry.epoch == m_epoch)
            m_entries[slot_of(entry.id)] = entry;
    }
}

}
