// SPDX-License-Identifier: MIT

#include <text/entry_memory.h>

namespace oriel::detail {

EntryMemory::~EntryMemory()
{
    for (std::vector<void*> const& blocks : m_free) {
        for (void* block : blocks)
            ::operator delete(block, alignment);
    }
}

void* EntryMemory::take(std::size_t size)
{
    std::size_t const kind = kind_of(size);
    if (kind >= kinds)
        return ::operator new(size, alignment);
    if (m_free[kind].empty())
        return ::operator new(kind* step, alignment);
    void* const block = m_free[kind].back();
    m_free[kind].pop_back();
    m_kept -= kind * step;
    return block;
}

void EntryMemory::give_back(void* block, std::size_t size)
{
    std::size_t const kind = kind_of(size);
    if (kind >= kinds || m_kept + kind * step > max_kept)
        return ::operator delete(block, alignment);
    m_free[kind].push_back(block);
    m_kept += kind * step;
}

}
