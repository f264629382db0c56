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

    void clear()
    {
        ++m_epoch;
        m_count = 0;
    }
    // False when the Id is there already; `occurrence` then tells how often it was added before.
    bool add(Id id, std::uint32_t& occurrence);
    // Of an added Id; quick when it was the last one added.
    void set_node(Id id, std::uint32_t node);
    // no_node when the Id is unknown, or known but without a node.
    std::uint32_t find(Id id) const;

private:
    struct Entry {
        Id id;
        std::uint32_t epoch = 0;
        std::uint32_t node = no_node;
        std::uint32_t occurrences = 0;
    };
    std::size_t slot_of(Id id) const;
    void grow();

    std::vector<Entry> m_entries; // a power of two, at most half full
    std::uint32_t m_epoch = 1;
    std::uint32_t m_count = 0;
    std::size_t m_last = 0;
};

}
