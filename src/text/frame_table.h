// SPDX-License-Identifier: MIT
//
// FrameTable: a cache that forgets by frames. Open addressing; a slot holds half of the key's
// hash and the frame in which the entry was last asked for, so that most probes and all of the
// sweeping touch no entry. Entries are owned, and have `hash`,
// `bytes`, `last_frame` and a static `destroy`.
//
//     table.begin_frame();
//     Entry* entry = table.find(hash, [&](Entry const& e) { return e.text == text; });

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace oriel::detail {

template <typename Entry>
class FrameTable {
public:
    struct Limits {
        std::size_t bytes = 0;         // beyond it entries go, oldest first
        std::uint32_t keep_frames = 0; // entries not asked for so long go
        // Entries that were asked for in the frame that made them, and not in the next one, go.
        // They are what changes every frame: kept, they would push all else out of the caches.
        bool drops_unsteady = false;
    };

    explicit FrameTable(Limits const& limits) : m_limits(limits), m_slots(256) {}
    FrameTable(FrameTable const&) = delete;
    FrameTable& operator=(FrameTable const&) = delete;
    ~FrameTable()
    {
        for (Slot const& slot : m_slots) {
            if (slot.entry)
                Entry::destroy(slot.entry);
        }
    }

    // What find() stamps entries with, and whoever finds one in another way must.
    std::uint32_t frame() const { return m_frame; }
    std::size_t count() const { return m_count; }
    std::size_t bytes() const { return m_bytes; }

    // Null when there is none.
    template <typename IsSame>
    Entry* find(std::uint64_t hash, IsSame const& is_same)
    {
        std::size_t const mask = m_slots.size() - 1;
        auto const tag = static_cast<std::uint32_t>(hash >> 32);
        for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
            Slot& slot = m_slots[i];
            if (slot.entry == nullptr)
                return nullptr;
            if (slot.tag == tag && is_same(*slot.entry)) {
                slot.frame = m_frame;
                slot.entry->last_frame = m_frame;
                return slot.entry;
            }
        }
    }

    // Takes over the entry; none like it may be there. Entries stay where they are.
    void insert(Entry* entry)
    {
        if (++m_count * 2 > m_slots.size())
            grow();
        m_bytes += entry->bytes;
        entry->last_frame = m_frame;
        place({ static_cast<std::uint32_t>(entry->hash >> 32), m_frame, entry });
        if (m_limits.drops_unsteady)
            m_new.push_back(entry);
    }

    // What was asked for in the frame before stays at least until the next call.
    void begin_frame()
    {
        ++m_frame;
        drop_unsteady();
        if (m_bytes > m_limits.bytes && is_check_due()) {
            drop_older_than(oldest_age_to_keep(), 0, m_slots.size());
            m_checked_frame = m_frame;
            m_checked_bytes = m_bytes;
        }
        std::size_t const part = m_slots.size() / sweeps;
        drop_older_than(std::max(m_limits.keep_frames, 1u), m_frame % sweeps * part, part);
    }

private:
    static constexpr std::size_t sweeps = 16; // a sixteenth of the table each frame
    static constexpr std::size_t max_age = 64;
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t frame = 0;
        Entry* entry = nullptr;
    };

    void drop_unsteady()
    {
        for (Entry* entry : m_young) {
            if (m_frame - entry->last_frame > 1)
                drop(slot_of(*entry));
        }
        m_young.swap(m_new);
        m_new.clear();
    }

    std::size_t slot_of(Entry const& entry) const
    {
        std::size_t const mask = m_slots.size() - 1;
        std::size_t i = entry.hash & mask;
        while (m_slots[i].entry != &entry)
            i = (i + 1) & mask;
        return i;
    }

    // Looking at all entries costs more than a frame: a frame that itself needs more than the
    // budget must not do so every time.
    bool is_check_due() const
    {
        return m_bytes > m_checked_bytes + m_limits.bytes / 8
               || m_frame - m_checked_frame >= sweeps;
    }

    // The age up to which all entries together keep within the budget.
    std::uint32_t oldest_age_to_keep() const
    {
        std::size_t bytes_of_age[max_age + 1] = {};
        for (Slot const& slot : m_slots) {
            if (slot.entry)
                bytes_of_age[std::min<std::size_t>(m_frame - slot.entry->last_frame, max_age)] +=
                    slot.entry->bytes;
        }
        std::uint32_t age = 1;
        std::size_t total = bytes_of_age[0] + bytes_of_age[1];
        while (age < max_age && total + bytes_of_age[age + 1] <= m_limits.bytes)
            total += bytes_of_age[++age];
        return age;
    }

    void drop_older_than(std::uint32_t age, std::size_t first, std::size_t slots)
    {
        for (std::size_t i = first; i < first + slots; ++i) {
            // Dropping may move another entry to this place.
            while (m_slots[i].entry && is_older_than(age, m_slots[i]))
                drop(i);
        }
    }

    // The stamp of the slot spares most looks at the entry, whose own is never older.
    bool is_older_than(std::uint32_t age, Slot& slot) const
    {
        if (m_frame - slot.frame <= age)
            return false;
        slot.frame = slot.entry->last_frame;
        return m_frame - slot.frame > age;
    }

    void drop(std::size_t hole)
    {
        std::size_t const mask = m_slots.size() - 1;
        --m_count;
        m_bytes -= m_slots[hole].entry->bytes;
        Entry::destroy(m_slots[hole].entry);
        // Whatever a probe would no longer reach moves up.
        for (std::size_t i = (hole + 1) & mask; m_slots[i].entry; i = (i + 1) & mask) {
            std::size_t const wanted = m_slots[i].entry->hash & mask;
            if (((i - wanted) & mask) >= ((i - hole) & mask)) {
                m_slots[hole] = m_slots[i];
                hole = i;
            }
        }
        m_slots[hole] = {};
    }

    void place(Slot const& slot)
    {
        std::size_t const mask = m_slots.size() - 1;
        std::size_t i = slot.entry->hash & mask;
        while (m_slots[i].entry)
            i = (i + 1) & mask;
        m_slots[i] = slot;
    }

    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (Slot const& slot : old) {
            if (slot.entry)
                place(slot);
        }
    }

    Limits m_limits;
    std::vector<Slot> m_slots;
    std::vector<Entry*> m_new;   // made in this frame, when it matters
    std::vector<Entry*> m_young; // made in the last one; nothing drops those
    std::size_t m_count = 0;
    std::size_t m_bytes = 0;
    std::size_t m_checked_bytes = 0; // what was left when the budget was last enforced
    std::uint32_t m_checked_frame = 0;
    std::uint32_t m_frame = 1;
};

}
