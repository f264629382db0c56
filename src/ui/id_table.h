// SPDX-License-Identifier: MIT
//
// IdTable: which Ids a tree holds, and at which node. Cleared in constant time each frame.

#pragma once

#include <oriel/core/id.h>

#include <cstdint>
#include <vector>

namespace oriel {

class IdTable {
public:
    static constexpr std::uint32_t no_node = 0xffffffff;

    void clear();
    // False when the Id is there already.
    bool add(Id id);
    // Of an added Id; quick when it was the last one added.
    void set_node(Id id, std::uint32_t node)
    {
        bool const is_last = m_last < m_entries.size() && m_entries[m_last].id == id
                             && m_entries[m_last].epoch == m_epoch;
        if (!is_last)
            add(id);
        m_entries[m_last].node = node;
    }
    // no_node when the Id is unknown, or known but without a node.
    std::uint32_t find(Id id) const;

private:
    struct Entry {
        Id id;
        std::uint32_t epoch = 0;
        std::uint32_t node = no_node;
    };
    static_assert(sizeof(Id) + 8 == 16, "four entries a cache line");
    std::size_t slot_of(Id id) const;
    void grow();

    std::vector<Entry> m_entries; // a power of two, at most half full
    std::uint32_t m_epoch = 1;
    std::size_t m_last = 0;
    // Slots in the order in which they were filled. Frames are alike: the slot that was filled
    // some steps later the last time is fetched ahead.
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_last_order;
};

}
