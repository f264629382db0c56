// SPDX-License-Identifier: MIT

#include "state_store.h"

#include <new>

namespace oriel {

StateStore::~StateStore()
{
    for (auto const& [id, entry] : m_entries)
        unmake(entry);
}

void StateStore::begin_frame(std::uint64_t frame)
{
    m_frame = frame;
    if (frame % keep_frames == 0)
        sweep();
}

void* StateStore::ensure(Id id, StateType const& type)
{
    Entry& entry = m_entries[id];
    if (entry.type != &type && entry.last_pass == m_pass) [[unlikely]] {
        m_has_clash = true;
        return ensure(id.child(std::uint64_t { reinterpret_cast<std::uintptr_t>(&type) }), type);
    }
    entry.last_frame = m_frame;
    entry.last_pass = m_pass;
    if (entry.type != &type) {
        unmake(entry);
        make(entry, type);
    }
    return entry.memory;
}

void* StateStore::find(Id id, StateType const& type) const
{
    auto const found = m_entries.find(id);
    return found != m_entries.end() && found->second.type == &type ? found->second.memory : nullptr;
}

void StateStore::make(Entry& entry, StateType const& type)
{
    entry.memory = ::operator new(type.size, std::align_val_t(type.alignment));
    entry.type = &type;
    type.construct(entry.memory);
}

void StateStore::unmake(Entry const& entry)
{
    if (!entry.memory)
        return;
    entry.type->destroy(entry.memory);
    ::operator delete(entry.memory, std::align_val_t(entry.type->alignment));
}

void StateStore::sweep()
{
    std::erase_if(m_entries, [&](auto const& item) {
        bool const is_old = item.second.last_frame + keep_frames < m_frame;
        if (is_old)
            unmake(item.second);
        return is_old;
    });
}

}
