// SPDX-License-Identifier: MIT

#include <text/entry_memory.h>

#include <utility>

namespace oriel::detail {

EntryMemory::~EntryMemory()
{
    for (FreeBlock* block : m_free) {
        while (block != nullptr)
            ::operator delete(std::exchange(block, block->next), alignment);
    }
}

void* EntryMemory::take(std::size_t size)
{
    std::size_t const kind = kind_of(size);
    if (kind >= kinds)
        return ::operator new(size, alignment);
    FreeBlock* const block = m_free[kind];
    if (block == nullptr)
        return ::operator new(kind* step, alignment);
    m_free[kind] = block->next;
    m_kept -= kind * step;
    return block;
}

void EntryMemory::give_back(void* block, std::size_t size)
{
    std::size_t const kind = kind_of(size);
    if (kind >= kinds || m_kept + kind * step > max_kept)
        return ::operator delete(block, alignment);
    m_free[kind] = ::new (block) FreeBlock { m_free[kind] };
    m_kept += kind * step;
}

}
