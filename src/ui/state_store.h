// SPDX-License-Identifier: MIT
//
// StateStore: what widgets remember between frames, by Id. Entries that were not asked for during
// `keep_frames` frames go.

#pragma once

#include <oriel/core/id.h>
#include <oriel/ui/state_type.h>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>

namespace oriel {

class StateStore {
public:
    static constexpr std::uint64_t keep_frames = 3600;

    StateStore() = default;
    StateStore(StateStore const&) = delete;
    StateStore& operator=(StateStore const&) = delete;
    ~StateStore();

    void begin_frame(std::uint64_t frame);
    void begin_pass() { ++m_pass; }
    // Stays where it is until it goes. Asked for as another type, it starts anew; not if it was
    // asked for in this pass, as a paint closure may point to it: then there are two.
    void* ensure(Id id, StateType const& type);
    // Whether that happened since the last call.
    bool take_clash() { return std::exchange(m_has_clash, false); }
    // Null when there is none of this type.
    void* find(Id id, StateType const& type) const;
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        void* memory = nullptr;
        StateType const* type = nullptr;
        std::uint64_t last_frame = 0;
        std::uint64_t last_pass = 0;
    };
    static void make(Entry& entry, StateType const& type);
    static void unmake(Entry const& entry);
    void sweep();

    struct IdHash {
        std::size_t operator()(Id id) const { return static_cast<std::size_t>(id.value()); }
    };
    std::unordered_map<Id, Entry, IdHash> m_entries;
    std::uint64_t m_frame = 0;
    std::uint64_t m_pass = 1;
    bool m_has_clash = false;
};

}
