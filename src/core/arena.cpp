// SPDX-License-Identifier: MIT

#include <oriel/core/arena.h>

#include <algorithm>
#include <cstdint>

namespace oriel {

static constexpr std::size_t block_alignment = 64;

void* Arena::allocate_in_new_block(std::size_t size)
{
    add_block(std::max(size, m_next_block_size));
    m_next_block_size = m_capacity * 2;
    m_used = size;
    return m_block;
}

void Arena::add_block(std::size_t size)
{
    auto storage = std::make_unique_for_overwrite<std::byte[]>(size + block_alignment);
    auto const address = reinterpret_cast<std::uintptr_t>(storage.get());
    std::byte* const start = storage.get() + (block_alignment - address % block_alignment);
    m_blocks.push_back({ std::move(storage), start, size });
    m_block = start;
    m_capacity = size;
}

void Arena::reset()
{
    if (m_blocks.size() > 1) {
        std::size_t const total = capacity();
        m_blocks.clear();
        add_block(total);
    }
    m_used = 0;
}

std::size_t Arena::capacity() const
{
    std::size_t total = 0;
    for (Block const& block : m_blocks)
        total += block.size;
    return total;
}

}
